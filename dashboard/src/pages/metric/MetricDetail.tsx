import { Group, Select, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { type DetailRow, useDetails } from '@/api/stats';
import { type Column, DataTable } from '@/components/DataTable';
import { putInOrder } from '@/components/order';
import { Panel } from '@/components/Panel';
import { hasIcons, ValueIcon } from '@/components/ValueIcon';
import { useOrder } from '@/components/useOrder';
import { useNames } from '@/i18n/names';
import { DIMENSIONS, getDetailSpanOf, type Span } from '@/pages/overview/dimensions';
import { getBounceRate, getVisitTime } from '@/pages/overview/Headline';
import { findPick, mayLack } from '@/view/filters';
import { useSiteView } from '@/view/SiteView';
import { getFilterField, nameScope } from '@/view/view';
import classes from './MetricDetail.module.css';

const PAGE_SIZE = 50;
const PAUSE_MS = 200;
const NUMBERS = ['visitors', 'visits', 'pageviews', 'bounceRate', 'visitTime'] as const;
type NumberName = (typeof NUMBERS)[number];

const READ: Record<NumberName, (row: DetailRow) => number> = {
  visitors: ({ visitors }) => visitors,
  visits: ({ visits }) => visits,
  pageviews: ({ pageviews }) => pageviews,
  bounceRate: getBounceRate,
  visitTime: getVisitTime,
};

/** Of what visits begin and end with, the other numbers say nothing: each visit has one view of it. */
const listNumbers = (span: Span): readonly NumberName[] => (span === 'edge' ? NUMBERS.slice(0, 2) : NUMBERS);

/** One dimension with all of its values and all of their numbers. */
export default function MetricDetail() {
  const t = useTranslations();
  const locale = useLocale();
  const names = useNames();
  const navigate = useNavigate();
  const { type = 'path' } = useParams({ strict: false }) as { type?: string };
  const { websiteId, question, scope, formats, toggle, search } = useSiteView();
  const [word, setWord] = useState('');
  const [page, setPage] = useState(1);
  const [settled] = useDebouncedValue(word, PAUSE_MS);
  const field = getFilterField(type);
  const span = getDetailSpanOf(type, scope);
  const numbers = listNumbers(span).map((name) => ({ key: name, numeric: true }));
  const { order, onOrder } = useOrder([{ key: 'name' }, ...numbers], 'visitors');
  const query = useDetails(question, type, {
    limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE, search: settled,
    ...(order.by === 'visitors' && order.descending ? {} : { orderBy: order.by, sortDescending: order.descending }),
  }, nameScope(scope));
  // The server puts the direct visits before the others, in whatever order those are.
  const direct = query.data?.[0]?.name === null && !!field && mayLack(field);
  const most = PAGE_SIZE + (direct ? 1 : 0);
  const shown = query.data?.slice(0, most);
  const rows = shown && direct && order.by !== 'name' ? putInOrder(shown, order, (row, by) => READ[by as NumberName](row), locale) : shown;
  const tell: Record<NumberName, Pick<Column<DetailRow>, 'title' | 'hint' | 'width' | 'render'>> = {
    visitors: { title: t('overview.visitors'), render: ({ visitors }) => formats.number(visitors) },
    visits: { title: t('overview.visits'), render: ({ visits }) => formats.number(visits) },
    pageviews: { title: t(type === 'event' ? 'overview.events' : 'overview.views'), render: ({ pageviews }) => formats.number(pageviews) },
    bounceRate: {
      title: t(span === 'visit' ? 'overview.bounceRate' : 'metric.once'),
      hint: t(span === 'visit' ? 'metric.bounceHint' : 'metric.onceHint'),
      render: (row) => formats.percent(READ.bounceRate(row)),
    },
    visitTime: {
      title: t(span === 'visit' ? 'overview.visitTime' : 'metric.time'),
      hint: t(span === 'visit' ? 'metric.visitTimeHint' : 'metric.timeHint'),
      width: 130,
      render: (row) => formats.duration(READ.visitTime(row)),
    },
  };

  const columns: Column<DetailRow>[] = [
    {
      key: 'name',
      title: t(`overview.types.${type}`),
      render: ({ name, country }) => {
        const pick = findPick(field, name);
        return (
          <UnstyledButton className={classes.name} disabled={pick === undefined} onClick={() => field && pick !== undefined && toggle(field, pick)}>
            {hasIcons(type) && <ValueIcon type={type} value={name} country={country} />}
            <span>{names(type, name, country)}</span>
          </UnstyledButton>
        );
      },
    },
    ...listNumbers(span).map((name) => ({ key: name, numeric: true, width: 110, ...tell[name] })),
  ];

  return (
    <Panel label={t(`overview.types.${type}`)}>
      <DataTable
        label={t(`overview.types.${type}`)}
        columns={columns}
        rows={rows}
        rowKey={({ name, country }) => `${name ?? ''}|${country ?? ''}`}
        error={query.error}
        retry={() => void query.refetch()}
        busy={query.isPlaceholderData}
        ordering={{ order, onOrder: (key) => { setPage(1); onOrder(key); } }}
        search={{ value: word, onChange: (value) => { setWord(value); setPage(1); } }}
        paging={{ page, pageSize: PAGE_SIZE, hasMore: (query.data?.length ?? 0) > most, onPage: setPage }}
        side={
          <Group gap={6}>
            <Select
              size="xs"
              aria-label={t('metric.dimension')}
              data={DIMENSIONS.map((value) => ({ value, label: t(`overview.types.${value}`) }))}
              value={type}
              allowDeselect={false}
              searchable
              onChange={(name) => {
                setPage(1);
                if (name) void navigate({ to: `/websites/${websiteId}/metrics/${name}` as never, search: search as never });
              }}
            />
          </Group>
        }
      />
    </Panel>
  );
}
