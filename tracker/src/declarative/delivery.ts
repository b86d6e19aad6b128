// From batches to the server: one request at a time, retries, pauses, and what is kept for later.

import type { Cache } from './cache.js';
import type { Clock } from './clock.js';
import { BATCH_LIMIT, type Settings } from './config.js';
import type { TrackedEvent } from './events.js';
import type { Log } from './log.js';
import { countBytes } from './params.js';
import { judge, waitBefore, type Answer } from './retry.js';
import type { Stats } from './stats.js';
import { OUTLIVING_BYTES, type Transport } from './transport.js';

/** Milliseconds for which an event in the cache is left to whoever is sending it, beyond the wait. */
const LEASE = 60_000;
/** More than what surrounds a payload in a request. */
const ENVELOPE_BYTES = 100;

interface Entry {
  event: TrackedEvent;
  /** Attempts that failed; an event from the cache has one left. */
  failures: number;
  due: number;
  /** Whether the cache has it. */
  cached: boolean;
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

  constructor(private readonly parts: DeliveryParts) {}

  /** Events that wait here, to be sent or for an answer. */
  get size(): number {
    return this.entries.length;
  }

  /** Until when (ms) nothing is sent because the server asked so, or 0. */
  get waitsUntil(): number {
    const until = Math.max(this.pausedUntil, this.awayUntil);
    return until > this.parts.clock.now() ? until : 0;
  }

  /** Send these; settles when nothing more can be done now. */
  send(events: readonly TrackedEvent[]): Promise<void> {
    const now = this.parts.clock.now();
    this.entries.push(...events.map((event) => ({ event, failures: 0, due: now, cached: false })));
    return this.work();
  }

  /** The page may be gone at once: everything fresh goes out now, in requests that outlive it, or into the cache. */
  async leave(events: readonly TrackedEvent[]): Promise<void> {
    const now = this.parts.clock.now();
    const fresh = this.entries.filter((entry) => !entry.cached && !this.inFlight.has(entry));
    this.entries = this.entries.filter((entry) => !fresh.includes(entry));
    const all = [...fresh, ...events.map((event) => ({ event, failures: 0, due: now, cached: false }))];
    if (!all.length || this.stopped) return;
    const { now: groups, later } = this.isReachable() ? divide(all) : { now: [], later: all };
    const sent = groups.map((group) => this.post(group, true));
    if (later.length) await this.keep(later, 0);
    await Promise.all(sent);
    this.wake();
  }

  /** Try what the cache holds, now. */
  async probe(): Promise<void> {
    this.stopProbing?.();
    this.stopProbing = null;
    if (this.stopped) return;
    const { clock, cache, settings } = this.parts;
    if (this.isReachable()) {
      for (;;) {
        const events = await cache.take(BATCH_LIMIT, clock.now() + LEASE);
        if (!events.length) break;
        const failures = settings().retryPolicy.maxRetries;
        this.entries.push(...events.map((event) => ({ event, failures, due: clock.now(), cached: true })));
        await this.work();
        if (!this.isReachable()) break;
      }
    }
    if ((await cache.count()) > 0) this.probeLater();
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
        await this.keep(waiting, 0);
        return;
      }
      if (this.pausedUntil > now) return;
      this.forgetStale(now);
      const due = this.entries.filter((entry) => entry.due <= now && !this.inFlight.has(entry)).slice(0, BATCH_LIMIT);
      if (!due.length) return;
      await this.post(due, false);
    }
  }

  /** After a sleep of this page another one may have taken what the cache has; from there it comes back if not. */
  private forgetStale(now: number): void {
    const stale = this.entries.filter((entry) => entry.cached && now - entry.due > LEASE / 2 && !this.inFlight.has(entry));
    if (!stale.length) return;
    this.entries = this.entries.filter((entry) => !stale.includes(entry));
    this.probeLater();
  }

  /** Send entries in one request, and do with each what the answer means. */
  private async post(entries: Entry[], leaving: boolean): Promise<void> {
    const { transport, stats, log } = this.parts;
    for (const entry of entries) this.inFlight.add(entry);
    stats.batches += 1;
    const events = entries.map(({ event }) => event);
    const answer = await transport.send(events, leaving);
    for (const entry of entries) this.inFlight.delete(entry);
    log.debug(`${entries.length} events sent, status ${answer.status}`);
    if (answer.disabled) {
      this.stop();
      this.entries = [];
      return;
    }
    await this.settle(entries, answer, leaving);
  }

  private async settle(entries: Entry[], answer: Answer, leaving: boolean): Promise<void> {
    const { stats, log, cache } = this.parts;
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
    const cached = over.filter((entry) => entry.cached);
    if (cached.length) await cache.remove(cached.map(({ event }) => event.id));
    const halves = having('split');
    if (halves.length) {
      const middle = Math.ceil(halves.length / 2);
      await this.post(halves.slice(0, middle), leaving);
      await this.post(halves.slice(middle), leaving);
    }
    if (having('kept').length) await this.putAside(having('kept'), answer.retryAfter);
    if (having('again').length) await this.retry(having('again'), answer);
  }

  /** Set the time of the next attempt, or give up for now. From the first failure on the cache has a copy, should the page go. */
  private async retry(entries: Entry[], answer: Answer): Promise<void> {
    const { settings, clock, log } = this.parts;
    const { retryPolicy } = settings();
    for (const entry of entries) entry.failures += 1;
    const spent = entries.filter(({ failures }) => failures > retryPolicy.maxRetries);
    const rest = entries.filter(({ failures }) => failures <= retryPolicy.maxRetries);
    const limited = answer.status === 429 || [...answer.refused.values()].some(({ status }) => status === 429);
    const failures = Math.max(1, ...rest.map((entry) => entry.failures));
    const wait = answer.retryAfter || waitBefore(failures, retryPolicy);
    if (wait > retryPolicy.maxDelay) {
      await this.putAside(entries, wait);
      return;
    }
    if (spent.length) await this.putAside(spent, null);
    if (!rest.length) return;
    const due = clock.now() + wait;
    if (limited) this.pausedUntil = Math.max(this.pausedUntil, due);
    for (const entry of rest) entry.due = due;
    log.debug(`${rest.length} events are tried again in ${wait} ms`);
    const waiting = new Set(this.entries);
    this.entries.push(...rest.filter((entry) => !waiting.has(entry)));
    await this.copy(rest, due + LEASE);
  }

  /** Leave events to the cache and the server in peace for a while. */
  private async putAside(entries: Entry[], wait: number | null): Promise<void> {
    const { clock, settings } = this.parts;
    this.entries = this.entries.filter((entry) => !entries.includes(entry));
    this.awayUntil = clock.now() + Math.max(wait ?? 0, settings().cacheConfig.retryInterval);
    await this.keep(entries, 0);
  }

  private async keep(entries: Entry[], until: number): Promise<void> {
    if (!entries.length) return;
    await this.copy(entries, until);
    this.probeLater();
  }

  private async copy(entries: Entry[], until: number): Promise<void> {
    for (const entry of entries) entry.cached = true;
    const { cache, stats, log } = this.parts;
    const dropped = await cache.keep(
      entries.map(({ event }) => event),
      until,
    );
    if (dropped) log.error(`${dropped} kept events are given up: too old, or too many`);
    stats.failed += dropped;
  }

  private probeLater(): void {
    if (this.stopped) return;
    const { clock, settings } = this.parts;
    const wait = this.waitsUntil ? this.waitsUntil - clock.now() : settings().cacheConfig.retryInterval;
    this.stopProbing ??= clock.after(wait, () => void this.probe());
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
