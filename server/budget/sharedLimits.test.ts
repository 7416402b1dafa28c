import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import type { SharedRedis } from '../redis/sharedRedis';
import { type TestRedis, connectWhenUp, hasRedis, startRedis } from '../redis/startRedis.testkit';
import { HOUR_MS, MINUTE_MS } from './callCounter';
import { type ModelOptions, callWithoutEnd, mostWithin, visits } from './modelUpstream.testkit';
import { SharedCounter } from './sharedCounter';

const REPLICAS = 4;

describe.skipIf(!hasRedis)('what replicas learn of the upstream’s limits', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());
  const connections: SharedRedis[] = [];
  beforeEach(async () => {
    await redis.restart();
    lastEvalMs = undefined;
    vi.useFakeTimers({ toFake: ['Date', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
    for (const connection of connections.splice(0)) connection.close();
  });

  /** When the last script ran, by the test's clock. */
  let lastEvalMs: number | undefined;

  /** The same connection, with the test's clock in Redis. Only pauses run out there, so they are shortened. */
  function onTestClock({ client, ...connection }: SharedRedis): SharedRedis {
    const clocked = new Proxy(client, {
      get: (target, name) => {
        if (name === 'eval') {
          return async (script: string, keyCount: number, ...rest: (string | number)[]) => {
            const nowMs = Date.now();
            const passedMs = nowMs - (lastEvalMs ?? nowMs);
            lastEvalMs = nowMs;
            const clock = [Math.floor(nowMs / 1000), (nowMs % 1000) * 1000, passedMs];
            const withClock = `
              local left = redis.call('PTTL', KEYS[2])
              if left > 0 then redis.call('PEXPIRE', KEYS[2], left - KEYS[${keyCount + 3}]) end
              ${script.replaceAll("redis.call('TIME')", `{KEYS[${keyCount + 1}], KEYS[${keyCount + 2}]}`)}`;
            const [keys, args] = [rest.slice(0, keyCount), rest.slice(keyCount)];
            return await target.eval(withClock, keyCount + 3, ...keys, ...clock, ...args);
          };
        }
        const value: unknown = Reflect.get(target, name);
        // Other methods are those of the client itself.
        const bound: unknown = typeof value === 'function' ? value.bind(target) : value;
        return bound;
      },
    });
    return { ...connection, client: clocked, run: async (work) => await work(clocked) };
  }

  /** A replica of an account that this Redis has known for more than an hour. */
  async function replica(callsPerMinute = 12): Promise<SharedCounter> {
    const connection = await connectWhenUp(redis.url);
    connections.push(connection);
    const longAgoMs = Date.now() - HOUR_MS - 1000;
    await connection.client.set('agent-status:{account}:since', longAgoMs, 'NX');
    await connection.client.hsetnx('agent-status:{account}:limits', 'since', longAgoMs);
    const limits = { callsPerMinute, callsPerHour: undefined };
    return new SharedCounter({
      redis: onTestClock(connection),
      account: 'account',
      limits,
      replicas: REPLICAS,
    });
  }

  /** The calls at once that are granted. */
  async function take(counter: SharedCounter, asks: number) {
    const takings = await Promise.all(Array.from({ length: asks }, async () => await counter.tryTake(0)));
    return takings.filter((taking) => taking.kind === 'granted');
  }

  /** Ends the calls, of which the upstream refuses some. */
  async function end(counter: SharedCounter, granted: Awaited<ReturnType<typeof take>>, refused = 0) {
    await Promise.all(granted.slice(0, refused).map(async () => await counter.pause(5000, 'minute')));
    for (const { end: giveBack } of granted) giveBack();
  }

  /** As many calls at once as are granted, of which the upstream then refuses some. Returns how many were granted. */
  async function call(counter: SharedCounter, asks: number, refused = 0): Promise<number> {
    const granted = await take(counter, asks);
    await end(counter, granted, refused);
    return granted.length;
  }

  it('applies to all of them at once', async () => {
    const [one, two] = await Promise.all([replica(), replica()]);
    expect(await call(one, 6, 1)).toBe(6);
    expect(one.limits().callsPerMinute).toBe(5);
    // It has not asked Redis since.
    vi.advanceTimersByTime(5000);
    expect(await call(two, 1)).toBe(0);
    expect(two.limits().callsPerMinute).toBe(5);
    expect(await two.callsLeft()).toBe(0);
  });

  it('is the sum of what passed, if both are refused at the same time', async () => {
    const [one, two] = await Promise.all([replica(), replica()]);
    const [ofOne, ofTwo] = [await take(one, 6), await take(two, 6)];
    await Promise.all([end(one, ofOne, 2), end(two, ofTwo, 3)]);
    await Promise.all([one.callsLeft(), two.callsLeft()]);
    for (const counter of [one, two]) expect(counter.limits().callsPerMinute).toBe(7);
  });

  it('is known to one that starts, and to a Redis that comes back empty', async () => {
    const one = await replica();
    await call(one, 6, 1);
    const two = await replica();
    await two.callsLeft();
    expect(two.limits().callsPerMinute).toBe(5);
    await redis.kill();
    await redis.restart();
    await vi.waitFor(() => expect(connections.every(({ isUp }) => isUp())).toBe(true), { timeout: 5000 });
    await Promise.all([one.callsLeft(), two.callsLeft()]);
    const three = await replica();
    await vi.waitFor(async () => {
      await three.callsLeft();
      expect(three.limits().callsPerMinute).toBe(5);
    });
  });

  it.each([
    { set: 12, granted: 1 },
    { set: 1, granted: 0 },
  ])('is how many pass: with $set set, a refused call leaves $granted', async ({ set, granted }) => {
    const one = await replica(set);
    await call(one, 1, 1);
    expect(one.limits().callsPerMinute).toBe(1);
    vi.advanceTimersByTime(5000);
    expect(await one.callsLeft()).toBe(granted);
    expect(await call(one, 12)).toBe(granted);
  });

  it('limits the share of each while Redis is unreachable, and is learned by each alone', async () => {
    const [one, two] = await Promise.all([replica(48), replica(48)]);
    await call(one, 40, 8);
    await two.callsLeft();
    expect(two.limits().callsPerMinute).toBe(32);
    await redis.kill();
    // The other one has used up this minute's calls.
    expect(await call(two, 20)).toBe(0);
    vi.advanceTimersByTime(61_000);
    expect(await call(two, 20, 6)).toBe(8);
    // It made 8 calls, of which 2 passed.
    vi.advanceTimersByTime(61_000);
    expect(await call(two, 20)).toBe(2);
  });

  it('is nothing if another release wrote something else', async () => {
    const one = await replica();
    const { client, close } = await connectWhenUp(redis.url);
    await client.hset('agent-status:{account}:limits', 'version', 7, 'learned', 'text', 'at', Date.now());
    close();
    expect(await call(one, 1)).toBe(1);
    expect(one.limits()).toEqual({ callsPerMinute: 12, callsPerHour: undefined });
  });

  it('does not last longer because Redis’s clock was set back', async () => {
    const one = await replica();
    await call(one, 6, 1);
    const { client, close } = await connectWhenUp(redis.url);
    const inAnHour = Date.now() + HOUR_MS;
    await client.hset('agent-status:{account}:limits', 'at', inAnHour, 'since', inAnHour);
    await (await replica()).callsLeft();
    const [at, since] = await client.hmget('agent-status:{account}:limits', 'at', 'since');
    expect(Math.max(Number(at), Number(since))).toBeLessThan(inAnHour - HOUR_MS / 2);
    close();
  });

  it('makes two of them ask seldom in vain, and get four fifths of what there is', async () => {
    const upstreamArbitrary = fc.record<Omit<ModelOptions, 'allowanceAt'>>({
      windows: fc.constantFrom('sliding', 'calendar'),
      says: fc.constantFrom('which', 'nothing'),
      latencyMs: fc.integer({ min: 20, max: 3000 }),
    });
    await fc.assert(
      fc.asyncProperty(
        upstreamArbitrary,
        fc.integer({ min: 3, max: 12 }),
        fc.constantFrom(0.5, 1),
        async (upstream, perMinute, partOfHour) => {
          await connections[0]?.client.flushall();
          const counters = await Promise.all([replica(10), replica(10)]);
          const startMs = performance.now();
          const allowance = { perMinute, perHour: 60 * perMinute * partOfHour, othersPerMinute: 0 };
          const options = { ...upstream, allowanceAt: () => allowance };
          const { passedMs, refusedMs } = await callWithoutEnd(counters, options, 4 * HOUR_MS);
          const isLate = (atMs: number) => atMs > startMs + 2 * HOUR_MS;
          expect(mostWithin(HOUR_MS, visits(refusedMs.filter(isLate)))).toBeLessThanOrEqual(20);
          const possible = Math.min(10, perMinute * partOfHour) / (1 + upstream.latencyMs / MINUTE_MS);
          expect(passedMs.filter(isLate).length / 120).toBeGreaterThanOrEqual(0.8 * possible);
          const sentMs = [...passedMs, ...refusedMs].toSorted((one, other) => one - other);
          expect(mostWithin(MINUTE_MS, sentMs)).toBeLessThanOrEqual(10);
        },
      ),
      { numRuns: 5 },
    );
  });
});
