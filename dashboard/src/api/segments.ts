import { useQuery } from '@tanstack/react-query';
import { get } from './client';

/** Kept filters (`segment`) or kept groups of visitors (`cohort`) of a website. */
export const useSegments = (websiteId: string, type: 'segment' | 'cohort', enabled = true) =>
  useQuery({
    queryKey: ['website', websiteId, 'segments', type],
    queryFn: ({ signal }) => get('/api/websites/{websiteId}/segments', { path: { websiteId }, query: { type, pageSize: 200 }, signal }),
    enabled,
  });
