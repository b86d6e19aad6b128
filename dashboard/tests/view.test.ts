import { describe, expect, it } from 'vitest';
import { toggleFilter, writeFilters } from '@/view/filters';
import { cleanSearch, readView, type Search, writeConditions } from '@/view/view';

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
