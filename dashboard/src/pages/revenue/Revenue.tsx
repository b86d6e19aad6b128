import { Select, Skeleton } from '@mantine/core';
import { IconCoin } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useReport } from '@/api/reports';
import { asCompared, useSiteQuery } from '@/api/stats';
import { asRange } from '@/api/question';
import { type TimeSeries, TimeChart } from '@/charts/TimeChart';
import { CopySnippet } from '@/components/CopySnippet';
import { getChange, Kpi, KpiRow } from '@/components/Kpi';
import { Panel, PanelGrid } from '@/components/Panel';
import { Await, EmptyState } from '@/components/states';
import { ReportFrame } from '@/reports/ReportFrame';
import { SourceList } from '@/reports/SourceList';
import type { Source } from '@/reports/sources';
import { useParams } from '@/reports/useParams';
import { fillBuckets, listBuckets } from '@/view/buckets';
import { tellCompared } from '@/view/compared';
import { useSiteView, useSourceQuestion } from '@/view/SiteView';
import { useMoney } from './money';
import { PayingSessions } from './PayingSessions';

interface Totals {
  sum: number | null;
  count: number;
  unique_count: number;
  total_sessions: number;
  average: number;
  arpu: number;
}
interface Answer {
  chart: { x: string; t: string; y: number; count: number }[];
  total: Totals & { comparison: Totals };
  country: Source[];
  region: Source[];
  referrer: Source[];
  channel: Source[];
}
interface Currency {
  currency: string;
  count: number;
  sum: number;
}

const HEIGHT = 260;
const SNIPPET = "umami.track('purchase', { revenue: 29.9, currency: 'EUR' });";
const LISTS = ['channel', 'referrer', 'country', 'region'] as const;

/** What visitors paid, in one currency at a time. */
export default function Revenue() {
  const t = useTranslations('revenue');
  const types = useTranslations('overview.types');
  const common = useTranslations('common');
  const { comparison, span, unit, zone, clock, formats } = useSiteView();
  const [own, set] = useParams();
  const question = useSourceQuestion();
  const currencies = useSiteQuery<Currency[]>(question, 'revenue/currencies', asRange(question));
  const currency = (own.currency || currencies.data?.[0]?.currency || '').toUpperCase();
  const money = useMoney(currency);
  const query = useReport<Answer>('revenue', question, { currency, ...asCompared(comparison.fair) }, currency !== '');
  const during = tellCompared(comparison, formats, (days, time) => common('until', { days, time }));
  const buckets = useMemo(() => listBuckets(span, unit, zone), [span, unit, zone]);
  const series = useMemo<TimeSeries[]>(() => {
    const sums = new Map<string, number>();
    for (const { t: time, y } of query.data?.chart ?? []) sums.set(time, (sums.get(time) ?? 0) + y);
    const starts = new Map(buckets.map((moment) => [writeWall(moment, zone), moment]));
    const points = [...sums].map(([time, y]) => ({ x: new Date(starts.get(time) ?? 0).toISOString(), y }));
    return [{ name: t('revenue'), kind: 'bar', tone: 'main', values: fillBuckets(buckets, points, clock.now, zone) }];
  }, [query.data, buckets, zone, clock.now, t]);
  const amounts = useMemo(() => ({ ...formats, number: money.full, compact: money.compact }), [formats, money]);

  const tell = (read: (totals: Totals) => number, format: (value: number) => string, full = format) => {
    if (!query.data) return {};
    const [now, before] = [read(query.data.total), read(query.data.total.comparison)];
    const moved = getChange(now, before);
    return { value: format(now), full: full(now), before: full(before), during, change: moved, changeText: moved === undefined ? undefined : formats.change(moved) };
  };
  const offered = [...new Set([...(currencies.data ?? []).map((row) => row.currency), ...(currency ? [currency] : [])])];
  const events = listEvents(query.data?.chart ?? []);

  return (
    <ReportFrame
      type="revenue"
      hint={t('hint')}
      parameters={{ currency }}
      ready={currency !== ''}
      bar={offered.length > 0 && (
        <Select size="xs" w={110} aria-label={t('currency')} data={offered} value={currency} allowDeselect={false} onChange={(code) => code && set({ currency: code })} />
      )}
    >
      <Await query={currencies} skeleton={<Panel><Skeleton height={380} /></Panel>}>
        {!currency ? (
          <Panel>
            <EmptyState tall icon={IconCoin} title={t('empty')} hint={t('emptyHint')} action={<CopySnippet code={SNIPPET} label={t('snippet')} />} />
          </Panel>
        ) : (
          <Await query={query} skeleton={<Panel><Skeleton height={380} /></Panel>}>
            <Panel flush label={t('numbers')}>
              <KpiRow>
                <Kpi label={t('revenue')} swatch="main" {...tell(({ sum }) => sum ?? 0, money.compact, money.full)} />
                <Kpi label={t('payments')} {...tell(({ count }) => count, formats.number)} />
                <Kpi label={t('average')} {...tell(({ average }) => average, money.full)} />
                <Kpi label={t('payers')} {...tell(({ unique_count }) => unique_count, formats.number)} />
                <Kpi label={t('arpu')} {...tell(({ arpu }) => arpu, money.full)} />
              </KpiRow>
              <div style={{ padding: '4px 16px 16px' }}>
                <TimeChart label={t('chart')} buckets={buckets} unit={unit} series={series} formats={amounts} height={HEIGHT} />
              </div>
            </Panel>
            <PanelGrid>
              {LISTS.map((type) => (
                <SourceList key={type} title={types(type)} type={type} rows={listNamed(query.data?.[type])} unit={currency} format={money.compact} full={money.full} />
              ))}
              {events.length > 1 && <SourceList title={types('event')} type="event" rows={events} unit={currency} format={money.compact} full={money.full} />}
            </PanelGrid>
            <PayingSessions currency={currency} />
          </Await>
        )}
      </Await>
    </ReportFrame>
  );
}

/** `2026-11-02 00:00:00` on the clock of a zone, as reports write the beginnings of buckets. */
function writeWall(moment: number, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(moment);
}

/** Payments without a channel are said to be of the channel `Unknown`. */
const listNamed = (rows: readonly Source[] = []): Source[] => rows.map((row) => (row.name === 'Unknown' ? { ...row, name: null } : row));

function listEvents(chart: Answer['chart']): Source[] {
  const sums = new Map<string, number>();
  for (const { x, y } of chart) sums.set(x, (sums.get(x) ?? 0) + y);
  return [...sums].map(([name, value]) => ({ name, value })).sort((one, other) => other.value - one.value);
}
