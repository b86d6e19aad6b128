/** The range of time that is looked at: a period that moves with the clock, or fixed days, or fixed moments. */
import { DAY, fromWall, HOUR, readDay, readWall, startOfDay, writeDay } from '@/time/zone';

export const PERIODS = ['today', 'yesterday', '24h', '7d', '30d', '90d', 'week', 'month', 'year', '6mo', '12mo', 'all'] as const;
export type Period = (typeof PERIODS)[number];

export type Range =
  /** `offset` counts whole periods: -1 is the one before. `standard`: nobody chose it, the address names no range. */
  | { kind: 'period'; period: Period; offset: number; standard?: true }
  /** Whole days, both counted. */
  | { kind: 'days'; from: string; to: string }
  | { kind: 'moments'; start: number; end: number };

/** Moments in ms; the end is the last one that counts. */
export interface Span {
  start: number;
  end: number;
}

/** What there is to choose from, in this order: periods, and the whole weeks and months before these. */
export const PRESETS = {
  today: { period: 'today', offset: 0 },
  yesterday: { period: 'yesterday', offset: 0 },
  '24h': { period: '24h', offset: 0 },
  '7d': { period: '7d', offset: 0 },
  '30d': { period: '30d', offset: 0 },
  '90d': { period: '90d', offset: 0 },
  week: { period: 'week', offset: 0 },
  lastWeek: { period: 'week', offset: -1 },
  month: { period: 'month', offset: 0 },
  lastMonth: { period: 'month', offset: -1 },
  year: { period: 'year', offset: 0 },
  '6mo': { period: '6mo', offset: 0 },
  '12mo': { period: '12mo', offset: 0 },
  all: { period: 'all', offset: 0 },
} as const satisfies Record<string, { period: Period; offset: number }>;
export type Preset = keyof typeof PRESETS;
export const PRESET_NAMES = Object.keys(PRESETS) as Preset[];

/** The same range as if it had been chosen, for addresses of pages that may begin with another one. */
export const nameRange = (range: Range): Range => (range.kind === 'period' ? { kind: 'period', period: range.period, offset: range.offset } : range);

/** The choice that a range is; undefined for others. */
export const findPreset = (range: Range): Preset | undefined =>
  range.kind === 'period' ? PRESET_NAMES.find((name) => PRESETS[name].period === range.period && PRESETS[name].offset === range.offset) : undefined;

export const UNITS = ['minute', 'hour', 'day', 'month', 'year'] as const;
export type Unit = (typeof UNITS)[number];

export const DEFAULT_PERIOD: Period = '7d';
const EARLIEST = Date.UTC(2005, 0, 1);
const LONG = 3 * 366 * DAY;

export interface Clock {
  now: number;
  zone: string;
  /** 0 is Sunday. */
  firstDay: number;
  /** When the first event of the website happened, if that is known. */
  first?: number | undefined;
}

/** The moments that a range means now. What is chosen reaches no further than there can be anything: from the first event to today. */
export function getSpan(range: Range, clock: Clock): Span {
  if (range.kind === 'period') return getPeriodSpan(range.period, range.offset, clock);
  const span = getChosenSpan(range, clock);
  if (!isLong(span)) return span;
  const within = getPeriodSpan('all', 0, clock);
  const [start, end] = [Math.max(span.start, within.start), Math.min(span.end, within.end)];
  return start < end ? { start, end } : span;
}

/** Whether a span is so long that it may reach far beyond everything that was ever counted. */
const isLong = ({ start, end }: Span): boolean => end - start > LONG;

/** Whether the moments of a range depend on when the first event of the website happened. */
export const needsFirst = (range: Range, clock: Clock): boolean =>
  range.kind === 'period' ? range.period === 'all' : isLong(getChosenSpan(range, clock));

function getChosenSpan(range: Exclude<Range, { kind: 'period' }>, clock: Clock): Span {
  if (range.kind === 'moments') return { start: range.start, end: range.end };
  const start = readDay(range.from, clock.zone) ?? startOfDay(clock.now, clock.zone);
  const end = readDay(range.to, clock.zone, 1) ?? startOfDay(clock.now, clock.zone, 1);
  return { start: Math.min(start, end), end: Math.max(start, end) - 1 };
}

function getPeriodSpan(period: Period, offset: number, { now, zone, firstDay, first }: Clock): Span {
  const { year, month } = readWall(now, zone);
  const days = (count: number): Span => between(startOfDay(now, zone, 1 - count + offset * count), startOfDay(now, zone, 1 + offset * count));
  const months = (count: number): Span =>
    between(fromWall({ year, month: month + 1 - count + offset * count }, zone), fromWall({ year, month: month + 1 + offset * count }, zone));
  switch (period) {
    case 'today':
      return days(1);
    case 'yesterday':
      return between(startOfDay(now, zone, offset - 1), startOfDay(now, zone, offset));
    case '24h': {
      const end = Math.ceil(now / HOUR) * HOUR + offset * DAY;
      return between(end - DAY, end);
    }
    case '7d':
      return days(7);
    case '30d':
      return days(30);
    case '90d':
      return days(90);
    case 'week': {
      const back = (getWeekday(now, zone) - firstDay + 7) % 7;
      return between(startOfDay(now, zone, offset * 7 - back), startOfDay(now, zone, offset * 7 - back + 7));
    }
    case 'month':
      return months(1);
    case '6mo':
      return months(6);
    case '12mo':
      return months(12);
    case 'year':
      return between(fromWall({ year: year + offset }, zone), fromWall({ year: year + offset + 1 }, zone));
    case 'all':
      return between(startOfDay(Math.max(first ?? EARLIEST, EARLIEST), zone), startOfDay(now, zone, 1));
  }
}

/** 0 is Sunday. */
export function getWeekday(moment: number, zone: string): number {
  const { year, month, day } = readWall(moment, zone);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** The range of the same length before (-1) or after (1). */
export function moveRange(range: Range, steps: number, clock: Clock): Range {
  if (range.kind === 'period') {
    if (range.period === 'all') return range;
    return { kind: 'period', period: range.period, offset: range.offset + steps };
  }
  const { start, end } = getSpan(range, clock);
  if (range.kind === 'moments') {
    const length = end - start + 1;
    return { kind: 'moments', start: start + steps * length, end: end + steps * length };
  }
  const count = Math.round((end + 1 - start) / DAY);
  return { kind: 'days', from: writeDay(startOfDay(start, clock.zone, steps * count), clock.zone), to: writeDay(startOfDay(end, clock.zone, steps * count), clock.zone) };
}

/** Whether there can be anything after this range. */
export const isLatest = (range: Range, clock: Clock): boolean => getSpan(range, clock).end >= clock.now;

/** The units in which a span may be drawn, coarsest last. */
export function listUnits({ start, end }: Span): Unit[] {
  const length = end - start + 1;
  const units: Unit[] = [];
  if (length <= HOUR) units.push('minute');
  if (length <= 30 * DAY) units.push('hour');
  if (length > DAY + HOUR && length <= 7 * 30 * DAY) units.push('day');
  if (length > 45 * DAY && length <= 24 * 31 * DAY) units.push('month');
  if (length > 700 * DAY) units.push('year');
  return units.length ? units : ['day'];
}

/** The asked unit where it may be, or else the one that reads best. */
export function getUnit(span: Span, asked?: Unit): Unit {
  const units = listUnits(span);
  if (asked && units.includes(asked)) return asked;
  const length = span.end - span.start + 1;
  const best: Unit = length <= HOUR ? 'minute' : length <= 2 * DAY + HOUR ? 'hour' : length <= 7 * 30 * DAY ? 'day' : length <= 24 * 31 * DAY ? 'month' : 'year';
  return units.includes(best) ? best : (units.at(-1) ?? 'day');
}

const between = (start: number, next: number): Span => ({ start, end: next - 1 });
