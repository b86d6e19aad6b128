/** Events and their properties. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get, type Paged } from './client';
import { nameScope } from '@/view/view';
import { asRange, asSeries, type Question } from './question';
import type { Span } from '@/view/range';
import { asCompared, useSiteQuery } from './stats';

interface EventCounts {
  events: number;
  visitors: number;
  visits: number;
  uniqueEvents: number;
}
export interface EventTotals {
  data: EventCounts & { comparison: EventCounts };
}
export interface NamedPoint {
  x: string;
  t: string;
  y: number;
}
export interface EventRow {
  id: string;
  sessionId: string;
  createdAt: string;
  hostname: string | null;
  urlPath: string;
  urlQuery: string | null;
  referrerDomain: string | null;
  country: string | null;
  city: string | null;
  device: string | null;
  os: string | null;
  browser: string | null;
  pageTitle: string | null;
  eventType: number;
  eventName: string | null;
  hasData: boolean;
}
/** What the numbers of a property add up to. */
export interface Sums {
  values: number;
  numbers: number;
  sum: number;
  average: number;
  least: number;
  median: number;
  most: number;
}
export interface Numbers extends Sums {
  /** The same by the currency that events name beside, empty for those that name none. */
  currencies: (Sums & { currency: string })[];
}
interface Declaring {
  name: string;
  count: number;
  tabs: number;
}
export interface Declared {
  events: number;
  visitors: number;
  tabs: number;
  series: NamedPoint[];
  names: Declaring[];
  types: Declaring[];
  versions: Declaring[];
  viewports: Declaring[];
  pages: Declaring[];
}

export const PAGE_SIZE = 25;
const TOP = 7;

export const useEventTotals = (question: Question, compared: Span) =>
  useSiteQuery<EventTotals>(question, 'events/stats', { ...asRange(question), ...asCompared(compared) });

/** Over time, the names with the most events. */
export const useEventSeries = (question: Question) => useSiteQuery<NamedPoint[]>(question, 'events/series', { ...asSeries(question), limit: TOP });

/** Single events; `type` as in `EventRow.eventType`, 0 for all. */
export const useEvents = (question: Question, type: number, page: number, search: string) =>
  useSiteQuery<Paged<EventRow>>(question, 'events', {
    ...asRange(question), page, pageSize: PAGE_SIZE, search, eventType: type || undefined,
  });

export const useProperties = (question: Question) =>
  useSiteQuery<{ eventName: string; propertyName: string; total: number }[]>(question, 'event-data/properties', asRange(question));

export const usePropertyValues = (question: Question, event: string, property: string) =>
  useProperty<{ value: string; total: number }[]>(question, 'values', event, property);

export const usePropertyNumbers = (question: Question, event: string, property: string) => useProperty<Numbers>(question, 'numbers', event, property);

export const useDeclared = (question: Question) => useSiteQuery<Declared>(question, 'event-data/declared', asSeries(question));

/** The question names the event itself, so the filter on events that it may hold gives way; whole visits have other events too. */
function useProperty<T>(question: Question, name: 'values' | 'numbers', event: string, propertyName: string) {
  const { scope, ...range } = asRange(question);
  const query = { ...range, ...(scope ? { scope: nameScope('event') } : {}), event: `eq.${event}`, propertyName };
  return useQuery({
    queryKey: ['site', question.websiteId, 'event-data', name, query],
    queryFn: ({ signal }) =>
      get(`/api/websites/{websiteId}/event-data/${name}`, { path: { websiteId: question.websiteId }, query, signal }) as Promise<unknown> as Promise<T>,
    enabled: question.ready && !!event && !!propertyName,
    placeholderData: keepPreviousData,
  });
}
