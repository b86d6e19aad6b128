/** Numbers over time: views as bars, visitors as a line, those of the compared range and of what is not over yet dashed; drag to look closer. */
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useCallback, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Formats } from '@/i18n/formats';
import { findUnfinished } from '@/view/buckets';
import type { Unit } from '@/view/range';
import { Chart, makeTooltip, tooltipStyle } from './Chart';
import { useColors } from './colors';
import { getDurationAxis } from './steps';
import { cutUnfinished } from './unfinished';

export interface TimeSeries {
  name: string;
  values: (number | null)[];
  kind: 'bar' | 'line';
  tone: 'main' | 'soft';
  /** What is compared with is drawn behind, dashed. */
  compared?: boolean;
}

export interface Mark {
  moment: number;
  text: string;
}

interface TimeChartProps {
  label: string;
  /** Where each bucket begins. */
  buckets: number[];
  unit: Unit;
  series: TimeSeries[];
  /** Where the buckets of the compared range begin. */
  comparedBuckets?: number[] | undefined;
  marks?: Mark[];
  formats: Formats;
  /** How numbers are written, where they are not counts. */
  write?: ((value: number) => string) | undefined;
  height?: number;
  /** Called with the first and the last bucket of what was dragged over. */
  onZoom?: (first: number, last: number) => void;
}

const SHADE = { opacity: 0.1 };
const DASHES = [4, 4];
/** What lies below the line of the compared range, so that it is seen before bars of any colour. */
const HALO = { type: 'line', z: 2, smooth: 0.25, smoothMonotone: 'x', showSymbol: false, silent: true, animation: false, tooltip: { show: false } } as const;
const HALO_WIDTH = 5;
const HALO_STRENGTH = 0.85;

export function TimeChart({ label, buckets, unit, series, comparedBuckets, marks = [], formats, write, height = 280, onZoom }: TimeChartProps) {
  const t = useTranslations('common');
  const colors = useColors();
  const zoom = useRef(onZoom);
  zoom.current = onZoom;

  const option = useMemo<EChartsCoreOption>(() => {
    const color = ({ tone, compared }: TimeSeries) => (compared ? colors.faint : colors[tone]);
    const unfinished = findUnfinished(buckets, unit, Date.now(), formats.zone);
    const nearest = (moment: number) => Math.max(0, buckets.findLastIndex((start) => start <= moment));
    return {
      animationDuration: 250,
      grid: { left: 6, right: 10, top: 14, bottom: 4, containLabel: true },
      brush: { xAxisIndex: 0, brushType: 'lineX', brushStyle: { color: colors.heat(0.14), borderColor: colors.main, borderWidth: 1 }, outOfBrush: { colorAlpha: 1 }, throttleType: 'debounce', throttleDelay: 0 },
      tooltip: {
        trigger: 'axis',
        ...tooltipStyle(colors),
        axisPointer: { type: 'line', lineStyle: { color: colors.faint, width: 1, type: 'solid' } },
        formatter: (parts: { dataIndex: number }[]) => {
          const index = parts[0]?.dataIndex ?? 0;
          const moment = buckets[index] ?? 0;
          const before = comparedBuckets?.[index];
          const rows = series.map((one) => ({
            name: one.compared && before !== undefined ? `${one.name} · ${formats.bucket(before, unit)}` : one.name,
            value: one.values[index] == null ? '–' : (write ?? formats.number)(one.values[index]),
            color: color(one),
          }));
          const notes = marks.filter((mark) => nearest(mark.moment) === index).map(({ text }) => ({ name: text, value: '' }));
          const heading = formats.bucket(moment, unit, true);
          return makeTooltip(index === unfinished ? `${heading} · ${t('soFar')}` : heading, [...rows, ...notes]);
        },
      },
      xAxis: {
        type: 'category',
        data: buckets.map((moment) => formats.bucket(moment, unit)),
        axisLine: { lineStyle: { color: colors.line } },
        axisTick: { show: false },
        axisLabel: { color: colors.faint, fontSize: 11.5, hideOverlap: true, margin: 10 },
      },
      yAxis: {
        type: 'value',
        ...(write === formats.duration ? getDurationAxis(series.flatMap(({ values }) => values)) : write ? {} : { minInterval: 1 }),
        splitNumber: 4,
        axisLabel: { color: colors.faint, fontSize: 11.5, formatter: write ?? formats.compact },
        splitLine: { lineStyle: { color: colors.line } },
      },
      series: [...series.filter(({ compared }) => compared).map(({ values }) => ({ ...HALO, data: values, lineStyle: { width: HALO_WIDTH, color: colors.card, opacity: HALO_STRENGTH } })),
        ...series.flatMap((one, index) => cutUnfinished(one, unfinished, color(one)).map(({ values, open }, part) => ({
        name: one.name,
        type: one.kind,
        data: values,
        z: one.kind === 'bar' ? 1 : one.compared ? 3 : 4,
        smooth: 0.25,
        smoothMonotone: 'x',
        showSymbol: buckets.length === 1 || (open && unfinished === 0),
        symbol: 'circle',
        symbolSize: 6,
        barMaxWidth: 26,
        barCategoryGap: '32%',
        barGap: '-100%',
        itemStyle: { color: color(one), ...(one.kind === 'bar' ? { borderRadius: [3, 3, 0, 0] } : {}) },
        lineStyle: { width: one.compared ? 1.5 : 2.2, type: one.compared || open ? DASHES : 'solid' },
        ...(one.kind === 'line' && !one.compared ? { areaStyle: SHADE } : {}),
        emphasis: { disabled: true },
        ...(index === 0 && part === 0 && marks.length
          ? {
              markLine: {
                symbol: ['none', 'circle'],
                symbolSize: 7,
                silent: true,
                label: { show: false },
                lineStyle: { color: colors.accent, type: [2, 3], width: 1.3 },
                data: marks.map((mark) => ({ xAxis: nearest(mark.moment) })),
              },
            }
          : {}),
      })))],
    };
  }, [buckets, unit, series, comparedBuckets, marks, formats, write, colors, t]);

  const listen = useCallback((chart: EChartsType) => {
    const arm = () =>
      zoom.current && chart.dispatchAction({ type: 'takeGlobalCursor', key: 'brush', brushOption: { brushType: 'lineX', brushMode: 'single' } });
    chart.on('brushEnd', (event) => {
      const range = (event as { areas?: { coordRange?: [number, number] }[] }).areas?.[0]?.coordRange;
      chart.dispatchAction({ type: 'brush', areas: [] });
      if (range && range[1] > range[0]) zoom.current?.(range[0], range[1]);
    });
    chart.on('finished', arm);
    return () => chart.off('finished', arm);
  }, []);

  return <Chart option={option} height={height} label={label} onReady={listen} />;
}
