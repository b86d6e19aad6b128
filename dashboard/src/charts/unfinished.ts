/** How charts draw the bucket of time that is not over yet: what is counted in it will grow. */
import type { TimeSeries } from './TimeChart';

type Bar = ReturnType<typeof markUnfinished>;
export interface Part {
  values: (number | null | Bar)[];
  /** Whether this is what leads to the bucket that is not over. */
  open: boolean;
}

/** A bar that is pale and stands in a dashed frame. */
export const markUnfinished = (value: number | null, color: string) => ({
  value,
  itemStyle: { opacity: 0.5, borderColor: color, borderWidth: 1.5, borderType: [3, 2] },
});

/** What is drawn of a series: a line in two parts, bars in one. What is compared with is over, and dashed as it is. */
export function cutUnfinished({ kind, values, compared }: Pick<TimeSeries, 'kind' | 'values' | 'compared'>, unfinished: number, color: string): Part[] {
  if (compared || values[unfinished] == null) return [{ values, open: false }];
  const keep = (wanted: (index: number) => boolean) => values.map((value, index) => (wanted(index) ? value : null));
  if (kind === 'bar') return [{ values: values.map((value, index) => (index === unfinished ? markUnfinished(value, color) : value)), open: false }];
  return [
    { values: keep((index) => index < unfinished), open: false },
    { values: keep((index) => index === unfinished || index === unfinished - 1), open: true },
  ];
}
