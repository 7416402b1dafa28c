import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import type { SharedRedis } from '../redis/sharedRedis';
import { type TestRedis, connectWhenUp, hasRedis, startRedis } from '../redis/startRedis.testkit';
import { SharedCounter } from './sharedCounter';

describe.skipIf(!hasRedis)('the calls that replicas count together', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());
  const connections: SharedRedis[] = [];
  beforeEach(async () => {
    await redis.restart();
  });
  afterEach(() => {
    vi.useRealTimers();
    for (const connection of connections.splice(0)) connection.close();
  });

  /** A replica of an account that this Redis has known for more than a minute, or since now. */
  async function replica(callsPerHour?: number, account = 'account', isKnown = true): Promise<SharedCounter> {
    const connection = await connectWhenUp(redis.url);
    connections.push(connection);
    if (isKnown) await connection.client.set(`agent-status:{${account}}:since`, Date.now() - 60_001, 'NX');
    const limits = { callsPerMinute: 12, callsPerHour };
    return new SharedCounter({ redis: connection, account, limits, replicas: 4 });
  }

  async function granted(counters: readonly SharedCounter[], asks: number, reserved = 0) {
    const takings = await Promise.all(
      Array.from({ length: asks }, async (_, index) => counters[index % counters.length]?.tryTake(reserved)),
    );
    for (const taking of takings) if (taking?.kind === 'granted') taking.end();
    return takings.filter((taking) => taking?.kind === 'granted').length;
  }

  async function waitMsOf(counter: SharedCounter): Promise<number> {
    const taking = await counter.tryTake(0);
    return taking.kind === 'granted' ? 0 : taking.waitMs;
  }

  it('never exceed the budget, whichever replica makes them', async () => {
    const [one, two, three] = await Promise.all([replica(), replica(), replica()]);
    expect(await granted([one, two, three], 60)).toBe(12);
    expect(await one.callsLeft()).toBe(0);
    const waitMs = await waitMsOf(two);
    expect(waitMs).toBeGreaterThan(55_000);
    expect(waitMs).toBeLessThanOrEqual(60_000);
  });

  it('leave the last quarter to pages that a user is waiting for', async () => {
    const [one, two] = await Promise.all([replica(), replica()]);
    expect(await granted([one, two], 30, 0.25)).toBe(9);
    expect(await granted([one, two], 30)).toBe(3);
  });

  it('are limited per hour too', async () => {
    const [one, two] = await Promise.all([replica(5), replica(5)]);
    expect(await granted([one, two], 20)).toBe(5);
    expect(await waitMsOf(one)).toBeGreaterThan(3_500_000);
  });

  it('are counted for each account separately', async () => {
    const [one, two] = await Promise.all([replica(), replica(undefined, 'other')]);
    expect(await granted([one], 20)).toBe(12);
    expect(await two.callsLeft()).toBe(12);
  });

  it('pause for all replicas, and no later pause shortens it', async () => {
    const [one, two] = await Promise.all([replica(), replica()]);
    await one.pause(30_000, 'unknown');
    await one.pause(5000, 'unknown');
    const waitMs = await waitMsOf(two);
    expect(waitMs).toBeGreaterThan(29_000);
    expect(waitMs).toBeLessThanOrEqual(30_000);
  });

  it('block for a minute after their end, and for as long as they are running', async () => {
    const [one, two] = await Promise.all([replica(), replica()]);
    const takings = await Promise.all(Array.from({ length: 12 }, async () => one.tryTake(0)));
    vi.useFakeTimers({ toFake: ['Date', 'performance'] });
    vi.advanceTimersByTime(30_000);
    // To Redis no time has passed, but the replica says for how long its calls have been running.
    expect(await waitMsOf(two)).toBeGreaterThan(59_000);
    for (const taking of takings) if (taking.kind === 'granted') taking.end();
    vi.advanceTimersByTime(59_000);
    await one.callsLeft();
    const waitMs = await waitMsOf(two);
    expect(waitMs).toBeGreaterThan(0);
    expect(waitMs).toBeLessThanOrEqual(1000);
    vi.useRealTimers();
  });

  it('do not block for longer than a minute once Redis’s clock was set back', async () => {
    const one = await replica();
    const { client } = await connectWhenUp(redis.url);
    const inAnHour = Date.now() + 3_600_000;
    for (let call = 0; call < 12; call += 1) {
      await client.zadd('agent-status:{account}:calls', inAnHour, `of a dead replica ${call}`);
    }
    expect(await waitMsOf(one)).toBeGreaterThan(59_000);
    const ends = await client.zrange('agent-status:{account}:calls', 0, -1, 'WITHSCORES');
    expect(Number(ends.at(-1))).toBeLessThan(inAnHour - 3_000_000);
    await client.set('agent-status:{account}:pause', 1000, 'PX', 3_600_000);
    await one.callsLeft();
    expect(await client.pttl('agent-status:{account}:pause')).toBeLessThanOrEqual(1000);
    client.disconnect();
  });

  it('are restored in a Redis that comes back empty', async () => {
    const [one, two] = await Promise.all([replica(), replica()]);
    expect(await granted([one, two], 8)).toBe(8);
    await redis.kill();
    await vi.waitFor(() => expect(connections.some(({ isUp }) => isUp())).toBe(false), { timeout: 5000 });
    await redis.restart();
    // By then each replica has restored its calls, on its own initiative.
    const { client } = await connectWhenUp(redis.url);
    const count = async () => client.zcard('agent-status:{account}:calls');
    await vi.waitFor(async () => expect(await count()).toBe(8), { timeout: 5000 });
    client.disconnect();
    // Others may have made as many: in the first minute there is one replica's share of a quarter.
    expect(await one.callsLeft()).toBe(3);
    expect(await granted([one, two], 30)).toBe(3);
  });

  it('are at most the limit and one share if a replica restarts while Redis is flushed', async () => {
    expect(await granted([await replica()], 20)).toBe(12);
    await redis.restart();
    const [restarted, other] = await Promise.all([
      replica(undefined, 'account', false),
      replica(undefined, 'account', false),
    ]);
    expect(await granted([restarted, other], 20)).toBe(3);
    const waitMs = await waitMsOf(restarted);
    expect(waitMs).toBeGreaterThan(50_000);
    expect(waitMs).toBeLessThanOrEqual(60_000);
  });

  it('are limited to a share of the budget while Redis is unreachable, and a pause still applies', async () => {
    const [one, two] = await Promise.all([replica(), replica()]);
    await redis.kill();
    expect(await granted([one], 20)).toBe(3);
    expect(await granted([two], 20)).toBe(3);
    await two.pause(90_000, 'unknown');
    expect(await waitMsOf(two)).toBeGreaterThan(60_000);
  });

  it('divide what was left when Redis became unreachable, for a minute', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'] });
    const [one, two] = await Promise.all([replica(), replica()]);
    expect(await granted([one], 4)).toBe(4);
    expect(await two.callsLeft()).toBe(8);
    await redis.kill();
    // A quarter of eight, where its share would be three.
    expect(await granted([two], 20)).toBe(2);
    vi.advanceTimersByTime(30_000);
    expect(await waitMsOf(two)).toBeLessThanOrEqual(30_000);
    vi.advanceTimersByTime(31_000);
    expect(await granted([two], 20)).toBe(3);
  });

  it('do not include one that Redis counted without an answer, so that it was not made', async () => {
    const one = await replica();
    const { client, close } = await connectWhenUp(redis.url);
    redis.freeze();
    try {
      // Counted against the share instead.
      expect(await granted([one], 1)).toBe(1);
    } finally {
      redis.thaw();
    }
    await vi.waitFor(
      async () => {
        await one.callsLeft();
        expect(await client.zrange('agent-status:{account}:calls', 0, -1)).toEqual([
          expect.stringMatching(/:2$/),
        ]);
      },
      { timeout: 20_000 },
    );
    close();
  });

  it('count against the share if they were made before Redis became unreachable', async () => {
    const one = await replica();
    expect(await granted([one], 2)).toBe(2);
    redis.freeze();
    try {
      expect(await granted([one], 20)).toBe(1);
    } finally {
      redis.thaw();
    }
  });
});
