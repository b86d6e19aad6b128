/** How often several things happened over time, one on top of the other. */
import { useComputedColorScheme } from '@mantine/core';
import type { EChartsCoreOption } from 'echarts/core';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Formats } from '@/i18n/formats';
import { findUnfinished } from '@/view/buckets';
import type { Unit } from '@/view/range';
import { Chart, makeTooltip, tooltipStyle } from './Chart';
import { useColors } from './colors';
import legend from './Legend.module.css';
import classes from './StackedChart.module.css';
import { markUnfinished } from './unfinished';

export interface Layer {
  name: string;
  values: (number | null)[];
}

interface StackedChartProps {
  label: string;
  /** Where each bucket begins. */
  buckets: number[];
  unit: Unit;
  layers: Layer[];
  formats: Formats;
  height?: number;
  /** A click on a name of the legend. */
  onLayer?: (name: string) => void;
  selected?: string;
}

const TONES = {
  light: ['#0f8a70', '#4a7fc1', '#c98a2b', '#8a63b8', '#c2556b', '#6a9a3f', '#3b97a8', '#8c9299'],
  dark: ['#3fc3a1', '#6ea3e6', '#e0ad5a', '#b08fdc', '#e58396', '#93c572', '#67c4d4', '#a1a7ae'],
};

/** Colours for things without an order, the most frequent first. */
export const useTones = (): string[] => TONES[useComputedColorScheme('light')];

export function StackedChart({ label, buckets, unit, layers, formats, height = 260, onLayer, selected }: StackedChartProps) {
  const t = useTranslations('common');
  const colors = useColors();
  const tones = useTones();
  const option = useMemo<EChartsCoreOption>(() => {
    const unfinished = findUnfinished(buckets, unit, Date.now(), formats.zone);
    const tone = (index: number) => tones[index % tones.length] ?? colors.main;
    return {
      animationDuration: 250,
      grid: { left: 6, right: 10, top: 14, bottom: 4, containLabel: true },
      tooltip: {
        trigger: 'axis',
        ...tooltipStyle(colors),
        axisPointer: { type: 'line', lineStyle: { color: colors.faint, width: 1, type: 'solid' } },
        formatter: (parts: { dataIndex: number }[]) => {
          const index = parts[0]?.dataIndex ?? 0;
          const rows = layers.flatMap(({ name, values }, place) => (values[index] ? [{ name, value: formats.number(values[index]), color: tone(place) }] : []));
          const heading = formats.bucket(buckets[index] ?? 0, unit, true);
          return makeTooltip(index === unfinished ? `${heading} · ${t('soFar')}` : heading, rows);
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
        minInterval: 1,
        splitNumber: 4,
        axisLabel: { color: colors.faint, fontSize: 11.5, formatter: formats.compact },
        splitLine: { lineStyle: { color: colors.line } },
      },
      series: layers.map(({ name, values }, index) => ({
        name,
        type: 'bar',
        stack: 'all',
        data: selected && selected !== name ? values : values.map((value, at) => (at === unfinished && value ? markUnfinished(value, tone(index)) : value)),
        barMaxWidth: 28,
        barCategoryGap: '32%',
        itemStyle: { color: tone(index), opacity: selected && selected !== name ? 0.25 : 1 },
        emphasis: { disabled: true },
      })),
    };
  }, [buckets, unit, layers, formats, colors, tones, selected, t]);

  return (
    <>
      <Chart option={option} height={height} label={label} />
      <ul className={`${legend.legend} ${classes.layers}`}>
        {layers.map(({ name }, index) => (
          <li key={name}>
            <i style={{ background: tones[index % tones.length] }} aria-hidden />
            {onLayer ? (
              <button type="button" onClick={() => onLayer(name)} aria-pressed={selected === name}>{name}</button>
            ) : (
              <span>{name}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
