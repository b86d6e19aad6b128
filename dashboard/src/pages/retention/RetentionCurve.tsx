import type { EChartsCoreOption } from 'echarts/core';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { Chart, makeTooltip, tooltipStyle } from '@/charts/Chart';
import { useColors } from '@/charts/colors';
import { useShare } from '@/reports/share';

const HEIGHT = 200;

/** The share of visitors that came back, by the days after the first. */
export function RetentionCurve({ curve }: { curve: (number | null)[] }) {
  const t = useTranslations('retention');
  const asShare = useShare();
  const colors = useColors();
  const option = useMemo<EChartsCoreOption>(() => {
    const days = curve.map((_, day) => day).slice(1);
    return {
      animationDuration: 250,
      grid: { left: 6, right: 10, top: 12, bottom: 4, containLabel: true },
      tooltip: {
        trigger: 'axis',
        ...tooltipStyle(colors),
        axisPointer: { type: 'line', lineStyle: { color: colors.faint, width: 1, type: 'solid' } },
        formatter: (parts: { dataIndex: number }[]) => {
          const day = (parts[0]?.dataIndex ?? 0) + 1;
          return makeTooltip(t('onDay', { day }), [{ name: t('cameBack'), value: curve[day] == null ? '–' : asShare(curve[day]), color: colors.main }]);
        },
      },
      xAxis: {
        type: 'category',
        data: days.map((day) => t('day', { day })),
        axisLine: { lineStyle: { color: colors.line } },
        axisTick: { show: false },
        axisLabel: { color: colors.faint, fontSize: 11.5, hideOverlap: true, margin: 10 },
      },
      yAxis: {
        type: 'value',
        splitNumber: 3,
        axisLabel: { color: colors.faint, fontSize: 11.5, formatter: asShare },
        splitLine: { lineStyle: { color: colors.line } },
      },
      series: [
        {
          type: 'line',
          data: curve.slice(1),
          smooth: 0.25,
          smoothMonotone: 'x',
          showSymbol: days.length < 3,
          itemStyle: { color: colors.main },
          lineStyle: { width: 2.2 },
          areaStyle: { opacity: 0.1 },
          emphasis: { disabled: true },
        },
      ],
    };
  }, [curve, colors, asShare, t]);
  return <Chart option={option} height={HEIGHT} label={t('curve')} />;
}
