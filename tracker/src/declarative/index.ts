/**
 * Declarative tracking: elements say by attributes what is reported when they are used.
 *
 * There is one instance for a page, whatever loads the SDK and however often.
 */

import type { Config } from './config.js';
import type { Params } from './events.js';
import type { Stats } from './stats.js';
import { Tracking, type State } from './tracking.js';

// What the tracker's script puts on `window` is then known too.
export type { Tracker } from '../core/api.js';
export type { BatchConfig, CacheConfig, Config, RetryPolicy, Settings } from './config.js';
export type { EventKind, Json, Params, Payload, TrackedEvent } from './events.js';
export type { LogLevel } from './log.js';
export { createMockTransport, type MockOptions, type MockTransport } from './mock-transport.js';
export type { Answer, ItemRefusal } from './retry.js';
export type { Stats } from './stats.js';
export type { State, Tracking } from './tracking.js';
export type { Transport } from './transport.js';

const PLACE = Symbol.for('footfall.tracking');
const page = globalThis as { [PLACE]?: Tracking };

/** Start, and give the page's instance; a second call gives the same one as it is. On a server there is none: null. */
export function initialize(config: Config = {}): Tracking | null {
  if (typeof document === 'undefined') return null;
  if (page[PLACE]) {
    if (page[PLACE].getState().settings.devMode) console.warn('[Tracking]', 'is initialized already; use updateConfig to change settings');
    return page[PLACE];
  }
  page[PLACE] = new Tracking(config);
  return page[PLACE];
}

/** Report an event; false when it is not reported: refused, forbidden by the visitor, or before `initialize`. */
export function track(name: string, params?: Params): boolean {
  if (!page[PLACE] && typeof document !== 'undefined') console.warn('[Tracking]', `initialize comes first; "${name}" is not reported`);
  return page[PLACE]?.track(name, params) ?? false;
}

/** How the SDK is now; null before `initialize`. */
export function getState(): State | null {
  return page[PLACE]?.getState() ?? null;
}

/** How many events there were; null before `initialize`. */
export function getStats(): Stats | null {
  return page[PLACE]?.getStats() ?? null;
}

/** Change some settings; they hold from the next event on. */
export function updateConfig(config: Config = {}): void {
  page[PLACE]?.updateConfig(config);
}

/** Send what has gathered, now. */
export function flush(): Promise<void> {
  return page[PLACE]?.flush() ?? Promise.resolve();
}

/** Send what has gathered, stop, and leave nothing behind; `initialize` may begin anew. */
export function destroy(): void {
  page[PLACE]?.destroy();
  delete page[PLACE];
}
