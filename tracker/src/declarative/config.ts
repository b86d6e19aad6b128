// What a page may say, what holds when it says nothing, and what is wrong with what it says.

import { checkSelectors, checkValues } from './checking.js';
import type { Log, LogLevel } from './log.js';
import type { Transport } from './transport.js';

export interface RetryPolicy {
  /** Attempts after the first one. */
  maxRetries: number;
  /** Milliseconds before the first retry. */
  retryInterval: number;
  /** Whether each wait is twice the one before. */
  exponentialBackoff: boolean;
  /** The longest wait, in milliseconds. */
  maxDelay: number;
}

export interface CacheConfig {
  /** Events kept at most; the oldest go first. */
  maxCacheSize: number;
  /** Milliseconds after which a kept event is given up. */
  cacheTTL: number;
  /** The name of the IndexedDB database. */
  storageKey: string;
  /** Milliseconds between attempts to send what is kept. */
  retryInterval: number;
}

export interface BatchConfig {
  enabled: boolean;
  /** Events that make a request at once, at most 50. */
  batchSize: number;
  /** Milliseconds after which fewer do. */
  batchTimeout: number;
}

export interface Settings {
  websiteId: string;
  /** The address of the server, or of its batch endpoint. */
  apiEndpoint: string;
  autoTrack: boolean;
  /** Milliseconds of quiet after which the same event of the same element counts again. */
  debounceTime: number;
  retryPolicy: RetryPolicy;
  cacheConfig: CacheConfig;
  batchConfig: BatchConfig;
  /** Where automatic tracking is off; `[data-track-ignore]` always is. */
  excludedSelectors: string[];
  /** The version of the page or product (SemVer). */
  version: string;
  devMode: boolean;
  logLevel: LogLevel;
  /** Whether names must be of `a-z 0-9 _ -`. */
  strictNames: boolean;
  /** Leave the query out of addresses. */
  excludeSearch: boolean;
  /** Leave the fragment out of addresses. */
  excludeHash: boolean;
  /** Host names on which events are reported; none given means all. */
  domains: string[];
  /** Whether Do Not Track silences the SDK. */
  doNotTrack: boolean;
  /** Whether Global Privacy Control silences the SDK. */
  globalPrivacyControl: boolean;
  tag: string;
  /** Who the visitor is to the site, as in `umami.identify(id)`. */
  distinctId: string;
  /** What carries the events, instead of the network. */
  transport: Transport | null;
}

/** What a page gives: any part of the settings. */
export type Config = Partial<Omit<Settings, 'retryPolicy' | 'cacheConfig' | 'batchConfig'>> & {
  retryPolicy?: Partial<RetryPolicy>;
  cacheConfig?: Partial<CacheConfig>;
  batchConfig?: Partial<BatchConfig>;
};

export const BATCH_LIMIT = 50;
const BATCH_PATH = '/api/batch';

const DEFAULTS: Settings = {
  websiteId: '',
  apiEndpoint: BATCH_PATH,
  autoTrack: false,
  debounceTime: 500,
  retryPolicy: { maxRetries: 3, retryInterval: 2000, exponentialBackoff: true, maxDelay: 30_000 },
  cacheConfig: { maxCacheSize: 100, cacheTTL: 3_600_000, storageKey: 'tracking_cache', retryInterval: 30_000 },
  batchConfig: { enabled: true, batchSize: 10, batchTimeout: 5000 },
  excludedSelectors: ['nav', 'header', 'footer', '[data-track-ignore]'],
  version: '0.0.0',
  devMode: false,
  logLevel: 'error',
  strictNames: true,
  excludeSearch: false,
  excludeHash: false,
  domains: [],
  doNotTrack: false,
  globalPrivacyControl: true,
  tag: '',
  distinctId: '',
  transport: null,
};

/** The settings that `config` makes of `base`; what is left out stays. Of wrong values the log is told. */
export function resolveSettings(config: Config, log?: Log, base: Settings = DEFAULTS): Settings {
  const { retryPolicy, cacheConfig, batchConfig, transport, ...rest } = (config ?? {}) as Config;
  const settings: Settings = {
    ...base,
    ...checkValues(rest, base, log),
    ...(transport !== undefined && { transport }),
    retryPolicy: { ...base.retryPolicy, ...checkValues(retryPolicy, base.retryPolicy, log, 'retryPolicy.') },
    cacheConfig: { ...base.cacheConfig, ...checkValues(cacheConfig, base.cacheConfig, log, 'cacheConfig.') },
    batchConfig: { ...base.batchConfig, ...checkValues(batchConfig, base.batchConfig, log, 'batchConfig.') },
  };
  settings.excludedSelectors = checkSelectors(settings.excludedSelectors, log);
  settings.apiEndpoint = completeEndpoint(settings.apiEndpoint);
  return settings;
}

/** The address that takes batches: one without a path is a server's. */
export function completeEndpoint(address: string): string {
  const [, origin = '', path = ''] = /^((?:https?:)?\/\/[^/?#]+)?(.*)$/i.exec(address) ?? [];
  return path === '' || path === '/' ? origin + BATCH_PATH : address;
}
