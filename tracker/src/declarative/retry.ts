// What an answer means for each event of its request, and how long to wait. Pure functions.

import type { RetryPolicy } from './config.js';

/** The server's refusal of one event of a request that it took. */
export interface ItemRefusal {
  status: number;
  message: string;
}

/** What came back: `status` is 0 when nothing of the server's did, `retryAfter` is in milliseconds, `refused` goes by index. */
export interface Answer {
  status: number;
  retryAfter: number | null;
  message: string;
  refused: ReadonlyMap<number, ItemRefusal>;
  /** The server wants no more events from here. */
  disabled: boolean;
}

/**
 * `taken`: it is stored. `dropped`: it never will be. `again`: try after a while. `kept`: put it aside, the server is away.
 * `split`: one of several events may be at fault, so each half goes alone.
 */
export type Fate = 'taken' | 'dropped' | 'again' | 'kept' | 'split';

/** What becomes of the event at `index` of a request of `size` events. */
export function judge(answer: Answer, index: number, size: number): Fate {
  const refusal = answer.refused.get(index);
  if (refusal) return judgeStatus(refusal.status);
  if (size > 1 && (answer.status === 400 || answer.status === 413)) return 'split';
  return judgeStatus(answer.status);
}

function judgeStatus(status: number): Fate {
  if (status >= 200 && status < 300) return 'taken';
  if (status === 503) return 'kept';
  return status === 0 || status === 429 || status >= 500 ? 'again' : 'dropped';
}

/** Milliseconds before attempt number `attempt` (1 is the first retry). */
export function waitBefore(attempt: number, { retryInterval, exponentialBackoff, maxDelay }: RetryPolicy): number {
  return Math.min(maxDelay, exponentialBackoff ? retryInterval * 2 ** (attempt - 1) : retryInterval);
}

/** What a `Retry-After` header says, in milliseconds: whole seconds or a date; null when it says nothing. */
export function readRetryAfter(header: string | null, now: number): number | null {
  if (!header) return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
