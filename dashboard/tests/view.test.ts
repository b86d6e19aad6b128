import { describe, expect, it } from 'vitest';
import { carrySearch } from '@/view/carry';
import { toggleFilter, writeFilters } from '@/view/filters';
import { keepUnknown, namesUnknownRange } from '@/view/unknown';
import { cleanSearch, readView, type Search, writeConditions, writeView } from '@/view/view';

describe('the view in the address', () => {
  it.each<Search>([
    {},
    { period: '30d', offset: '-2', compare: 'yoy', unit: 'day', zone: 'Asia/Tokyo' },
    { from: '2026-01-01', to: '2026-01-31', excludeBounce: 'true', match: 'any' },
    { start: '2026-01-01T00:00:00.000Z', end: '2026-01-01T02:59:59.999Z' },
    { path: 'c./blog', path1: 'neq./blog/old', browser: 'eq.chrome,safari', referrer: 're.^a.*b$' },
    { segment: '153db078-4a59-4cb4-b487-1ea3fb0146bd', 'p.tab': 'two' },
  ])('%j is kept as it is', (search) => {
    expect(cleanSearch(search)).toEqual(search);
  });

  it.each<[Search, Search]>([
    [{ period: 'never', unit: 'week', compare: 'x', zone: 'Mars/Olympus', segment: 'no', nonsense: '1' }, {}],
    [{ from: '2026-02-01', to: '2026-01-01' }, { from: '2026-01-01', to: '2026-02-01' }],
    [{ period: '30d', offset: '5' }, { period: '30d' }],
    [{ start: '2026-01-02', end: '2026-01-01' }, {}],
    [{ country: 'DE' }, { country: 'eq.DE' }],
    [{ country: '', path: 'eq.' }, {}],
    [{ path7: 'eq./a' }, { path: 'eq./a' }],
  ])('%j becomes %j', (given, kept) => {
    expect(cleanSearch(given)).toEqual(kept);
  });

  it.each<[Search, boolean]>([
    [{}, false],
    [{ period: '30d' }, false],
    [{ period: 'fortnight' }, true],
    [{ start: 'yesterday' }, true],
    [{ start: '2026-01-01T00:00:00Z', end: '2026-01-02T00:00:00Z' }, false],
    [{ from: '2026-01-01' }, true],
    [{ from: '2026-13-01', to: '2026-13-02' }, true],
    [{ period: '7d', from: '2026-01-01', to: '2026-01-31' }, false],
  ])('%j: is its range unknown? %s', (search, unknown) => {
    expect(namesUnknownRange(search)).toBe(unknown);
    expect(keepUnknown({ nonsense: '1', ...search })).toEqual(unknown ? search : cleanSearch(search));
  });

  it('asks the API with the same names', () => {
    const view = readView({ path: 'c.a', path1: 'c.b', match: 'any', excludeBounce: 'true' });
    expect(writeConditions(view)).toMatchObject({ path: 'c.a', path1: 'c.b', match: 'any', excludeBounce: 'true' });
  });

  it('sets and lifts a condition', () => {
    const one = toggleFilter([{ field: 'os', operator: 'c', value: 'i' }], 'country', 'DE');
    expect(writeFilters(one)).toEqual({ os: 'c.i', country: 'eq.DE' });
    expect(writeFilters(toggleFilter(one, 'country', 'FR'))).toEqual({ os: 'c.i', country: 'eq.FR' });
    expect(writeFilters(toggleFilter(one, 'country', 'DE'))).toEqual({ os: 'c.i' });
  });

  it('leaves the places of a country that gives way', () => {
    const city = readView({ country: 'eq.DE', region: 'eq.DE-HE', city: 'eq.Kassel', city1: 'c.a' }).filters;
    expect(writeFilters(toggleFilter(city, 'country', 'FR'))).toEqual({ city: 'c.a', country: 'eq.FR' });
    expect(writeFilters(toggleFilter(city, 'region', 'DE-BE'))).toEqual({ country: 'eq.DE', city: 'c.a', region: 'eq.DE-BE' });
  });
});

describe('from page to page', () => {
  const [overview, retention] = [{ key: 'overview' }, { key: 'retention', range: 'lastMonth' } as const];
  const opening = { period: '24h' };

  it.each<[string, Search, { key: string }, { key: string }, Search]>([
    ['the view goes along, what is of one page does not', { period: '90d', country: 'eq.DE', 'p.tab': 'two' }, overview, { key: 'events' }, { period: '90d', country: 'eq.DE' }],
    ['what is too short stays behind', { period: '24h', country: 'eq.DE' }, overview, retention, { country: 'eq.DE' }],
    ['a week that is over is chosen on purpose', { period: 'week', offset: '-3' }, overview, retention, { period: 'week', offset: '-3' }],
    ['what is long enough goes along', { period: '12mo' }, overview, retention, { period: '12mo' }],
    ['a page keeps what was chosen on it', { period: '7d' }, retention, retention, { period: '7d' }],
    ['its own range is not carried on', { os: 'eq.Linux' }, retention, overview, { period: '24h', os: 'eq.Linux' }],
    ['a range that was chosen is', { from: '2026-01-01', to: '2026-02-01' }, retention, overview, { from: '2026-01-01', to: '2026-02-01' }],
    ['no range is seven days elsewhere', {}, overview, { key: 'events' }, {}],
  ])('%s', (_, search, from, to, expected) => {
    expect(carrySearch(search, from, to, opening)).toEqual(expected);
  });

  it('shows the range of the page where the address names none', () => {
    expect(readView({}, 'lastMonth').range).toMatchObject({ period: 'month', offset: -1 });
    expect(writeView(readView({}, 'lastMonth'))).toEqual({});
    expect(writeView(readView({ period: '7d' }, 'lastMonth'))).toEqual({ period: '7d' });
  });
});
