/** The buckets of a chart: where each begins, and what was counted in it. */
import { DAY, fromWall, HOUR, MINUTE, readWall } from '@/time/zone';
import type { Span, Unit } from './range';

const MOST = 10_000;

/** The beginnings of all buckets of a span, by the clock of a zone. */
export function listBuckets({ start, end }: Span, unit: Unit, zone: string): number[] {
  const found: number[] = [];
  let moment = startOfBucket(start, unit, zone);
  while (moment <= end && found.length < MOST) {
    found.push(moment);
    const next = nextBucket(moment, unit, zone);
    moment = next > moment ? next : moment + HOUR;
  }
  return found;
}

/** The numbers of these buckets. One without events is 0, one that begins after `now` is null. */
export function fillBuckets(buckets: readonly number[], points: readonly { x: string; y: number }[], now: number): (number | null)[] {
  const known = new Map(points.map(({ x, y }) => [Date.parse(x), y]));
  return buckets.map((moment) => known.get(moment) ?? (moment > now ? null : 0));
}

function startOfBucket(moment: number, unit: Unit, zone: string): number {
  const wall = readWall(moment, zone);
  switch (unit) {
    case 'minute':
      return Math.floor(moment / MINUTE) * MINUTE;
    case 'hour':
      return moment - (moment % MINUTE) - wall.minute * MINUTE;
    case 'day':
      return fromWall({ year: wall.year, month: wall.month, day: wall.day }, zone);
    case 'month':
      return fromWall({ year: wall.year, month: wall.month }, zone);
    case 'year':
      return fromWall({ year: wall.year }, zone);
  }
}

function nextBucket(moment: number, unit: Unit, zone: string): number {
  if (unit === 'minute') return moment + MINUTE;
  if (unit === 'hour') return startOfBucket(moment + HOUR + HOUR / 2, 'hour', zone);
  // Days have 23 to 25 hours: look a little into the next one.
  if (unit === 'day') return startOfBucket(moment + DAY + 3 * HOUR, 'day', zone);
  if (unit === 'month') return startOfBucket(moment + 40 * DAY, 'month', zone);
  return startOfBucket(moment + 380 * DAY, 'year', zone);
}
