import { useQuery } from '@tanstack/react-query';
import { get, type Paged, post, remove } from './client';
import { useChange } from './changes';

export type Scope = 'read' | 'write' | 'admin';
export interface ApiKey {
  id: string;
  name: string;
  scope: Scope;
  websites: string[] | null;
  hint: string;
  expiresAt: string | null;
  usedAt: string | null;
  createdAt: string;
}
export interface NewApiKey {
  name: string;
  scope: Scope;
  websites: string[] | null;
  expiresAt: number | null;
}

const KEY = ['keys'];

export const useKeys = () =>
  useQuery({ queryKey: KEY, queryFn: ({ signal }) => get('/api/me/keys', { query: { pageSize: 200 }, signal }) as Promise<unknown> as Promise<Paged<ApiKey>> });

/** Makes a key; the answer is the only one that has its text, as `key`. */
export const useCreateKey = () => useChange((body: NewApiKey) => post('/api/me/keys', { body }), KEY);

export const useRevokeKey = () => useChange((keyId: string) => remove('/api/me/keys/{keyId}', { path: { keyId } }), KEY);
