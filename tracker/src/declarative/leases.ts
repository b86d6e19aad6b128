// Which events of the cache are this page's to send, and until when other pages leave them alone.

import type { Cache } from './cache.js';
import type { Clock } from './clock.js';
import type { TrackedEvent } from './events.js';

/** Milliseconds beyond the time at which an event is to be sent; renewed while a request lasts. */
export const LEASE = 5000;

export class Leases {
  /** The events that the server does not have yet, with the time (ms) at which other pages may take them. */
  private readonly ends = new Map<string, number>();
  private unwritten: TrackedEvent[] = [];
  private stopped = false;

  constructor(
    private readonly cache: Cache,
    private readonly clock: Clock,
  ) {}

  get all(): ReadonlyMap<string, number> {
    return this.ends;
  }

  /** Write an event down as soon as the browser has a moment, which is before anything can end the page. */
  note(event: TrackedEvent, until: number): void {
    if (!this.unwritten.length) queueMicrotask(() => void this.write());
    this.unwritten.push(event);
    this.ends.set(event.id, until);
  }

  /** Write down until when these are being sent. */
  extend(events: readonly TrackedEvent[], until: number): Promise<void> {
    if (!events.length) return Promise.resolve();
    this.release(events.map(({ id }) => id));
    for (const { id } of events) this.ends.set(id, until);
    return this.cache.note(events, until);
  }

  /** Take what nobody is sending; gives what was not this page's already. */
  async take(limit: number, until: number): Promise<TrackedEvent[]> {
    const taken = await this.cache.take(limit, until);
    const foreign = taken.filter(({ id }) => !this.ends.has(id));
    for (const { id } of taken) this.ends.set(id, until);
    return foreign;
  }

  /** The ids of those that are no longer this page's: when it slept, another one may have taken them. */
  async findLost(events: readonly TrackedEvent[]): Promise<string[]> {
    const now = this.clock.now();
    const stale = events.map(({ id }) => id).filter((id) => (this.ends.get(id) ?? Infinity) <= now);
    if (!stale.length) return [];
    const claimed = await this.cache.claim(stale, now + LEASE);
    for (const id of claimed) this.ends.set(id, now + LEASE);
    const lost = stale.filter((id) => !claimed.includes(id));
    this.release(lost);
    return lost;
  }

  /** Keep other pages from sending these until the function that is returned is called. */
  renew(events: readonly TrackedEvent[]): () => void {
    const again = (): void => {
      if (this.stopped) return;
      void this.extend(events, this.clock.now() + LEASE);
      stop = this.clock.after(LEASE / 2, again);
    };
    let stop = this.clock.after(LEASE / 2, again);
    return () => stop();
  }

  /** Renew nothing any more. */
  stop(): void {
    this.stopped = true;
  }

  /** The server has these, or never will. */
  forget(ids: readonly string[]): Promise<void> {
    this.release(ids);
    return this.cache.remove(ids);
  }

  /** These are anybody's to send. */
  release(ids: readonly string[]): void {
    this.unwritten = this.unwritten.filter(({ id }) => !ids.includes(id));
    for (const id of ids) this.ends.delete(id);
  }

  private async write(): Promise<void> {
    const events = this.unwritten.splice(0);
    if (events.length) await this.cache.note(events, Math.max(...events.map(({ id }) => this.ends.get(id) ?? 0)));
  }
}
