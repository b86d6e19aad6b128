// The configuration of a page that loads the SDK by a script tag: the tag's data attributes.

import type { Config } from './config.js';

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
  const config: Record<string, unknown> = { apiEndpoint: dataset.apiEndpoint ?? `${server}/api/batch` };
  for (const [attribute, value] of Object.entries(dataset)) {
    const [group, name] = (GROUPED[attribute] ?? `.${RENAMED[attribute] ?? attribute}`).split('.') as [string, string];
    if (value === undefined || ADDRESSES.includes(attribute)) continue;
    const place = group ? ((config[group] ??= {}) as Record<string, unknown>) : config;
    place[name] = LISTS.includes(name) ? splitList(value) : TEXTS.includes(name) ? value : readValue(value);
  }
  return config as Config;
}

/** Attributes that are looked at elsewhere. */
const ADDRESSES = ['hostUrl', 'apiEndpoint', 'declarative'];
/** Attributes whose settings have other names, or are part of a group. */
const RENAMED: Record<string, string> = { gpc: 'globalPrivacyControl' };
const GROUPED: Record<string, string> = {
  batch: 'batchConfig.enabled',
  batchSize: 'batchConfig.batchSize',
  batchTimeout: 'batchConfig.batchTimeout',
  maxRetries: 'retryPolicy.maxRetries',
  retryInterval: 'retryPolicy.retryInterval',
  cacheSize: 'cacheConfig.maxCacheSize',
  cacheTtl: 'cacheConfig.cacheTTL',
  cacheRetryInterval: 'cacheConfig.retryInterval',
};
const TEXTS = ['websiteId', 'version', 'tag', 'distinctId', 'logLevel'];
const LISTS = ['domains', 'excludedSelectors'];

/** The items of a comma list; commas inside brackets, as selectors have them, do not split. */
export function splitList(text: string): string[] {
  return text
    .split(/,(?![^([]*[)\]])/)
    .map((item) => item.trim())
    .filter(Boolean);
}

/** The value of an attribute: a switch, a number, or the text itself, which is then told to be wrong. An empty one switches on. */
function readValue(text: string): unknown {
  if (/^(true|yes|on)?$/i.test(text)) return true;
  if (/^(false|no|off)$/i.test(text)) return false;
  return Number.isNaN(Number(text)) ? text : Number(text);
}
