import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import type { SharedRedis } from '../redis/sharedRedis';
import { type TestRedis, connectWhenUp, hasRedis, startRedis } from '../redis/startRedis.testkit';
import { type ReplicaLease, createReplicaLease } from './replicaLease';

type Work = (keys: readonly string[]) => Promise<ReadonlyMap<string, string>>;

const nothing: Work = async () => new Map();
const doAll: Work = async (keys) => new Map(keys.map((key) => [key, 'done']));

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

  it('lets one replica do the work for each key, and the others take its result', async () => {
    const keyArbitrary = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(fc.array(keyArbitrary, { minLength: 1, maxLength: 4 }), async (wanted) => {
        const done = new Map<string, string>();
        const worked: string[] = [];
        const work: Work = async (keys) => {
          worked.push(...keys);
          await connection.client.ping();
          for (const key of keys) done.set(key, `${key} is done`);
          return new Map(keys.map((key) => [key, `${key} is done`]));
        };
        const finished: Work = async (keys) =>
          new Map(keys.flatMap((key) => (done.has(key) ? [[key, `${key} is done`] as const] : [])));
        const results = await Promise.all(
          wanted.map(async (keys) => lease(keys, { work, finished, signal })),
        );
        for (const [index, keys] of wanted.entries()) {
          expect(new Map(results[index])).toEqual(new Map(keys.map((key) => [key, `${key} is done`])));
        }
        expect(worked.toSorted()).toEqual([...new Set(wanted.flat())].toSorted());
      }),
      { numRuns: 20 },
    );
  });

  it('passes to the next replica if the work fails, and only the first one fails', async () => {
    const work = vi.fn<Work>().mockRejectedValueOnce(new Error('down')).mockImplementation(doAll);
    await expect(lease(['page'], { work, finished: nothing, signal })).rejects.toThrow('down');
    expect(await lease(['page'], { work, finished: nothing, signal })).toEqual(new Map([['page', 'done']]));
  });

  it('does the work for what is free before it waits for what another replica works on', async () => {
    await connection.client.set('agent-status:lease:busy', 'another replica', 'PX', 60_000);
    let isFinished = false;
    const work = vi.fn<Work>(async (keys) => {
      isFinished = true;
      return await doAll(keys);
    });
    const finished: Work = async (keys) =>
      new Map(isFinished ? keys.filter((key) => key === 'busy').map((key) => [key, 'from another']) : []);
    const results = await lease(['busy', 'free'], { work, finished, signal });
    expect(Object.fromEntries(results)).toEqual({ busy: 'from another', free: 'done' });
    expect(work).toHaveBeenCalledExactlyOnceWith(['free']);
  });

  it('expires when its owner has died', async () => {
    await connection.client.set('agent-status:lease:page', 'a dead replica', 'PX', 150);
    const results = await lease(['page'], { work: doAll, finished: nothing, signal });
    expect(results).toEqual(new Map([['page', 'done']]));
  });

  it('is not waited for by a caller that leaves', async () => {
    await connection.client.set('agent-status:lease:page', 'busy', 'PX', 60_000);
    const leaving = new AbortController();
    const pending = lease(['page'], { work: doAll, finished: nothing, signal: leaving.signal });
    leaving.abort(new Error('gone'));
    await expect(pending).rejects.toThrow('gone');
  });

  it('is skipped while Redis is unreachable', async () => {
    await redis.kill();
    const results = await lease(['page'], { work: doAll, finished: nothing, signal });
    expect(results).toEqual(new Map([['page', 'done']]));
  });
});
