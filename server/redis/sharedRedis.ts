import { Redis } from 'ioredis';

import { Outage, type RedisEvents, RedisTimeout, redisCauseOf } from './outage';

/** After a failure, Redis is not used for this long: each attempt would delay a request by its timeout. */
const PAUSE_AFTER_FAILURE_MS = 2000;

const CONNECT_TIMEOUT_MS = 300;

/** Short, because the service can work without Redis. */
const REPLY_TIMEOUT_MS = 300;

/** A connection without a reply for this long is dead and is replaced. */
const SILENCE_TIMEOUT_MS = 2000;
const LONGEST_RECONNECT_PAUSE_MS = 2000;

/** The Redis that the replicas share. The service works without it while it fails. */
export type SharedRedis = {
  readonly client: Redis;
  /**
   * Runs commands. Rejects as Redis does, or after 0.3 s; and at once during the 2 s after a failure.
   */
  readonly run: <Result>(work: (client: Redis) => Promise<Result>) => Promise<Result>;
  /** Whether it is connected and answered last. */
  readonly isUp: () => boolean;
  readonly close: () => void;
};

/**
 * Connects in the background and keeps trying. It counts as lost when the connection fails, and when commands fail while
 * the connection stays.
 */
export function connectRedis(url: string, events: RedisEvents): SharedRedis {
  const client = new Redis(url, {
    // With the library's defaults a command waits for over 8 s while Redis is down.
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    connectTimeout: CONNECT_TIMEOUT_MS,
    commandTimeout: SILENCE_TIMEOUT_MS,
    socketTimeout: SILENCE_TIMEOUT_MS,
    retryStrategy: (attempts) => Math.min(100 * 2 ** attempts, LONGEST_RECONNECT_PAUSE_MS),
  });
  let pausedUntilMs = 0;
  let isClosing = false;
  const outage = new Outage(events);
  client.on('ready', () => {
    pausedUntilMs = 0;
    outage.end();
  });
  client.on('error', (error: Error) => outage.begin(redisCauseOf(error)));
  client.on('close', () => {
    // Without an error before it, Redis closed the connection, as when it stops.
    if (!isClosing) outage.begin('CONNECTION_CLOSED');
  });
  return {
    client,
    run: async (work) => {
      if (performance.now() < pausedUntilMs) throw new Error('Redis has just failed');
      const sentMs = performance.now();
      try {
        const result = await withinTime(work(client));
        outage.end(sentMs);
        return result;
      } catch (error) {
        pausedUntilMs = performance.now() + PAUSE_AFTER_FAILURE_MS;
        // Otherwise the connection's own error is the cause.
        if (client.status === 'ready') outage.begin(redisCauseOf(error));
        throw error;
      }
    },
    isUp: () => client.status === 'ready' && !outage.isOn,
    close: () => {
      isClosing = true;
      client.disconnect();
    },
  };
}

/**
 * If this process was blocked, the timeout may fire although the reply has already arrived in the socket, so
 * the sockets are read once more before the reply counts as missing.
 */
async function withinTime<Result>(reply: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      setImmediate(() => setImmediate(() => reject(new RedisTimeout('Redis has not answered in time'))));
    }, REPLY_TIMEOUT_MS);
  });
  try {
    return await Promise.race([reply, late]);
  } finally {
    clearTimeout(timer);
  }
}
