import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Params } from '../../src/declarative/events.js';
import { writeJson } from '../../src/declarative/json.js';
import { DATA_BYTES, mergeData, parseParams } from '../../src/declarative/params.js';
import { createId } from '../../src/declarative/session.js';

const INJECTED = { version: '1.2.3', url: 'https://a.example/', timestamp: 1, sessionId: 's', eventType: 'click', viewport: '800x600' };

test('parameters are a JSON object', () => assert.deepEqual(parseParams('{"k":"v","n":[1,{"deep":null}]}'), { k: 'v', n: [1, { deep: null }] }));

for (const text of ['{', '{k: 1}', "{'k':1}", '[1]', '"text"', '1', 'null', '']) {
  test(`${text || 'nothing'} is no parameter object`, () => assert.throws(() => parseParams(text), /track-params/));
}

test('what the SDK adds is in the data, and wins', () => {
  const data = mergeData({ version: '9.9.9', url: 'mine', eventType: 'mine', plan: 'pro' }, INJECTED);
  assert.deepEqual(data, { plan: 'pro', ...INJECTED });
});

test('keys that begin with _ are refused', () => assert.throws(() => mergeData({ _secret: 1 }, INJECTED), /"_secret"/));

test('data that JSON does not know is refused', () => {
  const round: Record<string, unknown> = {};
  round.self = round;
  assert.throws(() => mergeData(round, INJECTED), /JSON/);
  assert.throws(() => mergeData({ big: 1n }, INJECTED), /JSON/);
});

test('data must stay below 10 KB, counted in bytes of the whole', () => {
  const used = JSON.stringify({ text: '', ...INJECTED }).length;
  const room = DATA_BYTES - used - 1;
  assert.equal((mergeData({ text: 'x'.repeat(room) }, INJECTED).text as string).length, room);
  assert.throws(() => mergeData({ text: 'x'.repeat(room + 1) }, INJECTED), /10240 bytes/);
  assert.throws(() => mergeData({ text: '字'.repeat(room / 2) }, INJECTED), /10240 bytes/);
});

test('what JSON leaves out is left out', () => assert.equal('nothing' in mergeData({ nothing: undefined }, INJECTED), false));

for (const [given, sent, warnings] of [
  [{ n: 1e15, m: -1e15, deep: { huge: 1e308 } }, { n: '1000000000000000', m: '-1000000000000000', deep: { huge: '1e+308' } }, 3],
  [{ n: 999_999_999_999_999, list: [1e20] }, { n: 999_999_999_999_999, list: [1e20] }, 0],
  [{ 'a.b': 1, a: { b: 2 } }, { 'a.b': 1, a: { b: 2 } }, 1],
  [{ a: { b: 1 }, b: 2 }, { a: { b: 1 }, b: 2 }, 0],
] as const) {
  test(`${JSON.stringify(given)} is sent with ${warnings} warnings`, () => {
    const lines: string[] = [];
    assert.deepEqual(mergeData(given, INJECTED, (line) => void lines.push(line)), { ...sent, ...INJECTED });
    assert.equal(lines.length, warnings);
  });
}

for (const given of [[1], 's', null, 5]) {
  test(`${JSON.stringify(given)} is no data`, () => assert.throws(() => mergeData(given as unknown as Params, INJECTED), /is no object/));
}

test('lists and texts are JSON also where the page has changed how they are written', () => {
  const changed = [Array.prototype, String.prototype] as { toJSON?: unknown }[];
  try {
    for (const prototype of changed) prototype.toJSON = () => 'changed';
    assert.equal(writeJson({ list: ['a', 1], text: 'b', time: new Date(0) }), '{"list":["a",1],"text":"b","time":"1970-01-01T00:00:00.000Z"}');
    assert.throws(() => writeJson(1n));
    assert.equal(JSON.stringify([1]), '"changed"');
  } finally {
    for (const prototype of changed) delete prototype.toJSON;
  }
});

test('ids are random also without the interface for it', () => {
  const real = Object.getOwnPropertyDescriptor(globalThis, 'crypto')!;
  Object.defineProperty(globalThis, 'crypto', { value: undefined, configurable: true });
  try {
    const ids = new Set(Array.from({ length: 100 }, createId));
    assert.equal(ids.size, 100);
    for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  } finally {
    Object.defineProperty(globalThis, 'crypto', real);
  }
});
