// The SDK as one object: puts the parts together.

import { Batcher } from './batching.js';
import { openCache } from './database-cache.js';
import { systemClock } from './clock.js';
import { resolveSettings, type Config, type Settings } from './config.js';
import { Debounce } from './debounce.js';
import { Delivery } from './delivery.js';
import type { EventKind, Params, TrackedEvent } from './events.js';
import { hasTracker, type ElementKind } from './elements.js';
import { followLifecycle } from './lifecycle.js';
import { isInside, listen } from './listeners.js';
import { createLog } from './log.js';
import { readReports } from './marks.js';
import { describeNameFault } from './names.js';
import { readAddress, readPage, readViewport, shortenAddress } from './page.js';
import { mergeData, type Injected } from './params.js';
import { mayTrack } from './permission.js';
import { createId, getSessionId } from './session.js';
import { createStats, type Stats } from './stats.js';
import { createNetwork } from './transport.js';

/** Milliseconds after the start until the cache of earlier pages is looked at: the page comes first. */
const SETTLING = 1000;

export interface State {
  settings: Readonly<Settings>;
  sessionId: string;
  /** Events that gather for the next request. */
  gathered: number;
  /** Events on their way or waiting for another attempt. */
  underway: number;
  /** Until when (ms since 1970) the server is left in peace, or 0. */
  waitsUntil: number;
  online: boolean;
  destroyed: boolean;
}

export class Tracking {
  private settings: Settings;
  private readonly log = createLog(() => this.settings);
  private readonly clock = systemClock;
  private readonly stats = createStats();
  private readonly debounce = new Debounce(this.clock.now, () => this.settings.debounceTime);
  private readonly delivery: Delivery;
  private readonly batcher: Batcher;
  private readonly endings: (() => void)[];
  private destroyed = false;

  constructor(config: Config) {
    this.settings = resolveSettings(config);
    resolveSettings(config, this.log);
    if (!this.settings.websiteId) this.log.error('websiteId: is missing, the server will refuse every event');
    const { now } = this.clock;
    const network = createNetwork(() => this.settings, now);
    const limits = (): { size: number; ttl: number } => ({
      size: this.settings.cacheConfig.maxCacheSize,
      ttl: this.settings.cacheConfig.cacheTTL,
    });
    this.delivery = new Delivery({
      settings: () => this.settings,
      transport: { send: (events, leaving) => (this.settings.transport ?? network).send(events, leaving) },
      cache: openCache(this.settings.cacheConfig.storageKey, limits, now),
      clock: this.clock,
      log: this.log,
      stats: this.stats,
      isOnline: () => navigator.onLine,
    });
    this.batcher = new Batcher(
      this.clock,
      () => this.settings.batchConfig,
      (events) => void this.delivery.send(events),
    );
    this.endings = [
      listen((kind, path, from) => this.guard(() => this.hear(kind, path, from))),
      followLifecycle({
        leave: (gone) => this.leave(gone),
        comeBack: () => void this.delivery.send([]),
        reconnect: () => void this.delivery.reconnect(),
      }),
      this.clock.after(SETTLING, () => void this.delivery.probe(this.settings.batchConfig.batchTimeout)),
    ];
  }

  /** Report an event; false when it is not reported, with the reason in the log. */
  track(name: string, params: Params = {}): boolean {
    return this.guard(() => this.report('custom', String(name ?? '').trim(), params ?? {}, this.settings.strictNames)) ?? false;
  }

  /** Send what has gathered, now; settles when it is sent or waits for another attempt. */
  flush(): Promise<void> {
    return this.delivery.send(this.batcher.take());
  }

  getStats(): Stats {
    return { ...this.stats };
  }

  getState(): State {
    return {
      settings: structuredCloneOf(this.settings),
      sessionId: getSessionId(),
      gathered: this.batcher.size,
      underway: this.delivery.size,
      waitsUntil: this.delivery.waitsUntil,
      online: navigator.onLine,
      destroyed: this.destroyed,
    };
  }

  /** Change some settings; they hold from the next event on. */
  updateConfig(config: Config = {}): void {
    this.settings = resolveSettings(config, this.log, this.settings);
  }

  /** Hear nothing more, and let go of what has gathered. */
  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    for (const end of this.endings) end();
    this.leave(true);
    this.delivery.stop();
  }

  private leave(gone: boolean): void {
    void this.delivery.leave(this.batcher.take());
    if (gone) this.delivery.rest();
  }

  private hear(kind: ElementKind, path: readonly Element[], from: EventTarget | null): void {
    const { autoTrack, excludedSelectors, devMode, strictNames } = this.settings;
    const reading = { autoTrack, excludedSelectors, devMode, log: this.log, hasTracker: kind === 'click' && hasTracker() };
    for (const found of readReports(kind, path, reading)) {
      if (kind === 'hover' && isInside(from, found.element)) continue;
      if (this.debounce.allows(found.element, `${kind} ${found.name}`)) {
        this.report(kind, found.name, found.params, found.strict && strictNames);
      } else {
        this.stats.debounced += 1;
      }
    }
  }

  private report(eventType: EventKind, name: string, params: Params, strict: boolean): boolean {
    if (this.destroyed || !mayTrack(this.settings)) return false;
    const fault = describeNameFault(name, strict);
    if (fault) {
      this.log[name ? 'error' : 'warn'](`${fault}; the event is ignored`);
      return false;
    }
    const event = this.describe(eventType, name, params);
    this.stats.total += 1;
    this.log.debug(`"${name}" (${eventType})`, event.payload.data);
    this.delivery.note(event);
    this.batcher.add(event);
    return true;
  }

  private describe(eventType: EventKind, name: string, params: Params): TrackedEvent {
    const { websiteId, tag, distinctId, version } = this.settings;
    const time = this.clock.now();
    const url = shortenAddress(readAddress(), this.settings);
    const injected: Injected = { version, url, timestamp: time, sessionId: getSessionId(), eventType, viewport: readViewport() };
    let data: Record<string, unknown>;
    try {
      data = mergeData(params, injected, (message) => this.log.warn(`"${name}": ${message}`));
    } catch (error) {
      this.log.error(`"${name}" is sent without its data: ${(error as Error).message}`);
      data = { ...injected };
    }
    const payload = { website: websiteId, name, ...readPage(this.settings), ...(tag && { tag }), ...(distinctId && { id: distinctId }), data };
    return { id: createId(), time, payload };
  }

  /** Whatever goes wrong here is not the page's concern. */
  private guard<T>(action: () => T): T | undefined {
    try {
      return action();
    } catch (error) {
      this.log.error('unexpected', error);
      return undefined;
    }
  }
}

function structuredCloneOf(settings: Settings): Settings {
  const { retryPolicy, cacheConfig, batchConfig, excludedSelectors, domains } = settings;
  return {
    ...settings,
    retryPolicy: { ...retryPolicy },
    cacheConfig: { ...cacheConfig },
    batchConfig: { ...batchConfig },
    excludedSelectors: [...excludedSelectors],
    domains: [...domains],
  };
}
