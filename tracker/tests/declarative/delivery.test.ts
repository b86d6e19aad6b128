import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Answer } from '../../src/declarative/retry.js';
import { START, answer, makeDelivery, makeEvent, settle } from './fixtures.js';

test('contract: a report that succeeds is done with one request', async () => {
  const { delivery, sent, stats, clock, cache } = makeDelivery();
  await delivery.send([makeEvent('a'), makeEvent('b')]);
  assert.deepEqual(sent, [{ at: 0, names: ['a', 'b'], leaving: false }]);
  assert.deepEqual([stats.successful, stats.failed, stats.batches], [2, 0, 1]);
  assert.equal(clock.waiting, 0);
  assert.equal(await cache.count(), 0);
});

test('contract: a 500 is retried after 2, 4 and 8 s, then kept and tried every 30 s', async () => {
  const { delivery, sent, clock, cache, stats } = makeDelivery([], {}, answer(500));
  await delivery.send([makeEvent('a')]);
  await clock.pass(14_000);
  assert.deepEqual(sent.map(({ at }) => at), [0, 2000, 6000, 14_000]);
  assert.equal(await cache.count(), 1);
  assert.equal(delivery.size, 0);
  await clock.pass(65_000);
  assert.deepEqual(sent.slice(4).map(({ at }) => at), [44_000, 74_000]);
  assert.equal(stats.failed, 0);
});

test('contract: a 429 waits as long as Retry-After says, and everything waits with it', async () => {
  const { delivery, sent, clock, stats } = makeDelivery([answer(429, { retryAfter: 7000 })]);
  await delivery.send([makeEvent('a')]);
  await clock.pass(1000);
  void delivery.send([makeEvent('b')]);
  await clock.pass(5900);
  assert.equal(sent.length, 1);
  assert.equal(delivery.waitsUntil, START + 7000);
  await clock.pass(200);
  assert.deepEqual(sent.slice(1), [{ at: 7000, names: ['a', 'b'], leaving: false }]);
  assert.equal(stats.successful, 2);
});

test('a 429 without Retry-After waits as the policy says', async () => {
  const { delivery, sent, clock } = makeDelivery([answer(429), answer(429)]);
  await delivery.send([makeEvent('a')]);
  await clock.pass(10_000);
  assert.deepEqual(sent.map(({ at }) => at), [0, 2000, 6000]);
});

test('a Retry-After beyond the longest wait leaves the events to the cache until then', async () => {
  const { delivery, sent, clock, cache } = makeDelivery([answer(429, { retryAfter: 120_000 })]);
  await delivery.send([makeEvent('a')]);
  assert.equal(await cache.count(), 1);
  await clock.pass(119_000);
  assert.equal(sent.length, 1);
  await clock.pass(40_000);
  assert.equal(sent.length, 2);
  assert.equal(await cache.count(), 0);
});

for (const [retryAfter, wait] of [[null, 30_000], [0, 30_000], [2000, 2000], [90_000, 90_000]] as const) {
  test(`contract: a 503 is kept at once and tried again after ${wait} ms when it says ${retryAfter}`, async () => {
    const { delivery, sent, clock, cache, stats } = makeDelivery([answer(503, { retryAfter })]);
    await delivery.send([makeEvent('a')]);
    assert.equal(await cache.count(), 1);
    void delivery.send([makeEvent('b')]);
    await clock.pass(wait - 500);
    assert.deepEqual([sent.length, await cache.count()], [1, 2]);
    await clock.pass(600);
    assert.deepEqual(sent.slice(1), [{ at: wait, names: ['a', 'b'], leaving: false }]);
    assert.deepEqual([stats.successful, await cache.count()], [2, 0]);
  });
}

test('a look into the cache while the server is left in peace does not make the wait longer', async () => {
  const { delivery, sent, clock } = makeDelivery([answer(503)]);
  await delivery.send([makeEvent('a')]);
  await clock.pass(1000);
  await delivery.probe();
  await clock.pass(29_100);
  assert.deepEqual(sent.map(({ at }) => at), [0, 30_000]);
});

for (const status of [400, 401, 403, 404]) {
  test(`contract: a single event answered with ${status} is logged, dropped and never retried`, async () => {
    const { delivery, sent, clock, cache, stats, lines } = makeDelivery([answer(status, { message: 'why' })]);
    await delivery.send([makeEvent('a')]);
    await clock.pass(120_000);
    assert.equal(sent.length, 1);
    assert.deepEqual([stats.failed, await cache.count()], [1, 0]);
    assert.match(lines.join(), new RegExp(`"a".*${status}`));
  });
}

test('one bad event in a batch costs the others nothing: the report names it', async () => {
  const refused = new Map([[1, { status: 400, message: 'name: too long' }]]);
  const { delivery, sent, stats, clock } = makeDelivery([answer(200, { refused })]);
  await delivery.send([makeEvent('a'), makeEvent('bad'), makeEvent('c')]);
  await clock.pass(60_000);
  assert.deepEqual([sent.length, stats.successful, stats.failed], [1, 2, 1]);
});

test('one bad event in a batch costs the others nothing: a server that refuses the whole is asked again in halves', async () => {
  const server = (names: string[]) => answer(names.includes('bad') ? 400 : 200);
  const { delivery, sent, stats } = makeDelivery(Array.from({ length: 20 }, () => server));
  await delivery.send(['a', 'b', 'c', 'bad', 'e', 'f', 'g', 'h'].map((name) => makeEvent(name)));
  assert.deepEqual([stats.successful, stats.failed], [7, 1]);
  assert.deepEqual(sent.map(({ names }) => names.join('')), ['abcbadefgh', 'abcbad', 'ab', 'cbad', 'c', 'bad', 'efgh']);
});

test('events of a batch that were sent too fast are retried alone', async () => {
  const refused = new Map([[1, { status: 429, message: '' }]]);
  const { delivery, sent, clock, stats } = makeDelivery([answer(200, { refused })]);
  await delivery.send([makeEvent('a'), makeEvent('b')]);
  await clock.pass(3000);
  assert.deepEqual(sent.map(({ at, names }) => [at, ...names]), [[0, 'a', 'b'], [2000, 'b']]);
  assert.equal(stats.successful, 2);
});

test('a request has at most 50 events', async () => {
  const { delivery, sent } = makeDelivery();
  await delivery.send(Array.from({ length: 120 }, () => makeEvent()));
  assert.deepEqual(sent.map(({ names }) => names.length), [50, 50, 20]);
});

test('without a network nothing is tried; with it everything arrives at once', async () => {
  const { delivery, sent, network, cache, clock } = makeDelivery();
  network.online = false;
  await delivery.send([makeEvent('a')]);
  await clock.pass(95_000);
  assert.deepEqual([sent.length, await cache.count()], [0, 1]);
  network.online = true;
  await delivery.reconnect();
  assert.deepEqual(sent.map(({ names }) => names), [['a']]);
  assert.equal(await cache.count(), 0);
});

test('a network that comes back while an event waits for its retry sends it once', async () => {
  const { delivery, sent, clock, cache } = makeDelivery([answer(0)]);
  await delivery.send([makeEvent('a')]);
  await clock.pass(500);
  await delivery.reconnect();
  await clock.pass(200_000);
  assert.deepEqual(sent.map(({ at }) => at), [0, 500]);
  assert.equal(await cache.count(), 0);
});

test('contract: the cache holds 100 events, the oldest go first', async () => {
  const { delivery, cache, stats } = makeDelivery([answer(503)]);
  await delivery.send([makeEvent('first', START - 1000)]);
  await delivery.send(Array.from({ length: 100 }, (_, index) => makeEvent(`n${index}`, START + index)));
  assert.equal(await cache.count(), 100);
  assert.equal(stats.failed, 1);
  const kept = await cache.take(100, START + 1);
  assert.equal(kept[0]?.payload.name, 'n0');
});

test('contract: what is older than an hour is given up', async () => {
  const { delivery, cache, clock, sent } = makeDelivery([], {}, answer(503));
  await delivery.send([makeEvent('a')]);
  await clock.pass(3_500_000);
  assert.equal(await cache.count(), 1);
  await clock.pass(200_000);
  assert.equal(await cache.count(), 0);
  const before = sent.length;
  await clock.pass(200_000);
  assert.equal(sent.length, before);
  assert.equal(clock.waiting, 0);
});

test('two pages with one cache never send the same event', async () => {
  const { delivery, cache } = makeDelivery();
  await cache.keep([makeEvent('a'), makeEvent('b')], 0);
  const [one, other] = await Promise.all([cache.take(50, START + 60_000), cache.take(50, START + 60_000)]);
  assert.deepEqual([one?.length, other?.length], [2, 0]);
  assert.equal(delivery.size, 0);
});

test('after a sleep an event in the cache is left to whoever has taken it', async () => {
  const { delivery, cache, clock, sent } = makeDelivery([answer(500)]);
  const event = makeEvent('a');
  await delivery.send([event]);
  await cache.keep([event], START + 500_000); // another page is sending it
  Object.assign(clock, { time: START + 300_000 }); // this page slept
  await clock.pass(10_000);
  assert.equal(sent.length, 1);
});

test('an event is in the cache from the moment it happens until the server has it', async () => {
  const { delivery, cache } = makeDelivery();
  const event = makeEvent('a');
  delivery.note(event);
  await settle();
  assert.equal(await cache.count(), 1);
  await delivery.send([event]);
  assert.equal(await cache.count(), 0);
});

test('an event that the server has before it is written down is not written down', async () => {
  const { delivery, cache } = makeDelivery();
  const event = makeEvent('a');
  delivery.note(event);
  delivery.note(makeEvent('b'));
  await delivery.leave([event]);
  await settle();
  assert.equal(await cache.count(), 1);
});

test('what a killed browser had gathered is sent by the next page, when the time of the page before is over', async () => {
  const { delivery, cache, clock } = makeDelivery();
  delivery.note(makeEvent('a'));
  await settle();
  await clock.pass(2000);
  const next = makeDelivery([], {}, answer(200), { cache, clock });
  await next.delivery.probe(5000);
  await clock.pass(30_000);
  assert.deepEqual(next.sent.map(({ names }) => names), [['a']]);
  assert.ok(next.sent[0]!.at <= 16_000, `after ${next.sent[0]!.at} ms`);
  assert.equal(await cache.count(), 0);
});

test('what a page could not send while it was left the next one sends soon', async () => {
  const never = new Promise<Answer>(() => undefined);
  const { delivery, cache, clock, sent } = makeDelivery([never]);
  const event = makeEvent('a');
  delivery.note(event);
  await settle();
  void delivery.leave([event]);
  delivery.stop();
  const next = makeDelivery([], {}, answer(200), { cache, clock });
  await clock.pass(1000);
  await next.delivery.probe(5000);
  await clock.pass(1900);
  assert.deepEqual([sent.length, next.sent.length], [1, 0]);
  await clock.pass(5200);
  assert.deepEqual(next.sent.map(({ names }) => names), [['a']]);
  assert.equal(await cache.count(), 0);
});

test('what earlier pages left goes along with the first request of the page, or alone when there is none', async () => {
  for (const own of [true, false]) {
    const { delivery, cache, clock, sent } = makeDelivery();
    await cache.keep([makeEvent('left')], 0);
    await delivery.probe(5000);
    await clock.pass(3000);
    assert.equal(sent.length, 0);
    if (own) await delivery.send([makeEvent('fresh')]);
    await clock.pass(60_000);
    assert.deepEqual(sent.map(({ at, names }) => [at, ...names]), own ? [[3000, 'fresh', 'left']] : [[5000, 'left']]);
    assert.equal(await cache.count(), 0);
  }
});

test('a page leaves alone what another one gathers, sends or waits for', async () => {
  const slow = new Promise<Answer>(() => undefined);
  const { delivery, cache, clock } = makeDelivery([answer(500), slow]);
  const [gathered, failed] = [makeEvent('gathered'), makeEvent('failed')];
  delivery.note(gathered);
  delivery.note(failed);
  void delivery.send([failed]); // fails, and its second request takes long
  const other = makeDelivery([], {}, answer(200), { cache, clock });
  for (let second = 0; second < 9; second++) {
    await other.delivery.probe();
    await clock.pass(1000);
  }
  assert.deepEqual(other.sent, []);
  void delivery.send([gathered]);
  await clock.pass(30_000);
  assert.deepEqual(other.sent.flatMap(({ names }) => names), ['gathered'], 'what waits behind a request that never ends is free at last');
});

test('a page that slept sends nothing that another one has taken', async () => {
  const { delivery, cache, clock, sent } = makeDelivery();
  const events = [makeEvent('taken'), makeEvent('sent'), makeEvent('left')];
  for (const event of events) delivery.note(event);
  await settle();
  Object.assign(clock, { time: START + 300_000 });
  await cache.remove([events[1]!.id]);
  await cache.keep([events[0]!], START + 310_000);
  await delivery.send(events);
  assert.deepEqual(sent.map(({ names }) => names), [['left']]);
});

test('a page that comes back after its events were handed over sends what nobody took', async () => {
  const { delivery, cache, clock, sent } = makeDelivery([answer(500)]);
  await delivery.send([makeEvent('a')]);
  await delivery.leave([]);
  Object.assign(clock, { time: START + 60_000 });
  await clock.pass(1);
  assert.deepEqual(sent.map(({ names }) => names), [['a'], ['a']]);
  assert.equal(await cache.count(), 0);
});

test('leaving sends what is fresh at once and leaves retries to the cache', async () => {
  const { delivery, sent, cache, clock } = makeDelivery([answer(500)]);
  await delivery.send([makeEvent('failed')]);
  await delivery.leave([makeEvent('fresh')]);
  assert.deepEqual(sent[1], { at: 0, names: ['fresh'], leaving: true });
  assert.equal(await cache.count(), 1);
  await clock.pass(2000);
  assert.deepEqual(sent[2]?.names, ['failed']);
});

test('leaving without a network keeps everything', async () => {
  const { delivery, sent, cache, network } = makeDelivery();
  network.online = false;
  await delivery.leave([makeEvent('a')]);
  assert.deepEqual([sent.length, await cache.count()], [0, 1]);
});

test('leaving sends no more than what may outlive a page; the rest is kept', async () => {
  const { delivery, sent, cache } = makeDelivery();
  const large = Array.from({ length: 10 }, () => {
    const event = makeEvent();
    event.payload.data = { text: 'x'.repeat(9000) };
    return event;
  });
  await delivery.leave(large);
  assert.deepEqual([sent.flatMap(({ names }) => names).length, await cache.count()], [6, 4]);
});

test('what failed while leaving is tried again if the page stays', async () => {
  const { delivery, sent, clock, stats } = makeDelivery([answer(500)]);
  await delivery.leave([makeEvent('a')]);
  await clock.pass(2000);
  assert.deepEqual(sent.map(({ at, leaving }) => [at, leaving]), [[0, true], [2000, false]]);
  assert.equal(stats.successful, 1);
});

test('a server that wants no more gets no more', async () => {
  const { delivery, sent, clock } = makeDelivery([answer(200, { disabled: true })]);
  await delivery.send([makeEvent('a')]);
  await delivery.send([makeEvent('b')]);
  await clock.pass(100_000);
  assert.equal(sent.length, 1);
});

test('no timer is left when everything is done', async () => {
  const { delivery, clock } = makeDelivery([answer(0), answer(503), answer(429, { retryAfter: 1000 })]);
  await delivery.send([makeEvent('a')]);
  await delivery.send([makeEvent('b')]);
  await clock.pass(300_000);
  await settle();
  assert.equal(clock.waiting, 0);
});
