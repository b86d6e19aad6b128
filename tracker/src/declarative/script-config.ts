// The configuration of a page that loads the SDK by a script tag: the tag's data attributes.

import type { BatchConfig, CacheConfig, Config, RetryPolicy } from './config.js';
import { isLogLevel } from './log.js';

/** The script's own name; the server changes the number where it serves the script from a folder of its own. */
const SCRIPT_FILE = /(\/[^/]*){1}$/;

/** The part of a script tag that tells its configuration. */
export interface ScriptTag {
  src: string;
  dataset: Record<string, string | undefined>;
}

/** The configuration in `data-…` attributes; without `data-api-endpoint` the server is the one that the script came from. */
export function readScriptConfig({ src, dataset }: ScriptTag): Config {
  const server = dataset.hostUrl?.replace(/\/+$/, '') ?? src.replace(/[?#].*$/, '').replace(SCRIPT_FILE, '');
  const config: Config = { apiEndpoint: dataset.apiEndpoint ?? `${server}/api/batch` };
  for (const [name, attribute] of TEXTS) {
    const value = dataset[attribute];
    if (value !== undefined) config[name] = value;
  }
  for (const name of SWITCHES) {
    const value = dataset[name];
    if (value !== undefined) config[name] = value !== 'false';
  }
  for (const name of LISTS) {
    const value = dataset[name];
    if (value !== undefined) config[name] = splitList(value);
  }
  if (dataset.gpc !== undefined) config.globalPrivacyControl = dataset.gpc !== 'false';
  if (dataset.logLevel && isLogLevel(dataset.logLevel)) config.logLevel = dataset.logLevel;
  const debounceTime = readNumber(dataset.debounceTime);
  if (debounceTime !== undefined) config.debounceTime = debounceTime;
  config.batchConfig = readNumbers<BatchConfig>(dataset, { batchSize: 'batchSize', batchTimeout: 'batchTimeout' });
  if (dataset.batch !== undefined) config.batchConfig.enabled = dataset.batch !== 'false';
  config.retryPolicy = readNumbers<RetryPolicy>(dataset, { maxRetries: 'maxRetries', retryInterval: 'retryInterval' });
  config.cacheConfig = readNumbers<CacheConfig>(dataset, {
    maxCacheSize: 'cacheSize',
    cacheTTL: 'cacheTtl',
    retryInterval: 'cacheRetryInterval',
  });
  return config;
}

const TEXTS = [
  ['websiteId', 'websiteId'],
  ['version', 'version'],
  ['tag', 'tag'],
  ['distinctId', 'distinctId'],
] as const;
const SWITCHES = ['autoTrack', 'devMode', 'strictNames', 'excludeSearch', 'excludeHash', 'doNotTrack'] as const;
const LISTS = ['domains', 'excludedSelectors'] as const;

/** The items of a comma list; commas inside brackets, as selectors have them, do not split. */
export function splitList(text: string): string[] {
  return text
    .split(/,(?![^([]*[)\]])/)
    .map((item) => item.trim())
    .filter(Boolean);
}

function readNumber(text: string | undefined): number | undefined {
  const number = text?.trim() ? Number(text) : NaN;
  return Number.isFinite(number) && number >= 0 ? number : undefined;
}

function readNumbers<T>(dataset: ScriptTag['dataset'], names: { [K in keyof T]?: string }): Partial<T> {
  const found = Object.entries(names).map(([name, attribute]) => [name, readNumber(dataset[attribute as string])]);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined)) as Partial<T>;
}
