/** Two lists of the same kind beside each other. */
import type { ListRow } from '@/api/stats';

export interface Difference {
  name: string | null;
  country: string | null;
  now: number;
  before: number;
}

/** What is in either of the lists, the largest differences first, of equal ones the largest numbers. */
export function listDifferences(now: readonly ListRow[], before: readonly ListRow[]): Difference[] {
  const found = new Map<string, Difference>();
  const put = (rows: readonly ListRow[], side: 'now' | 'before') => {
    for (const { x, y, country } of rows) {
      const id = JSON.stringify([x, country ?? null]);
      const row = found.get(id) ?? { name: x, country: country ?? null, now: 0, before: 0 };
      row[side] += y;
      found.set(id, row);
    }
  };
  put(now, 'now');
  put(before, 'before');
  const by = ({ now, before }: Difference) => Math.abs(now - before);
  return [...found.values()].sort((one, other) => by(other) - by(one) || Math.max(other.now, other.before) - Math.max(one.now, one.before));
}

/** How a number has changed, for ordering: what was nothing before has grown the most. */
export const getGrowth = ({ now, before }: Difference): number => (before ? now / before : now ? Infinity : 1);
