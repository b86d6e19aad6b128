/** All websites at a glance. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from './client';
import type { Series, Stats } from './stats';

export interface SiteNumbers extends Stats {
  /** Visitors of the last five minutes. */
  active: number;
  series: Series;
}
export interface AllNumbers extends SiteNumbers {
  websites: (SiteNumbers & { id: string; name: string })[];
}

const AGAIN_MS = 30_000;

/** The numbers of every website of this person and their teams, and of all together, where a person with an id counts once. */
export const useAllNumbers = (startAt: number, endAt: number, unit: string, timezone: string) =>
  useQuery({
    queryKey: ['overview', startAt, endAt, unit, timezone],
    queryFn: ({ signal }) => get('/api/overview' as '/api/websites', { query: { startAt, endAt, unit, timezone } as never, signal }) as Promise<unknown> as Promise<AllNumbers>,
    placeholderData: keepPreviousData,
    refetchInterval: AGAIN_MS,
  });
