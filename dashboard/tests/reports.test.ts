import { describe, expect, it } from 'vitest';
import { getGrowth, listDifferences } from '@/pages/compare/differences';
import { readOther } from '@/pages/compare/other';
import { fit } from '@/pages/journeys/fit';
import { goesThrough, listWays, makeGraph } from '@/pages/journeys/graph';
import { getCurve, listCohorts } from '@/pages/retention/cohorts';
import { makeMoney } from '@/pages/revenue/money';
import { readNumber, readSteps, writeSteps } from '@/reports/params';
import { addRest, LISTED } from '@/reports/sources';
import { findKind, isChanged, writeSaved, writeSearch } from '@/reports/saved';

const saved = (type: string, parameters: Record<string, unknown>) => ({
  id: 'r1', websiteId: 'w', type, name: 'Kept', description: '', parameters, createdAt: '', updatedAt: '',
});

describe('parameters in the address', () => {
  it.each([
    ['an order', [{ type: 'path', value: '/a.b' }, { type: 'event', value: 'buy' }]],
    ['one to be filled', [{ type: 'event', value: '' }]],
    ['none', []],
  ] as const)('steps come back: %s', (_, steps) => expect(readSteps(writeSteps(steps, 8), 8)).toEqual(steps));

  it('forgets steps that are taken away', () => expect(writeSteps([{ type: 'path', value: '/' }], 2)).toEqual({ s1: 'path./', s2: '' }));
  it.each([['7', 7], ['8', 5], ['2', 5], ['3.5', 5], ['x', 5], [undefined, 5]])('number %s is %s', (text, value) => expect(readNumber(text, 5, 3, 7)).toBe(value));
});

describe('saved reports', () => {
  it('open as they were kept', () => {
    const report = saved('funnel', writeSaved({ window: 60 }, { period: '30d' }, { s1: 'path./', report: 'old' }));
    expect(writeSearch(report, { period: '7d' })).toEqual({ period: '30d', 'p.s1': 'path./', 'p.report': 'r1' });
    expect(isChanged(report, { period: '30d' }, { s1: 'path./', report: 'r1', s2: '' })).toBe(false);
    expect(isChanged(report, { period: '7d' }, { s1: 'path./' })).toBe(true);
    expect(isChanged(report, { period: '30d' }, { s1: 'path./a' })).toBe(true);
  });

  it.each([
    ['funnel', { steps: [{ type: 'path', value: '/' }, { type: 'event', value: 'buy' }], window: 30 }, { s1: 'path./', s2: 'event.buy', window: '30' }],
    ['goals', { type: 'event', value: 'buy' }, { s1: 'event.buy' }],
    ['insights', { fields: [{ name: 'path' }, 'country'] }, { fields: 'path,country' }],
    ['journey', { steps: 4, startStep: '/' }, { steps: '4', start: '/' }],
    ['attribution', { model: 'last-click', type: 'event', step: 'buy' }, { model: 'last-click', s1: 'event.buy' }],
    ['revenue', { currency: 'EUR' }, { currency: 'EUR' }],
    ['funnel', { steps: 'none' }, {}],
  ])('of other clients open too: %s', (type, parameters, own) => {
    const expected = Object.fromEntries(Object.entries({ ...own, report: 'r1' }).map(([name, value]) => [`p.${name}`, value]));
    expect(writeSearch(saved(type, parameters), { period: '7d' })).toEqual({ period: '7d', ...expected });
  });

  it('of kinds without a page have none', () => expect(findKind('other')).toBeUndefined());
});

describe('journeys', () => {
  const ways = listWays([
    { items: ['/', null, null], count: 2 },
    { items: ['/', '/a', 'buy'], count: 3 },
    { items: ['/', null, null], count: 4 },
    { items: ['/b', '/a', null], count: 1 },
  ]);

  it('adds up equal ways', () => expect(ways.map(({ items, count }) => [items.join(' '), count])).toEqual([['/', 6], ['/ /a buy', 3], ['/b /a', 1]]));
  it('draws them with what is left over', () => {
    const graph = makeGraph(ways, 2, 1);
    expect(graph.nodes.map(({ id, count, left }) => [id, count, left])).toEqual([['0:item:/', 9, 6], ['1:item:/a', 4, 0], ['0:rest:', 1, 0]]);
    expect(graph.links).toEqual([{ source: '0:item:/', target: '1:item:/a', count: 3 }, { source: '0:rest:', target: '1:item:/a', count: 1 }]);
    const rest = graph.nodes[2];
    expect(rest && ways.filter((way) => goesThrough(way, rest, graph)).map(({ count }) => count)).toEqual([1]);
  });
});

describe('retention', () => {
  const row = (date: string, day: number, visitors: number, returnVisitors: number) => ({ date: `${date} 00:00:00`, day, visitors, returnVisitors, percentage: 0 });
  const cohorts = listCohorts([row('2026-11-02', 0, 4, 4), row('2026-11-01', 0, 6, 6), row('2026-11-01', 2, 6, 3)], '2026-11-03');

  it('tells days without visitors from days to come', () =>
    expect(cohorts.map(({ returned }) => returned)).toEqual([[6, 0, 3], [4, 0, null]]));
  it('has a curve over those for whom a day is over', () => expect(getCurve(cohorts)).toEqual([1, 0, 0.5]));
  it('is empty without rows', () => expect(getCurve(listCohorts([], '2026-11-03'))).toEqual([]));
});

describe('comparison', () => {
  const clock = { now: Date.UTC(2026, 2, 31, 12), zone: 'Europe/Berlin', firstDay: 1 };
  const range = { kind: 'days', from: '2026-03-28', to: '2026-03-31' } as const;

  it.each([
    [{}, '2026-03-23T23:00:00.000Z', '2026-03-27T22:59:59.999Z'],
    [{ other: 'yoy' }, '2025-03-27T23:00:00.000Z', '2025-03-31T21:59:59.999Z'],
    [{ other: 'days', from: '2026-01-01', to: '2026-01-02' }, '2025-12-31T23:00:00.000Z', '2026-01-02T22:59:59.999Z'],
    [{ other: 'days', from: '2026-01-02', to: '2026-01-01' }, '2025-12-31T23:00:00.000Z', '2026-01-02T22:59:59.999Z'],
  ])('the other range of %o', (params, start, end) => {
    const { whole } = readOther(params as Record<string, string>, range, clock);
    expect([new Date(whole.start).toISOString(), new Date(whole.end).toISOString()]).toEqual([start, end]);
  });

  it.each([
    [{}, '2026-03-27T13:00:00.000Z'],
    [{ other: 'yoy' }, '2025-03-31T12:00:00.000Z'],
    [{ other: 'days', from: '2026-01-01', to: '2026-01-04' }, '2026-01-04T12:00:00.000Z'],
    [{ other: 'days', from: '2026-01-01', to: '2026-01-09' }, '2026-01-09T23:00:00.000Z'],
  ])('compares numbers with what had passed of the other range by then: %o', (params, next) => {
    const { fair } = readOther(params as Record<string, string>, range, { ...clock, now: Date.UTC(2026, 2, 31, 12) });
    expect(new Date(fair.end + 1).toISOString()).toBe(next);
  });

  it('lists what is in either', () =>
    expect(listDifferences([{ x: '/a', y: 1 }], [{ x: '/b', y: 5 }, { x: '/a', y: 2 }])).toEqual([
      { name: '/b', country: null, now: 0, before: 5 },
      { name: '/a', country: null, now: 1, before: 2 },
    ]));
  it('lists the largest differences first', () =>
    expect(listDifferences([{ x: '/a', y: 900 }, { x: '/b', y: 3 }], [{ x: '/a', y: 901 }, { x: '/c', y: 2 }]).map(({ name }) => name)).toEqual(['/b', '/c', '/a']));
  it.each([[4, 2, 2], [0, 2, 0], [3, 0, Infinity], [0, 0, 1]])('from %4$i to %i grows', (now, before, growth) =>
    expect(getGrowth({ name: null, country: null, now, before })).toBe(growth));
});

describe('money', () => {
  it.each([['en', 'EUR', '€1,234.50'], ['ja', 'JPY', '￥1,235'], ['en', 'POINTS', '1,234.5 POINTS']])('%s %s', (locale, currency, text) =>
    expect(makeMoney(locale, currency).full(1234.5)).toBe(text));
  it.each([['USD', 518.5, '$518.50'], ['USD', 9_999.5, '$9,999.50'], ['USD', 12_345.5, '$12.3K'], ['JPY', 518.5, '¥519'], ['KWD', 1.5, 'KWD 1.500']])(
    'in short, cents are whole or none: %s %d', (currency, amount, text) => expect(makeMoney('en', currency).compact(amount).replace(/\s/, ' ')).toBe(text));
});

describe('sources', () => {
  const sources = [{ name: 'a', value: 5 }, { name: 'b', value: 2 }];

  it('add up to all visitors', () => expect(addRest(sources, 10)).toEqual([sources[0], { name: null, value: 3 }, sources[1]]));
  it('say nothing of others where all have one', () => expect(addRest(sources, 7)).toEqual(sources));
  it('say nothing of others where there may be more sources', () => {
    const many = Array.from({ length: LISTED }, (_, index) => ({ name: `${index}`, value: 1 }));
    expect(addRest(many, 100)).toEqual(many);
  });
});

describe('labels of journeys', () => {
  const measure = (text: string) => text.length * 10;

  it.each([['/pricing', 80, '/pricing'], ['/pricing', 79, '/prici…'], ['/pricing', 30, '/p…'], ['/pricing', 0, '/…'], ['/', 0, '/…'], ['', 0, '']])(
    '%s in %d', (text, room, shown) => expect(fit(text, room, measure)).toBe(shown));
});
