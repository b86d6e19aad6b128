/** Sessions: lists of them, all about one, and its erasure. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { get, type Paged, remove } from './client';
import { useChange } from './changes';
import { asRange, type Question } from './question';
import { useSiteQuery } from './stats';
import { DAY } from '@/time/zone';

/** Who a session was, as far as its browser told. */
export interface Facts {
  browser: string | null;
  os: string | null;
  device: string | null;
  screen: string | null;
  language: string | null;
  country: string | null;
  region: string | null;
  city: string | null;
}
interface Counts {
  firstAt: string;
  lastAt: string;
  visits: number;
  views: number;
  events: number;
}
export interface SessionRow extends Facts, Counts {
  id: string;
  hostname: string | null;
}
export interface Profile extends Facts, Counts {
  id: string;
  distinctId: string | null;
  /** Seconds. */
  totaltime: number;
}
export interface Act {
  createdAt: string;
  hostname: string | null;
  urlPath: string;
  urlQuery: string | null;
  referrerDomain: string | null;
  eventId: string;
  /** 1 view, 2 custom event, 3 link, 4 pixel, 5 web vitals. */
  eventType: number;
  eventName: string | null;
  visitId: string;
  hasData: boolean;
}
export interface Property {
  dataKey: string;
  dataType: number;
  stringValue: string;
  numberValue: number | null;
  dateValue: string | null;
}
interface Total {
  value: number;
}
export type SessionTotals = Record<'pageviews' | 'visitors' | 'visits' | 'countries' | 'events', Total>;

export const PAGE_SIZE = 25;
const OTHERS = 10;
/** One row for each session; without, there is one for each host that a session was on, and measurements of speed have none. */
const MERGED = { merged: 'true' };
const PATH = '/api/websites/{websiteId}/sessions/{sessionId}';

export const useSessions = (question: Question, page: number, search: string) =>
  useSiteQuery<Paged<SessionRow>>(question, 'sessions', { ...asRange(question), page, pageSize: PAGE_SIZE, search, ...MERGED });

export const usePayingSessions = (question: Question, currency: string, page: number, pageSize: number) =>
  useSiteQuery<Paged<SessionRow>>(question, 'revenue/sessions', { ...asRange(question), currency, page, pageSize, ...MERGED });

export const useSessionTotals = (question: Question, enabled = true) => useSiteQuery<SessionTotals>(question, 'sessions/stats', asRange(question), enabled);

/** Other sessions that had a visit in common with this one: of the same browser, such as before it was told who uses it. */
export const useSessionsBeside = (websiteId: string, { id, firstAt, lastAt }: Profile) => {
  const [startAt, endAt] = [Date.parse(firstAt) - DAY, Date.parse(lastAt) + DAY];
  return useQuery({
    queryKey: ['site', websiteId, 'session', id, 'beside', startAt, endAt],
    queryFn: ({ signal }) =>
      get('/api/websites/{websiteId}/sessions', { path: { websiteId }, query: { startAt, endAt, beside: id, pageSize: OTHERS, ...MERGED }, signal }) as Promise<unknown> as Promise<Paged<SessionRow>>,
  });
};

export const useProfile = (websiteId: string, sessionId: string) => useOfSession<Profile>(websiteId, sessionId, '');

export const useSessionProperties = (websiteId: string, sessionId: string) => useOfSession<Property[]>(websiteId, sessionId, '/properties');

/** What a session did between two moments (ms), newest first; at most 500 things. */
export const useActivity = (websiteId: string, sessionId: string, startAt: number, endAt: number, enabled: boolean) =>
  useOfSession<Act[]>(websiteId, sessionId, '/activity', { startAt, endAt }, enabled);

/** The properties of one event. */
export const useEventData = (websiteId: string, eventId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['site', websiteId, 'event', eventId],
    queryFn: ({ signal }) => get('/api/websites/{websiteId}/event-data/{eventId}', { path: { websiteId, eventId }, signal }) as Promise<unknown> as Promise<Property[]>,
    enabled,
    staleTime: Infinity,
  });

export function useEraseSession(websiteId: string) {
  const client = useQueryClient();
  const erase = useChange((sessionId: string) => remove(PATH, { path: { websiteId, sessionId } }), ['site', websiteId]);
  return async (sessionId: string) => {
    await client.cancelQueries({ queryKey: ['site', websiteId, 'session', sessionId] });
    await erase(sessionId);
  };
}

function useOfSession<T>(websiteId: string, sessionId: string, rest: '' | '/properties' | '/activity', query = {}, enabled = true) {
  return useQuery({
    queryKey: ['site', websiteId, 'session', sessionId, rest, query],
    queryFn: ({ signal }) => get(`${PATH}${rest}` as typeof PATH, { path: { websiteId, sessionId }, query, signal }) as Promise<unknown> as Promise<T>,
    enabled: enabled && !!sessionId,
  });
}
