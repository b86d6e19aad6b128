// Events that the server does not have yet: how they are kept, in memory or in a database.

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
  /** Write down events that somebody is sending until `until`; begins at once and needs no page to end. */
  note(events: readonly TrackedEvent[], until: number): Promise<void>;
  /** Keep events for whoever comes after `until`; gives how many events had to be given up for them. */
  keep(events: readonly TrackedEvent[], until: number): Promise<number>;
  /** Take up to `limit` events that nobody is sending, the oldest first, to send them before `until`. */
  take(limit: number, until: number): Promise<TrackedEvent[]>;
  /** Of these, those that are still here and that nobody is sending: to send them before `until`. */
  claim(ids: readonly string[], until: number): Promise<readonly string[]>;
  remove(ids: readonly string[]): Promise<void>;
  /** When (ms) the next event is there to be taken, besides those of `own`; null without any. */
  findNext(own: ReadonlyMap<string, unknown>): Promise<number | null>;
  /** Let go of what would keep the page from being kept for going back. */
  rest(): void;
}

/** The events to give up, of those that nobody is sending: what is too old, then the oldest of too many. */
export function findSurplus(kept: readonly Kept[], limits: Limits, now: number): string[] {
  const free = findFree(kept, kept.length, now);
  const young = free.filter(({ event }) => now - event.time < limits.ttl);
  const old = free.filter(({ event }) => now - event.time >= limits.ttl);
  return [...old, ...young.slice(0, Math.max(0, young.length - limits.size))].map(({ id }) => id);
}

/** The events that may be sent now, the oldest first. */
export function findFree(kept: readonly Kept[], limit: number, now: number): Kept[] {
  return kept
    .filter(({ until }) => until <= now)
    .sort((one, other) => one.event.time - other.event.time)
    .slice(0, limit);
}

/** When the first of these is free, besides those of `own`. */
export function findNextOf(kept: readonly Kept[], own: ReadonlyMap<string, unknown>): number | null {
  const ends = kept.filter(({ id }) => !own.has(id)).map(({ until }) => until);
  return ends.length ? Math.min(...ends) : null;
}

/** A cache that lasts as long as the page, for where there is no database. */
export class MemoryCache implements Cache {
  protected readonly kept = new Map<string, Kept>();

  constructor(
    private readonly limits: () => Limits,
    private readonly now: () => number,
  ) {}

  note(events: readonly TrackedEvent[], until: number): Promise<void> {
    for (const event of events) this.kept.set(event.id, { id: event.id, event, until });
    return Promise.resolve();
  }

  keep(events: readonly TrackedEvent[], until: number): Promise<number> {
    void this.note(events, until);
    return Promise.resolve(this.sweep());
  }

  take(limit: number, until: number): Promise<TrackedEvent[]> {
    this.sweep();
    const free = findFree([...this.kept.values()], limit, this.now());
    for (const one of free) one.until = until;
    return Promise.resolve(free.map(({ event }) => event));
  }

  claim(ids: readonly string[], until: number): Promise<readonly string[]> {
    const free = findFree([...this.kept.values()], this.kept.size, this.now()).filter(({ id }) => ids.includes(id));
    for (const one of free) one.until = until;
    return Promise.resolve(free.map(({ id }) => id));
  }

  remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.kept.delete(id);
    return Promise.resolve();
  }

  findNext(own: ReadonlyMap<string, unknown>): Promise<number | null> {
    return Promise.resolve(findNextOf([...this.kept.values()], own));
  }

  rest(): void {
    // Memory hinders nobody.
  }

  private sweep(): number {
    const surplus = findSurplus([...this.kept.values()], this.limits(), this.now());
    for (const id of surplus) this.kept.delete(id);
    return surplus.length;
  }
}
