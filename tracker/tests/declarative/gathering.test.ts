import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Batcher } from '../../src/declarative/batching.js';
import { Debounce } from '../../src/declarative/debounce.js';
import { createLog, type LogLevel } from '../../src/declarative/log.js';
import { createMockTransport } from '../../src/declarative/mock-transport.js';
import { FakeClock, makeEvent } from './fixtures.js';

function makeBatcher(enabled = true) {
  const clock = new FakeClock();
  const emitted: number[] = [];
  const batcher = new Batcher(clock, () => ({ enabled, batchSize: 10, batchTimeout: 5000 }), (events) => void emitted.push(events.length));
  return { clock, emitted, batcher };
}

test('ten events make a batch at once', () => {
  const { batcher, emitted, clock } = makeBatcher();
  for (let index = 0; index < 25; index++) batcher.add(makeEvent());
  assert.deepEqual(emitted, [10, 10]);
  assert.equal(batcher.size, 5);
  assert.equal(clock.waiting, 1);
});

test('fewer make one 5 s after the first of them', async () => {
  const { batcher, emitted, clock } = makeBatcher();
  batcher.add(makeEvent());
  await clock.pass(4000);
  batcher.add(makeEvent());
  await clock.pass(999);
  assert.deepEqual(emitted, []);
  await clock.pass(1);
  assert.deepEqual(emitted, [2]);
  assert.equal(clock.waiting, 0);
});

test('without batches each event goes at once', () => {
  const { batcher, emitted } = makeBatcher(false);
  batcher.add(makeEvent());
  batcher.add(makeEvent());
  assert.deepEqual(emitted, [1, 1]);
});

test('what is taken is not sent again', async () => {
  const { batcher, emitted, clock } = makeBatcher();
  batcher.add(makeEvent());
  assert.equal(batcher.take().length, 1);
  await clock.pass(10_000);
  assert.deepEqual(emitted, []);
});

test('repetitions within 500 ms of each other are one event, for each element and name', async () => {
  const clock = new FakeClock();
  const debounce = new Debounce(clock.now, () => 500);
  const [button, other] = [{}, {}];
  assert.equal(debounce.allows(button, 'save'), true);
  assert.equal(debounce.allows(button, 'save'), false);
  assert.equal(debounce.allows(button, 'print'), true);
  assert.equal(debounce.allows(other, 'save'), true);
  await clock.pass(400);
  assert.equal(debounce.allows(button, 'save'), false);
  await clock.pass(499);
  assert.equal(debounce.allows(button, 'save'), false);
  await clock.pass(500);
  assert.equal(debounce.allows(button, 'save'), true);
});

test('a quiet time of 0 lets everything pass', () => {
  const debounce = new Debounce(() => 1, () => 0);
  const element = {};
  assert.deepEqual([debounce.allows(element, 'a'), debounce.allows(element, 'a')], [true, true]);
});

test('the mock fails the given share, in the same order for the same seed', async () => {
  const statuses = async (seed: number): Promise<number[]> => {
    const mock = createMockTransport({ failureRate: 0.1, seed });
    for (let index = 0; index < 1000; index++) await mock.send([makeEvent()], false);
    assert.equal(mock.events.length, mock.requests.filter(({ status }) => status === 200).length);
    return mock.requests.map(({ status }) => status);
  };
  const first = await statuses(7);
  assert.deepEqual(await statuses(7), first);
  assert.notDeepEqual(await statuses(8), first);
  const failed = first.filter((status) => status === 500).length;
  assert.ok(failed > 60 && failed < 140, `${failed} of 1000`);
});

test('the mock fails on demand', async () => {
  const mock = createMockTransport();
  mock.configure({ failureRate: 1, failureStatus: 503 });
  assert.equal((await mock.send([makeEvent()], false)).status, 503);
  mock.configure({ failureRate: 0 });
  assert.equal((await mock.send([makeEvent()], false)).status, 200);
  assert.equal(mock.events.length, 1);
  mock.clear();
  assert.equal(mock.requests.length, 0);
});

for (const [logLevel, devMode, shown] of [
  ['silent', false, []],
  ['error', false, ['error']],
  ['error', true, ['error', 'warn']],
  ['warn', false, ['error', 'warn']],
  ['debug', false, ['error', 'warn', 'debug']],
] as [LogLevel, boolean, string[]][]) {
  test(`level ${logLevel}${devMode ? ' in development' : ''} shows ${shown.join(', ') || 'nothing'}`, (context) => {
    const seen: string[] = [];
    for (const level of ['error', 'warn', 'debug'] as const) {
      context.mock.method(console, level, (prefix: string) => {
        assert.equal(prefix, '[Tracking]');
        seen.push(level);
      });
    }
    const log = createLog(() => ({ logLevel, devMode }));
    log.error('e');
    log.warn('w');
    log.debug('d');
    assert.deepEqual(seen, shown);
  });
}
