import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import type { SharedRedis } from '../redis/sharedRedis';
import { type TestRedis, connectWhenUp, hasRedis, startRedis } from '../redis/startRedis.testkit';
import { type ReplicaLease, createReplicaLease } from './replicaLease';

const notYet = async () => undefined;

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
    const finished = async () => result;
    const results = await Promise.all(
      Array.from({ length: 5 }, async () => lease.run('page', { work, finished, signal })),
    );
    expect(results).toEqual(Array.from({ length: 5 }, () => 'done'));
    expect(work).toHaveBeenCalledOnce();
  });

  it('passes to the next replica if the work fails, and only the first one fails', async () => {
    const work = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(new Error('down'))
      .mockResolvedValue('up');
    await expect(lease.run('page', { work, finished: notYet, signal })).rejects.toThrow('down');
    expect(await lease.run('page', { work, finished: notYet, signal })).toBe('up');
  });

  it('expires when its owner has died', async () => {
    await connection.client.set('agent-status:lease:page', 'a dead replica', 'PX', 150);
    expect(await lease.run('page', { work: async () => 'done', finished: notYet, signal })).toBe('done');
  });

  it('is not waited for by a caller that leaves', async () => {
    await connection.client.set('agent-status:lease:page', 'busy', 'PX', 60_000);
    const leaving = new AbortController();
    const pending = lease.run('page', {
      work: async () => 'never',
      finished: notYet,
      signal: leaving.signal,
    });
    leaving.abort(new Error('gone'));
    await expect(pending).rejects.toThrow('gone');
  });

  it('is skipped while Redis is unreachable', async () => {
    await redis.kill();
    expect(await lease.run('page', { work: async () => 'done', finished: notYet, signal })).toBe('done');
    expect((await lease.claim(['a', 'b'])).busy.size).toBe(0);
  });

  it('is claimed for all keys that are free, at once, and only by the first', async () => {
    const first = await lease.claim(['a', 'b']);
    expect(first.busy.size).toBe(0);
    const second = await lease.claim(['b', 'c']);
    expect([...second.busy]).toEqual(['b']);
    await first.release();
    expect([...(await lease.claim(['a', 'b', 'c'])).busy]).toEqual(['c']);
    await second.release();
  });

  it('that expired is not released by its former owner', async () => {
    const first = await lease.claim(['a']);
    await connection.client.set('agent-status:lease:a', 'another replica', 'PX', 60_000);
    await first.release();
    expect([...(await lease.claim(['a'])).busy]).toEqual(['a']);
  });
});
