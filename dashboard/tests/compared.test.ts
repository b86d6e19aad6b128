import { describe, expect, it } from 'vitest';
import { makeFormats } from '@/i18n/make-formats';
import { getComparison, tellCompared } from '@/view/compared';
import { type Clock, getSpan, moveRange, PERIODS, type Range } from '@/view/range';
import type { Compare } from '@/view/view';

const at = (text: string): number => Date.parse(text);
const clock = (now: string, zone = 'UTC'): Clock => ({ now: at(now), zone, firstDay: 1 });
const period = (name: string, offset = 0) => ({ kind: 'period', period: name, offset }) as Range;
const write = ({ start, end }: { start: number; end: number }): string => `${new Date(start).toISOString().slice(0, 16)} ${new Date(end + 1).toISOString().slice(0, 16)}`;

describe('the earlier range', () => {
  const now = clock('2026-11-22T12:03:40Z', 'Europe/Berlin');

  it.each(PERIODS.filter((name) => name !== 'all'))('of %s is the one that an arrow leads to', (name) => {
    const [here, there] = [period(name, -1), moveRange(period(name, -1), -1, now)];
    expect(getComparison(here, 'prev', now).whole).toEqual(getSpan(there, now));
  });

  it.each<[string, Range, Compare, string, string, string]>([
    ['this month', period('month'), 'prev', '2026-11-22T12:03:40Z', '2026-10-01T00:00 2026-11-01T00:00', '2026-10-01T00:00 2026-10-22T12:03'],
    ['a month that is over', period('month', -1), 'prev', '2026-11-22T12:03Z', '2026-09-01T00:00 2026-10-01T00:00', '2026-09-01T00:00 2026-10-01T00:00'],
    ['a day that February has not', period('month'), 'prev', '2026-03-30T12:00Z', '2026-02-01T00:00 2026-03-01T00:00', '2026-02-01T00:00 2026-03-01T00:00'],
    ['seven days', period('7d'), 'prev', '2026-11-22T12:03Z', '2026-11-09T00:00 2026-11-16T00:00', '2026-11-09T00:00 2026-11-15T12:03'],
    ['seven days a year ago', period('7d'), 'yoy', '2026-11-22T12:03Z', '2025-11-16T00:00 2025-11-23T00:00', '2025-11-16T00:00 2025-11-22T12:03'],
    ['hours', period('24h'), 'prev', '2026-11-22T12:03Z', '2026-11-20T13:00 2026-11-21T13:00', '2026-11-20T13:00 2026-11-21T12:03'],
    ['this year', period('year'), 'prev', '2026-11-22T12:03Z', '2025-01-01T00:00 2026-01-01T00:00', '2025-01-01T00:00 2025-11-22T12:03'],
    ['half a year', period('6mo'), 'prev', '2026-08-31T12:00Z', '2025-09-01T00:00 2026-03-01T00:00', '2025-09-01T00:00 2026-03-01T00:00'],
    ['a leap day', { kind: 'days', from: '2028-02-29', to: '2028-02-29' }, 'yoy', '2028-11-22T12:03Z', '2027-02-28T00:00 2027-03-01T00:00', '2027-02-28T00:00 2027-03-01T00:00'],
    ['days to come', { kind: 'days', from: '2026-12-01', to: '2026-12-02' }, 'prev', '2026-11-22T12:03Z', '2026-11-29T00:00 2026-12-01T00:00', '2026-11-29T00:00 2026-12-01T00:00'],
    ['the first minute of a day', period('today'), 'prev', '2026-11-22T00:00:20Z', '2026-11-21T00:00 2026-11-22T00:00', '2026-11-21T00:00 2026-11-21T00:01'],
    ['moments', { kind: 'moments', start: at('2026-11-22T10:00Z'), end: at('2026-11-22T14:00Z') - 1 }, 'prev', '2026-11-22T12:03Z', '2026-11-22T06:00 2026-11-22T10:00', '2026-11-22T06:00 2026-11-22T08:03'],
  ])('of %s', (_, range, compare, moment, whole, fair) => {
    const found = getComparison(range, compare, clock(moment));
    expect([write(found.whole), write(found.fair)]).toEqual([whole, fair]);
  });

  it('keeps the hour on the wall where summer time ends', () => {
    const { fair } = getComparison(period('7d'), 'prev', clock('2026-10-28T11:00Z', 'Europe/Berlin'));
    expect(new Date(fair.end + 1).toISOString()).toBe('2026-10-21T10:00:00.000Z');
  });

  it.each<[Range, string]>([
    [period('7d'), 'Nov 9 – 15, 2026, until 12:03 PM'],
    [period('today'), 'Nov 21, 2026, until 12:03 PM'],
    [period('7d', -1), 'Nov 2 – 8, 2026'],
    [period('24h'), 'Nov 20, 1:00 PM – Nov 21, 12:03 PM'],
  ])('%j is told in words', (range, words) => {
    const told = tellCompared(getComparison(range, 'prev', clock('2026-11-22T12:03Z')), makeFormats('en', 'UTC'), (days, time) => `${days}, until ${time}`);
    expect(told.replace(/[\u2009\u202f\u00a0]/g, ' ')).toBe(words);
  });
});
