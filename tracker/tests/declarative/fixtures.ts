// Time that stands still until it is told to move, and a server whose answers are written down beforehand.

import { MemoryCache } from '../../src/declarative/cache.js';
import type { Clock } from '../../src/declarative/clock.js';
import { resolveSettings, type Config, type Settings } from '../../src/declarative/config.js';
import { Delivery } from '../../src/declarative/delivery.js';
import type { TrackedEvent } from '../../src/declarative/events.js';
import type { Answer } from '../../src/declarative/retry.js';
import { createStats } from '../../src/declarative/stats.js';

export const START = 1_700_000_000_000;

export class FakeClock implements Clock {
  private time = START;
  private timers: { at: number; action: () => void }[] = [];

  readonly now = (): number => this.time;

  after(delay: number, action: () => void): () => void {
    const timer = { at: this.time + delay, action };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  }

  get waiting(): number {
    return this.timers.length;
  }

  /** Let time pass, with every timer at its moment. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    await settle();
    for (;;) {
      const next = this.timers.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
      if (!next) break;
      this.time = Math.max(this.time, next.at);
      this.timers = this.timers.filter((timer) => timer !== next);
      next.action();
      await settle();
    }
    this.time = end;
  }
}

/** Let everything that is ready happen. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}

let count = 0;

export function makeEvent(name = 'a', time = START): TrackedEvent {
  count += 1;
  const payload = { website: 'w', name, hostname: 'h', url: 'u', title: '', referrer: '', language: '', screen: '', data: {} };
  return { id: `event-${String(count).padStart(6, '0')}`, time, payload };
}

export function answer(status: number, more: Partial<Answer> = {}): Answer {
  return { status, retryAfter: null, message: '', refused: new Map(), disabled: false, ...more };
}

/** A cache that says how much it holds. */
export class CountedCache extends MemoryCache {
  count(): Promise<number> {
    return Promise.resolve(this.kept.size);
  }
}

export interface Sent {
  at: number;
  names: string[];
  leaving: boolean;
}

/** The parts of a delivery that stands for another page of the same browser. */
export interface Shared {
  clock: FakeClock;
  cache: CountedCache;
}

/** A delivery with its parts; `answers` are given in turn, then `otherwise`. */
export function makeDelivery(
  answers: (Answer | Promise<Answer> | ((names: string[]) => Answer))[] = [],
  config: Config = {},
  otherwise: Answer = answer(200),
  shared?: Shared,
) {
  const clock = shared?.clock ?? new FakeClock();
  const settings: Settings = resolveSettings({ websiteId: 'w', ...config });
  const sent: Sent[] = [];
  const lines: string[] = [];
  const stats = createStats();
  const network = { online: true };
  const cache = shared?.cache ?? new CountedCache(() => ({ size: settings.cacheConfig.maxCacheSize, ttl: settings.cacheConfig.cacheTTL }), clock.now);
  const note = (message: string): void => void lines.push(message);
  const delivery = new Delivery({
    settings: () => settings,
    cache,
    clock,
    stats,
    isOnline: () => network.online,
    log: { tell: note, error: note, warn: note, debug: () => undefined },
    transport: {
      send(events, leaving) {
        const names = events.map(({ payload }) => payload.name);
        sent.push({ at: clock.now() - START, names, leaving });
        const next = answers.shift() ?? otherwise;
        return Promise.resolve(typeof next === 'function' ? next(names) : next);
      },
    },
  });
  return { delivery, clock, sent, stats, cache, network, lines, answers };
}
