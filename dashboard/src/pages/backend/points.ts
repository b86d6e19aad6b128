/** Points of server-side series, which name their bucket by the clock on the wall. */
import { fromWall } from '@/time/zone';

/** The moment at which a clock in the zone shows `2026-11-21 13:00:00`. */
export function readTime(text: string, zone: string): number {
  const [year = 1970, month = 1, day = 1, hour = 0, minute = 0] = text.split(/\D+/).map(Number);
  return fromWall({ year, month, day, hour, minute }, zone);
}

/** The numbers of these buckets; null for what has not begun, 0 where nothing was. */
export function fill<T extends { t: string }>(buckets: number[], points: T[], zone: string, now: number, read: (point: T) => number): (number | null)[] {
  const sums = new Map<number, number>();
  for (const point of points) {
    const moment = readTime(point.t, zone);
    sums.set(moment, (sums.get(moment) ?? 0) + read(point));
  }
  return buckets.map((moment) => sums.get(moment) ?? (moment > now ? null : 0));
}
