import { describe, expect, it } from 'vitest';
import { findPick, splitValues, toggleFilter, writeFilters } from '@/view/filters';
import { clearConditions, cleanSearch, dependsOnScope, getFilterField, readView, type Search, type Scope, writeConditions } from '@/view/view';

const SEGMENT = '153db078-4a59-4cb4-b487-1ea3fb0146bd';

describe('what filters pick', () => {
  it.each<[Search, Scope | undefined, string | undefined]>([
    [{}, undefined, undefined],
    [{ cohort: SEGMENT, scope: 'event' }, undefined, undefined],
    [{ path: 'eq./a' }, undefined, 'visit'],
    [{ path: 'eq./a' }, 'event', 'source'],
    [{ path: 'eq./a', scope: 'visit' }, 'event', 'visit'],
    [{ path: 'eq./a', scope: 'event' }, undefined, 'source'],
    [{ segment: SEGMENT }, undefined, 'visit'],
    [{ country: 'eq.DE', scope: 'source' }, undefined, 'visit'],
  ])('%j on a page of %s is asked as %s', (search, standard, asked) => {
    expect(writeConditions(readView(search), standard).scope).toBe(asked);
  });

  it.each<[Search, Search]>([
    [{ event: 'eq.buy', scope: 'event' }, { event: 'eq.buy', scope: 'event' }],
    [{ event: 'eq.buy', scope: 'source' }, { event: 'eq.buy' }],
    [{ scope: 'event' }, {}],
  ])('%j is kept as %j', (search, kept) => expect(cleanSearch(search)).toEqual(kept));

  it('is forgotten with the filters', () => {
    expect(clearConditions(readView({ path: 'eq./a', scope: 'event' })).scope).toBeUndefined();
  });

  it.each<[Search, boolean]>([
    [{ referrer: 'eq.a.example', country: 'eq.DE', entry: 'eq./', channel: 'eq.email' }, false],
    [{ title: 'c.a' }, true],
    [{ distinctId: 'eq.a' }, true],
    [{ segment: SEGMENT }, true],
  ])('of %j can be chosen: %s', (search, chosen) => expect(dependsOnScope(readView(search))).toBe(chosen));
});

describe('rows that filter', () => {
  it.each([['domain', 'referrer'], ['entry', 'entry'], ['exit', 'exit'], ['channel', 'channel'], ['screen', undefined]])('%s by %s', (type, field) =>
    expect(getFilterField(type)).toBe(field));

  it.each([
    ['referrer', null, ''],
    ['channel', null, ''],
    ['utmSource', '', ''],
    ['referrer', 'a.example', 'a.example'],
    ['country', null, undefined],
    [undefined, 'x', undefined],
  ] as const)('%s %s by %j', (field, value, pick) => expect(findPick(field, value)).toBe(pick));

  it('keep those without a source in the address', () => {
    const search = writeFilters(toggleFilter([], 'referrer', ''));
    expect(search).toEqual({ referrer: 'eq.' });
    expect(cleanSearch(search)).toEqual(search);
    expect(readView(search).filters.map(splitValues)).toEqual([['']]);
    expect(toggleFilter(readView(search).filters, 'referrer', '')).toEqual([]);
  });

  it.each<[Search, Search]>([
    [{ channel: 'neq.' }, { channel: 'neq.' }],
    [{ referrer: 'c.', path: 'eq.', country: 'neq.' }, {}],
    [{ channel: 'email', entry: '/a' }, { channel: 'eq.email', entry: 'eq./a' }],
  ])('%j is kept as %j', (search, kept) => expect(cleanSearch(search)).toEqual(kept));
});
