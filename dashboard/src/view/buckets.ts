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
export function fillBuckets(buckets: readonly number[], points: readonly { x: string; y: number }[], now: number, zone: string): (number | null)[] {
  const known = new Map(points.map(({ x, y }) => [readBucket(x, zone), y]));
  return buckets.map((moment) => known.get(moment) ?? (moment > now ? null : 0));
}

/** Which bucket has begun and is not over yet; -1 when none is. */
export function findUnfinished(buckets: readonly number[], unit: Unit, now: number, zone: string): number {
  const index = buckets.findLastIndex((start) => start <= now);
  const start = buckets[index];
  if (start === undefined) return -1;
  return (buckets[index + 1] ?? nextBucket(start, unit, zone)) > now ? index : -1;
}

/** When a bucket begins that the server names by the clock of a zone (`2026-11-02 14:00:00`), or by the moment itself. */
export function readBucket(text: string, zone: string): number {
  const found = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d)/.exec(text);
  if (!found) return Date.parse(text);
  const [year = 0, month, day, hour, minute] = found.slice(1).map(Number);
  return fromWall({ year, month: month ?? 1, day: day ?? 1, hour: hour ?? 0, minute: minute ?? 0 }, zone);
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
