/** Opening a share, and speaking in its name from then on. */
import { ApiError, get, post, setShareToken } from './client';
import { queryClient } from './queries';
import { setGuest } from './guest';

export interface OpenedShare {
  slug: string;
  kind: 'website' | 'link' | 'pixel' | 'board';
  /** What is shared. */
  id: string;
  /** Pages that are `false` here are closed. */
  parameters: Record<string, unknown>;
  /** Whether it was opened with a password. */
  locked: boolean;
}
interface Answered {
  shareType: number;
  parameters: Record<string, unknown>;
  token: string;
  websiteId?: string;
  linkId?: string;
  pixelId?: string;
  boardId?: string;
}

const KINDS = { 1: 'website', 2: 'link', 3: 'pixel', 4: 'board' } as const;

/** Opens a share; from then on every request is made in its name.
 *
 * Throws an ApiError with the code `password-required` or `incorrect-password` where it wants one.
 */
export async function openShare(slug: string, password?: string): Promise<OpenedShare> {
  const path = { slug };
  const answer = (await (password === undefined ? get('/api/share/{slug}', { path }) : post('/api/share/{slug}', { path, body: { password } }))) as unknown as Answered;
  const kind = KINDS[answer.shareType as keyof typeof KINDS];
  const id = answer[`${kind}Id`] ?? '';
  queryClient.clear();
  setShareToken(answer.token);
  if (kind === 'website') setGuest({ slug, websiteId: id, parameters: answer.parameters });
  return { slug, kind, id, parameters: answer.parameters, locked: password !== undefined };
}

/** Speak for oneself again. */
export function leaveShare(): void {
  setShareToken('');
  setGuest(undefined);
  queryClient.clear();
}

export const wantsPassword = (error: unknown): boolean =>
  error instanceof ApiError && (error.code === 'password-required' || error.code === 'incorrect-password');
