import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useCallback, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Chart, makeTooltip, tooltipStyle } from '@/charts/Chart';
import { useColors } from '@/charts/colors';
import type { Formats } from '@/i18n/formats';
import type { Graph, Node } from './graph';
import classes from './Journeys.module.css';

interface JourneyChartProps {
  graph: Graph;
  steps: number;
  formats: Formats;
  chosen?: Node | undefined;
  onNode: (node: Node) => void;
}

const LONGEST = 17;
const ROW = 50;
const LEAST = 320;
const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** The ways of visits from left to right; as wide as the steps need. */
export function JourneyChart({ graph, steps, formats, chosen, onNode }: JourneyChartProps) {
  const t = useTranslations('journeys');
  const colors = useColors();
  const choose = useRef(onNode);
  choose.current = onNode;
  const nodes = useRef(graph.nodes);
  nodes.current = graph.nodes;
  const rows = Math.max(...Array.from({ length: steps }, (_, depth) => graph.nodes.filter((node) => node.depth === depth).length), 1);

  const option = useMemo<EChartsCoreOption>(() => {
    const tell = ({ kind, label }: Node) => (kind === 'item' ? label : t(kind));
    const names = new Map(graph.nodes.map((node) => [node.id, node]));
    const color = ({ kind, id }: Node) => (id === chosen?.id ? colors.accent : kind === 'item' ? colors.main : colors.soft);
    return {
      animationDuration: 250,
      tooltip: {
        ...tooltipStyle(colors),
        formatter: ({ dataType, data }: { dataType: string; data: { id?: string; source?: string; target?: string; value: number } }) => {
          const [source, target] = [names.get(data.source ?? ''), names.get(data.target ?? '')];
          const node = names.get(data.id ?? '');
          if (dataType === 'edge' && source && target) {
            return makeTooltip(`${tell(source)} → ${tell(target)}`, [
              { name: t('visits'), value: formats.number(data.value) },
              { name: t('ofThese'), value: formats.percent(source.count ? data.value / source.count : 0) },
            ]);
          }
          return node ? makeTooltip(tell(node), [
            { name: t('visits'), value: formats.number(node.count), color: color(node) },
            { name: t('exit'), value: formats.number(node.left) },
          ]) : '';
        },
      },
      series: [
        {
          type: 'sankey',
          left: 4,
          right: 170,
          top: 8,
          bottom: 8,
          nodeWidth: 9,
          nodeGap: 18,
          nodeAlign: 'left',
          layoutIterations: 40,
          draggable: false,
          emphasis: { focus: 'trajectory' },
          data: graph.nodes.map((node) => ({ name: node.id, id: node.id, depth: node.depth, value: node.count, itemStyle: { color: color(node), borderWidth: 0, borderRadius: 2 } })),
          links: graph.links.map(({ source, target, count }) => ({ source, target, value: count })),
          lineStyle: { color: colors.main, opacity: 0.13, curveness: 0.5 },
          label: {
            color: colors.ink,
            fontSize: 12,
            formatter: ({ name }: { name: string }) => {
              const node = names.get(name);
              return node ? `${shorten(tell(node))}  ${formats.compact(node.count)}` : '';
            },
          },
        },
      ],
    };
  }, [graph, chosen, colors, formats, t]);

  const listen = useCallback((chart: EChartsType) => {
    const pick = (event: unknown) => {
      const { dataType, data } = event as { dataType?: string; data?: { id?: string } };
      const node = dataType === 'node' && nodes.current.find(({ id }) => id === data?.id);
      if (node) choose.current(node);
    };
    chart.on('click', pick);
    return () => chart.off('click', pick);
  }, []);

  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('label')}>
      <div style={{ minWidth: steps * 170 }}>
        <Chart option={option} height={Math.max(LEAST, rows * ROW)} label={t('label')} onReady={listen} />
      </div>
    </div>
  );
}
