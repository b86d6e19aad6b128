// A network for tests of pages: keeps what it is given, and fails as often as it is told, always in the same order.

import type { TrackedEvent } from './events.js';
import type { Answer } from './retry.js';
import type { Transport } from './transport.js';

export interface MockOptions {
  /** The share of requests that fail, 0 to 1. */
  failureRate?: number;
  /** The status of a failed request; 0 is a network that is down. */
  failureStatus?: number;
  /** The same seed gives the same failures. */
  seed?: number;
  /** Milliseconds that an answer takes. */
  latency?: number;
}

export interface MockTransport extends Transport {
  /** What arrived, in order. */
  readonly events: readonly TrackedEvent[];
  /** All requests, also those that failed. */
  readonly requests: readonly { status: number; events: readonly TrackedEvent[] }[];
  /** Change how requests fail from now on. */
  configure(options: MockOptions): void;
  clear(): void;
}

export function createMockTransport(options: MockOptions = {}): MockTransport {
  const given = { failureRate: 0, failureStatus: 500, latency: 0, ...options };
  const events: TrackedEvent[] = [];
  const requests: { status: number; events: readonly TrackedEvent[] }[] = [];
  let state = (options.seed ?? 1) >>> 0;

  const draw = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };

  return {
    events,
    requests,
    configure(changes) {
      Object.assign(given, changes);
      if (changes.seed !== undefined) state = changes.seed >>> 0;
    },
    clear() {
      events.length = 0;
      requests.length = 0;
    },
    async send(batch): Promise<Answer> {
      const status = draw() < given.failureRate ? given.failureStatus : 200;
      requests.push({ status, events: [...batch] });
      if (given.latency) await new Promise((resolve) => setTimeout(resolve, given.latency));
      if (status === 200) events.push(...batch);
      return { status, retryAfter: null, message: '', refused: new Map(), disabled: false };
    },
  };
}
