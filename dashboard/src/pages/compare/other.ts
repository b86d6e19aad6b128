/** The second range: the one before, the same a year ago, or days of one's own. */
import type { Params } from '@/reports/params';
import { DAY, readDay, startOfDay, writeDay } from '@/time/zone';
import { getCompared, type Span } from '@/view/range';

export const CHOICES = ['prev', 'yoy', 'days'] as const;
export type Choice = (typeof CHOICES)[number];

export interface Other {
  choice: Choice;
  span: Span;
  /** The days of a choice of one's own, both counted. */
  from: string;
  to: string;
}

/** The second range of an address. */
export function readOther(params: Params, span: Span, zone: string): Other {
  const choice = CHOICES.find((name) => name === params.other) ?? 'prev';
  const near = getCompared(span, choice === 'yoy' ? 'yoy' : 'prev');
  const [from, to] = [params.from || writeDay(near.start, zone), params.to || writeDay(near.end, zone)];
  if (choice !== 'days') return { choice, span: near, from, to };
  const first = readDay(from, zone) ?? startOfDay(near.start, zone);
  const next = readDay(to, zone, 1) ?? first + DAY;
  return { choice, span: { start: Math.min(first, next - DAY), end: Math.max(next, first + DAY) - 1 }, from, to };
}
