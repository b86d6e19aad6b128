import { Skeleton } from '@mantine/core';
import { useMemo } from 'react';
import { TimeChart, type TimeSeries } from '@/charts/TimeChart';
import { listBuckets } from '@/view/buckets';
import { useSiteView } from '@/view/SiteView';
import { fill } from './points';

export interface BackendSeries<T> {
  name: string;
  tone: 'main' | 'soft';
  kind: 'bar' | 'line';
  read: (point: T) => number;
}

const HEIGHT = 240;

/** Some numbers of the same points over time. `series` must not change between renders. */
export function BackendChart<T extends { t: string }>({ label, points, series }: { label: string; points: T[] | undefined; series: BackendSeries<T>[] }) {
  const { span, unit, zone, clock, formats, change } = useSiteView();
  const buckets = useMemo(() => listBuckets(span, unit, zone), [span, unit, zone]);
  const lines = useMemo<TimeSeries[]>(
    () => series.map(({ read, ...rest }) => ({ ...rest, values: fill(buckets, points ?? [], zone, clock.now, read) })),
    [series, buckets, points, zone, clock.now],
  );
  if (!points) return <Skeleton height={HEIGHT} radius="sm" />;
  const zoom = (first: number, last: number) => {
    const [start, next] = [buckets[first], buckets[last + 1] ?? span.end + 1];
    if (start !== undefined) change({ range: { kind: 'moments', start, end: next - 1 }, unit: undefined });
  };
  return <TimeChart label={label} buckets={buckets} unit={unit} series={lines} formats={formats} height={HEIGHT} onZoom={zoom} />;
}
