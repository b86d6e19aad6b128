import type { EChartsCoreOption } from 'echarts/core';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Levels, Vital } from '@/api/vitals';
import { Chart, makeTooltip, tooltipStyle } from '@/charts/Chart';
import { useColors } from '@/charts/colors';
import legend from '@/charts/Legend.module.css';
import { listBuckets, readBucket } from '@/view/buckets';
import { useSiteView } from '@/view/SiteView';
import { THRESHOLDS, useShowVital } from './rating';
import classes from './Vitals.module.css';

const LEVELS = ['p50', 'p75', 'p95'] as const;

/** The percentiles of a vital over time, with the limits of what is good and poor. */
export function VitalChart({ vital, points }: { vital: Vital; points: (Levels & { t: string })[] }) {
  const t = useTranslations('vitals');
  const colors = useColors();
  const show = useShowVital();
  const { span, unit, zone, formats } = useSiteView();
  const option = useMemo<EChartsCoreOption>(() => {
    const buckets = listBuckets(span, unit, zone);
    const known = new Map(points.map((point) => [readBucket(point.t, zone), point]));
    const tones = { p50: colors.faint, p75: colors.main, p95: colors.faint };
    const limits = THRESHOLDS[vital];
    const highest = Math.max(limits[0], ...points.map(({ p95 }) => p95));
    return {
      animationDuration: 250,
      grid: { left: 6, right: 12, top: 16, bottom: 4, containLabel: true },
      tooltip: {
        trigger: 'axis',
        ...tooltipStyle(colors),
        axisPointer: { type: 'line', lineStyle: { color: colors.faint, width: 1, type: 'solid' } },
        formatter: (parts: { dataIndex: number }[]) => {
          const moment = buckets[parts[0]?.dataIndex ?? 0] ?? 0;
          const point = known.get(moment);
          const rows = LEVELS.map((level) => ({ name: t(level), value: point ? show(vital, point[level]) : '–', color: tones[level] }));
          return makeTooltip(formats.bucket(moment, unit, true), rows);
        },
      },
      xAxis: {
        type: 'category',
        data: buckets.map((moment) => formats.bucket(moment, unit)),
        boundaryGap: false,
        axisLine: { lineStyle: { color: colors.line } },
        axisTick: { show: false },
        axisLabel: { color: colors.faint, fontSize: 11.5, hideOverlap: true, margin: 10 },
      },
      yAxis: {
        type: 'value',
        max: highest * 1.06,
        splitNumber: 4,
        axisLabel: { color: colors.faint, fontSize: 11.5, showMaxLabel: false, formatter: (value: number) => show(vital, value) },
        splitLine: { lineStyle: { color: colors.line } },
      },
      series: LEVELS.map((level) => ({
        name: t(level),
        type: 'line',
        data: buckets.map((moment) => known.get(moment)?.[level] ?? null),
        connectNulls: true,
        smooth: 0.2,
        smoothMonotone: 'x',
        showSymbol: points.length < 3,
        symbol: 'circle',
        symbolSize: 5,
        z: level === 'p75' ? 3 : 2,
        itemStyle: { color: tones[level] },
        lineStyle: { width: level === 'p75' ? 2.4 : 1.6, type: level === 'p95' ? [4, 4] : 'solid', opacity: level === 'p50' ? 0.6 : 1 },
        emphasis: { disabled: true },
        ...(level === 'p75'
          ? {
              markLine: {
                symbol: 'none',
                silent: true,
                animation: false,
                data: limits.flatMap((limit, index) =>
                  limit <= highest * 1.06
                    ? [{ yAxis: limit, lineStyle: { color: index ? colors.bad : colors.good, type: [3, 4], width: 1.2 }, label: { formatter: t(index ? 'limits.poor' : 'limits.good'), color: index ? colors.bad : colors.good, position: 'insideStartTop', fontSize: 11 } }]
                    : [],
                ),
              },
            }
          : {}),
      })),
    };
  }, [points, vital, span, unit, zone, formats, colors, show, t]);
  return (
    <>
      <Chart option={option} height={260} label={t('chart', { name: vital.toUpperCase() })} />
      <ul className={`${legend.legend} ${classes.levels}`}>
        {LEVELS.map((level) => <li key={level} data-level={level}>{t(level)}</li>)}
      </ul>
    </>
  );
}
