/** Numbers of a website. Every hook cancels its request when nobody looks any more. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get, type Query } from './client';
import type { Span } from '@/view/range';
import { asRange, asSeries, type Question } from './question';

export interface Numbers {
  pageviews: number;
  visitors: number;
  visits: number;
  bounces: number;
  totaltime: number;
}
export interface Stats extends Numbers {
  comparison: Numbers;
}
export interface Point {
  x: string;
  y: number;
}
export interface Series {
  pageviews: Point[];
  sessions: Point[];
}
export interface ComparedSeries extends Series {
  compare?: Series & { startDate: string; endDate: string };
}
export interface ListRow {
  x: string | null;
  y: number;
  country?: string | null;
}
export interface DetailRow extends Numbers {
  name: string | null;
  country?: string | null;
}

const ACTIVE_MS = 15_000;

/** One GET below a website, kept while its parameters stay the same. The last answer stays until the next one is there. */
export function useSiteQuery<T>(question: Question, name: string, query: Query, enabled = true) {
  return useQuery({
    queryKey: ['site', question.websiteId, name, query],
    queryFn: ({ signal }) =>
      get(`/api/websites/{websiteId}/${name}` as '/api/websites/{websiteId}/stats', {
        path: { websiteId: question.websiteId },
        query,
        signal,
      }) as Promise<T>,
    enabled: enabled && question.ready,
    placeholderData: keepPreviousData,
  });
}

/** The parameters that name the range to compare with. */
export const asCompared = (span: Span | undefined): Query => (span ? { compareStartAt: span.start, compareEndAt: span.end } : {});

export const useStats = (question: Question, compared?: Span, enabled = true) =>
  useSiteQuery<Stats>(question, 'stats', { ...asRange(question), ...asCompared(compared) }, enabled);

export const useSeries = (question: Question, compared?: Span, enabled = true) =>
  useSiteQuery<ComparedSeries>(question, 'pageviews', { ...asSeries(question), ...asCompared(compared) }, enabled);

export interface Step extends Numbers {
  x: string;
}

/** All numbers over time, a visit with all of its views when it began. */
export const useProgress = (question: Question, compared: Span | undefined, enabled: boolean) =>
  useSiteQuery<{ points: Step[]; comparison?: Step[] }>(question, 'stats/series', { ...asSeries(question), ...asCompared(compared) }, enabled);

export const useList = (question: Question, type: string, limit: number, enabled = true) =>
  useSiteQuery<ListRow[]>(question, 'metrics', { ...asRange(question), type, limit }, enabled);

/** The lists of sources in which those whom no other site sent can be told of too, without a name. */
const WITH_DIRECT: ReadonlySet<string> = new Set(['referrer', 'domain', 'channel']);
const asDirect = (type: string): Query => (WITH_DIRECT.has(type) ? { direct: 'true' } : {});

/** The same, with the direct visitors where they belong into the list. */
export const useCompleteList = (question: Question, type: string, limit: number, enabled = true) =>
  useSiteQuery<ListRow[]>(question, 'metrics', { ...asRange(question), type, limit, ...asDirect(type) }, enabled);

export interface Slice {
  limit: number;
  offset: number;
  search: string;
  orderBy?: string;
  sortDescending?: boolean;
}
/** All numbers of the values of a list; those of the direct visits are before the first. `scope` also says of what these are the numbers. */
export const useDetails = (question: Question, type: string, slice: Slice, scope: string) =>
  useSiteQuery<DetailRow[]>(question, 'metrics/expanded', { ...asRange(question), scope, type, ...slice, ...asDirect(type) });

/** 7 rows of 24 numbers; row 0 is Sunday. */
export const useWeekly = (question: Question) =>
  useSiteQuery<number[][]>(question, 'sessions/weekly', { ...asRange(question), timezone: question.timezone });

/** Values to choose a filter's from; null stands for events without one. */
export const useValues = (question: Question, type: string, search: string, enabled: boolean) =>
  useSiteQuery<{ value: string | null; count: number }[]>(question, 'values', { ...asRange({ ...question, conditions: {} }), type, search }, enabled);

export const useActive = (websiteId: string) =>
  useQuery({
    queryKey: ['site', websiteId, 'active'],
    queryFn: ({ signal }) => get('/api/websites/{websiteId}/active', { path: { websiteId }, signal }),
    refetchInterval: ACTIVE_MS,
  });

export const useExtent = (websiteId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['site', websiteId, 'daterange'],
    queryFn: ({ signal }) => get('/api/websites/{websiteId}/daterange', { path: { websiteId }, signal }),
    enabled,
  });
