import { Select, UnstyledButton } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { Question } from '@/api/question';
import { useCompleteList } from '@/api/stats';
import { type Column, DataTable } from '@/components/DataTable';
import { putInOrder } from '@/components/order';
import { Panel } from '@/components/Panel';
import { hasIcons, ValueIcon } from '@/components/ValueIcon';
import { useOrder } from '@/components/useOrder';
import { useNames } from '@/i18n/names';
import { DIMENSIONS } from '@/pages/overview/dimensions';
import { useParams } from '@/reports/useParams';
import { findPick } from '@/view/filters';
import { useSiteView } from '@/view/SiteView';
import { getFilterField } from '@/view/view';
import { Changed } from './Changed';
import classes from './Compare.module.css';
import { type Difference, getGrowth, listDifferences } from './differences';

interface DifferencesProps {
  question: Question;
  earlier: Question;
  /** What the two ranges are called. */
  names: readonly [string, string];
}

const ASKED = 200;
const ORDERED = [{ key: 'name' }, ...['now', 'before', 'by', 'change'].map((key) => ({ key, numeric: true }))];
const PAGE_SIZE = 15;

/** The values of a dimension in both ranges. */
export function Differences({ question, earlier, names }: DifferencesProps) {
  const t = useTranslations('compare');
  const types = useTranslations('overview.types');
  const tell = useNames();
  const locale = useLocale();
  const { formats, toggle } = useSiteView();
  const [own, set] = useParams();
  const [page, setPage] = useState(1);
  const type = DIMENSIONS.find((name) => name === own.list) ?? 'path';
  const [here, there] = [useCompleteList(question, type, ASKED), useCompleteList(earlier, type, ASKED)];
  const { order, onOrder } = useOrder(ORDERED, 'by');
  const rows = useMemo(() => {
    if (!here.data || !there.data) return undefined;
    const read = (row: Difference, by: string): number | string => {
      if (by === 'name') return tell(type, row.name, row.country);
      return by === 'now' ? row.now : by === 'before' ? row.before : by === 'change' ? getGrowth(row) : Math.abs(row.now - row.before);
    };
    return putInOrder(listDifferences(here.data, there.data), order, read, locale);
  }, [here.data, there.data, order, type, tell, locale]);
  const field = getFilterField(type);
  const signed = (value: number) => `${value > 0 ? '+' : ''}${formats.number(value)}`;
  const columns: Column<Difference>[] = [
    {
      key: 'name',
      title: types(type),
      render: ({ name, country }) => {
        const pick = findPick(field, name);
        return (
          <UnstyledButton className={classes.name} disabled={pick === undefined} title={name ?? ''} onClick={() => field && pick !== undefined && toggle(field, pick)}>
            {hasIcons(type) && <ValueIcon type={type} value={name} country={country} />}
            <span>{tell(type, name, country)}</span>
          </UnstyledButton>
        );
      },
    },
    { key: 'now', title: names[0], numeric: true, render: ({ now }) => formats.number(now) },
    { key: 'before', title: names[1], numeric: true, render: ({ before }) => formats.number(before) },
    { key: 'by', title: t('difference'), numeric: true, render: ({ now, before }) => signed(now - before) },
    { key: 'change', title: '%', numeric: true, width: 90, render: ({ now, before }) => <Changed now={now} before={before} /> },
  ];
  return (
    <Panel
      title={t('lists')}
      side={
        <Select
          size="xs"
          w={160}
          aria-label={t('lists')}
          data={DIMENSIONS.map((value) => ({ value, label: types(value) }))}
          value={type}
          searchable
          allowDeselect={false}
          onChange={(name) => {
            setPage(1);
            if (name) set({ list: name });
          }}
        />
      }
    >
      <DataTable
        label={t('lists')}
        columns={columns}
        rows={rows?.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
        rowKey={({ name, country }) => `${name ?? ''}|${country ?? ''}`}
        error={here.error ?? there.error}
        retry={() => void Promise.all([here.refetch(), there.refetch()])}
        ordering={{ order, onOrder: (key) => { setPage(1); onOrder(key); } }}
        busy={here.isPlaceholderData || there.isPlaceholderData}
        paging={{ page, pageSize: PAGE_SIZE, count: rows?.length ?? 0, onPage: setPage }}
      />
    </Panel>
  );
}
