import { abortableWait } from '../../src/base/sleep';
import type { SharedRedis } from '../redis/sharedRedis';

/** The longest time that a replica which dies while it has a lease keeps the others waiting. */
const LEASE_MS = 3000;
const RENEW_EVERY_MS = 1000;
const POLL_EVERY_MS = 100;

/** Both scripts first check the owner: the lease may have expired and belong to another replica. */
const releaseScript = "if redis.call('get', KEYS[1]) == ARGV[1] then redis.call('del', KEYS[1]) end";
const renewScript =
  "if redis.call('get', KEYS[1]) == ARGV[1] then redis.call('pexpire', KEYS[1], ARGV[2]) end";

/**
 * Lets only one replica at a time do the work for a key. The others check `isDone` every 100 ms and take its
 * result. If Redis fails, each replica does the work itself: twice is better than not at all. Rejects as
 * `work` does, or with the signal's reason.
 */
export type ReplicaLease = <Result>(
  key: string,
  task: {
    readonly work: () => Promise<Result>;
    readonly isDone: () => Promise<Result | undefined>;
    readonly signal: AbortSignal;
  },
) => Promise<Result>;

/** For a single process, which has no other to wait for. */
export const noReplicaLease: ReplicaLease = async (_, { work }) => await work();

/** Leases among the replicas that share a Redis. */
export function createReplicaLease(redis: SharedRedis): ReplicaLease {
  async function tryTake(name: string, id: string): Promise<'taken' | 'busy' | 'failing'> {
    try {
      return (await redis.run(async (client) => await client.set(name, id, 'PX', LEASE_MS, 'NX'))) === 'OK'
        ? 'taken'
        : 'busy';
    } catch {
      return 'failing';
    }
  }

  return async (key, { work, isDone, signal }) => {
    const name = `agent-status:lease:${key}`;
    const id = crypto.randomUUID();
    let taking = await tryTake(name, id);
    while (taking === 'busy') {
      await abortableWait(POLL_EVERY_MS, signal);
      const result = await isDone();
      if (result !== undefined) return result;
      taking = await tryTake(name, id);
    }
    if (taking === 'failing') return await work();
    // `isDone` comes first because another replica may have finished since the last check.
    const ignore = () => undefined;
    const timer = setInterval(() => {
      redis.run(async (client) => await client.eval(renewScript, 1, name, id, LEASE_MS)).catch(ignore);
    }, RENEW_EVERY_MS);
    try {
      return (await isDone()) ?? (await work());
    } finally {
      clearInterval(timer);
      await redis.run(async (client) => await client.eval(releaseScript, 1, name, id)).catch(ignore);
    }
  };
}
