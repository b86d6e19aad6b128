import { Skeleton } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { type TimeSeries, TimeChart } from '@/charts/TimeChart';
import { Kpi, KpiRow } from '@/components/Kpi';
import { Panel } from '@/components/Panel';
import { ErrorState } from '@/components/states';
import { getKind, type NumberName } from '@/tiles/numbers';
import { useTell } from '@/tiles/useTell';
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
  const tell = useTell(formats, data?.compared);
  if (numbers.isError && !data) return <ErrorState error={numbers.error} retry={() => void numbers.refetch()} />;
  return (
    <Panel flush label={t('all')}>
      <KpiRow>
        {SHOWN.map((name) => (
          <Kpi key={name} label={words(name)} {...(name === 'visitors' ? { swatch: 'main' as const, hint: t('once') } : name === 'views' ? { swatch: 'soft' as const } : {})} lessIsBetter={getKind(name).lessIsBetter ?? false} {...tell(name, data, data?.comparison)} />
        ))}
        <Kpi label={t('here')} {...(data ? { value: formats.number(data.active), changeText: '' } : {})} />
      </KpiRow>
      <div className={classes.chart}>
        {data ? <TimeChart label={words('chartLabel')} buckets={buckets} unit={unit} series={series} formats={formats} height={HEIGHT} /> : <Skeleton height={HEIGHT} radius="sm" />}
      </div>
    </Panel>
  );
}
