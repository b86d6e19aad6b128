import { useQuery } from '@tanstack/react-query';
import { get, type Paged, post, remove } from './client';
import { useChange } from './changes';

export interface Share {
  id: string;
  name: string;
  slug: string;
  parameters: Record<string, unknown>;
  createdAt: string;
  expiresAt: string | null;
  hasPassword: boolean;
}
export interface ShareFields {
  name: string;
  slug?: string;
  /** A page that is `false` here is closed; others are open. */
  parameters: Record<string, unknown>;
  expiresAt: number | null;
  /** Without: it stays as it is. `null`: no password. */
  password?: string | null;
}

const SHARES = '/api/websites/{websiteId}/shares';
const SHARE = '/api/share/id/{shareId}';
const key = (websiteId: string) => ['website', websiteId, 'shares'];

export const useShares = (websiteId: string) =>
  useQuery({
    queryKey: key(websiteId),
    queryFn: ({ signal }) => get(SHARES, { path: { websiteId }, query: { pageSize: 200 }, signal }) as Promise<unknown> as Promise<Paged<Share>>,
  });

/** Makes a share, or with `shareId` changes one. */
export const useSaveShare = (websiteId: string) =>
  useChange(
    ({ shareId, fields }: { shareId?: string; fields: ShareFields }) =>
      shareId ? post(SHARE, { path: { shareId }, body: fields as never }) : post(SHARES, { path: { websiteId }, body: fields as never }),
    key(websiteId),
  );

export const useEndShare = (websiteId: string) => useChange((shareId: string) => remove(SHARE, { path: { shareId } }), key(websiteId));
