/** Apps that send server-side events to a website, and their write keys. */
import { useQuery } from '@tanstack/react-query';
import { get, post, remove } from './client';
import { useChange } from './changes';

export interface WriteKey {
  id: string;
  appId: string;
  name: string;
  hint: string;
  origins: string[];
  expiresAt: string | null;
  usedAt: string | null;
  createdAt: string;
}
export interface App {
  id: string;
  name: string;
  createdAt: string;
  writeKeys: WriteKey[];
}
export interface NewWriteKey {
  appId: string;
  name: string;
  origins: string[];
  expiresAt: number | null;
}

const APPS = '/api/websites/{websiteId}/apps';
const KEYS = `${APPS}/{appId}/write-keys` as const;
const key = (websiteId: string) => ['website', websiteId, 'apps'];

export const useApps = (websiteId: string) =>
  useQuery({ queryKey: key(websiteId), queryFn: ({ signal }) => get(APPS, { path: { websiteId }, signal }) as Promise<unknown> as Promise<App[]> });

export const useCreateApp = (websiteId: string) =>
  useChange((name: string) => post(APPS, { path: { websiteId }, body: { name } }), key(websiteId));

export const useDeleteApp = (websiteId: string) =>
  useChange((appId: string) => remove(`${APPS}/{appId}`, { path: { websiteId, appId } }), key(websiteId));

/** Makes a write key; the answer is the only one that has its text, as `key`. */
export const useCreateWriteKey = (websiteId: string) =>
  useChange(({ appId, ...body }: NewWriteKey) => post(KEYS, { path: { websiteId, appId }, body }), key(websiteId));

/** Puts a new key in the place of another, which ends after `overlap` seconds. */
export const useRotateWriteKey = (websiteId: string) =>
  useChange(
    ({ appId, writeKeyId, overlap }: { appId: string; writeKeyId: string; overlap: number }) =>
      post(`${KEYS}/{writeKeyId}/rotate`, { path: { websiteId, appId, writeKeyId }, body: { overlap } }),
    key(websiteId),
  );

export const useRevokeWriteKey = (websiteId: string) =>
  useChange(
    ({ appId, id }: WriteKey) => remove(`${KEYS}/{writeKeyId}`, { path: { websiteId, appId, writeKeyId: id } }),
    key(websiteId),
  );
