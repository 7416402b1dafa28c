import type { Redis } from 'ioredis';

import { abortableWait } from '../../src/base/sleep';
import type { SharedRedis } from '../redis/sharedRedis';

/** The longest time that a replica which dies while it has leases keeps the others waiting. */
const LEASE_MS = 3000;
const RENEW_EVERY_MS = 1000;

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

/** Keys that this replica works on from now on, but for those that another works on already. */
export type ReplicaClaim = {
  readonly busy: ReadonlySet<string>;
  /** Does not reject. */
  readonly release: () => Promise<void>;
};

/**
 * Lets only one replica at a time do the work for a key. If Redis fails, each does the work itself: twice is better
 * than not at all.
 */
export type ReplicaLease = {
  /** Claims what nobody works on; the claims last until they are released or this process dies. Never rejects. */
  readonly claim: (keys: readonly string[]) => Promise<ReplicaClaim>;
  /**
   * Does the work for a key, or waits for another replica that does it, looking every 100 ms whether it is finished.
   * Rejects as `work` does, or with the signal's reason.
   */
  readonly run: <Result>(
    key: string,
    task: {
      readonly work: () => Promise<Result>;
      readonly finished: () => Promise<Result | undefined>;
      readonly signal: AbortSignal;
    },
  ) => Promise<Result>;
};

/** How often to look for what another replica works on. */
export const POLL_EVERY_MS = 100;

const nothingBusy: ReplicaClaim = { busy: new Set(), release: async () => undefined };

/** For a single process, which has no other to wait for. */
export const noReplicaLease: ReplicaLease = {
  claim: async () => nothingBusy,
  run: async (_, { work }) => await work(),
};

/** Leases among the replicas that share a Redis. */
export function createReplicaLease(redis: SharedRedis): ReplicaLease {
  async function run(script: string, keys: readonly string[], owner: string): Promise<unknown> {
    const names = keys.map((key) => `agent-status:lease:${key}`);
    return await redis.run(
      async (client: Redis) => await client.eval(script, names.length, ...names, owner, LEASE_MS),
    );
  }

  async function claim(keys: readonly string[]): Promise<ReplicaClaim> {
    const owner = crypto.randomUUID();
    const ignore = () => undefined;
    let busy: ReadonlySet<string>;
    try {
      const answer = await run(takeScript, keys, owner);
      const positions = new Set(Array.isArray(answer) ? answer : []);
      busy = new Set(keys.filter((_, index) => positions.has(index + 1)));
    } catch {
      return nothingBusy;
    }
    const taken = keys.filter((key) => !busy.has(key));
    if (taken.length === 0) return { busy, release: async () => undefined };
    const timer = setInterval(() => {
      run(renewScript, taken, owner).catch(ignore);
    }, RENEW_EVERY_MS);
    return {
      busy,
      release: async () => {
        clearInterval(timer);
        await run(releaseScript, taken, owner).catch(ignore);
      },
    };
  }

  return {
    claim,
    run: async (key, { work, finished, signal }) => {
      for (;;) {
        const { busy, release } = await claim([key]);
        if (busy.size === 0) {
          try {
            // Another replica may have finished since the last look.
            return (await finished()) ?? (await work());
          } finally {
            await release();
          }
        }
        await abortableWait(POLL_EVERY_MS, signal);
        const result = await finished();
        if (result !== undefined) return result;
      }
    },
  };
}
