import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import type { SharedRedis } from '../redis/sharedRedis';
import {
  type TestRedis,
  connectWhenUp,
  hasRedis,
  startSlowProxy,
  startRedis,
} from '../redis/startRedis.testkit';
import type { Copy } from './copy';
import { type CopyStore, createCopyStore } from './copyStore';

const everyByte = Uint8Array.from({ length: 1000 }, (_, index) => index % 256);

function copyOf(id: string, asOfMs = Math.round(performance.now()), servesMs = 15_000): Copy {
  return { asOfMs, servesMs, keepUntilMs: asOfMs + 600_000, head: { id, ä: null }, body: everyByte };
}

/** One key at a time, as most tests want it. */
function byKey(store: CopyStore) {
  return {
    read: async (key: string) => (await store.read([key])).get(key),
    readShared: async (key: string) => (await store.readShared([key])).get(key),
    write: async (key: string, copy: Copy) => await store.write(new Map([[key, copy]])),
  };
}
type KeyedStore = ReturnType<typeof byKey>;

/** A copy from Redis is as old as its remaining time there says, to within what reading it takes. */
function expectSameAge(copy: Copy | undefined, asOfMs: number): void {
  expect(Math.abs((copy?.asOfMs ?? Number.NaN) - asOfMs)).toBeLessThan(30_000);
}

describe('a store without Redis', () => {
  it('returns what was kept, bytes included', async () => {
    const store = byKey(createCopyStore(undefined));
    const copy = copyOf('u-1');
    await store.write('a', copy);
    expect(await store.read('a')).toEqual(copy);
    expect(await store.read('b')).toBeUndefined();
  });

  it('keeps a copy no longer than until keepUntilMs', async () => {
    const store = byKey(createCopyStore(undefined));
    await store.write('a', copyOf('u-1', performance.now() - 600_001));
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

  let one: KeyedStore;
  let other: KeyedStore;
  beforeEach(async () => {
    await redis.restart();
    one = byKey(createCopyStore(await connect()));
    other = byKey(createCopyStore(await connect()));
  });
  afterEach(() => {
    vi.useRealTimers();
    for (const connection of connections.splice(0)) connection.close();
  });

  it('gives each replica what another has kept', async () => {
    const copy = copyOf('u-1');
    await one.write('a', copy);
    const read = await other.read('a');
    expectSameAge(read, copy.asOfMs);
    expect(read).toMatchObject({ servesMs: 15_000, head: copy.head, body: everyByte });
  });

  it('reads and writes a thousand copies with one command each, and leaves out what is missing', async () => {
    const connection = await connect();
    const copies = Array.from(
      { length: 1000 },
      (_, index) => [`key ${index}`, copyOf(`u-${index}`)] as const,
    );
    await createCopyStore(await connect()).write(new Map(copies));
    await connection.client.config('RESETSTAT');
    const keys = [...copies.map(([key]) => key), 'missing'];
    const found = await createCopyStore(await connect()).read(keys);
    expect([...found.keys()]).toEqual(keys.slice(0, -1));
    expect(found.get('key 7')?.head).toEqual({ id: 'u-7', ä: null });
    expect(await connection.client.info('commandstats')).toMatch(/cmdstat_eval:calls=1,/);
  });

  it('returns a newer copy of another replica after a few seconds, and at once from readShared', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const nowMs = performance.now();
    await one.write('a', copyOf('u-1', nowMs - 200_000, 500_000));
    await other.read('a');
    await one.write('a', copyOf('u-1', nowMs - 100_000));
    expectSameAge(await other.read('a'), nowMs - 200_000);
    expectSameAge(await other.readShared('a'), nowMs - 100_000);
    await one.write('a', copyOf('u-1', nowMs));
    vi.advanceTimersByTime(6000);
    // Redis's clock has not moved, so the copy is still new.
    expectSameAge(await other.read('a'), nowMs + 6000);
  });

  it('gives the true age of a copy, whatever the clock of the replica that stored it', async () => {
    vi.useFakeTimers({ now: Date.now() + 3_600_000, toFake: ['Date', 'performance'] });
    vi.advanceTimersByTime(5_000_000);
    await one.write('a', copyOf('u-1', performance.now() - 100_000));
    vi.useRealTimers();
    const copy = await other.read('a');
    expectSameAge(copy, performance.now() - 100_000);
    expect(copy?.servesMs).toBe(15_000);
  });

  it('treats a copy as absent that has more time left than it ever had', async () => {
    const connection = await connect();
    await one.write('a', copyOf('u-1'));
    await connection.client.pexpire('agent-status:copies:3:a', 4_000_000);
    expect(await other.read('a')).toBeUndefined();
  });

  it.each([
    ['nothing', () => Buffer.alloc(0)],
    ['rubbish', () => Buffer.from('rubbish')],
    ['half of it', (whole: Buffer) => whole.subarray(0, whole.byteLength / 2)],
    ['a byte less', (whole: Buffer) => whole.subarray(0, -1)],
    [
      'a head of another length',
      (whole: Buffer) => Buffer.concat([Buffer.from([9, 9, 9, 9]), whole.subarray(4)]),
    ],
    ['a head of another kind', () => Buffer.from('\u0004\u0000\u0000\u0000null')],
  ])('treats a corrupt entry (%s) as absent, and overwrites it', async (_, corrupt) => {
    const connection = await connect();
    await one.write('a', copyOf('u-1'));
    const [name = ''] = await connection.client.keys('*');
    const whole = await connection.client.getBuffer(name);
    await connection.client.set(name, corrupt(whole ?? Buffer.alloc(0)), 'PX', 600_000);
    expect(await other.read('a')).toBeUndefined();
    const copy = copyOf('u-2');
    await other.write('a', copy);
    expectSameAge(await byKey(createCopyStore(await connect())).read('a'), copy.asOfMs);
  });

  it('serves from memory while Redis is down, and again from Redis afterwards', async () => {
    await one.write('a', copyOf('u-1'));
    await redis.kill();
    expect(await one.read('a')).toBeDefined();
    expect(await other.read('a')).toBeUndefined();
    await one.write('b', copyOf('u-2'));
    expect(await one.read('b')).toBeDefined();
  });

  it('waits only once for a Redis that does not reply', async () => {
    redis.freeze();
    try {
      expect(await one.read('a')).toBeUndefined();
      const pending = Promise.all(Array.from({ length: 200 }, async () => one.read('a')));
      expect((await pending).every((copy) => copy === undefined)).toBe(true);
      await one.write('a', copyOf('u-1'));
      expect(await one.read('a')).toBeDefined();
    } finally {
      redis.thaw();
    }
  });

  it('reads Redis once for a thousand callers that find no copy at the same time', async () => {
    const connection = await connect();
    await one.write('a', copyOf('u-1'));
    await connection.client.config('RESETSTAT');
    const pages = await Promise.all(Array.from({ length: 1000 }, async () => other.read('a')));
    expect(pages.every((copy) => copy !== undefined)).toBe(true);
    expect(await connection.client.info('commandstats')).toMatch(/cmdstat_eval:calls=1,/);
  });

  it('reads through a slow Redis', async () => {
    const slow = await startSlowProxy(redis.url, 40);
    try {
      await one.write('a', copyOf('u-1'));
      const far = byKey(createCopyStore(await connect(slow.url)));
      expect(await far.read('a')).toBeDefined();
    } finally {
      await slow.stop();
    }
  });

  it('has hashes as keys, without addresses', async () => {
    await one.write('a', copyOf('u-1'));
    expect(await (await connect()).client.keys('*')).toEqual(['agent-status:copies:3:a']);
  });
});
