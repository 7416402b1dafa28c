import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import type { SharedRedis } from '../redis/sharedRedis';
import { type TestRedis, connectWhenUp, hasRedis, startRedis } from '../redis/startRedis.testkit';
import { type ReplicaLease, createReplicaLease } from './replicaLease';

describe.skipIf(!hasRedis)('a lease', () => {
  let redis: TestRedis;
  let connection: SharedRedis;
  let lease: ReplicaLease;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());
  beforeEach(async () => {
    await redis.restart();
    connection = await connectWhenUp(redis.url);
    lease = createReplicaLease(connection);
  });
  afterEach(() => connection.close());

  const { signal } = new AbortController();

  it('lets one replica do the work, and the others take its result', async () => {
    let result: string | undefined;
    const work = vi.fn<() => Promise<string>>(async () => {
      await connection.client.ping();
      result = 'done';
      return result;
    });
    const isDone = async () => result;
    const results = await Promise.all(
      Array.from({ length: 5 }, async () => lease('page', { work, isDone, signal })),
    );
    expect(results).toEqual(Array.from({ length: 5 }, () => 'done'));
    expect(work).toHaveBeenCalledOnce();
  });

  it('passes to the next replica if the work fails, and only the first one fails', async () => {
    const work = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(new Error('down'))
      .mockResolvedValue('up');
    const isDone = async () => undefined;
    await expect(lease('page', { work, isDone, signal })).rejects.toThrow('down');
    expect(await lease('page', { work, isDone, signal })).toBe('up');
  });

  it('expires when its owner has died', async () => {
    await connection.client.set('agent-status:lease:page', 'a dead replica', 'PX', 150);
    const isDone = async () => undefined;
    expect(await lease('page', { work: async () => 'done', isDone, signal })).toBe('done');
  });

  it('is not waited for by a caller that leaves', async () => {
    await connection.client.set('agent-status:lease:page', 'busy', 'PX', 60_000);
    const leaving = new AbortController();
    const pending = lease('page', {
      work: async () => 'never',
      isDone: async () => undefined,
      signal: leaving.signal,
    });
    leaving.abort(new Error('gone'));
    await expect(pending).rejects.toThrow('gone');
  });

  it('is skipped while Redis is unreachable', async () => {
    await redis.kill();
    const isDone = async () => undefined;
    expect(await lease('page', { work: async () => 'done', isDone, signal })).toBe('done');
  });
});
