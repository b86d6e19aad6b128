/** All websites at a glance. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Comparison } from '@/view/compared';
import { get } from './client';
import { asCompared, type Series, type Stats } from './stats';

export interface SiteNumbers extends Stats {
  /** Visitors of the last five minutes. */
  active: number;
  series: Series;
}
export interface AllNumbers extends SiteNumbers {
  /** What they are compared with. */
  compared: Comparison;
  websites: (SiteNumbers & { id: string; name: string })[];
}

const AGAIN_MS = 30_000;

/** The numbers of every website of this person and their teams, and of all together, where a person with an id counts once.
 *
 * `compare` says what they are compared with at the moment in which they are asked for.
 */
export const useAllNumbers = (startAt: number, endAt: number, unit: string, timezone: string, compare: () => Comparison) =>
  useQuery({
    queryKey: ['overview', startAt, endAt, unit, timezone],
    queryFn: async ({ signal }) => {
      const compared = compare();
      const query = { startAt, endAt, unit, timezone, ...asCompared(compared.fair) } as never;
      return { ...((await get('/api/overview' as '/api/websites', { query, signal })) as unknown as AllNumbers), compared };
    },
    placeholderData: keepPreviousData,
    refetchInterval: AGAIN_MS,
  });
