/** Recordings of sessions. */
import { useQuery } from '@tanstack/react-query';
import { get, type Paged, post, remove } from './client';
import { useChange } from './changes';
import { asRange, type Question } from './question';
import { useSiteQuery } from './stats';

export interface Replay {
  id: string;
  sessionId: string;
  visitId: string;
  startedAt: string;
  endedAt: string;
  /** Milliseconds. */
  duration: number;
  eventCount: number;
  views: number;
  urlPath: string;
  browser: string | null;
  os: string | null;
  device: string | null;
  country: string | null;
  region: string | null;
  city: string | null;
}
/** An event of rrweb; what is in it came from outside. */
export interface Recorded {
  type: number;
  timestamp: number;
  data: unknown;
}
export interface PlayedReplay extends Replay {
  events: Recorded[];
}
export interface SavedReplay {
  id: string;
  replayId: string;
  name: string;
  createdAt: string;
  replay: Replay | null;
}

export const PAGE_SIZE = 25;
const MOST_SAVED = 200;
const LIST = '/api/websites/{websiteId}/replays';
const SAVED = `${LIST}/saved` as const;
const savedKey = (websiteId: string) => ['site', websiteId, 'replays/saved'];

export const useReplays = (question: Question, page: number) =>
  useSiteQuery<Paged<Replay>>(question, 'replays', { ...asRange({ ...question, conditions: {} }), page, pageSize: PAGE_SIZE });

/** A recording with all that was recorded. */
export const useReplay = (websiteId: string, replayId: string) =>
  useQuery({
    queryKey: ['site', websiteId, 'replay', replayId],
    queryFn: ({ signal }) => get(`${LIST}/{replayId}`, { path: { websiteId, replayId }, signal }) as Promise<unknown> as Promise<PlayedReplay>,
    enabled: !!replayId,
    staleTime: Infinity,
    gcTime: 60_000,
  });

export const useReplaysOf = (websiteId: string, sessionId: string) =>
  useQuery({
    queryKey: ['site', websiteId, 'session', sessionId, 'replays'],
    queryFn: ({ signal }) =>
      get('/api/websites/{websiteId}/sessions/{sessionId}/replays', { path: { websiteId, sessionId }, signal }) as Promise<unknown> as Promise<Paged<Replay>>,
    enabled: !!sessionId,
  });

export const useSavedReplays = (websiteId: string) =>
  useQuery({
    queryKey: savedKey(websiteId),
    queryFn: ({ signal }) => get(SAVED, { path: { websiteId }, query: { pageSize: MOST_SAVED }, signal }) as Promise<unknown> as Promise<Paged<SavedReplay>>,
  });

/** Saves a recording under a name, or renames it. */
export const useSaveReplay = (websiteId: string) =>
  useChange((body: { replayId: string; name: string }) => post(SAVED, { path: { websiteId }, body }), savedKey(websiteId));

export const useForgetReplay = (websiteId: string) =>
  useChange((savedId: string) => remove(`${SAVED}/{savedId}`, { path: { websiteId, savedId } }), savedKey(websiteId));
