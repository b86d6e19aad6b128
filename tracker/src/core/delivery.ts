/** Sends events, each in a request of its own that outlives the page. */
import type { BeforeSend, EventType, Payload } from './api';
import { mayTrack } from './consent';
import { attribute, folder, website } from './element';

const KEPT_ALIVE = 6e4; // Browsers refuse requests that outlive their page beyond 64 KiB at a time.

const endpoint = (attribute('host-url') || folder).replace(/\/$/, '') + '/api/send';
const credentials = (attribute('fetch-credentials') || 'omit') as RequestCredentials;

let cache: string | undefined;
let identities = 0;
let disabled: boolean | undefined;
let underway = 0;
let warned = false;

export const getCache = (): string | undefined => cache;

/** Begin anew with another identity; answers that are still underway belong to the one before. */
export const forgetCache = (): void => {
  cache = undefined;
  identities++;
};

/** Send the event that `make` gives, as far as visitor and page allow. Without a before-send function the request starts at once. */
export const send = async (make: () => Payload, type: EventType = 'event'): Promise<void> => {
  let size = 0;
  try {
    if (disabled || !mayTrack()) return;
    let payload: Payload | null | undefined | false = make();
    const beforeSend = (window as unknown as Record<string, BeforeSend>)[attribute('before-send')!];
    if (typeof beforeSend == 'function') payload = await beforeSend(type, payload);
    if (!payload) return;
    const identity = identities;
    const body = JSON.stringify({ type, payload });
    underway += size = body.length;
    const answer = await fetch(endpoint, {
      method: 'POST',
      body,
      keepalive: underway < KEPT_ALIVE,
      headers: { 'Content-Type': 'application/json', ...(cache && { 'x-umami-cache': cache }) },
      credentials,
    });
    const said = await answer.json();
    disabled = said.disabled;
    if (answer.status == 400 && !warned) {
      warned = true; // Once is enough: what follows has most likely the same fault.
      const { message, properties } = said.error;
      console.warn('[Footfall] not counted:', message, JSON.stringify(properties?.payload?.properties ?? website));
    }
    if (identity == identities) cache = said.cache || cache;
  } catch {
    // Nothing that happens here is the page's concern.
  } finally {
    underway -= size;
  }
};
