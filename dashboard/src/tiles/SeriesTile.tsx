import { Skeleton } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useSeries } from '@/api/stats';
import { TimeChart, type TimeSeries } from '@/charts/TimeChart';
import { useHeld } from '@/components/held';
import { Dimmed, ErrorState, isMissed } from '@/components/states';
import { fillBuckets, listBuckets } from '@/view/buckets';
import { useSiteView } from '@/view/SiteView';

interface SeriesTileProps {
  height: number;
  /** What views are called here: clicks of a link, loads of a pixel. */
  views?: string;
  /** Whether dragging over the chart looks closer. */
  zoom?: boolean;
}

/** Visitors and views of the view around, over time. */
export function SeriesTile({ height, views, zoom = false }: SeriesTileProps) {
  const t = useTranslations('overview');
  const { question, view, comparison, span, unit, zone, clock, formats, change } = useSiteView();
  const compared = view.compare && comparison.whole;
  const series = useSeries(question, compared);
  const buckets = useMemo(() => listBuckets(span, unit, zone), [span, unit, zone]);
  const earlier = useMemo(() => (compared ? listBuckets(compared, unit, zone) : undefined), [compared, unit, zone]);
  const lines = useMemo<TimeSeries[]>(() => {
    if (!series.data) return [];
    const { pageviews, sessions, compare } = series.data;
    const now: TimeSeries[] = [
      { name: views ?? t('views'), kind: 'bar', tone: 'soft', values: fillBuckets(buckets, pageviews, clock.now, zone) },
      { name: t('visitors'), kind: 'line', tone: 'main', values: fillBuckets(buckets, sessions, clock.now, zone) },
    ];
    if (!compare || !earlier) return now;
    return [...now, { name: t('visitorsBefore'), kind: 'line', tone: 'main', compared: true, values: fillBuckets(earlier, compare.sessions, clock.now, zone).slice(0, buckets.length) }];
  }, [series.data, buckets, earlier, clock.now, zone, views, t]);
  const drawn = useHeld({ lines, buckets, earlier, unit }, !series.isPlaceholderData);
  if (series.isError && !isMissed(series)) return <ErrorState error={series.error} retry={() => void series.refetch()} />;
  if (series.isPending) return <Skeleton height={height} radius="sm" />;
  const look = (first: number, last: number) => {
    const [start, next] = [buckets[first], buckets[last + 1] ?? span.end + 1];
    if (start !== undefined) change({ range: { kind: 'moments', start, end: next - 1 }, unit: undefined });
  };
  return (
    <Dimmed busy={series.isPlaceholderData}>
      <TimeChart label={t('chartLabel')} buckets={drawn.buckets} unit={drawn.unit} series={drawn.lines} comparedBuckets={drawn.earlier} formats={formats} height={height} {...(zoom ? { onZoom: look } : {})} />
    </Dimmed>
  );
}
