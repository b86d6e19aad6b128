/** The second range: the one before, the same a year ago, or days of one's own. */
import type { Params } from '@/reports/params';
import { DAY, fromWall, readDay, readWall, startOfDay, writeDay } from '@/time/zone';
import { type Clock, getCompared, getSpan, moveRange, type Range, type Span } from '@/view/range';

export const CHOICES = ['prev', 'yoy', 'days'] as const;
export type Choice = (typeof CHOICES)[number];

export interface Other {
  choice: Choice;
  span: Span;
  /** The days of a choice of one's own, both counted. */
  from: string;
  to: string;
}

/** The second range of an address, beside the one that is looked at. */
export function readOther(params: Params, range: Range, clock: Clock): Other {
  const { zone } = clock;
  const choice = CHOICES.find((name) => name === params.other) ?? 'prev';
  const near = choice === 'yoy' ? getYearBefore(getSpan(range, clock), zone) : getBefore(range, clock);
  const [from, to] = [params.from || writeDay(near.start, zone), params.to || writeDay(near.end, zone)];
  if (choice !== 'days') return { choice, span: near, from, to };
  const first = readDay(from, zone) ?? startOfDay(near.start, zone);
  const next = readDay(to, zone, 1) ?? first + DAY;
  return { choice, span: { start: Math.min(first, next - DAY), end: Math.max(next, first + DAY) - 1 }, from, to };
}

function getBefore(range: Range, clock: Clock): Span {
  const [span, before] = [getSpan(range, clock), getSpan(moveRange(range, -1, clock), clock)];
  // Nothing is before all time.
  return before.start < span.start ? before : getCompared(span, 'prev');
}

/** By the clock on the wall, so that days stay days. */
function getYearBefore({ start, end }: Span, zone: string): Span {
  const back = (moment: number): number => {
    const wall = readWall(moment, zone);
    return fromWall({ ...wall, year: wall.year - 1 }, zone);
  };
  return { start: back(start), end: back(end + 1) - 1 };
}
