import { abortableWait } from '../../src/base/sleep';
import type { SharedRedis } from '../redis/sharedRedis';

/** A replica that dies with a lease in hand keeps the others waiting for so long, no longer. */
const LEASE_MS = 3000;
const RENEW_EVERY_MS = 1000;
const LOOK_EVERY_MS = 100;

/** Gives back or prolongs a lease only where it is still one's own: it may have run out and be another's. */
const releaseScript = "if redis.call('get', KEYS[1]) == ARGV[1] then redis.call('del', KEYS[1]) end";
const renewScript =
  "if redis.call('get', KEYS[1]) == ARGV[1] then redis.call('pexpire', KEYS[1], ARGV[2]) end";

/**
 * Sees to it that of all replicas one at a time does the work under a key. The others look every tenth of
 * a second whether `isDone` has a result and take that. Where Redis fails, each does the work itself:
 * doing it twice is better than not at all. Rejects as `work` does, and with the signal's reason.
 */
export type Lease = <Result>(
  key: string,
  task: {
    readonly work: () => Promise<Result>;
    readonly isDone: () => Promise<Result | undefined>;
    readonly signal: AbortSignal;
  },
) => Promise<Result>;

/** With one process there is nobody to wait for. */
export const noLease: Lease = async (_, { work }) => await work();

/** A lease that the replicas of one Redis share. */
export function createLease(redis: SharedRedis): Lease {
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
      await abortableWait(LOOK_EVERY_MS, signal);
      const result = await isDone();
      if (result !== undefined) return result;
      taking = await tryTake(name, id);
    }
    if (taking === 'failing') return await work();
    // What another replica has just finished is there: between its last look and this lease it gave back its own.
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
