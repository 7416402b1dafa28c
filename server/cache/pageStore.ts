import { BentoCache, bentostore } from 'bentocache';
import { memoryDriver } from 'bentocache/drivers/memory';
import { redisDriver } from 'bentocache/drivers/redis';
import * as v from 'valibot';

import type { SharedRedis } from '../redis/sharedRedis';
import type { CachedPage } from './cachedPage';
import { cachedPageFrom, storedFrom, tolerantSerializer } from './pageSerializer';

/** Some four hundred pages of 500 kB, packed: twenty contact centres of a thousand agents. */
const LOCAL_BYTES = 64 * 1024 * 1024;

/** For so long a copy of this process is not held against the one that the replicas share. */
const LOCAL_TRUST_MS = 5000;

/** It changes with what is kept, so that replicas of two versions do not read each other's entries. */
const PREFIX = 'agent-status:pages:1';

export type PageStore = {
  /** The newest copy kept under the key, however old; `undefined` where there is none. Never rejects. */
  readonly read: (key: string) => Promise<CachedPage | undefined>;
  /** Like `read`, but looks at what the replicas share even where this process has a copy. */
  readonly readShared: (key: string) => Promise<CachedPage | undefined>;
  /** Keeps a page until its `keepUntilMs`. Never rejects. */
  readonly write: (key: string, page: CachedPage) => Promise<void>;
};

const localCopySchema = v.looseObject({ comparedAtMs: v.number() });

/**
 * Pages in this process's memory and, where there is one, in a Redis that replicas share. The two are held
 * against each other every few seconds and the newer copy wins; so what one replica reads anew, the others
 * have soon. A Redis that is down, slow or holds rubbish counts as empty.
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
      // The connection itself knows how long to leave a failing Redis alone, for all its uses.
      suppressL2Errors: false,
      stores: { shared: bentostore().useL2Layer(redisDriver({ connection: redis.client })) },
    });

  async function keepLocally(key: string, page: CachedPage): Promise<void> {
    const nowMs = Date.now();
    const ttl = page.keepUntilMs - nowMs;
    if (ttl > 0) await local.set({ key, value: { ...storedFrom(page), comparedAtMs: nowMs }, ttl });
  }

  /** How old the copy is, Redis's clock says: that of the replica which left it may be minutes off. */
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
  /** A thousand who find a copy too old at the same moment ask Redis once. */
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
        ?.run(async () => await shared.set({ key, value: storedFrom(page), ttl }))
        .catch(() => undefined);
    },
  };
}

/** A copy's way through Redis takes less than this; what is more is a difference between two clocks. */
const CLOCK_NOISE_MS = 1000;

/** The page with its moments by this process's clock, from the time that Redis will still keep it. */
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
