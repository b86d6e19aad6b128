import assert from 'node:assert/strict';
import { test } from 'node:test';

import { DATA_BYTES, mergeData, parseParams } from '../../src/declarative/params.js';

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
