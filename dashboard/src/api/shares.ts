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

/** What a share is about. */
export interface Shared {
  kind: 'website' | 'board';
  id: string;
}

const SHARES = { website: '/api/websites/{id}/shares', board: '/api/boards/{id}/shares' } as const;
const SHARE = '/api/share/id/{shareId}';
const key = ({ kind, id }: Shared) => [kind, id, 'shares'];

export const useShares = (shared: Shared) =>
  useQuery({
    queryKey: key(shared),
    queryFn: ({ signal }) => get(SHARES[shared.kind] as never, { path: { id: shared.id }, query: { pageSize: 200 }, signal }) as Promise<unknown> as Promise<Paged<Share>>,
  });

/** Makes a share, or with `shareId` changes one. */
export const useSaveShare = (shared: Shared) =>
  useChange(
    ({ shareId, fields }: { shareId?: string; fields: ShareFields }) =>
      shareId ? post(SHARE, { path: { shareId }, body: fields as never }) : post(SHARES[shared.kind] as never, { path: { id: shared.id }, body: fields as never }),
    key(shared),
  );

export const useEndShare = (shared: Shared) => useChange((shareId: string) => remove(SHARE, { path: { shareId } }), key(shared));
