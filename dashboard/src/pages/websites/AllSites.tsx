import { Skeleton } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Numbers } from '@/api/stats';
import { type TimeSeries, TimeChart } from '@/charts/TimeChart';
import { getChange, Kpi, KpiRow } from '@/components/Kpi';
import { Panel } from '@/components/Panel';
import { ErrorState } from '@/components/states';
import { getKind, type NumberName } from '@/tiles/numbers';
import { fillBuckets } from '@/view/buckets';
import type { GlanceView } from './useGlance';
import classes from './Websites.module.css';

const SHOWN: readonly NumberName[] = ['visitors', 'visits', 'views', 'bounceRate', 'visitTime'];
const HEIGHT = 200;

/** All websites together; a person who is known by an id counts once. */
export function AllSites({ numbers, buckets, unit, zone, now, formats }: GlanceView) {
  const t = useTranslations('websites');
  const words = useTranslations('overview');
  const { data } = numbers;
  const series = useMemo<TimeSeries[]>(
    () => [
      { name: words('views'), kind: 'bar', tone: 'soft', values: fillBuckets(buckets, data?.series.pageviews ?? [], now, zone) },
      { name: words('visitors'), kind: 'line', tone: 'main', values: fillBuckets(buckets, data?.series.sessions ?? [], now, zone) },
    ],
    [data, buckets, now, zone, words],
  );
  const tell = (name: NumberName) => {
    if (!data) return {};
    const { read, write, lessIsBetter } = getKind(name);
    const [here, before]: [Numbers, Numbers] = [data, data.comparison];
    const change = getChange(read(here), read(before));
    const format = write(formats);
    return { value: format(read(here)), before: format(read(before)), change, changeText: change === undefined ? undefined : formats.change(change), ...(lessIsBetter ? { lessIsBetter } : {}) };
  };
  if (numbers.isError && !data) return <ErrorState error={numbers.error} retry={() => void numbers.refetch()} />;
  return (
    <Panel flush label={t('all')}>
      <KpiRow>
        {SHOWN.map((name) => (
          <Kpi key={name} label={words(name)} {...(name === 'visitors' ? { swatch: 'main' as const, hint: t('once') } : name === 'views' ? { swatch: 'soft' as const } : {})} {...tell(name)} />
        ))}
        <Kpi label={t('here')} {...(data ? { value: formats.number(data.active), changeText: '' } : {})} />
      </KpiRow>
      <div className={classes.chart}>
        {data ? <TimeChart label={words('chartLabel')} buckets={buckets} unit={unit} series={series} formats={formats} height={HEIGHT} /> : <Skeleton height={HEIGHT} radius="sm" />}
      </div>
    </Panel>
  );
}
