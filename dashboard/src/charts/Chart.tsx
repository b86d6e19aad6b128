/** A drawing by ECharts, which is loaded when the first one is shown. */
import { Skeleton } from '@mantine/core';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useEffect, useRef, useState } from 'react';
import { useLocale } from 'use-intl';
import { fetchPart } from '@/components/lazy-part';
import classes from './Chart.module.css';

export interface ChartProps {
  option: EChartsCoreOption;
  height: number | string;
  /** What the picture shows, in words. */
  label: string;
  /** Called once with the drawing, to listen to it; gives what ends that. It must not change between renders. */
  onReady?: (chart: EChartsType) => (() => void) | void;
  /** Done before the first drawing, such as registering a map. It must not change between renders. */
  prepare?: (echarts: typeof import('echarts/core')) => Promise<void>;
}

export function Chart({ option, height, label, onReady, prepare }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<EChartsType>();
  const locale = useLocale();

  useEffect(() => {
    let alive = true;
    let made: EChartsType | undefined;
    let leave: (() => void) | void;
    let observer: ResizeObserver | undefined;
    void fetchPart(() => import('./engine')).then(async ({ echarts }) => {
      await prepare?.(echarts);
      if (!alive || !place.current) return;
      made = echarts.init(place.current, undefined, { renderer: 'canvas' });
      observer = new ResizeObserver(() => made?.resize());
      observer.observe(place.current);
      leave = onReady?.(made);
      setChart(made);
    });
    return () => {
      alive = false;
      leave?.();
      observer?.disconnect();
      made?.dispose();
      setChart(undefined);
    };
  }, [onReady, prepare]);

  useEffect(() => {
    // Its letters are those of the page, which differ by language.
    chart?.setOption({ textStyle: { fontFamily: getComputedStyle(document.body).fontFamily }, ...option }, { notMerge: true });
  }, [chart, option, locale]);

  return (
    <div className={classes.frame} style={{ height }} role="img" aria-label={label}>
      <div ref={place} className={classes.chart} />
      {!chart && <Skeleton className={classes.waiting} height="100%" radius="sm" />}
    </div>
  );
}

/** What a tooltip shows: a heading, and rows of name and number, or of words alone. All of it is text; nothing in it is read as HTML. */
export function makeTooltip(heading: string, rows: { name: string; value: string; color?: string }[]): HTMLElement {
  const box = document.createElement('div');
  box.className = classes.tooltip ?? '';
  box.append(element('strong', heading));
  for (const { name, value, color } of rows) {
    if (!value) {
      box.append(element('p', name));
      continue;
    }
    const row = element('div', '');
    const label = element('span', name);
    if (color) label.style.setProperty('--swatch', color);
    row.append(label, element('b', value));
    box.append(row);
  }
  return box;
}

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

/** How tooltips look; spread it into the option's `tooltip`. */
export const tooltipStyle = (colors: { raised: string; line: string; ink: string }) => ({
  backgroundColor: colors.raised,
  borderColor: colors.line,
  borderWidth: 1,
  padding: 0,
  textStyle: { color: colors.ink },
  transitionDuration: 0.1,
  confine: true,
});
