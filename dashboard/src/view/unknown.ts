/** Ranges that an address names and nobody knows. */
import { readDay } from '@/time/zone';
import { cleanSearch, RANGE_PARAMETERS, type Search } from './view';

/** Whether an address names a range that cannot be understood, so that another one is shown in its place. */
export function namesUnknownRange(search: Search): boolean {
  const known = cleanSearch(search);
  if (search.from || search.to) return !known.from || ![search.from, search.to].every((day) => day && readDay(day, 'UTC') !== undefined);
  if (search.start || search.end) return !known.start;
  return !!search.period && !known.period;
}

/** The parameters that a view knows, and those of a range that nobody knows: they stay until another range is chosen. */
export function keepUnknown(search: Search): Search {
  const known = cleanSearch(search);
  if (!namesUnknownRange(search)) return known;
  return { ...known, ...Object.fromEntries(RANGE_PARAMETERS.flatMap((name) => (search[name] ? [[name, search[name]]] : []))) };
}
