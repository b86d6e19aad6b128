import assert from 'node:assert/strict';
import { test } from 'node:test';

import { completeEndpoint, resolveSettings, type Config, type Settings } from '../../src/declarative/config.js';
import { readScriptConfig, splitList } from '../../src/declarative/script-config.js';
import { shortenAddress } from '../../src/declarative/page.js';

function makeLog() {
  const told: string[] = [];
  const warned: string[] = [];
  const log = { error: () => undefined, debug: () => undefined, warn: (line: string) => void warned.push(line), tell: (line: string) => void told.push(line) };
  return { log, told, warned };
}

/** The part of a value that `like` has, too. */
function pick(value: unknown, like: unknown): unknown {
  if (typeof like !== 'object' || Array.isArray(like)) return value;
  return Object.fromEntries(Object.keys(like as object).map((name) => [name, (value as Record<string, unknown>)[name]]));
}

test('the defaults are those of the contract', () => {
  const settings = resolveSettings({});
  assert.equal(settings.autoTrack, false);
  assert.equal(settings.debounceTime, 500);
  assert.deepEqual(settings.retryPolicy, { maxRetries: 3, retryInterval: 2000, exponentialBackoff: true, maxDelay: 30_000 });
  assert.deepEqual(settings.cacheConfig, { maxCacheSize: 100, cacheTTL: 3_600_000, storageKey: 'tracking_cache', retryInterval: 30_000 });
  assert.deepEqual(settings.batchConfig, { enabled: true, batchSize: 10, batchTimeout: 5000 });
  assert.deepEqual(settings.excludedSelectors, ['nav', 'header', 'footer', '[data-track-ignore]']);
  assert.equal(settings.version, '0.0.0');
  assert.equal(settings.devMode, false);
  assert.equal(settings.logLevel, 'error');
  assert.equal(settings.strictNames, true);
});

test('a part of a group leaves the rest of it', () => {
  const settings = resolveSettings({ batchConfig: { batchSize: 20 } });
  assert.deepEqual(settings.batchConfig, { enabled: true, batchSize: 20, batchTimeout: 5000 });
  assert.equal(resolveSettings({ retryPolicy: { maxRetries: 1 } }, undefined, settings).batchConfig.batchSize, 20);
});

test('a request has 1 to 50 events', () => {
  assert.equal(resolveSettings({ batchConfig: { batchSize: 500 } }).batchConfig.batchSize, 50);
  assert.equal(resolveSettings({ batchConfig: { batchSize: 0 } }).batchConfig.batchSize, 1);
  assert.equal(resolveSettings({ batchConfig: { batchSize: NaN } }).batchConfig.batchSize, 10);
});

for (const version of ['0.0.1', '1.2.3', '1.0.0-alpha.1', '1.0.0+build.5', '2.0.0-rc.1+sha.5114f85']) {
  test(`${version} is a semantic version`, () => assert.equal(resolveSettings({ version }).version, version));
}

for (const version of ['1', '1.2', 'v1.2.3', '01.2.3', '1.2.3-', 'latest', '']) {
  test(`"${version}" is none: 0.0.0 is reported, with a warning`, () => {
    const { log, told } = makeLog();
    assert.equal(resolveSettings({ version }, log).version, '0.0.0');
    assert.equal(told.length, 1);
  });
}

for (const [given, complete] of [
  ['https://stats.example', 'https://stats.example/api/batch'],
  ['https://stats.example/', 'https://stats.example/api/batch'],
  ['https://stats.example/base/api/batch', 'https://stats.example/base/api/batch'],
  ['//stats.example', '//stats.example/api/batch'],
  ['/collect', '/collect'],
  ['', '/api/batch'],
] as const) {
  test(`the endpoint "${given}" means ${complete}`, () => assert.equal(completeEndpoint(given), complete));
}

test('a script tag tells the configuration', () => {
  const config = readScriptConfig({
    src: 'https://stats.example/base/declarative.js?v=1',
    dataset: {
      websiteId: 'w', version: '1.2.3', autoTrack: 'true', debounceTime: '250', batchSize: '5', batchTimeout: '1000', maxRetries: '1',
      excludedSelectors: 'nav, .quiet:is(a, b)', domains: 'a.example, b.example', devMode: '', logLevel: 'debug', strictNames: 'false', gpc: 'false',
    },
  });
  assert.equal(config.apiEndpoint, 'https://stats.example/base/api/batch');
  assert.equal(config.websiteId, 'w');
  assert.equal(config.version, '1.2.3');
  assert.equal(config.autoTrack, true);
  assert.equal(config.debounceTime, 250);
  assert.deepEqual(config.batchConfig, { batchSize: 5, batchTimeout: 1000 });
  assert.deepEqual(config.retryPolicy, { maxRetries: 1 });
  assert.deepEqual(config.excludedSelectors, ['nav', '.quiet:is(a, b)']);
  assert.deepEqual(config.domains, ['a.example', 'b.example']);
  assert.equal(config.devMode, true);
  assert.equal(config.logLevel, 'debug');
  assert.equal(config.strictNames, false);
  assert.equal(config.globalPrivacyControl, false);
});

test('a script tag may name another server or endpoint', () => {
  const src = 'https://cdn.example/declarative.js';
  assert.equal(readScriptConfig({ src, dataset: { hostUrl: 'https://s.example/' } }).apiEndpoint, 'https://s.example/api/batch');
  assert.equal(readScriptConfig({ src, dataset: { apiEndpoint: '/x' } }).apiEndpoint, '/x');
});

const SRC = 'https://cdn.example/declarative.js';
for (const [dataset, told, holds] of [
  [{ batchSize: 'ten' }, /^batchConfig.batchSize: "ten" is no number; 10 holds$/, { batchConfig: { batchSize: 10 } }],
  [{ batchSize: '0' }, /^batchConfig.batchSize: 0 is out of bounds; 1 holds$/, { batchConfig: { batchSize: 1 } }],
  [{ batchSize: '500' }, /^batchConfig.batchSize: 500 .* 50 holds$/, { batchConfig: { batchSize: 50 } }],
  [{ batchTimeout: '-1' }, /^batchConfig.batchTimeout: -1 .* 0 holds$/, { batchConfig: { batchTimeout: 0 } }],
  [{ batch: 'nein' }, /^batchConfig.enabled: "nein" is not true or false; true holds$/, { batchConfig: { enabled: true } }],
  [{ debounceTime: 'half' }, /^debounceTime: "half"/, { debounceTime: 500 }],
  [{ debounceTime: '' }, /^debounceTime: true is no number/, { debounceTime: 500 }],
  [{ logLevel: 'loud' }, /^logLevel: "loud"/, { logLevel: 'error' }],
  [{ cacheTtl: '0' }, /^cacheConfig.cacheTTL: 0/, { cacheConfig: { cacheTTL: 1 } }],
  [{ maxRetries: '99' }, /^retryPolicy.maxRetries: 99/, { retryPolicy: { maxRetries: 20 } }],
  [{ autoTrack: 'jo' }, /^autoTrack: "jo"/, { autoTrack: false }],
  [{ apiEndpoint: 'stats.example:8000/api/batch' }, /^apiEndpoint: .*http/, { apiEndpoint: '/api/batch' }],
  [{ debounceTime: '250', batch: 'false', devMode: '1', autoTrack: 'yes', gpc: 'off', version: '1.0.0', tag: '7', domains: '' }, null,
    { debounceTime: 250, batchConfig: { enabled: false }, devMode: true, autoTrack: true, globalPrivacyControl: false, version: '1.0.0', tag: '7', domains: [] }],
] as const) {
  test(`${JSON.stringify(dataset)} is ${told ? 'told once by its name' : 'fine'}`, () => {
    const { log, told: lines, warned } = makeLog();
    const settings = resolveSettings(readScriptConfig({ src: SRC, dataset }), log);
    assert.equal(lines.length, told ? 1 : 0, lines.join());
    if (told) assert.match(lines[0]!, told);
    assert.deepEqual(warned, []);
    for (const [name, value] of Object.entries(holds)) assert.deepEqual(pick(settings[name as keyof Settings], value), value);
  });
}

test('names that are no settings are warned of', () => {
  const { log, told, warned } = makeLog();
  resolveSettings(readScriptConfig({ src: SRC, dataset: { bachSize: '3', declarative: '' } }), log);
  resolveSettings({ batchSize: 3 } as Config, log);
  assert.deepEqual([told, warned], [[], ['bachSize: is no setting', 'batchSize: is no setting']]);
});

test('wrong values given later leave what held', () => {
  const before = resolveSettings({ debounceTime: 100, version: '1.0.0', distinctId: 'anna' });
  const { log, told } = makeLog();
  const given = { debounceTime: 'x', version: 'q', domains: 'a.example', distinctId: 42, tag: undefined, transport: undefined } as unknown as Config;
  const after = resolveSettings(given, log, before);
  assert.deepEqual(after, { ...before, distinctId: '42' });
  assert.equal(told.length, 3);
  assert.deepEqual(resolveSettings(undefined as unknown as Config, log, before), before);
});

test('a list splits at commas outside of brackets', () => assert.deepEqual(splitList('a, [x="1,2"] ,:is(b,c),'), ['a', '[x="1,2"]', ':is(b,c)']));

test('addresses lose what the settings exclude', () => {
  const address = 'https://a.example/p?q=1#h?x';
  assert.equal(shortenAddress(address, { excludeSearch: false, excludeHash: false }), address);
  assert.equal(shortenAddress(address, { excludeSearch: true, excludeHash: false }), 'https://a.example/p#h?x');
  assert.equal(shortenAddress(address, { excludeSearch: true, excludeHash: true }), 'https://a.example/p');
});
