import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useChange } from './changes';
import { get, type Paged, post, remove } from './client';

/** An email whose opening is noted; `id` is the sender's. */
export interface Email {
  id: string;
  subject: string | null;
  recipient: string | null;
  tracking: boolean;
  data: Record<string, unknown> | null;
  pixelUrl: string;
  opens: number;
  opensByPrograms: number;
  firstOpenedAt: string | null;
  lastOpenedAt: string | null;
  createdAt: string;
}
export interface Opening {
  openedAt: string;
  userAgent: string;
  referrer: string;
  byProgram: boolean;
}

const PATH = '/api/websites/{websiteId}/emails';
const key = (websiteId: string) => ['website', websiteId, 'emails'];

export const useEmails = (websiteId: string, search: string, page: number, pageSize: number) =>
  useQuery({
    queryKey: [...key(websiteId), 'list', search, page],
    queryFn: ({ signal }) =>
      get(PATH, { path: { websiteId }, query: { search, page, pageSize }, signal }) as Promise<unknown> as Promise<Paged<Email>>,
    placeholderData: keepPreviousData,
  });

/** One email with its last openings. */
export const useEmail = (websiteId: string, sendId: string) =>
  useQuery({
    queryKey: [...key(websiteId), 'one', sendId],
    queryFn: ({ signal }) =>
      get(`${PATH}/{sendId}` as never, { path: { websiteId, sendId }, signal }) as Promise<unknown> as Promise<Email & { recent: Opening[] }>,
    enabled: sendId !== '',
  });

export const useTrackEmail = (websiteId: string) =>
  useChange(
    ({ id, tracking }: { id: string; tracking: boolean }) => post(`${PATH}/{sendId}` as never, { path: { websiteId, sendId: id }, body: { tracking } as never }),
    key(websiteId),
  );

export const useForgetEmail = (websiteId: string) =>
  useChange((sendId: string) => remove(`${PATH}/{sendId}` as never, { path: { websiteId, sendId } }), [...key(websiteId), 'list']);
