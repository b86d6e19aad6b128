/** Visitors by country on a map of the world, or around one country; a click on a country tells its two letters. */
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { fileUrl } from '@/base';
import { Chart, makeTooltip, tooltipStyle } from './Chart';
import { useColors } from './colors';
import { type Bounds, findBounds } from './bounds';

interface WorldMapProps {
  label: string;
  /** Numbers by country, such as `DE`. */
  values: { code: string; value: number }[];
  name: (code: string) => string;
  format: (value: number) => string;
  onCountry?: (code: string) => void;
  selected?: string[];
  /** The country that fills the picture; without one it is the world. */
  focus?: string | undefined;
  height?: number;
}

const NAME = 'world';
const LOW = 200;
let registered: Promise<ReadonlyMap<string, Bounds>> | undefined;

export function WorldMap({ label, values, name, format, onCountry, selected = [], focus, height = 380 }: WorldMapProps) {
  const colors = useColors();
  const click = useRef(onCountry);
  click.current = onCountry;
  const chosen = selected.join();
  const [bounds, setBounds] = useState<ReadonlyMap<string, Bounds>>();
  const around = focus ? bounds?.get(focus) : undefined;

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
          aspectScale: around ? Math.cos((((around[0][1] + around[1][1]) / 2) * Math.PI) / 180) : 0.78,
          ...(around ? { boundingCoords: around } : {}),
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
  }, [values, colors, name, format, label, chosen, around, height]);

  const listen = useCallback((chart: EChartsType) => {
    const clicked = (event: unknown) => {
      const code = (event as { name?: string }).name;
      if (code) click.current?.(code);
    };
    chart.on('click', clicked);
    return () => chart.off('click', clicked);
  }, []);

  const prepare = useCallback(async (echarts: typeof import('echarts/core')) => setBounds(await register(echarts)), []);

  return <Chart option={option} height={height} label={label} onReady={listen} prepare={prepare} />;
}

/** Loads the outlines of the countries, once; gives where each of them is. */
function register(echarts: typeof import('echarts/core')): Promise<ReadonlyMap<string, Bounds>> {
  registered ??= (async () => {
    const [{ feature }, answer] = await Promise.all([import('topojson-client'), fetch(fileUrl('assets/world.json'))]);
    const world = (await answer.json()) as Topology;
    const countries = world.objects.countries as GeometryCollection<{ code: string }>;
    const drawn = feature(world, countries);
    echarts.registerMap(NAME, drawn as never);
    return new Map(drawn.features.flatMap(({ properties, geometry }) => {
      const found = findBounds(geometry);
      return found ? [[properties.code, found] as const] : [];
    }));
  })();
  return registered;
}
