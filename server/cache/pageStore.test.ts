import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import type { SharedRedis } from '../redis/sharedRedis';
import {
  type TestRedis,
  connectWhenUp,
  hasRedis,
  startSlowProxy,
  startRedis,
} from '../redis/startRedis.testkit';
import { type CachedPage, makeCachedPage } from './cachedPage';
import { compress } from './compress';
import { type PageStore, createPageStore } from './pageStore';

async function pageOf(
  userId: string,
  asOfMs = Math.round(performance.now()),
  servesMs = 15_000,
): Promise<CachedPage> {
  return await makeCachedPage(
    { hasMore: false, limit: 50, offset: 0, data: [{ userId, email: 'Jane@example.com' }, {}] },
    { asOfMs, expiresAtMs: asOfMs + servesMs, keepUntilMs: asOfMs + 600_000 },
    compress,
  );
}

/** A copy from Redis is as old as its remaining time there says, to within what reading it takes. */
function expectSameAge(page: CachedPage | undefined, asOfMs: number): void {
  expect(Math.abs((page?.asOfMs ?? Number.NaN) - asOfMs)).toBeLessThan(30_000);
}

describe('a store without Redis', () => {
  it('returns what was kept, bytes included', async () => {
    const store = createPageStore(undefined);
    const page = await pageOf('u-1');
    await store.write('a', page);
    const read = await store.read('a');
    expect(read?.emails).toEqual(['jane@example.com', undefined]);
    expect(Buffer.from(read?.brotli ?? []).equals(Buffer.from(page.brotli))).toBe(true);
    expect(read).toMatchObject({ asOfMs: page.asOfMs, expiresAtMs: page.expiresAtMs });
    expect(await store.read('b')).toBeUndefined();
  });

  it('keeps a page no longer than until keepUntilMs', async () => {
    const store = createPageStore(undefined);
    await store.write('a', await pageOf('u-1', performance.now() - 600_001));
    expect(await store.read('a')).toBeUndefined();
  });
});

describe.skipIf(!hasRedis)('a store that replicas share', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());

  const connections: SharedRedis[] = [];
  async function connect(url = redis.url): Promise<SharedRedis> {
    const connection = await connectWhenUp(url);
    connections.push(connection);
    return connection;
  }

  let one: PageStore;
  let other: PageStore;
  beforeEach(async () => {
    await redis.restart();
    one = createPageStore(await connect());
    other = createPageStore(await connect());
  });
  afterEach(() => {
    vi.useRealTimers();
    for (const connection of connections.splice(0)) connection.close();
  });

  it('gives each replica what another has kept', async () => {
    const page = await pageOf('u-1');
    await one.write('a', page);
    expectSameAge(await other.read('a'), page.asOfMs);
  });

  it('returns a newer copy of another replica after a few seconds, and at once from readShared', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const nowMs = performance.now();
    await one.write('a', await pageOf('u-1', nowMs - 200_000, 500_000));
    await other.read('a');
    await one.write('a', await pageOf('u-1', nowMs - 100_000));
    expectSameAge(await other.read('a'), nowMs - 200_000);
    expectSameAge(await other.readShared('a'), nowMs - 100_000);
    await one.write('a', await pageOf('u-1', nowMs));
    vi.advanceTimersByTime(6000);
    // Redis's clock has not moved, so the copy is still new.
    expectSameAge(await other.read('a'), nowMs + 6000);
  });

  it('gives the true age of a copy, whatever the clock of the replica that stored it', async () => {
    vi.useFakeTimers({ now: Date.now() + 3_600_000, toFake: ['Date', 'performance'] });
    vi.advanceTimersByTime(5_000_000);
    await one.write('a', await pageOf('u-1', performance.now() - 100_000));
    vi.useRealTimers();
    const page = await other.read('a');
    expectSameAge(page, performance.now() - 100_000);
    expect((page?.expiresAtMs ?? 0) - (page?.asOfMs ?? 0)).toBe(15_000);
  });

  it('treats a copy as absent that has more time left than it ever had', async () => {
    const connection = await connect();
    await one.write('a', await pageOf('u-1'));
    await connection.client.pexpire('agent-status:pages:2:a', 4_000_000);
    expect(await other.read('a')).toBeUndefined();
  });

  it.each([
    ['no JSON', 'rubbish'],
    ['half of it', '{"servesMs":1,"gzip":{"ba'],
    ['something else', '{"servesMs":"long"}'],
    ['null', 'null'],
    ['bytes cut short', undefined],
  ])('treats a corrupt entry (%s) as absent, and overwrites it', async (_, text) => {
    const connection = await connect();
    await one.write('a', await pageOf('u-1'));
    const [name = ''] = await connection.client.keys('*');
    const whole = await connection.client.get(name);
    await connection.client.set(
      name,
      text ?? (whole ?? '').replace(/"base64":"(.{40})[^"]*/, '"base64":"$1'),
      'PX',
      600_000,
    );
    expect(await other.read('a')).toBeUndefined();
    const page = await pageOf('u-2');
    await other.write('a', page);
    expectSameAge(await createPageStore(await connect()).read('a'), page.asOfMs);
  });

  it('serves from memory while Redis is down, and again from Redis afterwards', async () => {
    await one.write('a', await pageOf('u-1'));
    await redis.kill();
    expect(await one.read('a')).toBeDefined();
    expect(await other.read('a')).toBeUndefined();
    await one.write('b', await pageOf('u-2'));
    expect(await one.read('b')).toBeDefined();
  });

  it('waits only once for a Redis that does not reply', async () => {
    redis.freeze();
    try {
      expect(await one.read('a')).toBeUndefined();
      const pending = Promise.all(Array.from({ length: 200 }, async () => one.read('a')));
      expect((await pending).every((page) => page === undefined)).toBe(true);
      await one.write('a', await pageOf('u-1'));
      expect(await one.read('a')).toBeDefined();
    } finally {
      redis.thaw();
    }
  });

  it('reads Redis once for a thousand callers that find no copy at the same time', async () => {
    const connection = await connect();
    await one.write('a', await pageOf('u-1'));
    await connection.client.config('RESETSTAT');
    const pages = await Promise.all(Array.from({ length: 1000 }, async () => other.read('a')));
    expect(pages.every((page) => page !== undefined)).toBe(true);
    expect(await connection.client.info('commandstats')).toMatch(/cmdstat_get:calls=1,/);
  });

  it('reads through a slow Redis', async () => {
    const slow = await startSlowProxy(redis.url, 40);
    try {
      await one.write('a', await pageOf('u-1'));
      const far = createPageStore(await connect(slow.url));
      expect(await far.read('a')).toBeDefined();
    } finally {
      await slow.stop();
    }
  });

  it('has hashes as keys, without addresses', async () => {
    await one.write('a', await pageOf('u-1'));
    expect(await (await connect()).client.keys('*')).toEqual(['agent-status:pages:2:a']);
  });
});
