import { Skeleton } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { type Declared, useDeclared } from '@/api/events';
import { fillLayers } from '@/charts/layers';
import { StackedChart } from '@/charts/StackedChart';
import { CopySnippet } from '@/components/CopySnippet';
import { Kpi, KpiRow } from '@/components/Kpi';
import { Panel, PanelGrid } from '@/components/Panel';
import { type RankedRow, RankedList } from '@/components/RankedList';
import { EmptyState, ErrorState, LoadingRows } from '@/components/states';
import type { Field } from '@/view/filters';
import { hasFilter } from '@/view/filters';
import { useSiteView } from '@/view/SiteView';
import classes from './Declarative.module.css';

const HEIGHT = 230;
const SHOWN = 12;
const LISTS = { names: 'event', types: undefined, pages: 'path', versions: undefined, viewports: undefined } as const satisfies Record<string, Field | undefined>;
type List = keyof typeof LISTS;
const WIDTHS = { phone: 600, tablet: 1024 } as const;
const writeSnippet = (id: string) =>
  `<script defer src="${location.origin}/declarative.js" data-website-id="${id}" data-version="1.0.0"></script>\n\n<button data-track="toolbar_click_save">…</button>`;

/** What elements report that say by attributes what is tracked. */
export default function Declarative() {
  const t = useTranslations('declarative');
  const { question, websiteId, span, unit, zone, clock, formats } = useSiteView();
  const query = useDeclared(question);
  const { data } = query;
  const chart = useMemo(() => fillLayers(data?.series ?? [], span, unit, zone, clock.now), [data, span, unit, zone, clock.now]);
  if (query.isError) return <Panel label={t('title')}><ErrorState error={query.error} retry={() => void query.refetch()} /></Panel>;
  if (data?.events === 0) {
    return (
      <Panel label={t('title')}>
        <EmptyState tall title={t('none')} hint={t('noneHint')} action={<CopySnippet code={writeSnippet(websiteId)} label={t('snippet')} />} />
      </Panel>
    );
  }
  const tell = (value: number | undefined) => (value === undefined ? {} : { value: formats.compact(value), full: formats.number(value), changeText: '' });
  const perTab = data && data.tabs ? Math.round((data.events / data.tabs) * 10) / 10 : undefined;
  return (
    <>
      <Panel flush label={t('title')}>
        <KpiRow>
          <Kpi label={t('events')} {...tell(data?.events)} />
          <Kpi label={t('visitors')} {...tell(data?.visitors)} />
          <Kpi label={t('tabs')} {...tell(data?.tabs)} />
          <Kpi label={t('perTab')} {...tell(perTab)} />
        </KpiRow>
        <div className={classes.trend}>
          {data ? <StackedChart label={t('chart')} buckets={chart.buckets} unit={unit} layers={chart.layers} formats={formats} height={HEIGHT} /> : <Skeleton height={HEIGHT} radius="sm" />}
        </div>
      </Panel>
      <PanelGrid>
        {(Object.keys(LISTS) as List[]).map((list) => <ListOf key={list} list={list} data={data} />)}
        <Sizes data={data} />
      </PanelGrid>
    </>
  );
}

function ListOf({ list, data }: { list: List; data: Declared | undefined }) {
  const t = useTranslations();
  const { view, formats, toggle } = useSiteView();
  const field = LISTS[list];
  const rows = (data?.[list] ?? []).slice(0, SHOWN).map(({ name, count, tabs }): RankedRow => ({
    key: name,
    label: name,
    value: count,
    text: formats.compact(count),
    full: t('declarative.inTabs', { count, tabs }),
    share: formats.percent(data?.events ? count / data.events : 0),
    ...(field ? { onClick: () => toggle(field, name), pressed: hasFilter(view.filters, field, name), action: t('overview.filterBy') } : {}),
  }));
  return (
    <Panel title={t(`declarative.${list}`)}>
      {data ? <div className={classes.list}><RankedList rows={rows} label={t(`declarative.${list}`)} columns={['', t('declarative.events')]} /></div> : <LoadingRows rows={6} />}
    </Panel>
  );
}

/** Windows by their width: those of phones, tablets and larger screens. */
function Sizes({ data }: { data: Declared | undefined }) {
  const t = useTranslations('declarative');
  const { formats } = useSiteView();
  const counts = { phone: 0, tablet: 0, wide: 0 };
  for (const { name, count } of data?.viewports ?? []) {
    const width = Number.parseInt(name, 10);
    counts[width < WIDTHS.phone ? 'phone' : width < WIDTHS.tablet ? 'tablet' : 'wide'] += count;
  }
  const rows = (['phone', 'tablet', 'wide'] as const).map((size) => ({
    key: size,
    label: t(`sizes.${size}`),
    value: counts[size],
    text: formats.compact(counts[size]),
    full: formats.number(counts[size]),
    share: formats.percent(data?.events ? counts[size] / data.events : 0),
  }));
  return (
    <Panel title={t('widths')}>
      {data ? <div className={classes.list}><RankedList rows={rows} label={t('widths')} columns={['', t('events')]} /></div> : <LoadingRows rows={3} />}
    </Panel>
  );
}
