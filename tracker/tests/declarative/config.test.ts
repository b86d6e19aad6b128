import assert from 'node:assert/strict';
import { test } from 'node:test';

import { completeEndpoint, resolveSettings } from '../../src/declarative/config.js';
import { readScriptConfig, splitList } from '../../src/declarative/script-config.js';
import { shortenAddress } from '../../src/declarative/page.js';

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
  assert.equal(resolveSettings({ batchConfig: { batchSize: NaN } }).batchConfig.batchSize, 1);
});

for (const version of ['0.0.1', '1.2.3', '1.0.0-alpha.1', '1.0.0+build.5', '2.0.0-rc.1+sha.5114f85']) {
  test(`${version} is a semantic version`, () => assert.equal(resolveSettings({ version }).version, version));
}

for (const version of ['1', '1.2', 'v1.2.3', '01.2.3', '1.2.3-', 'latest', '']) {
  test(`"${version}" is none: 0.0.0 is reported, with a warning`, () => {
    const warnings: string[] = [];
    const log = { error: () => undefined, debug: () => undefined, warn: (message: string) => void warnings.push(message) };
    assert.equal(resolveSettings({ version }, log).version, '0.0.0');
    assert.equal(warnings.length, 1);
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

test('a script tag may name another server or endpoint; nonsense is left out', () => {
  const src = 'https://cdn.example/declarative.js';
  assert.equal(readScriptConfig({ src, dataset: { hostUrl: 'https://s.example/' } }).apiEndpoint, 'https://s.example/api/batch');
  assert.equal(readScriptConfig({ src, dataset: { apiEndpoint: '/x' } }).apiEndpoint, '/x');
  const config = readScriptConfig({ src, dataset: { debounceTime: 'soon', logLevel: 'loud', batchSize: '-3', batch: 'false' } });
  assert.equal('debounceTime' in config || 'logLevel' in config, false);
  assert.deepEqual(config.batchConfig, { enabled: false });
});

test('a list splits at commas outside of brackets', () => assert.deepEqual(splitList('a, [x="1,2"] ,:is(b,c),'), ['a', '[x="1,2"]', ':is(b,c)']));

test('addresses lose what the settings exclude', () => {
  const address = 'https://a.example/p?q=1#h?x';
  assert.equal(shortenAddress(address, { excludeSearch: false, excludeHash: false }), address);
  assert.equal(shortenAddress(address, { excludeSearch: true, excludeHash: false }), 'https://a.example/p#h?x');
  assert.equal(shortenAddress(address, { excludeSearch: true, excludeHash: true }), 'https://a.example/p');
});
