import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get, type Paged } from './client';

/** The document of the API tells fields by examples; what may be null is told here. */
export interface Website {
  id: string;
  name: string;
  domain: string;
  shareId: string | null;
  resetAt: string | null;
  userId: string | null;
  teamId: string | null;
  createdBy: string | null;
  createdAt: string;
  updatedAt: string;
  replayEnabled: boolean;
  replayConfig: Record<string, unknown> | null;
  retentionDays: number | null;
}

const MOST = 200;

/** The websites that this person may see, those of teams among them. */
export const useWebsites = (search = '') =>
  useQuery({
    queryKey: ['websites', search],
    queryFn: ({ signal }) => get('/api/websites', { query: { search, includeTeams: true, pageSize: MOST, orderBy: 'name' }, signal }) as Promise<Paged<Website>>,
    placeholderData: keepPreviousData,
  });

export const useWebsite = (websiteId: string, enabled = true) =>
  useQuery({
    queryKey: ['website', websiteId],
    queryFn: ({ signal }) => get('/api/websites/{websiteId}', { path: { websiteId }, signal }) as Promise<Website>,
    enabled,
  });
