import { Redis } from 'ioredis';

/** A Redis that failed is left alone for so long: each try would cost a request its time-out. */
const PAUSE_AFTER_FAILURE_MS = 2000;

const CONNECT_TIMEOUT_MS = 300;

/** Nobody waits longer than this for what can be done without. */
const ANSWER_TIMEOUT_MS = 300;

/** A connection that stays silent so long while something is asked is dead; a new one is made. */
const SILENCE_TIMEOUT_MS = 2000;
const LONGEST_RECONNECT_PAUSE_MS = 2000;

/** The one Redis that replicas share: never waited for, and done without while it fails. */
export type SharedRedis = {
  readonly client: Redis;
  /**
   * Does something with it. Rejects as Redis does, or after 0.3 seconds; and at once for two seconds after
   * a failure.
   */
  readonly run: <Result>(work: (client: Redis) => Promise<Result>) => Promise<Result>;
  readonly isUp: () => boolean;
  readonly close: () => void;
};

/**
 * Connects in the background and keeps trying. `onFault` hears once of each time that the connection is
 * lost, never of what was sent.
 */
export function connectRedis(url: string, onFault: (error: Error) => void): SharedRedis {
  const client = new Redis(url, {
    // The library's own defaults wait for over eight seconds with Redis down.
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    connectTimeout: CONNECT_TIMEOUT_MS,
    commandTimeout: SILENCE_TIMEOUT_MS,
    socketTimeout: SILENCE_TIMEOUT_MS,
    retryStrategy: (attempts) => Math.min(100 * 2 ** attempts, LONGEST_RECONNECT_PAUSE_MS),
  });
  let pausedUntilMs = 0;
  let hasTold = false;
  client.on('ready', () => {
    hasTold = false;
    pausedUntilMs = 0;
  });
  client.on('error', (error: Error) => {
    if (!hasTold) onFault(error);
    hasTold = true;
  });
  return {
    client,
    run: async (work) => {
      if (Date.now() < pausedUntilMs) throw new Error('Redis has just failed');
      try {
        return await withinTime(work(client));
      } catch (error) {
        pausedUntilMs = Date.now() + PAUSE_AFTER_FAILURE_MS;
        throw error;
      }
    },
    isUp: () => client.status === 'ready' && Date.now() >= pausedUntilMs,
    close: () => client.disconnect(),
  };
}

/**
 * Where this process itself was held up, the time runs out while the answer already lies in the socket:
 * what has come is read before it counts as missing.
 */
async function withinTime<Result>(answer: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      setImmediate(() => setImmediate(() => reject(new Error('Redis has not answered in time'))));
    }, ANSWER_TIMEOUT_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
