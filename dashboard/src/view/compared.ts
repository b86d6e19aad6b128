/** The range that another one is compared with, by the calendar: last month for this month, the week before for a week. */
import type { Formats } from '@/i18n/make-formats';
import { DAY, fromWall, MINUTE, readWall, startOfDay } from '@/time/zone';
import { type Clock, getSpan, type Period, type Range, type Span } from './range';
import type { Compare } from './view';

export interface Comparison {
  /** All of the earlier range. */
  whole: Span;
  /** As much of it as has passed of the range that is looked at: what numbers are compared with. */
  fair: Span;
}

/** How far back the earlier range is, by the calendar or by the clock. */
type Step = { months: number } | { days: number } | { ms: number };

const STEPS: Record<Exclude<Period, 'all'>, Step> = {
  today: { days: 1 }, yesterday: { days: 1 }, '24h': { ms: DAY }, '7d': { days: 7 }, '30d': { days: 30 }, '90d': { days: 90 }, week: { days: 7 },
  month: { months: 1 }, '6mo': { months: 6 }, '12mo': { months: 12 }, year: { months: 12 },
};

export function getComparison(range: Range, compare: Compare, clock: Clock): Comparison {
  const span = getSpan(range, clock);
  const step: Step = compare === 'yoy' ? { months: 12 } : getStep(range, span);
  const { zone } = clock;
  const whole = { start: stepBack(span.start, step, zone, 'start'), end: stepBack(span.end + 1, step, zone, 'end') - 1 };
  return { whole, fair: cutOff(whole, span, clock.now, (moment) => stepBack(moment, step, zone, 'end')) };
}

/** As much of the earlier range as has passed of `span` by now; all of it when that is over or has not begun. */
export function cutOff(whole: Span, span: Span, now: number, back: (moment: number) => number): Span {
  const minute = Math.floor(now / MINUTE) * MINUTE;
  if (minute < span.start || minute > span.end) return whole;
  return { start: whole.start, end: Math.min(whole.end, Math.max(back(minute), whole.start + MINUTE) - 1) };
}

/** `15 – 21 Nov 2026, until 12:03`, put together by `until`. */
export function tellCompared({ whole, fair }: Comparison, formats: Formats, until: (days: string, time: string) => string): string {
  const next = fair.end + 1;
  if (fair.end === whole.end || next === startOfDay(next, formats.zone)) return formats.span(fair.start, fair.end);
  if (fair.start !== startOfDay(fair.start, formats.zone)) return formats.span(fair.start, next);
  return until(formats.span(fair.start, startOfDay(fair.end, formats.zone, 1) - 1), formats.bucket(next, 'minute'));
}

function getStep(range: Range, { start, end }: Span): Step {
  if (range.kind === 'days') return { days: Math.round((end + 1 - start) / DAY) };
  if (range.kind === 'moments' || range.period === 'all') return { ms: end + 1 - start };
  return STEPS[range.period];
}

/** The moment a step before. A day that the earlier month does not have is its last for a start, and all of that has passed for an end. */
function stepBack(moment: number, step: Step, zone: string, edge: 'start' | 'end'): number {
  if ('ms' in step) return moment - step.ms;
  const wall = readWall(moment, zone);
  const rest = moment % MINUTE;
  if ('days' in step) return fromWall({ ...wall, day: wall.day - step.days }, zone) + rest;
  const month = wall.month - step.months;
  const last = new Date(Date.UTC(wall.year, month, 0)).getUTCDate();
  if (wall.day <= last) return fromWall({ ...wall, month }, zone) + rest;
  return edge === 'start' ? fromWall({ ...wall, month, day: last }, zone) + rest : fromWall({ year: wall.year, month: month + 1 }, zone);
}
