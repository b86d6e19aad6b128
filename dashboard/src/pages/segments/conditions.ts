/** Conditions as segments and cohorts keep them, and as the filter bar has them. */
import type { SegmentParameters, StoredFilter } from '@/api/segments';
import { type Filter, isField, OPERATORS, splitValues, writeFilters } from '@/view/filters';

/** The kept conditions that the filter bar knows. */
export const readStored = (stored: StoredFilter[] = []): Filter[] =>
  stored.flatMap(({ name, operator, value }) => {
    const field = name.replace(/\d+$/, '');
    const known = OPERATORS.find((one) => one === operator);
    return isField(field) && known ? [{ field, operator: known, value: Array.isArray(value) ? value.join(',') : value }] : [];
  });

/** The same as they are kept: a second condition on a field gets a number behind its name. */
export const writeStored = (filters: Filter[]): StoredFilter[] =>
  Object.keys(writeFilters(filters)).map((_, index) => {
    const { field, operator, value } = filters[index] as Filter;
    const before = filters.slice(0, index).filter((other) => other.field === field).length;
    return { name: before ? `${field}${before}` : field, operator, value };
  });

/** How many of the kept conditions the editor cannot show; they stay as they are. */
export const listUnknown = ({ filters = [] }: SegmentParameters): StoredFilter[] => filters.filter((one) => readStored([one]).length === 0);

/** What a condition asks for, in words. */
export const nameValues = (filter: Filter, names: (type: string, value: string) => string): string =>
  splitValues(filter).map((value) => names(filter.field, value)).join(', ');

/** Ranges in words, as the server reads them; the empty one is the range that is looked at. */
export const COHORT_RANGES = ['', '7day', '30day', '90day', '1month', '-1month', '1year', 'all'] as const;

/** The moments of a range between two days; undefined for one in words. */
export function readFixed(words: string): { start: number; end: number } | undefined {
  const found = /^range:(\d+):(\d+)/.exec(words);
  return found ? { start: Number(found[1]), end: Number(found[2]) } : undefined;
}

export const writeFixed = (start: number, end: number): string => `range:${start}:${end}`;
