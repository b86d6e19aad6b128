/** Making and changing websites. */
import { useQuery } from '@tanstack/react-query';
import { get, post, remove } from './client';
import { useChange } from './changes';
import type { Website } from './websites';

const SITE = '/api/websites/{websiteId}';
const LISTS = ['websites'];

export interface ReplayConfig {
  sampleRate?: number;
  maskLevel?: 'strict' | 'moderate';
  maxDuration?: number;
  blockSelector?: string;
}
export interface SiteFields {
  name?: string;
  domain?: string;
  replayEnabled?: boolean;
  replayConfig?: ReplayConfig | null;
  /** null keeps events for good. */
  retentionDays?: number | null;
}

export const useCreateSite = () =>
  useChange((body: { name: string; domain: string; teamId?: string }) => post('/api/websites', { body }) as Promise<unknown> as Promise<Website>, LISTS);

export const useSaveSite = (websiteId: string) =>
  useChange((body: SiteFields) => post(SITE, { path: { websiteId }, body }), ['website', websiteId], LISTS);

/** How many views a website had before a moment (ms). */
export const useOlderViews = (websiteId: string, before: number, enabled: boolean) =>
  useQuery({
    queryKey: ['site', websiteId, 'older', before],
    queryFn: ({ signal }) => get(`${SITE}/stats`, { path: { websiteId }, query: { startAt: 1, endAt: before - 1 }, signal }),
    enabled,
  });

export const useResetSite = (websiteId: string) =>
  useChange(() => post(`${SITE}/reset`, { path: { websiteId } }), ['site', websiteId], ['website', websiteId]);

export const useDeleteSite = (websiteId: string) => useChange(() => remove(SITE, { path: { websiteId } }), LISTS);

export const useTransferSite = (websiteId: string) =>
  useChange((body: { userId: string } | { teamId: string }) => post(`${SITE}/transfer`, { path: { websiteId }, body }), ['website', websiteId], LISTS);
