import { describe, expect, it } from 'vitest';
import { cutUnfinished } from '@/charts/unfinished';
import { DAY, fromWall, readDay, startOfDay, writeDay } from '@/time/zone';
import { fillBuckets, findUnfinished, listBuckets } from '@/view/buckets';
import { type Clock, findPreset, getSpan, getUnit, listUnits, moveRange, needsFirst, type Period, PRESETS, type Range } from '@/view/range';

const at = (text: string): number => Date.parse(text);
const clock = (now: string, zone = 'UTC', firstDay = 1): Clock => ({ now: at(now), zone, firstDay });
const period = (name: string, offset = 0) => ({ kind: 'period', period: name, offset }) as Range;

describe('days by the clock of a zone', () => {
  it.each([
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00Z', 23],
    ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00Z', 25],
    ['Asia/Kolkata', '2026-11-02', '2026-11-01T18:30Z', 24],
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00Z', 23],
    ['Pacific/Apia', '2011-12-31', '2011-12-30T10:00Z', 24],
  ])('%s %s', (zone, day, begins, hours) => {
    const start = readDay(day, zone) as number;
    expect(new Date(start).toISOString()).toBe(new Date(at(begins)).toISOString());
    expect((startOfDay(start, zone, 1) - start) / 3_600_000).toBe(hours);
    expect(writeDay(start, zone)).toBe(day);
  });

  it('takes the first of two moments that look alike', () => {
    expect(fromWall({ year: 2026, month: 10, day: 25, hour: 2, minute: 30 }, 'Europe/Berlin')).toBe(at('2026-10-25T00:30Z'));
  });

  it.each(['2026-02-30', '2026-13-01', 'yesterday', ''])('knows that %j is no day', (text) => {
    expect(readDay(text, 'UTC')).toBeUndefined();
  });
});

describe('spans', () => {
  it.each([
    ['today', 0, '2026-11-18T00:00Z', '2026-11-19T00:00Z'],
    ['today', -1, '2026-11-17T00:00Z', '2026-11-18T00:00Z'],
    ['yesterday', 0, '2026-11-17T00:00Z', '2026-11-18T00:00Z'],
    ['24h', 0, '2026-11-17T16:00Z', '2026-11-18T16:00Z'],
    ['7d', 0, '2026-11-12T00:00Z', '2026-11-19T00:00Z'],
    ['7d', -1, '2026-11-05T00:00Z', '2026-11-12T00:00Z'],
    ['week', 0, '2026-11-16T00:00Z', '2026-11-23T00:00Z'],
    ['week', -1, '2026-11-09T00:00Z', '2026-11-16T00:00Z'],
    ['month', -1, '2026-10-01T00:00Z', '2026-11-01T00:00Z'],
    ['month', -9, '2026-02-01T00:00Z', '2026-03-01T00:00Z'],
    ['6mo', 0, '2026-06-01T00:00Z', '2026-12-01T00:00Z'],
    ['year', -1, '2025-01-01T00:00Z', '2026-01-01T00:00Z'],
  ])('%s %i', (name, offset, start, next) => {
    expect(getSpan(period(name, offset), clock('2026-11-18T15:20Z'))).toEqual({ start: at(start), end: at(next) - 1 });
  });

  it('begins weeks where people begin them', () => {
    expect(getSpan(period('week'), clock('2026-11-18T15:20Z', 'UTC', 0)).start).toBe(at('2026-11-15T00:00Z'));
    expect(getSpan(period('week', -1), clock('2026-11-18T15:20Z', 'UTC', 0)).start).toBe(at('2026-11-08T00:00Z'));
  });

  it('has whole months by the clock of the zone', () => {
    const { start, end } = getSpan(period('month', -1), clock('2026-11-18T15:20Z', 'Europe/Berlin'));
    expect([start, end + 1]).toEqual([at('2026-09-30T22:00Z'), at('2026-10-31T23:00Z')]);
  });

  it.each([
    ['week', -1, 'lastWeek'],
    ['month', -1, 'lastMonth'],
    ['week', 0, 'week'],
    ['month', -2, undefined],
    ['7d', -1, undefined],
  ])('%s %i is called %s', (name, offset, preset) => {
    expect(findPreset(period(name, offset))).toBe(preset);
  });

  it('moves on from a preset as from any other range', () => {
    const range = { kind: 'period', ...PRESETS.lastMonth } as const;
    expect(moveRange(range, 1, clock('2026-11-18T15:20Z'))).toEqual(period('month'));
    expect(moveRange({ kind: 'period', period: '7d' as Period, offset: 0, standard: true }, -1, clock('2026-11-18T15:20Z'))).toEqual(period('7d', -1));
  });

  it.each<[Range, string, string, boolean]>([
    [{ kind: 'days', from: '1900-01-01', to: '2900-12-31' }, '2026-03-05T00:00Z', '2026-11-19T00:00Z', true],
    [{ kind: 'days', from: '2020-01-01', to: '2026-06-30' }, '2026-03-05T00:00Z', '2026-07-01T00:00Z', true],
    [{ kind: 'moments', start: at('1970-01-01T00:00Z'), end: at('2900-01-01T00:00Z') }, '2026-03-05T00:00Z', '2026-11-19T00:00Z', true],
    // Where there can be nothing it stays as it is, and the page says so.
    [{ kind: 'days', from: '1900-01-01', to: '1999-12-31' }, '1900-01-01T00:00Z', '2000-01-01T00:00Z', true],
    [{ kind: 'days', from: '2026-01-01', to: '2026-12-31' }, '2026-01-01T00:00Z', '2027-01-01T00:00Z', false],
  ])('%j reaches no further than what was counted', (range, start, next, awaits) => {
    const now = { ...clock('2026-11-18T15:20Z'), first: at('2026-03-05T10:00Z') };
    const span = getSpan(range, now);
    expect([span.start, span.end + 1]).toEqual([at(start), at(next)]);
    expect(needsFirst(range, now)).toBe(awaits);
  });

  it('moves chosen days over the end of summer time', () => {
    const moved = moveRange({ kind: 'days', from: '2026-10-26', to: '2026-10-28' }, -1, clock('2026-11-18T15:20Z', 'Europe/Berlin'));
    expect(moved).toEqual({ kind: 'days', from: '2026-10-23', to: '2026-10-25' });
  });
});

describe('units and buckets', () => {
  it.each([
    [DAY / 48, ['minute', 'hour'], 'minute'],
    [DAY, ['hour'], 'hour'],
    [7 * DAY, ['hour', 'day'], 'day'],
    [90 * DAY, ['day', 'month'], 'day'],
    [365 * DAY, ['month'], 'month'],
    [3000 * DAY, ['year'], 'year'],
  ])('%i ms', (length, units, best) => {
    const span = { start: 0, end: length - 1 };
    expect(listUnits(span)).toEqual(units);
    expect(getUnit(span)).toBe(best);
    expect(getUnit(span, 'hour')).toBe(units.includes('hour') ? 'hour' : best);
  });

  it('lists each day once, also those of 23 and 25 hours', () => {
    const zone = 'Europe/Berlin';
    const span = { start: readDay('2026-01-01', zone) as number, end: (readDay('2027-01-01', zone) as number) - 1 };
    const days = listBuckets(span, 'day', zone).map((moment) => writeDay(moment, zone));
    expect(days.length).toBe(365);
    expect(new Set(days).size).toBe(365);
    expect(listBuckets(span, 'month', zone).length).toBe(12);
    expect(listBuckets(span, 'hour', zone).length).toBe(8760);
  });

  it('knows nothing of the future', () => {
    const buckets = [0, DAY, 2 * DAY, 3 * DAY];
    expect(fillBuckets(buckets, [{ x: '1970-01-02T00:00:00Z', y: 5 }], 2.5 * DAY, 'UTC')).toEqual([0, 5, 0, null]);
  });

  it('are found by the clock of the zone that was asked for', () => {
    const buckets = listBuckets({ start: at('2026-11-01T18:30Z'), end: at('2026-11-03T18:29Z') }, 'day', 'Asia/Kolkata');
    expect(fillBuckets(buckets, [{ x: '2026-11-03 00:00:00', y: 4 }], at('2026-11-03T18:00Z'), 'Asia/Kolkata')).toEqual([0, 4]);
  });

  it.each([
    ['hour', '2026-11-18T13:00Z', '2026-11-18T16:00Z', '2026-11-18T15:20Z', 2],
    ['day', '2026-11-16T00:00Z', '2026-11-23T00:00Z', '2026-11-18T15:20Z', 2],
    ['day', '2026-11-12T00:00Z', '2026-11-19T00:00Z', '2026-11-18T23:59Z', 6],
    ['day', '2026-11-12T00:00Z', '2026-11-19T00:00Z', '2026-11-19T00:00Z', -1],
    ['month', '2026-01-01T00:00Z', '2027-01-01T00:00Z', '2026-11-18T15:20Z', 10],
    ['day', '2026-11-19T00:00Z', '2026-11-21T00:00Z', '2026-11-18T15:20Z', -1],
  ] as const)('of %ss from %s to %s, the one of now is not over', (unit, start, next, now, index) => {
    const buckets = listBuckets({ start: at(start), end: at(next) - 1 }, unit, 'UTC');
    expect(findUnfinished(buckets, unit, at(now), 'UTC')).toBe(index);
  });
});

describe('what is not over yet', () => {
  const values = [3, 5, 2, null];
  const line = { kind: 'line', values } as const;

  it('is a line of its own, from the last one that is over', () => {
    expect(cutUnfinished(line, 2, 'red')).toEqual([
      { values: [3, 5, null, null], open: false },
      { values: [null, 5, 2, null], open: true },
    ]);
  });

  it('is a bar of its own kind', () => {
    const [part] = cutUnfinished({ kind: 'bar', values }, 2, 'red');
    expect(part?.values).toEqual([3, 5, { value: 2, itemStyle: expect.objectContaining({ borderColor: 'red' }) }, null]);
  });

  it.each([
    ['all of it is over', line, -1],
    ['nothing is known yet', line, 3],
    ['it is compared with', { ...line, compared: true }, 2],
  ])('is one line where %s', (_, series, unfinished) => {
    expect(cutUnfinished(series, unfinished, 'red')).toEqual([{ values, open: false }]);
  });
});
