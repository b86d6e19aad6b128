// Carries a request to the server and reads its answer.

import type { Settings } from './config.js';
import { toWire, type TrackedEvent, type WireItem } from './events.js';
import { writeJson } from './json.js';
import { readRetryAfter, type Answer, type ItemRefusal } from './retry.js';
import { countBytes } from './params.js';

export interface Transport {
  /** Send events in one request; `leaving` when the page may be gone at once. Never rejects. */
  send(events: readonly TrackedEvent[], leaving: boolean): Promise<Answer>;
}

/** Browsers let at most 64 KiB outlive a page, over all its requests. */
export const OUTLIVING_BYTES = 60_000;
const TIMEOUT = 30_000;
const UNREACHABLE: Answer = { status: 0, retryAfter: null, message: 'no answer', refused: new Map(), disabled: false };
/** One of these is in every report of a success: of the batch, of a server that wants no more, of one that takes a robot. */
const REPORTS = ['ok', 'processed', 'disabled', 'beep'];
const HANDED_OVER: Answer = { ...UNREACHABLE, status: 202 };

/** The network. A text body without headers of our own needs no preflight request, also towards other hosts. */
export function createNetwork(settings: () => Settings, now: () => number): Transport {
  let underway = 0;

  async function post(body: string, size: number, leaving: boolean): Promise<Answer> {
    const { apiEndpoint, websiteId } = settings();
    if (leaving && underway + size > OUTLIVING_BYTES) return UNREACHABLE;
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), TIMEOUT);
    underway += size;
    try {
      const response = await fetch(apiEndpoint, {
        method: 'POST',
        body,
        keepalive: underway <= OUTLIVING_BYTES,
        credentials: 'omit',
        headers: leaving && !isOwn(apiEndpoint) ? {} : visitHeaders(websiteId),
        signal: abort.signal,
      });
      return readAnswer(response.status, response.headers.get('Retry-After'), await response.text(), now());
    } catch {
      return UNREACHABLE;
    } finally {
      clearTimeout(timer);
      underway -= size;
    }
  }

  return {
    send(events, leaving) {
      const body = writeJson(events.map((event): WireItem => toWire(event, now())));
      if (leaving && !('keepalive' in Request.prototype)) {
        return Promise.resolve(navigator.sendBeacon(settings().apiEndpoint, body) ? HANDED_OVER : UNREACHABLE);
      }
      return post(body, countBytes(body), leaving);
    },
  };
}

/** What the tracker script knows of the visit, so that its page views and these events belong together. */
function visitHeaders(websiteId: string): Record<string, string> {
  try {
    const session = (window.footfall ?? window.umami)?.getSession();
    return session?.cache && session.website === websiteId ? { 'x-umami-cache': session.cache } : {};
  } catch {
    return {};
  }
}

function isOwn(address: string): boolean {
  return new URL(address, location.href).origin === location.origin;
}

/** The answer in a response. Without the server's report a proxy answered: what it calls a success is none, for nothing was stored. */
export function readAnswer(status: number, retryAfter: string | null, body: string, now: number): Answer {
  let report: Report = {};
  try {
    report = Object(JSON.parse(body)) as Report;
  } catch {
    // No report: the status is all that counts.
  }
  if (status >= 200 && status < 300 && status !== 204 && !REPORTS.some((key) => key in report)) {
    return { ...UNREACHABLE, message: `${status} without the server's report` };
  }
  const refused = new Map<number, ItemRefusal>();
  for (const { index, response } of Array.isArray(report.details) ? report.details : []) {
    refused.set(index, { status: response?.error?.status ?? 400, message: describe(response?.error) });
  }
  return { status, retryAfter: readRetryAfter(retryAfter, now), message: describe(report.error), refused, disabled: report.disabled === true };
}

interface Fault {
  status?: number;
  message?: string;
}

interface Report {
  disabled?: boolean;
  error?: Fault | string;
  details?: { index: number; response?: { error?: Fault } }[];
}

function describe(fault: Fault | string | undefined): string {
  return typeof fault === 'object' ? JSON.stringify(fault) : (fault ?? '');
}
