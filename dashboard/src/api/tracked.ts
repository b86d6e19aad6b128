/** Links that are counted when they are followed, and pixels that are counted when they are loaded. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useChange } from './changes';
import { get, type Paged, post, remove } from './client';

export type TrackedKind = 'links' | 'pixels';

export interface Tracked {
  id: string;
  name: string;
  slug: string;
  /** Where a link leads; pixels have none. */
  url?: string;
  websiteId: string | null;
  userId: string | null;
  teamId: string | null;
  /** How often it was met, by how many visitors, when first and last. */
  count: number;
  visitors: number;
  first: string | null;
  last: string | null;
}
export interface TrackedFields {
  id?: string;
  name: string;
  /** Without: it stays as it is. */
  slug?: string;
  url?: string;
  websiteId: string | null;
  /** Of a new one: the team that it belongs to; without, it is the person's own. */
  teamId?: string;
}
/** One click or load. */
export interface Hit {
  id: string;
  createdAt: string;
  referrerDomain: string;
  referrerPath: string;
  browser: string;
  os: string;
  device: string;
  country: string;
  region: string;
  city: string;
}
interface Answered {
  id: string;
  name: string;
  slug: string;
  url?: string;
  websiteId: string | null;
  userId: string | null;
  teamId: string | null;
  visitors: number;
  clicks?: number;
  opens?: number;
  firstClickedAt?: string | null;
  firstOpenedAt?: string | null;
  lastClickedAt?: string | null;
  lastOpenedAt?: string | null;
}

const MOST = 200;
const LIST = { links: '/api/links', pixels: '/api/pixels' } as const;

/** All of this person's and of these teams, the person's own first. */
export const useAllTracked = (kind: TrackedKind, search = '', teams: readonly string[] = []) =>
  useQuery({
    queryKey: [kind, 'list', search, teams],
    queryFn: async ({ signal }) => {
      const ask = (path: string, teamId?: string) =>
        get(path as never, { ...(teamId ? { path: { teamId } } : {}), query: { search, pageSize: MOST }, signal }) as Promise<unknown> as Promise<Paged<Answered>>;
      const answers = await Promise.all([ask(LIST[kind]), ...teams.map((teamId) => ask(`/api/teams/{teamId}/${kind}`, teamId))]);
      const found = new Map(answers.flatMap(({ data }) => data).map((one) => [one.id, read(one)]));
      return { data: [...found.values()] };
    },
    placeholderData: keepPreviousData,
  });

export const useTracked = (kind: TrackedKind, id: string) =>
  useQuery({
    queryKey: [kind, 'one', id],
    queryFn: async ({ signal }) => read((await get(`${LIST[kind]}/{id}` as '/api/links/{link_id}' as never, { path: { id }, signal })) as unknown as Answered),
  });

/** The log of a range, newest first. */
export const useHits = (kind: TrackedKind, id: string, range: { startAt: number; endAt: number }, page: number, pageSize: number) =>
  useQuery({
    queryKey: [kind, 'log', id, range, page],
    queryFn: ({ signal }) =>
      get(`${LIST[kind]}/{id}/${kind === 'links' ? 'clicks' : 'opens'}` as never, {
        path: { id }, query: { ...range, page, pageSize }, signal,
      }) as Promise<unknown> as Promise<Paged<Hit>>,
    placeholderData: keepPreviousData,
  });

/** Makes one, or with `id` changes it; the answer is what it is then. */
export const useSaveTracked = (kind: TrackedKind) =>
  useChange(
    async ({ id, ...body }: TrackedFields) =>
      read((await (id ? post(`${LIST[kind]}/{id}` as never, { path: { id }, body: body as never }) : post(LIST[kind], { body: body as never }))) as unknown as Answered),
    [kind],
  );

export const useDeleteTracked = (kind: TrackedKind) =>
  useChange((id: string) => remove(`${LIST[kind]}/{id}` as never, { path: { id } }), [kind, 'list']);

const read = (answered: Answered): Tracked => ({
  ...answered,
  count: answered.clicks ?? answered.opens ?? 0,
  first: answered.firstClickedAt ?? answered.firstOpenedAt ?? null,
  last: answered.lastClickedAt ?? answered.lastOpenedAt ?? null,
});
