// Events that could not be sent, for later: how they are kept, in memory or in a database.

import type { TrackedEvent } from './events.js';

/** An event that is kept; until `until` (ms) somebody is sending it, and others leave it alone. */
export interface Kept {
  id: string;
  event: TrackedEvent;
  until: number;
}

export interface Limits {
  size: number;
  ttl: number;
}

/** Shared by all tabs of a site. */
export interface Cache {
  /** Keep events, or change until when they are being sent; gives how many events had to be given up for them. */
  keep(events: readonly TrackedEvent[], until: number): Promise<number>;
  /** Take up to `limit` events that nobody is sending, the oldest first, to send them before `until`. */
  take(limit: number, until: number): Promise<TrackedEvent[]>;
  remove(ids: readonly string[]): Promise<void>;
  count(): Promise<number>;
}

/** The events to give up: those that are too old, then the oldest of too many. */
export function findSurplus(kept: readonly Kept[], limits: Limits, now: number): string[] {
  const young = kept.filter(({ event }) => now - event.time < limits.ttl).sort(byTime);
  const old = kept.filter(({ event }) => now - event.time >= limits.ttl);
  return [...old, ...young.slice(0, Math.max(0, young.length - limits.size))].map(({ id }) => id);
}

/** The events that may be sent now, the oldest first. */
export function findFree(kept: readonly Kept[], limit: number, now: number): Kept[] {
  return kept
    .filter(({ until }) => until <= now)
    .sort(byTime)
    .slice(0, limit);
}

function byTime(one: Kept, other: Kept): number {
  return one.event.time - other.event.time;
}

/** A cache that lasts as long as the page, for where there is no database. */
export class MemoryCache implements Cache {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly limits: () => Limits,
    private readonly now: () => number,
  ) {}

  keep(events: readonly TrackedEvent[], until: number): Promise<number> {
    for (const event of events) this.kept.set(event.id, { id: event.id, event, until });
    return Promise.resolve(this.sweep());
  }

  take(limit: number, until: number): Promise<TrackedEvent[]> {
    this.sweep();
    const free = findFree([...this.kept.values()], limit, this.now());
    for (const one of free) one.until = until;
    return Promise.resolve(free.map(({ event }) => event));
  }

  remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.kept.delete(id);
    return Promise.resolve();
  }

  count(): Promise<number> {
    return Promise.resolve(this.kept.size);
  }

  private sweep(): number {
    const surplus = findSurplus([...this.kept.values()], this.limits(), this.now());
    for (const id of surplus) this.kept.delete(id);
    return surplus.length;
  }
}
