import { useCallback, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useActive } from '@/api/stats';
import { useRealtime } from '@/api/realtime';
import { TimeChart, type TimeSeries } from '@/charts/TimeChart';
import { WorldMap } from '@/charts/WorldMap';
import { Kpi, KpiRow } from '@/components/Kpi';
import { Panel, PanelGrid } from '@/components/Panel';
import { RankedList } from '@/components/RankedList';
import { EmptyState, LoadingRows } from '@/components/states';
import { hasIcons, ValueIcon } from '@/components/ValueIcon';
import { SessionSheet } from '@/details/SessionSheet';
import { useNames } from '@/i18n/names';
import { MINUTE } from '@/time/zone';
import { fillBuckets, listBuckets } from '@/view/buckets';
import { usePageParam, useSiteView } from '@/view/SiteView';
import { type Counts as Tally, countActivities, countListed } from './counts';
import { Feed } from './Feed';
import classes from './Feed.module.css';

const LENGTH = 30 * MINUTE;
const SHOWN = 9;

/** The last half hour, as it goes on. */
export default function Realtime() {
  const t = useTranslations('realtime');
  const common = useTranslations('common');
  const { websiteId, zone, formats } = useSiteView();
  const [session, open] = usePageParam('session');
  const { data, live } = useRealtime(websiteId, zone);
  const active = useActive(websiteId);
  const end = data?.timestamp ?? 0;
  const buckets = useMemo(() => (end ? listBuckets({ start: end - LENGTH, end }, 'minute', zone) : []), [end, zone]);
  const series = useMemo<TimeSeries[]>(
    () => [
      { name: t('views'), kind: 'bar', tone: 'soft', values: fillBuckets(buckets, data?.series.views ?? [], end, zone) },
      { name: t('visitors'), kind: 'line', tone: 'main', values: fillBuckets(buckets, data?.series.visitors ?? [], end, zone) },
    ],
    [buckets, data, end, zone, t],
  );
  const counts = useMemo(() => ({ ...countActivities(data?.events ?? []), countries: new Map(Object.entries(data?.countries ?? {})) }), [data]);
  const listed = useMemo(() => countListed(data?.events ?? []), [data]);
  const most = data && listed < data.totals.views + data.totals.events ? listed : undefined;
  const tell = (value: number | undefined) => (value === undefined ? {} : { value: formats.number(value), changeText: '' });
  return (
    <>
      <Panel flush title={t('window')}>
        <KpiRow>
          <Kpi label={t('active')} hint={common('activeHint')} {...tell(active.data?.visitors)} />
          <Kpi label={t('visitors')} hint={t('visitorsHint')} swatch="main" {...tell(data?.totals.visitors)} />
          <Kpi label={t('views')} swatch="soft" {...tell(data?.totals.views)} />
          <Kpi label={t('events')} {...tell(data?.totals.events)} />
          <Kpi label={t('countries')} {...tell(data?.totals.countries)} />
        </KpiRow>
        <div className={classes.chart}>{data ? <TimeChart label={t('chartLabel')} buckets={buckets} unit="minute" series={series} formats={formats} height={200} /> : <LoadingRows rows={6} />}</div>
      </Panel>
      <PanelGrid>
        <Panel title={t('feed')} side={<span role="status" className={classes.state} data-live={live || undefined}>{t(live ? 'live' : 'waiting')}</span>}>
          {!data ? <LoadingRows rows={10} /> : data.events.length ? <Feed events={data.events} formats={formats} onSession={open} /> : <EmptyState title={t('quiet')} hint={t('quietHint')} />}
        </Panel>
        <div>
          <Places counts={data?.countries} />
          {(['urls', 'events', 'referrers', 'countries'] as const).map((name) => (
            <Counts key={name} name={name} counts={counts[name]} most={most} />
          ))}
        </div>
      </PanelGrid>
      <SessionSheet sessionId={session} onOpen={open} />
    </>
  );
}

/** Where those come from who are there now. */
function Places({ counts }: { counts: Record<string, number> | undefined }) {
  const t = useTranslations('realtime');
  const names = useNames();
  const { formats } = useSiteView();
  const text = JSON.stringify(counts ?? {});
  // Every few seconds there is a new answer: the map is drawn again only when it tells something else.
  const values = useMemo(() => Object.entries(JSON.parse(text) as Record<string, number>).map(([code, value]) => ({ code, value })), [text]);
  const name = useCallback((code: string) => names('country', code), [names]);
  return (
    <div style={{ marginBottom: 14 }}>
      <Panel label={t('map')}>
        <WorldMap label={t('count')} values={values} name={name} format={formats.number} height={250} />
      </Panel>
    </div>
  );
}

const TYPES = { urls: 'path', events: 'event', referrers: 'referrer', countries: 'country' } as const;

/** The most frequent of some values; `most` tells that only so many of the newest views and events were looked at. */
function Counts({ name, counts, most }: { name: keyof typeof TYPES; counts: Tally; most: number | undefined }) {
  const t = useTranslations('realtime');
  const names = useNames();
  const { formats } = useSiteView();
  const type = TYPES[name];
  const rows = [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, SHOWN)
    .map(([value, count]) => ({
      key: value,
      label: names(type, value),
      icon: hasIcons(type) ? <ValueIcon type={type} value={value} /> : undefined,
      value: count,
      text: formats.number(count),
    }));
  if (!rows.length) return null;
  return (
    <div style={{ marginBottom: 14 }}>
      <Panel title={t(name)} side={most !== undefined && <span className={classes.note}>{t('newest', { count: most })}</span>}>
        <RankedList rows={rows} label={t(name)} columns={['', t(name === 'countries' ? 'visitors' : name === 'events' ? 'times' : 'count')]} />
      </Panel>
    </div>
  );
}
