import type { EChartsCoreOption } from 'echarts/core';
import { useMemo } from 'react';
import { Chart, makeTooltip, tooltipStyle } from '@/charts/Chart';
import { useColors } from '@/charts/colors';
import type { Formats } from '@/i18n/formats';

interface DonutProps {
  label: string;
  /** The largest first; what is beyond `most` becomes the rest. */
  rows: readonly { name: string; value: number }[];
  /** What the rest is called, and what the numbers are. */
  rest: string;
  unit: string;
  formats: Formats;
}

const MOST = 6;
const HEIGHT = 190;

/** Shares of a whole as a ring, the total in its middle; the list beside it says the same in words. */
export function Donut({ label, rows, rest, unit, formats }: DonutProps) {
  const colors = useColors();
  const option = useMemo<EChartsCoreOption>(() => {
    const total = rows.reduce((sum, { value }) => sum + value, 0);
    const others = rows.slice(MOST).reduce((sum, { value }) => sum + value, 0);
    const parts = [...rows.slice(0, MOST), ...(others ? [{ name: rest, value: others }] : [])];
    // Every part may have a label in the middle; one is enough.
    const middle = {
      show: true,
      position: 'center',
      formatter: () => `${formats.compact(total)}\n${unit}`,
      color: colors.ink,
      fontSize: 14,
      fontWeight: 600,
      lineHeight: 19,
    };
    return {
      animationDuration: 250,
      tooltip: {
        ...tooltipStyle(colors),
        formatter: ({ dataIndex, color }: { dataIndex: number; color: string }) => {
          const part = parts[dataIndex];
          if (!part) return '';
          return makeTooltip(part.name, [
            { name: unit, value: formats.number(part.value), color },
            { name: '', value: formats.percent(total ? part.value / total : 0) },
          ]);
        },
      },
      series: [
        {
          type: 'pie',
          radius: ['58%', '88%'],
          center: ['50%', '50%'],
          padAngle: 1,
          itemStyle: { borderRadius: 3, borderColor: colors.card, borderWidth: 1 },
          label: { show: false },
          labelLine: { show: false },
          emphasis: { scale: false },
          data: parts.map(({ name, value }, index) => ({
            name,
            value,
            ...(index === 0 ? { label: middle } : {}),
            itemStyle: { color: others && index === parts.length - 1 ? colors.soft : colors.heat(1 - index * 0.14) },
          })),
        },
      ],
    };
  }, [rows, rest, unit, formats, colors]);
  return <Chart option={option} height={HEIGHT} label={label} />;
}
