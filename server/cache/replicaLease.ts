import type { Redis } from 'ioredis';

import { abortableWait } from '../../src/base/sleep';
import type { SharedRedis } from '../redis/sharedRedis';

/** The longest time that a replica which dies while it has leases keeps the others waiting. */
const LEASE_MS = 3000;
const RENEW_EVERY_MS = 1000;
const POLL_EVERY_MS = 100;

/** All scripts check the owner: a lease may have expired and belong to another replica. */
const takeScript = `
local busy = {}
for index, name in ipairs(KEYS) do
  if not redis.call('set', name, ARGV[1], 'PX', ARGV[2], 'NX') then busy[#busy + 1] = index end
end
return busy`;
const renewScript = `
for _, name in ipairs(KEYS) do
  if redis.call('get', name) == ARGV[1] then redis.call('pexpire', name, ARGV[2]) end
end`;
const releaseScript = `
for _, name in ipairs(KEYS) do
  if redis.call('get', name) == ARGV[1] then redis.call('del', name) end
end`;

type LeasedTask<Result> = {
  /** Makes what is under these keys; a key without a result is left out. */
  readonly work: (keys: readonly string[]) => Promise<ReadonlyMap<string, Result>>;
  /** What another replica has made of these keys meanwhile. */
  readonly finished: (keys: readonly string[]) => Promise<ReadonlyMap<string, Result>>;
  readonly signal: AbortSignal;
};

/**
 * Lets only one replica at a time do the work for a key. The others look every 100 ms whether it is finished,
 * and take its result. If Redis fails, each replica does the work itself: twice is better than not at all.
 * Rejects as `work` does, or with the signal's reason.
 */
export type ReplicaLease = <Result>(
  keys: readonly string[],
  task: LeasedTask<Result>,
) => Promise<ReadonlyMap<string, Result>>;

/** For a single process, which has no other to wait for. */
export const noReplicaLease: ReplicaLease = async (keys, { work }) => await work(keys);

/** Leases among the replicas that share a Redis. */
export function createReplicaLease(redis: SharedRedis): ReplicaLease {
  async function run(script: string, keys: readonly string[], owner: string): Promise<unknown> {
    const names = keys.map((key) => `agent-status:lease:${key}`);
    return await redis.run(
      async (client: Redis) => await client.eval(script, names.length, ...names, owner, LEASE_MS),
    );
  }

  /** The keys that another replica works on; `undefined` if Redis fails. */
  async function take(keys: readonly string[], owner: string): Promise<ReadonlySet<string> | undefined> {
    try {
      const busy = await run(takeScript, keys, owner);
      const positions = new Set(Array.isArray(busy) ? busy : []);
      return new Set(keys.filter((_, index) => positions.has(index + 1)));
    } catch {
      return undefined;
    }
  }

  async function workUnderLease<Result>(
    keys: readonly string[],
    owner: string,
    { work, finished }: LeasedTask<Result>,
  ): Promise<ReadonlyMap<string, Result>> {
    const ignore = () => undefined;
    const timer = setInterval(() => {
      run(renewScript, keys, owner).catch(ignore);
    }, RENEW_EVERY_MS);
    try {
      // Another replica may have finished since the last look.
      const results = new Map(await finished(keys));
      const open = keys.filter((key) => !results.has(key));
      if (open.length > 0) for (const [key, result] of await work(open)) results.set(key, result);
      return results;
    } finally {
      clearInterval(timer);
      await run(releaseScript, keys, owner).catch(ignore);
    }
  }

  return async <Result>(keys: readonly string[], task: LeasedTask<Result>) => {
    const owner = crypto.randomUUID();
    const results = new Map<string, Result>();
    for (let open = keys; open.length > 0;) {
      const busy = await take(open, owner);
      if (busy === undefined) {
        for (const [key, result] of await task.work(open)) results.set(key, result);
        return results;
      }
      const taken = open.filter((key) => !busy.has(key));
      if (taken.length > 0) {
        for (const [key, result] of await workUnderLease(taken, owner, task)) results.set(key, result);
      }
      open = [...busy];
      if (open.length > 0) {
        await abortableWait(POLL_EVERY_MS, task.signal);
        const finished = await task.finished(open);
        for (const [key, result] of finished) results.set(key, result);
        open = open.filter((key) => !finished.has(key));
      }
    }
    return results;
  };
}
