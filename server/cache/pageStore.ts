import { BentoCache, bentostore } from 'bentocache';
import { memoryDriver } from 'bentocache/drivers/memory';
import * as v from 'valibot';

import type { SharedRedis } from '../redis/sharedRedis';
import type { CachedPage } from './cachedPage';
import { cachedPageFrom, cachedPageFromText, storedPageFrom } from './pageSerializer';

/** About 400 pages of 500 kB, compressed: twenty contact centers of a thousand agents. */
const LOCAL_BYTES = 64 * 1024 * 1024;

/** How long this process's copy is used without comparing it with the one that the replicas share. */
const LOCAL_TRUST_MS = 5000;

/** Change the number with the stored format, so that replicas of two versions do not read each other's entries. */
const PREFIX = 'agent-status:pages:2';

export type PageStore = {
  /** The newest copy kept under the key, however old; `undefined` if there is none. Never rejects. */
  readonly read: (key: string) => Promise<CachedPage | undefined>;
  /** Like `read`, but checks Redis even if this process has a copy. */
  readonly readShared: (key: string) => Promise<CachedPage | undefined>;
  /** Keeps a page until its `keepUntilMs`. Never rejects. */
  readonly write: (key: string, page: CachedPage) => Promise<void>;
};

const localCopySchema = v.looseObject({ keepUntilMs: v.number(), comparedAtMs: v.number() });

/** Setting a copy's remaining time and reading it takes less than this; only a changed clock explains more. */
const CLOCK_NOISE_MS = 1000;

/**
 * Pages in this process's memory and, if there is one, in a Redis that the replicas share. The two copies are
 * compared every few seconds and the newer one wins, so that a page refreshed by one replica soon reaches the
 * others. A Redis that is down, slow or contains unreadable data counts as empty.
 */
export function createPageStore(redis: SharedRedis | undefined): PageStore {
  const local = new BentoCache({
    default: 'local',
    stores: {
      local: bentostore().useL1Layer(memoryDriver({ maxSize: LOCAL_BYTES, maxItems: 10_000 })),
    },
  });

  /** The library's own expiry goes by the wall clock. Without it, old copies make room for new ones. */
  async function keepLocally(key: string, page: CachedPage): Promise<void> {
    const { keepUntilMs } = page;
    const comparedAtMs = performance.now();
    await local.set({ key, value: { ...storedPageFrom(page), keepUntilMs, comparedAtMs }, ttl: null });
  }

  async function readLocally(key: string): Promise<{ page: CachedPage; comparedAtMs: number } | undefined> {
    const stored = await local.get<unknown>({ key });
    const copy = v.safeParse(localCopySchema, stored);
    if (!copy.success) return undefined;
    const { keepUntilMs, comparedAtMs } = copy.output;
    if (keepUntilMs <= performance.now()) {
      await local.delete({ key });
      return undefined;
    }
    const page = cachedPageFrom(stored, keepUntilMs);
    return page && { page, comparedAtMs };
  }

  /**
   * Its age comes from its remaining time in Redis, whatever the clocks of the replicas say. A copy with more
   * time left than it ever had was stored before Redis's own clock was set back, so its age is unknown.
   */
  async function readFromRedis(key: string): Promise<CachedPage | undefined> {
    const name = `${PREFIX}:${key}`;
    const [text, leftMs = -1] =
      (await redis?.run(async (client) => await Promise.all([client.get(name), client.pttl(name)]))) ?? [];
    if (leftMs < 0) return undefined;
    const nowMs = performance.now();
    const page = cachedPageFromText(text, nowMs + leftMs);
    return page === undefined || page.asOfMs > nowMs + CLOCK_NOISE_MS ? undefined : page;
  }

  async function compare(key: string, localPage: CachedPage | undefined): Promise<CachedPage | undefined> {
    if (redis === undefined) return localPage;
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
      const copy = await readLocally(key);
      if (copy === undefined || redis === undefined) return await compareOnce(key, copy?.page);
      const nowMs = performance.now();
      const isTrusted = nowMs - copy.comparedAtMs < LOCAL_TRUST_MS && nowMs < copy.page.expiresAtMs;
      return isTrusted ? copy.page : await compareOnce(key, copy.page);
    },
    readShared: async (key) => await compare(key, (await readLocally(key))?.page),
    write: async (key, page) => {
      const leftMs = Math.floor(page.keepUntilMs - performance.now());
      if (leftMs <= 0) return;
      await keepLocally(key, page);
      const text = JSON.stringify(storedPageFrom(page));
      await redis
        ?.run(async (client) => await client.set(`${PREFIX}:${key}`, text, 'PX', leftMs))
        .catch(() => undefined);
    },
  };
}
