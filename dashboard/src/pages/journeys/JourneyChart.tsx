import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useElementSize } from '@mantine/hooks';
import { useCallback, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Chart, makeTooltip, tooltipStyle } from '@/charts/Chart';
import { useColors } from '@/charts/colors';
import type { Formats } from '@/i18n/formats';
import { fit, makeMeasure } from './fit';
import type { Graph, Node } from './graph';
import classes from './Journeys.module.css';

interface JourneyChartProps {
  graph: Graph;
  steps: number;
  formats: Formats;
  chosen?: Node | undefined;
  onNode: (node: Node) => void;
}

const ROW = 50;
const LEAST = 320;
const LETTERS = 12;
const NODE = 9;
/** Between a node and its label, and between that and the next node. */
const GAP = 5;
const NARROWEST = 148;

/** The ways of visits from left to right, each step with room for its labels; where they do not fit, they are scrolled sideways. */
export function JourneyChart({ graph, steps, formats, chosen, onNode }: JourneyChartProps) {
  const t = useTranslations('journeys');
  const colors = useColors();
  const choose = useRef(onNode);
  choose.current = onNode;
  const nodes = useRef(graph.nodes);
  nodes.current = graph.nodes;
  const { ref, width } = useElementSize();
  const column = Math.max(NARROWEST, Math.floor(width / steps));
  const measure = useMemo(() => makeMeasure(LETTERS), []);
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
          left: 0,
          right: column - NODE,
          top: 8,
          bottom: 8,
          nodeWidth: NODE,
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
            fontSize: LETTERS,
            distance: GAP,
            formatter: ({ name }: { name: string }) => {
              const node = names.get(name);
              if (!node) return '';
              const count = `  ${formats.compact(node.count)}`;
              return fit(tell(node), column - NODE - 3 * GAP - measure(count), measure) + count;
            },
          },
        },
      ],
    };
  }, [graph, chosen, colors, formats, t, column, measure]);

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
      <div ref={ref} style={{ minWidth: steps * NARROWEST }}>
        <Chart option={option} height={Math.max(LEAST, rows * ROW)} label={t('label')} onReady={listen} />
      </div>
    </div>
  );
}
