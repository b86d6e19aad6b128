// From batches to the server: one request at a time, retries, pauses, and what is kept for later.

import type { Cache } from './cache.js';
import type { Clock } from './clock.js';
import { BATCH_LIMIT, type Settings } from './config.js';
import type { TrackedEvent } from './events.js';
import { LEASE, Leases } from './leases.js';
import type { Log } from './log.js';
import { countBytes } from './params.js';
import { judge, waitBefore, type Answer } from './retry.js';
import type { Stats } from './stats.js';
import { OUTLIVING_BYTES, type Transport } from './transport.js';

/** Milliseconds that a page which is left has for its last request; then the next page sends the same. */
const HANDOVER = 3000;
/** The least milliseconds between two looks into the cache. */
const PAUSE = 1000;
/** More than what surrounds a payload in a request. */
const ENVELOPE_BYTES = 100;

interface Entry {
  event: TrackedEvent;
  /** Attempts that failed; an event from the cache has one left. */
  failures: number;
  due: number;
  /** Whether it goes along with any request that goes out before it is due. */
  rides: boolean;
}

export interface DeliveryParts {
  settings: () => Settings;
  transport: Transport;
  cache: Cache;
  clock: Clock;
  log: Log;
  stats: Stats;
  isOnline: () => boolean;
}

export class Delivery {
  private entries: Entry[] = [];
  private readonly inFlight = new Set<Entry>();
  private working: Promise<void> | null = null;
  private pausedUntil = 0;
  private awayUntil = 0;
  private stopWaking: (() => void) | null = null;
  private stopProbing: (() => void) | null = null;
  private stopped = false;

  private readonly leases: Leases;

  constructor(private readonly parts: DeliveryParts) {
    this.leases = new Leases(parts.cache, parts.clock);
  }

  /** Events that wait here, to be sent or for an answer. */
  get size(): number {
    return this.entries.length;
  }

  /** Until when (ms) nothing is sent because the server asked so, or 0. */
  get waitsUntil(): number {
    const until = Math.max(this.pausedUntil, this.awayUntil);
    return until > this.parts.clock.now() ? until : 0;
  }

  /** An event has happened: it is in the cache at once, so that nothing which ends the page can lose it. */
  note(event: TrackedEvent): void {
    const { clock, settings } = this.parts;
    this.leases.note(event, clock.now() + settings().batchConfig.batchTimeout + LEASE);
  }

  /** Send these; settles when nothing more can be done now. */
  send(events: readonly TrackedEvent[]): Promise<void> {
    this.entries.push(...events.map((event) => this.enter(event)));
    return this.work();
  }

  /** The page may be gone at once: everything fresh goes out now, in requests that outlive it; the cache has it until the answer comes. */
  async leave(events: readonly TrackedEvent[]): Promise<void> {
    if (this.stopped) return;
    const waiting = this.entries.filter((entry) => !this.inFlight.has(entry));
    const fresh = waiting.filter(({ failures, rides }) => !failures || rides);
    this.entries = this.entries.filter((entry) => !fresh.includes(entry));
    const all = [...fresh, ...events.map((event) => this.enter(event))];
    const { now: groups, later } = this.isReachable() ? divide(all) : { now: [], later: all };
    const sent = groups.map((group) => this.post(group, true));
    const rest = [...groups.flat(), ...this.entries].map(({ event }) => event);
    void this.leases.extend(rest, this.parts.clock.now() + HANDOVER);
    if (later.length) await this.keep(later);
    await Promise.all(sent);
    this.wake();
  }

  /** The page is gone, or kept for going back. */
  rest(): void {
    this.parts.cache.rest();
  }

  /** Try what the cache holds: now, or along with the page's own events within `patience` ms. */
  async probe(patience = 0): Promise<void> {
    this.stopProbing?.();
    this.stopProbing = null;
    if (this.stopped) return;
    const { clock, cache, settings } = this.parts;
    while (this.isReachable()) {
      const due = clock.now() + patience;
      const events = await this.leases.take(BATCH_LIMIT, due + LEASE);
      if (!events.length) break;
      const failures = settings().retryPolicy.maxRetries;
      this.entries.push(...events.map((event) => ({ event, failures, due, rides: patience > 0 })));
      if (patience) break;
      await this.work();
    }
    this.wake();
    const next = await cache.findNext(this.leases.all);
    if (next !== null) this.probeLater(next, patience);
  }

  /** The network is back: what waited for it need not wait longer. */
  async reconnect(): Promise<void> {
    this.awayUntil = 0;
    const now = this.parts.clock.now();
    for (const entry of this.entries) entry.due = Math.min(entry.due, now);
    await this.work();
    await this.probe();
  }

  /** Stop all timers; nothing is sent any more. */
  stop(): void {
    this.stopped = true;
    this.leases.stop();
    this.stopWaking?.();
    this.stopProbing?.();
  }

  private isReachable(): boolean {
    return this.parts.isOnline() && !this.waitsUntil;
  }

  private work(): Promise<void> {
    this.working ??= this.run().finally(() => {
      this.working = null;
      this.wake();
    });
    return this.working;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      const now = this.parts.clock.now();
      if (this.awayUntil > now || !this.parts.isOnline()) {
        const waiting = this.entries.filter((entry) => !this.inFlight.has(entry));
        this.entries = this.entries.filter((entry) => this.inFlight.has(entry));
        await this.keep(await this.hold(waiting));
        return;
      }
      if (this.pausedUntil > now) return;
      const waiting = this.entries.filter((entry) => !this.inFlight.has(entry));
      const due = waiting.filter((entry) => entry.due <= now);
      if (!due.length) return;
      const riders = waiting.filter((entry) => entry.rides && entry.due > now);
      const held = await this.hold([...due, ...riders].slice(0, BATCH_LIMIT));
      // Meanwhile the page may have been left, and everything sent.
      const ready = held.filter((entry) => this.entries.includes(entry) && !this.inFlight.has(entry));
      if (ready.length) await this.post(ready, false);
    }
  }

  /** Those of the entries that are still this page's to send. */
  private async hold(entries: Entry[]): Promise<Entry[]> {
    const lost = await this.leases.findLost(entries.map(({ event }) => event));
    const isOurs = ({ event }: Entry): boolean => !lost.includes(event.id);
    this.entries = this.entries.filter(isOurs);
    return entries.filter(isOurs);
  }

  /** Send entries in one request, and do with each what the answer means. */
  private async post(entries: Entry[], leaving: boolean): Promise<void> {
    const { transport, stats, log } = this.parts;
    for (const entry of entries) this.inFlight.add(entry);
    stats.batches += 1;
    const events = entries.map(({ event }) => event);
    const stopRenewing = this.leases.renew(events);
    const answer = await transport.send(events, leaving);
    stopRenewing();
    for (const entry of entries) this.inFlight.delete(entry);
    log.debug(`${entries.length} events sent, status ${answer.status}`);
    if (answer.disabled) {
      this.stop();
      this.entries = [];
      await this.leases.forget([...this.leases.all.keys()]);
      return;
    }
    await this.settle(entries, answer, leaving);
  }

  private async settle(entries: Entry[], answer: Answer, leaving: boolean): Promise<void> {
    const { stats, log } = this.parts;
    const fates = entries.map((entry, index) => ({ entry, index, fate: judge(answer, index, entries.length) }));
    const having = (wanted: string): Entry[] => fates.filter(({ fate }) => fate === wanted).map(({ entry }) => entry);
    const over = [...having('taken'), ...having('dropped')];
    stats.successful += having('taken').length;
    stats.failed += having('dropped').length;
    for (const { entry, index, fate } of fates) {
      if (fate !== 'dropped') continue;
      const refusal = answer.refused.get(index) ?? answer;
      log.error(`"${entry.event.payload.name}" is refused with ${refusal.status} and dropped`, refusal.message);
    }
    this.entries = this.entries.filter((entry) => !over.includes(entry));
    if (over.length) await this.leases.forget(over.map(({ event }) => event.id));
    const halves = having('split');
    if (halves.length) {
      const middle = Math.ceil(halves.length / 2);
      await this.post(halves.slice(0, middle), leaving);
      await this.post(halves.slice(middle), leaving);
    }
    const kept = await this.hold(having('kept'));
    if (kept.length) await this.putAside(kept, answer.retryAfter);
    const again = await this.hold(having('again'));
    if (again.length) await this.retry(again, answer);
  }

  /** Set the time of the next attempt, or give up for now. */
  private async retry(entries: Entry[], answer: Answer): Promise<void> {
    const { settings, clock, log } = this.parts;
    const { retryPolicy } = settings();
    for (const entry of entries) Object.assign(entry, { failures: entry.failures + 1, rides: false });
    const spent = entries.filter(({ failures }) => failures > retryPolicy.maxRetries);
    const rest = entries.filter(({ failures }) => failures <= retryPolicy.maxRetries);
    const limited = answer.status === 429 || [...answer.refused.values()].some(({ status }) => status === 429);
    const failures = Math.max(1, ...rest.map((entry) => entry.failures));
    const wait = answer.retryAfter || waitBefore(failures, retryPolicy);
    if (wait > retryPolicy.maxDelay) {
      await this.putAside(entries, wait);
      return;
    }
    if (!rest.length) return this.putAside(spent, null);
    await this.keep(spent);
    const due = clock.now() + wait;
    if (limited) this.pausedUntil = Math.max(this.pausedUntil, due);
    for (const entry of rest) entry.due = due;
    log.debug(`${rest.length} events are tried again in ${wait} ms`);
    const waiting = new Set(this.entries);
    this.entries.push(...rest.filter((entry) => !waiting.has(entry)));
    await this.leases.extend(
      rest.map(({ event }) => event),
      due + LEASE,
    );
  }

  /** Leave events to the cache, and the server in peace for as long as it says. */
  private async putAside(entries: Entry[], wait: number | null): Promise<void> {
    const { clock, settings } = this.parts;
    this.awayUntil = clock.now() + (wait || settings().cacheConfig.retryInterval);
    await this.keep(entries);
  }

  private async keep(entries: Entry[]): Promise<void> {
    if (!entries.length) return;
    const { cache, stats, log } = this.parts;
    const events = entries.map(({ event }) => event);
    this.entries = this.entries.filter((entry) => !entries.includes(entry));
    this.leases.release(events.map(({ id }) => id));
    const dropped = await cache.keep(events, 0);
    if (dropped) log.error(`${dropped} kept events are given up: too old, or too many`);
    stats.failed += dropped;
    this.probeLater();
  }

  private enter(event: TrackedEvent): Entry {
    return { event, failures: 0, due: this.parts.clock.now(), rides: false };
  }

  /** Look into the cache when there may be something to send from it: at `next`, after the pause, or every now and then. */
  private probeLater(next = Infinity, patience = 0): void {
    if (this.stopped) return;
    const { clock, settings } = this.parts;
    const now = clock.now();
    const { retryInterval } = settings().cacheConfig;
    const wait = this.waitsUntil ? this.waitsUntil - now : Math.min(Math.max(next - now, PAUSE), retryInterval);
    this.stopProbing ??= clock.after(wait, () => void this.probe(patience));
  }

  /** Work again when the next entry is due. */
  private wake(): void {
    this.stopWaking?.();
    this.stopWaking = null;
    const waiting = this.entries.filter((entry) => !this.inFlight.has(entry));
    if (this.stopped || !waiting.length || this.working) return;
    const { clock } = this.parts;
    const soonest = Math.max(Math.min(...waiting.map(({ due }) => due)), this.pausedUntil);
    this.stopWaking = clock.after(Math.max(0, soonest - clock.now()), () => void this.work());
  }
}

/** Requests that fit into what may outlive a page, and what does not fit. */
function divide(entries: Entry[]): { now: Entry[][]; later: Entry[] } {
  const groups: Entry[][] = [];
  const later: Entry[] = [];
  let bytes = 0;
  for (const entry of entries) {
    bytes += countBytes(JSON.stringify(entry.event.payload)) + ENVELOPE_BYTES;
    if (bytes > OUTLIVING_BYTES) later.push(entry);
    else if (!groups.length || groups[groups.length - 1]!.length >= BATCH_LIMIT) groups.push([entry]);
    else groups[groups.length - 1]!.push(entry);
  }
  return { now: groups, later };
}
