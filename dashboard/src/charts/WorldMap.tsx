/** Visitors by country on a map; a click on a country tells its two letters. */
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useCallback, useMemo, useRef } from 'react';
import type { Topology } from 'topojson-specification';
import { fileUrl } from '@/base';
import { Chart, makeTooltip, tooltipStyle } from './Chart';
import { useColors } from './colors';

interface WorldMapProps {
  label: string;
  /** Numbers by country, such as `DE`. */
  values: { code: string; value: number }[];
  name: (code: string) => string;
  format: (value: number) => string;
  onCountry?: (code: string) => void;
  selected?: string[];
  height?: number;
}

const NAME = 'world';
const LOW = 200;
let registered: Promise<void> | undefined;

export function WorldMap({ label, values, name, format, onCountry, selected = [], height = 380 }: WorldMapProps) {
  const colors = useColors();
  const click = useRef(onCountry);
  click.current = onCountry;
  const chosen = selected.join();

  const option = useMemo<EChartsCoreOption>(() => {
    const most = Math.max(1, ...values.map(({ value }) => value));
    const picked = new Set(chosen.split(','));
    return {
      tooltip: {
        ...tooltipStyle(colors),
        formatter: ({ name: code, value }: { name: string; value: number }) =>
          code ? makeTooltip(name(code), [{ name: label, value: Number.isFinite(value) ? format(value) : '0', color: colors.main }]) : '',
      },
      series: [
        {
          type: 'map',
          map: NAME,
          nameProperty: 'code',
          roam: false,
          // A low one keeps its proportions and leaves room at its sides.
          ...(height < LOW ? { left: 'center' } : { left: 6, right: 6 }),
          top: 6,
          bottom: 6,
          aspectScale: 0.78,
          selectedMode: false,
          label: { show: false },
          itemStyle: { areaColor: colors.land, borderColor: colors.card, borderWidth: 0.6 },
          emphasis: { label: { show: false }, itemStyle: { borderColor: colors.ink, borderWidth: 1 } },
          data: values.map(({ code, value }) => ({
            name: code,
            value,
            itemStyle: {
              areaColor: colors.heat(0.18 + 0.82 * Math.sqrt(value / most)),
              ...(picked.has(code) ? { borderColor: colors.ink, borderWidth: 1.4 } : {}),
            },
            emphasis: { itemStyle: { areaColor: colors.heat(0.18 + 0.82 * Math.sqrt(value / most)) } },
          })),
        },
      ],
    };
  }, [values, colors, name, format, label, chosen, height]);

  const listen = useCallback((chart: EChartsType) => {
    const clicked = (event: unknown) => {
      const code = (event as { name?: string }).name;
      if (code) click.current?.(code);
    };
    chart.on('click', clicked);
    return () => chart.off('click', clicked);
  }, []);

  return <Chart option={option} height={height} label={label} onReady={listen} prepare={register} />;
}

/** Loads the outlines of the countries, once. */
function register(echarts: typeof import('echarts/core')): Promise<void> {
  registered ??= (async () => {
    const [{ feature }, answer] = await Promise.all([import('topojson-client'), fetch(fileUrl('assets/world.json'))]);
    const world = (await answer.json()) as Topology;
    const countries = world.objects.countries;
    if (countries) echarts.registerMap(NAME, feature(world, countries) as never);
  })();
  return registered;
}
