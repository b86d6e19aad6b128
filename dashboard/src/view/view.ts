/** What a page about a website shows, all of it in the address: range, zone, unit, comparison and filters. */
import { isZone } from '@/time/zone';
import { type Field, type Filter, isField, readFilters, writeFilters } from './filters';
import { DEFAULT_PERIOD, PERIODS, type Preset, PRESETS, type Range, UNITS, type Unit } from './range';

export type Compare = 'prev' | 'yoy';
/** What conditions pick: whole visits in which something fits them, or only the events that do. */
export const SCOPES = ['visit', 'event'] as const;
export type Scope = (typeof SCOPES)[number];

export interface View {
  range: Range;
  unit?: Unit | undefined;
  /** Undefined is the zone of the person's preferences. */
  zone?: string | undefined;
  compare?: Compare | undefined;
  filters: Filter[];
  match: 'all' | 'any';
  /** Undefined is what the page picks where nobody chose. */
  scope?: Scope | undefined;
  segment?: string | undefined;
  cohort?: string | undefined;
  excludeBounce: boolean;
  /** Parameters of the page itself, whose names begin with `p.`; see `usePageParam`. */
  own: Record<string, string>;
}

/** The parameters of an address, all of them text. */
export type Search = Record<string, string>;

/** Each of them says that an address names a range. */
export const RANGE_PARAMETERS = ['from', 'to', 'start', 'end', 'period'] as const;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const OWN = 'p.';

/** The view that an address asks for; what cannot be understood is left out. `standard` is the range where it names none. */
export function readView(search: Search, standard: Preset = DEFAULT_PERIOD): View {
  const own = Object.entries(search).filter(([name]) => name.startsWith(OWN));
  return {
    range: readRange(search, standard),
    unit: oneOf(UNITS, search.unit),
    zone: search.zone && isZone(search.zone) ? search.zone : undefined,
    compare: oneOf(['prev', 'yoy'] as const, search.compare),
    filters: readFilters(search),
    match: search.match === 'any' ? 'any' : 'all',
    scope: oneOf(SCOPES, search.scope),
    segment: search.segment && UUID.test(search.segment) ? search.segment : undefined,
    cohort: search.cohort && UUID.test(search.cohort) ? search.cohort : undefined,
    excludeBounce: search.excludeBounce === 'true',
    own: Object.fromEntries(own.map(([name, value]) => [name.slice(OWN.length), value])),
  };
}

/** The parameters of a view; what is as always is left out. */
export function writeView(view: View): Search {
  const search: Record<string, string | undefined> = {
    ...writeRange(view.range),
    unit: view.unit,
    zone: view.zone,
    compare: view.compare,
    ...writeFilters(view.filters),
    match: view.match === 'any' ? 'any' : undefined,
    scope: hasScope(view) ? view.scope : undefined,
    segment: view.segment,
    cohort: view.cohort,
    excludeBounce: view.excludeBounce ? 'true' : undefined,
    ...Object.fromEntries(Object.entries(view.own).map(([name, value]) => [OWN + name, value])),
  };
  return Object.fromEntries(Object.entries(search).filter((pair): pair is [string, string] => !!pair[1]));
}

/** The parameters of an address that this view knows, in good order: what `readView` and `writeView` make of them. */
export const cleanSearch = (search: Search): Search => writeView(readView(search));

/** The filters of a view as the API's parameters; `standard` is what they pick where the view does not say. */
export function writeConditions(view: View, standard: Scope = 'visit'): Record<string, string | undefined> {
  return {
    ...writeFilters(view.filters),
    match: view.match === 'any' ? 'any' : undefined,
    scope: hasScope(view) ? nameScope(view.scope ?? standard) : undefined,
    segment: view.segment,
    cohort: view.cohort,
    excludeBounce: view.excludeBounce ? 'true' : undefined,
  };
}

/** What the API calls a scope: where visits came from is a matter of the whole visit in either. */
export const nameScope = (scope: Scope): string => (scope === 'event' ? 'source' : scope);

/** Whether there is anything that a scope is about. */
const hasScope = ({ filters, segment }: View): boolean => filters.length > 0 || !!segment;

/** What a visit may have had only at times: whether the rest of the visit counts matters then. */
const OF_EVENTS: ReadonlySet<Field> = new Set<Field>(['path', 'title', 'query', 'hostname', 'event', 'tag', 'distinctId']);

/** Whether the numbers depend on the scope. */
export const dependsOnScope = ({ filters, segment }: View): boolean => !!segment || filters.some(({ field }) => OF_EVENTS.has(field));

export function countConditions(view: View): number {
  return view.filters.length + Number(!!view.segment) + Number(!!view.cohort) + Number(view.excludeBounce);
}

/** A view without conditions. */
export const clearConditions = (view: View): View => ({
  ...view,
  filters: [],
  match: 'all',
  scope: undefined,
  segment: undefined,
  cohort: undefined,
  excludeBounce: false,
});

/** The filter that belongs to a name of a list: domains are referrers. */
export function getFilterField(type: string): Field | undefined {
  const name = type === 'domain' ? 'referrer' : type;
  return isField(name) ? name : undefined;
}

function readRange(search: Search, standard: Preset): Range {
  const { from = '', to = '', start = '', end = '' } = search;
  if (DATE.test(from) && DATE.test(to)) return from <= to ? { kind: 'days', from, to } : { kind: 'days', from: to, to: from };
  const [first, last] = [Date.parse(start), Date.parse(end)];
  if (first < last) return { kind: 'moments', start: first, end: last };
  const period = oneOf(PERIODS, search.period);
  if (!period) return { kind: 'period', ...PRESETS[standard], standard: true };
  const offset = Number.parseInt(search.offset ?? '0', 10);
  return { kind: 'period', period, offset: Number.isFinite(offset) ? Math.min(Math.max(offset, -1000), 0) : 0 };
}

function writeRange(range: Range): Search {
  if (range.kind === 'days') return { from: range.from, to: range.to };
  if (range.kind === 'moments') return { start: new Date(range.start).toISOString(), end: new Date(range.end).toISOString() };
  if (range.standard) return {};
  return { period: range.period, ...(range.offset ? { offset: String(range.offset) } : {}) };
}

function oneOf<T extends string>(words: readonly T[], word: string | undefined): T | undefined {
  return words.find((known) => known === word);
}
