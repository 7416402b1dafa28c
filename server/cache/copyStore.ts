import { LRUCache } from 'lru-cache';

import type { SharedRedis } from '../redis/sharedRedis';
import type { Copy } from './copy';
import { packCopy, unpackCopy } from './storedCopy';

/** About 400 pages of 500 kB, compressed, with their agents: ten contact centers of a thousand agents. */
const LOCAL_BYTES = 64 * 1024 * 1024;

/** What a copy takes beside its body. */
const OVERHEAD_BYTES = 500;

/** How long this process's copy is used without comparing it with the one that the replicas share. */
const LOCAL_TRUST_MS = 5000;

/** Change the number with the stored format, so that replicas of two versions do not read each other's entries. */
const PREFIX = 'agent-status:copies:3';

type CopiesByKey = ReadonlyMap<string, Copy>;

export type CopyStore = {
  /** The newest copy under each key, however old; a key without one is left out. Never rejects. */
  readonly read: (keys: readonly string[]) => Promise<CopiesByKey>;
  /** Like `read`, but asks Redis even if this process has a copy. */
  readonly readShared: (keys: readonly string[]) => Promise<CopiesByKey>;
  /** Keeps copies until their `keepUntilMs`. Never rejects. */
  readonly write: (copies: CopiesByKey) => Promise<void>;
};

type LocalCopy = { readonly copy: Copy; readonly comparedAtMs: number };

/** Setting a copy's remaining time and reading it takes less than this; only a changed clock explains more. */
const CLOCK_NOISE_MS = 1000;

/** All values with the time that they have left, at one moment. */
const readScript = `
local found = {}
for index, name in ipairs(KEYS) do
  found[2 * index - 1] = redis.call('get', name)
  found[2 * index] = redis.call('pttl', name)
end
return found`;

/**
 * Copies in this process's memory and, if there is one, in a Redis that the replicas share. The two are compared
 * every few seconds and the newer one wins, so that what one replica renewed soon reaches the others. A Redis
 * that is down, slow or contains unreadable data counts as empty.
 */
export function createCopyStore(redis: SharedRedis | undefined): CopyStore {
  const local = new LRUCache<string, LocalCopy>({
    maxSize: LOCAL_BYTES,
    sizeCalculation: ({ copy }) => copy.body.byteLength + OVERHEAD_BYTES,
  });

  function keepLocally(key: string, copy: Copy): void {
    local.set(key, { copy, comparedAtMs: performance.now() });
  }

  function readLocally(key: string): LocalCopy | undefined {
    const found = local.get(key);
    if (found === undefined || found.copy.keepUntilMs > performance.now()) return found;
    local.delete(key);
    return undefined;
  }

  /**
   * Their ages come from the time that they have left in Redis, whatever the clocks of the replicas say. A copy
   * with more time left than it ever had was stored before Redis's own clock was set back, so its age is unknown.
   */
  async function readFromRedis({ run }: SharedRedis, keys: readonly string[]): Promise<CopiesByKey> {
    const names = keys.map((key) => `${PREFIX}:${key}`);
    const found = await run(
      async (client) => await client.callBuffer('eval', readScript, names.length, ...names),
    );
    const nowMs = performance.now();
    const copies = new Map<string, Copy>();
    for (const [index, key] of keys.entries()) {
      const [value, leftMs] = Array.isArray(found) ? [found[2 * index], found[2 * index + 1]] : [];
      if (!Buffer.isBuffer(value) || typeof leftMs !== 'number' || leftMs < 0) continue;
      const copy = unpackCopy(value, nowMs + leftMs);
      if (copy !== undefined && copy.asOfMs <= nowMs + CLOCK_NOISE_MS) copies.set(key, copy);
    }
    return copies;
  }

  async function compare(keys: readonly string[]): Promise<CopiesByKey> {
    const shared = redis && (await readFromRedis(redis, keys).catch(() => undefined));
    const newest = new Map<string, Copy>();
    for (const key of keys) {
      const own = readLocally(key)?.copy;
      const other = shared?.get(key);
      const copy = own === undefined || (other !== undefined && other.asOfMs > own.asOfMs) ? other : own;
      if (copy === undefined) continue;
      newest.set(key, copy);
      keepLocally(key, copy);
    }
    return newest;
  }

  const comparing = new Map<string, Promise<CopiesByKey>>();
  /** A thousand callers that find the copies too old at the same moment read Redis once. */
  async function compareOnce(keys: readonly string[]): Promise<CopiesByKey> {
    const open = keys.filter((key) => !comparing.has(key));
    const running = new Set(keys.flatMap((key) => comparing.get(key) ?? []));
    if (open.length > 0) {
      const started = compare(open).finally(() => {
        for (const key of open) comparing.delete(key);
      });
      for (const key of open) comparing.set(key, started);
      running.add(started);
    }
    const found = new Map((await Promise.all(running)).flatMap((copies) => [...copies]));
    return new Map(keys.flatMap((key) => entryOf(key, found.get(key))));
  }

  function isTrusted({ copy, comparedAtMs }: LocalCopy): boolean {
    const nowMs = performance.now();
    return nowMs - comparedAtMs < LOCAL_TRUST_MS && nowMs < copy.asOfMs + copy.servesMs;
  }

  return {
    read: async (keys) => {
      const copies = new Map<string, Copy>();
      for (const key of keys) {
        const found = readLocally(key);
        if (found !== undefined && (redis === undefined || isTrusted(found))) copies.set(key, found.copy);
      }
      const open = redis === undefined ? [] : keys.filter((key) => !copies.has(key));
      return open.length === 0 ? copies : new Map([...copies, ...(await compareOnce(open))]);
    },
    readShared: async (keys) => await compare(keys),
    write: async (copies) => {
      const nowMs = performance.now();
      const kept = [...copies].filter(([, { keepUntilMs }]) => keepUntilMs > nowMs);
      for (const [key, copy] of kept) keepLocally(key, copy);
      if (kept.length === 0) return;
      await redis
        ?.run(async (client) => {
          const pipeline = client.pipeline();
          for (const [key, copy] of kept) {
            const leftMs = Math.max(1, Math.floor(copy.keepUntilMs - nowMs));
            pipeline.set(`${PREFIX}:${key}`, packCopy(copy), 'PX', leftMs);
          }
          return await pipeline.exec();
        })
        .catch(() => undefined);
    },
  };
}

function entryOf(key: string, copy: Copy | undefined): [string, Copy][] {
  return copy === undefined ? [] : [[key, copy]];
}

/** The store without what was received before that instant, as of each reading. */
export function copiesSince(store: CopyStore, sinceMs: () => number): CopyStore {
  const since = (copies: CopiesByKey) => new Map([...copies].filter(([, { asOfMs }]) => asOfMs >= sinceMs()));
  return {
    read: async (keys) => since(await store.read(keys)),
    readShared: async (keys) => since(await store.readShared(keys)),
    write: store.write,
  };
}
