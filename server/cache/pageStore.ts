import { BentoCache, bentostore } from 'bentocache';
import { memoryDriver } from 'bentocache/drivers/memory';
import { redisDriver } from 'bentocache/drivers/redis';
import * as v from 'valibot';

import type { SharedRedis } from '../redis/sharedRedis';
import type { CachedPage } from './cachedPage';
import { cachedPageFrom, storedPageFrom, tolerantSerializer } from './pageSerializer';

/** About 400 pages of 500 kB, compressed: twenty contact centers of a thousand agents. */
const LOCAL_BYTES = 64 * 1024 * 1024;

/** How long this process's copy is used without comparing it with the one that the replicas share. */
const LOCAL_TRUST_MS = 5000;

/** Change the number with the stored format, so that replicas of two versions do not read each other's entries. */
const PREFIX = 'agent-status:pages:1';

export type PageStore = {
  /** The newest copy kept under the key, however old; `undefined` if there is none. Never rejects. */
  readonly read: (key: string) => Promise<CachedPage | undefined>;
  /** Like `read`, but checks Redis even if this process has a copy. */
  readonly readShared: (key: string) => Promise<CachedPage | undefined>;
  /** Keeps a page until its `keepUntilMs`. Never rejects. */
  readonly write: (key: string, page: CachedPage) => Promise<void>;
};

const localCopySchema = v.looseObject({ comparedAtMs: v.number() });

/**
 * Pages in this process's memory and, if there is one, in a Redis that the replicas share. The two copies are
 * compared every few seconds and the newer one wins, so that a page refreshed by one replica soon reaches the
 * others. A Redis that is down, slow or contains unreadable data counts as empty.
 */
export function createPageStore(redis: SharedRedis | undefined): PageStore {
  const common = { prefix: PREFIX, serializer: tolerantSerializer } as const;
  const local = new BentoCache({
    ...common,
    default: 'local',
    stores: {
      local: bentostore().useL1Layer(memoryDriver({ maxSize: LOCAL_BYTES, maxItems: 10_000 })),
    },
  });
  const shared =
    redis &&
    new BentoCache({
      ...common,
      default: 'shared',
      // `sharedRedis` decides how long to avoid a failing Redis, for all its users.
      suppressL2Errors: false,
      stores: { shared: bentostore().useL2Layer(redisDriver({ connection: redis.client })) },
    });

  async function keepLocally(key: string, page: CachedPage): Promise<void> {
    const nowMs = Date.now();
    const ttl = page.keepUntilMs - nowMs;
    if (ttl > 0) await local.set({ key, value: { ...storedPageFrom(page), comparedAtMs: nowMs }, ttl });
  }

  /** Its age comes from Redis's clock: that of the replica that stored it may be minutes off. */
  async function readFromRedis(key: string): Promise<CachedPage | undefined> {
    const [stored, leftMs] =
      (await redis?.run(
        async (client) => await Promise.all([shared?.get<unknown>({ key }), client.pttl(`${PREFIX}:${key}`)]),
      )) ?? [];
    const page = cachedPageFrom(stored);
    return page === undefined || leftMs === undefined ? undefined : byOurClock(page, leftMs);
  }

  async function compare(key: string, localPage: CachedPage | undefined): Promise<CachedPage | undefined> {
    if (shared === undefined) return localPage;
    const sharedPage = await readFromRedis(key).catch(() => undefined);
    const newer =
      localPage === undefined || (sharedPage !== undefined && sharedPage.asOfMs > localPage.asOfMs)
        ? sharedPage
        : localPage;
    if (newer !== undefined) await keepLocally(key, newer);
    return newer;
  }

  const comparing = new Map<string, Promise<CachedPage | undefined>>();
  /** A thousand callers that find the copy too old at the same moment read Redis once. */
  async function compareOnce(
    key: string,
    localPage: CachedPage | undefined,
  ): Promise<CachedPage | undefined> {
    const running = comparing.get(key) ?? compare(key, localPage).finally(() => comparing.delete(key));
    comparing.set(key, running);
    return await running;
  }

  return {
    read: async (key) => {
      const stored = await local.get<unknown>({ key });
      const page = cachedPageFrom(stored);
      if (page === undefined || shared === undefined) return await compareOnce(key, page);
      const copy = v.safeParse(localCopySchema, stored);
      const isTrusted = copy.success && Date.now() - copy.output.comparedAtMs < LOCAL_TRUST_MS;
      return isTrusted && Date.now() < page.expiresAtMs ? page : await compareOnce(key, page);
    },
    readShared: async (key) => await compare(key, cachedPageFrom(await local.get<unknown>({ key }))),
    write: async (key, page) => {
      await keepLocally(key, page);
      const ttl = page.keepUntilMs - Date.now();
      if (ttl <= 0 || shared === undefined) return;
      await redis
        ?.run(async () => await shared.set({ key, value: storedPageFrom(page), ttl }))
        .catch(() => undefined);
    },
  };
}

/** Storing a copy and reading it back takes less than this; any longer difference is between two clocks. */
const CLOCK_NOISE_MS = 1000;

/** The page with its instants by this process's clock, derived from its remaining time in Redis. */
function byOurClock(page: CachedPage, leftMs: number): CachedPage {
  const differenceMs = Date.now() + leftMs - page.keepUntilMs;
  if (leftMs < 0 || Math.abs(differenceMs) < CLOCK_NOISE_MS) return page;
  return {
    ...page,
    asOfMs: page.asOfMs + differenceMs,
    expiresAtMs: page.expiresAtMs + differenceMs,
    keepUntilMs: page.keepUntilMs + differenceMs,
  };
}
