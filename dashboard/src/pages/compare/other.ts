/** The second range: the one before, the same a year ago, or days of one's own. */
import type { Params } from '@/reports/params';
import { DAY, readDay, startOfDay, writeDay } from '@/time/zone';
import { type Comparison, cutOff, getComparison } from '@/view/compared';
import { type Clock, getSpan, type Range } from '@/view/range';

export const CHOICES = ['prev', 'yoy', 'days'] as const;
export type Choice = (typeof CHOICES)[number];

export interface Other extends Comparison {
  choice: Choice;
  /** The days of a choice of one's own, both counted. */
  from: string;
  to: string;
}

/** The second range of an address, beside the one that is looked at. */
export function readOther(params: Params, range: Range, clock: Clock): Other {
  const { zone } = clock;
  const choice = CHOICES.find((name) => name === params.other) ?? 'prev';
  const near = getComparison(range, choice === 'yoy' ? 'yoy' : 'prev', clock);
  const [from, to] = [params.from || writeDay(near.whole.start, zone), params.to || writeDay(near.whole.end, zone)];
  if (choice !== 'days') return { choice, ...near, from, to };
  const first = readDay(from, zone) ?? startOfDay(near.whole.start, zone);
  const next = readDay(to, zone, 1) ?? first + DAY;
  const whole = { start: Math.min(first, next - DAY), end: Math.max(next, first + DAY) - 1 };
  const span = getSpan(range, clock);
  const back = (moment: number): number => moment - span.start + whole.start;
  const alike = Math.abs(back(span.end) - whole.end) < DAY / 2; // days may have 23 to 25 hours
  return { choice, whole, fair: alike ? cutOff(whole, span, clock.now, back) : whole, from, to };
}
