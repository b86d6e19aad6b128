/** Sends events, each in a request of its own that outlives the page. */
import type { BeforeSend, EventType, Payload } from './api';
import { mayTrack } from './consent';
import { attribute, folder, website } from './element';
import { warn } from './warn';

const KEPT_ALIVE = 6e4; // Browsers refuse requests that outlive their page beyond 64 KiB at a time.

const endpoint = (attribute('host-url') || folder).replace(/\/$/, '') + '/api/send';

let credentials = attribute('fetch-credentials') || 'omit';
if (!/^(omit|same-origin|include)$/.test(credentials)) {
  warn(`data-fetch-credentials: "${credentials}" is not omit, same-origin or include`);
  credentials = 'omit';
}

let cache: string | undefined;
let identities = 0;
let disabled: boolean | undefined;
let underway = 0;

export const getCache = (): string | undefined => cache;

/** Begin anew with another identity; answers that are still underway belong to the one before. */
export const forgetCache = (): void => {
  cache = undefined;
  identities++;
};

/** Send the event that `make` gives, as far as visitor and page allow. Without a before-send function the request starts at once. */
export const send = async (make: () => Payload, type: EventType = 'event'): Promise<void> => {
  let size = 0;
  let sending = false;
  try {
    if (disabled || !mayTrack()) return;
    let payload: Payload | null | undefined | false = make();
    const name = attribute('before-send');
    const beforeSend = name && (window as unknown as Record<string, BeforeSend>)[name];
    if (typeof beforeSend == 'function') payload = await beforeSend(type, payload);
    else if (name) warn(`SENT UNFILTERED: data-before-send names "${name}", and no such function is there`);
    if (!payload) return;
    const identity = identities;
    const body = JSON.stringify({ type, payload });
    underway += size = body.length;
    sending = true;
    const answer = await fetch(endpoint, {
      method: 'POST',
      body,
      keepalive: underway < KEPT_ALIVE,
      headers: { 'Content-Type': 'application/json', ...(cache && { 'x-umami-cache': cache }) },
      credentials: credentials as RequestCredentials,
    });
    const said = await answer.json();
    disabled = said.disabled;
    if (answer.status == 400) {
      const { message, properties } = said.error;
      warn(`not counted: ${message} ${JSON.stringify(properties?.payload?.properties ?? website)}`);
    }
    if (identity == identities) cache = said.cache || cache;
  } catch (error) {
    // What the page's own code did wrong it should know; the network is not its concern.
    if (!sending) warn('not counted: ' + error);
  } finally {
    underway -= size;
  }
};
