/** Named points over time as the layers of a chart, the most frequent name first. */
import type { NamedPoint } from '@/api/events';
import type { Layer } from './StackedChart';
import { fillBuckets, listBuckets } from '@/view/buckets';
import type { Span, Unit } from '@/view/range';

export function fillLayers(points: readonly NamedPoint[], span: Span, unit: Unit, zone: string, now: number): { buckets: number[]; layers: Layer[] } {
  const buckets = listBuckets(span, unit, zone);
  const names = new Map<string, { x: string; y: number }[]>();
  for (const { x, t, y } of points) names.set(x, [...(names.get(x) ?? []), { x: t, y }]);
  const total = (of: { y: number }[]) => of.reduce((sum, { y }) => sum + y, 0);
  const layers = [...names].sort(([, one], [, other]) => total(other) - total(one)).map(([name, of]) => ({ name, values: fillBuckets(buckets, of, now, zone) }));
  return { buckets, layers };
}
