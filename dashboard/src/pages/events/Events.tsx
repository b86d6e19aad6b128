import { SegmentedControl, Skeleton } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useEventSeries, useEventTotals } from '@/api/events';
import { useList } from '@/api/stats';
import { StackedChart } from '@/charts/StackedChart';
import { CopySnippet } from '@/components/CopySnippet';
import { getChange, Kpi, KpiRow } from '@/components/Kpi';
import { Panel, PanelGrid } from '@/components/Panel';
import { RankedList } from '@/components/RankedList';
import { Await, EmptyState, ErrorState, LoadingRows } from '@/components/states';
import { SessionSheet } from '@/details/SessionSheet';
import { tellCompared } from '@/view/compared';
import { listUnits, type Unit } from '@/view/range';
import { usePageParam, useSiteView } from '@/view/SiteView';
import { fillLayers } from '@/charts/layers';
import classes from './Events.module.css';
import { EventStream } from './EventStream';
import { PropertyPanel } from './PropertyPanel';

const HEIGHT = 250;
const SHOWN = 100;
const SNIPPET = '<button data-umami-event="signup" data-umami-event-plan="pro">…</button>\n\numami.track(\'signup\', { plan: \'pro\', seats: 3 });';

/** What visitors did beside looking at pages. */
export default function Events() {
  const t = useTranslations('events');
  const { question } = useSiteView();
  const [session, openSession] = usePageParam('session');
  const names = useList(question, 'event', SHOWN);
  const none = names.data?.length === 0 && !names.isPlaceholderData;
  return (
    <>
      <Panel flush label={t('title')}>
        <Totals />
        {!none && <Trend />}
      </Panel>
      {none ? (
        <div className={classes.below}>
          <Panel label={t('names')}>
            <EmptyState tall title={t('none')} hint={t('noneHint')} action={<CopySnippet code={SNIPPET} label={t('snippet')} />} />
          </Panel>
        </div>
      ) : (
        <PanelGrid>
          <Names query={names} />
          <PropertyPanel />
        </PanelGrid>
      )}
      <div className={classes.below}><EventStream onSession={openSession} /></div>
      <SessionSheet sessionId={session} onOpen={openSession} />
    </>
  );
}

function Totals() {
  const t = useTranslations('events');
  const common = useTranslations('common');
  const { question, comparison, formats } = useSiteView();
  const totals = useEventTotals(question, comparison.fair);
  const during = tellCompared(comparison, formats, (days, time) => common('until', { days, time }));
  if (totals.isError) return <ErrorState error={totals.error} retry={() => void totals.refetch()} />;
  const counted = totals.data?.data;
  const tell = (name: 'events' | 'visitors' | 'visits' | 'uniqueEvents') => {
    if (!counted) return {};
    const [now, before] = [counted[name], counted.comparison[name]];
    const change = getChange(now, before);
    return { value: formats.compact(now), full: formats.number(now), before: formats.number(before), during, change, changeText: change === undefined ? undefined : formats.change(change) };
  };
  return (
    <KpiRow>
      <Kpi label={t('total')} {...tell('events')} />
      <Kpi label={t('visitors')} {...tell('visitors')} />
      <Kpi label={t('visits')} {...tell('visits')} />
      <Kpi label={t('kinds')} {...tell('uniqueEvents')} />
    </KpiRow>
  );
}

/** The most frequent events over time. */
function Trend() {
  const t = useTranslations();
  const { question, span, unit, zone, clock, formats, change } = useSiteView();
  const [event, choose] = usePageParam('event');
  const series = useEventSeries(question);
  const { buckets, layers } = useMemo(() => fillLayers(series.data ?? [], span, unit, zone, clock.now), [series.data, span, unit, zone, clock.now]);
  const units = listUnits(span);
  return (
    <div className={classes.trend}>
      {units.length > 1 && (
        <div className={classes.tools}>
          <SegmentedControl
            size="xs"
            aria-label={t('overview.unit')}
            value={unit}
            onChange={(value) => change({ unit: value as Unit })}
            data={units.map((value) => ({ value, label: t(`overview.units.${value}`) }))}
          />
        </div>
      )}
      {series.isError ? (
        <ErrorState error={series.error} retry={() => void series.refetch()} />
      ) : series.isPending ? (
        <Skeleton height={HEIGHT} radius="sm" />
      ) : (
        <StackedChart label={t('events.chart')} buckets={buckets} unit={unit} layers={layers} formats={formats} height={HEIGHT} onLayer={(name) => choose(event === name ? '' : name)} selected={event} />
      )}
    </div>
  );
}

function Names({ query }: { query: ReturnType<typeof useList> }) {
  const t = useTranslations('events');
  const { formats } = useSiteView();
  const [event, choose] = usePageParam('event');
  const total = (query.data ?? []).reduce((sum, { y }) => sum + y, 0);
  const rows = (query.data ?? []).map(({ x, y }) => ({
    key: x ?? '',
    label: x,
    value: y,
    text: formats.compact(y),
    full: formats.number(y),
    share: formats.percent(total ? y / total : 0),
    onClick: () => choose(event === x ? '' : (x ?? '')),
    pressed: event === x,
    action: t('showProperties'),
  }));
  return (
    <Panel title={t('names')}>
      <div className={classes.list}>
        <Await query={query} skeleton={<LoadingRows rows={8} />} empty={rows.length === 0}>
          <RankedList rows={rows} label={t('names')} columns={[t('name'), t('total')]} />
        </Await>
      </div>
    </Panel>
  );
}
