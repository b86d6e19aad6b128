import assert from 'node:assert/strict';
import { test } from 'node:test';

import { resolveSettings } from '../../src/declarative/config.js';
import { judge, readRetryAfter, waitBefore } from '../../src/declarative/retry.js';
import { readAnswer } from '../../src/declarative/transport.js';
import { toWire } from '../../src/declarative/events.js';
import { START, answer, makeEvent } from './fixtures.js';

for (const [status, fate] of [
  [200, 'taken'], [202, 'taken'], [0, 'again'], [429, 'again'], [500, 'again'], [502, 'again'], [504, 'again'], [503, 'kept'],
  [400, 'dropped'], [401, 'dropped'], [403, 'dropped'], [404, 'dropped'], [413, 'dropped'],
] as const) {
  test(`a single event answered with ${status} is ${fate}`, () => assert.equal(judge(answer(status), 0, 1), fate));
}

for (const status of [400, 413]) {
  test(`several events answered with ${status} are split`, () => assert.equal(judge(answer(status), 0, 2), 'split'));
}

test('the report of a batch says of each event what became of it', () => {
  const report = answer(200, { refused: new Map([[1, { status: 400, message: '' }], [2, { status: 429, message: '' }], [3, { status: 503, message: '' }]]) });
  assert.deepEqual([0, 1, 2, 3, 4].map((index) => judge(report, index, 5)), ['taken', 'dropped', 'again', 'kept', 'taken']);
});

test('waits double up to the longest', () => {
  const { retryPolicy } = resolveSettings({});
  assert.deepEqual([1, 2, 3, 4, 5, 6].map((attempt) => waitBefore(attempt, retryPolicy)), [2000, 4000, 8000, 16_000, 30_000, 30_000]);
  assert.equal(waitBefore(3, { ...retryPolicy, exponentialBackoff: false }), 2000);
});

test('Retry-After is seconds or a date', () => {
  assert.equal(readRetryAfter('7', START), 7000);
  assert.equal(readRetryAfter(new Date(START + 90_000).toUTCString(), START), 90_000);
  assert.equal(readRetryAfter(new Date(START - 90_000).toUTCString(), START), 0);
  assert.equal(readRetryAfter('soon', START), null);
  assert.equal(readRetryAfter(null, START), null);
});

test("the server's report is understood", () => {
  const body = JSON.stringify({
    ok: true, size: 2, processed: 1, errors: 1,
    details: [{ index: 1, response: { error: { message: 'Bad request', code: 'bad-request', status: 400 } } }],
  });
  const read = readAnswer(200, null, body, START);
  assert.equal(read.status, 200);
  assert.deepEqual([...read.refused.keys()], [1]);
  assert.equal(read.refused.get(1)?.status, 400);
  assert.match(read.refused.get(1)?.message ?? '', /Bad request/);
});

for (const body of ['', '<html>', 'null', '[]', '{"details":null}', '"x"']) {
  test(`the body ${body || '(empty)'} changes nothing of the status`, () => {
    const read = readAnswer(502, '3', body, START);
    assert.deepEqual([read.status, read.retryAfter, read.refused.size, read.disabled], [502, 3000, 0, false]);
  });
}

for (const body of ['', '<html>welcome to the hotel', 'null', '[]', '{}', '"ok"', '{"status":"fine"}']) {
  test(`a success that says ${body || 'nothing'} is not the server's: the events are tried again`, () => {
    assert.equal(judge(readAnswer(200, null, body, START), 0, 1), 'again');
  });
}

for (const body of ['{"ok":true}', '{"processed":1}', '{"beep":"boop"}', '{"disabled":true}']) {
  test(`a success that says ${body} is the server's`, () => assert.equal(judge(readAnswer(200, null, body, START), 0, 1), 'taken'));
}

test('a success without a body may say that it has none', () => assert.equal(readAnswer(204, null, '', START).status, 204));

test('the server may ask for silence', () => assert.equal(readAnswer(200, null, '{"disabled":true}', START).disabled, true));

test('an event that is late says when it happened, in seconds', () => {
  const event = makeEvent('a', START);
  assert.equal(toWire(event, START + 5000).payload.timestamp, undefined);
  assert.equal(toWire(event, START + 60_500).payload.timestamp, START / 1000);
  assert.equal(toWire(event, START).payload.idempotencyKey, event.id);
  assert.equal(toWire(event, START + 60_500).payload.idempotencyKey, event.id);
});
