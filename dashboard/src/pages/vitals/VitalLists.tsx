import { SegmentedControl, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Vital, VitalRow, Vitals } from '@/api/vitals';
import { type Column, DataTable } from '@/components/DataTable';
import { Panel, PanelGrid } from '@/components/Panel';
import { hasIcons, ValueIcon } from '@/components/ValueIcon';
import { useNames } from '@/i18n/names';
import type { Field } from '@/view/filters';
import { useSiteView } from '@/view/SiteView';
import { rate, useShowVital } from './rating';
import classes from './Vitals.module.css';

const LISTS = { pages: 'path', countries: 'country', devices: 'device', browsers: 'browser' } as const satisfies Partial<Record<keyof Vitals, Field>>;
type List = keyof typeof LISTS;
const SHOWN = 10;

/** The vital by page, country, device and browser. */
export function VitalLists({ vital, data, busy }: { vital: Vital; data: Vitals | undefined; busy: boolean }) {
  return (
    <PanelGrid>
      {(Object.keys(LISTS) as List[]).map((list) => <VitalList key={list} list={list} vital={vital} rows={data?.[list]} busy={busy} />)}
    </PanelGrid>
  );
}

function VitalList({ list, vital, rows, busy }: { list: List; vital: Vital; rows: VitalRow[] | undefined; busy: boolean }) {
  const t = useTranslations();
  const names = useNames();
  const show = useShowVital();
  const { formats, toggle } = useSiteView();
  const [order, setOrder] = useState<'count' | 'p75'>('count');
  const [page, setPage] = useState(1);
  const type = LISTS[list];
  const sorted = rows && [...rows].sort((one, other) => other[order] - one[order]);
  const level = (key: 'p50' | 'p75' | 'p95'): Column<VitalRow> => ({
    key,
    title: t(`vitals.short.${key}`),
    numeric: true,
    render: (row) => (key === 'p75' ? <span className={classes.rated} data-rating={rate(vital, row.p75)}>{show(vital, row.p75)}</span> : show(vital, row[key])),
  });
  const columns: Column<VitalRow>[] = [
    {
      key: 'name',
      title: t(`overview.types.${type}`),
      render: ({ name }) => (
        <UnstyledButton className={classes.name} disabled={!name} onClick={() => name && toggle(type, name)} title={name ?? ''}>
          {hasIcons(type) && <ValueIcon type={type} value={name} />}
          <span>{names(type, name)}</span>
        </UnstyledButton>
      ),
    },
    level('p50'),
    level('p75'),
    level('p95'),
    { key: 'count', title: t('vitals.measured'), numeric: true, render: ({ count }) => formats.number(count) },
  ];
  return (
    <Panel
      title={t(`overview.types.${type}`)}
      side={
        <SegmentedControl
          size="xs"
          aria-label={t('vitals.order')}
          value={order}
          onChange={(value) => { setOrder(value as typeof order); setPage(1); }}
          data={[{ value: 'count', label: t('vitals.frequent') }, { value: 'p75', label: t('vitals.slowest') }]}
        />
      }
    >
      <DataTable
        label={t(`overview.types.${type}`)}
        columns={columns}
        rows={sorted?.slice((page - 1) * SHOWN, page * SHOWN)}
        rowKey={({ name }) => name ?? ''}
        busy={busy}
        paging={{ page, pageSize: SHOWN, count: rows?.length ?? 0, onPage: setPage }}
      />
    </Panel>
  );
}
