import { Redis } from 'ioredis';

/** A Redis that failed is left alone for so long: each try would cost a request its time-out. */
const PAUSE_AFTER_FAILURE_MS = 2000;

const CONNECT_TIMEOUT_MS = 300;
const COMMAND_TIMEOUT_MS = 150;

/** A connection that stays silent so long while something is asked is dead; a new one is made. */
const SILENCE_TIMEOUT_MS = 2000;
const LONGEST_RECONNECT_PAUSE_MS = 2000;

/** The one Redis that replicas share: never waited for, and done without while it fails. */
export type SharedRedis = {
  readonly client: Redis;
  /**
   * Does something with it. Rejects as Redis does, within the command's time-out; and at once for two
   * seconds after a failure.
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
    commandTimeout: COMMAND_TIMEOUT_MS,
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
        return await work(client);
      } catch (error) {
        pausedUntilMs = Date.now() + PAUSE_AFTER_FAILURE_MS;
        throw error;
      }
    },
    isUp: () => client.status === 'ready' && Date.now() >= pausedUntilMs,
    close: () => client.disconnect(),
  };
}
