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

async function pageOf(userId: string, asOfMs = Date.now()): Promise<CachedPage> {
  return await makeCachedPage(
    { hasMore: false, limit: 50, offset: 0, data: [{ userId, email: 'Jane@example.com' }, {}] },
    { asOfMs, expiresAtMs: asOfMs + 15_000, keepUntilMs: asOfMs + 600_000 },
    compress,
  );
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
    await store.write('a', await pageOf('u-1', Date.now() - 600_001));
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
    expect((await other.read('a'))?.asOfMs).toBe(page.asOfMs);
  });

  it('returns a newer copy of another replica after a few seconds, and at once from readShared', async () => {
    const nowMs = Date.now();
    await one.write('a', await pageOf('u-1', nowMs - 2000));
    await other.read('a');
    const newer = await pageOf('u-1', nowMs - 1000);
    await one.write('a', newer);
    expect((await other.read('a'))?.asOfMs).toBe(nowMs - 2000);
    expect((await other.readShared('a'))?.asOfMs).toBe(nowMs - 1000);
    await one.write('a', await pageOf('u-1', nowMs));
    vi.useFakeTimers({ now: nowMs + 6000, toFake: ['Date'] });
    // Redis's clock has not moved, so the copy's instants have.
    expect((await other.read('a'))?.asOfMs).toBeGreaterThanOrEqual(nowMs);
  });

  it.each([
    ['ahead', 300_000],
    ['behind', -300_000],
  ])('gives the true age of a copy whose replica has a clock five minutes %s', async (_, differenceMs) => {
    const nowMs = Date.now();
    vi.useFakeTimers({ now: nowMs + differenceMs, toFake: ['Date'] });
    await one.write('a', await pageOf('u-1'));
    vi.setSystemTime(nowMs);
    const page = await other.read('a');
    expect(Math.abs((page?.asOfMs ?? 0) - nowMs)).toBeLessThan(2000);
    expect(Math.abs((page?.expiresAtMs ?? 0) - nowMs - 15_000)).toBeLessThan(2000);
  });

  it.each([
    ['no JSON', 'rubbish'],
    ['half of it', '{"value":{"asOfMs":1,"gzip":{"ba'],
    ['something else', '{"value":{"asOfMs":"yesterday"}}'],
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
    );
    expect(await other.read('a')).toBeUndefined();
    const page = await pageOf('u-2');
    await other.write('a', page);
    expect((await createPageStore(await connect()).read('a'))?.asOfMs).toBe(page.asOfMs);
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
    expect(await (await connect()).client.keys('*')).toEqual(['agent-status:pages:1:a']);
  });
});
