import * as v from 'valibot';

import { type CacheOrigin, copyKey } from './cache/cacheKey';
import type { CopyStore } from './cache/copyStore';
import type { ReplicaLease } from './cache/replicaLease';
import type { FindingKeeper } from './upstream/findings';

/** Long enough for a weekend without a call. */
const KEPT_MS = 7 * 24 * 60 * 60_000;

export type FindingKeeperOptions = {
  readonly origin: CacheOrigin;
  readonly store: CopyStore;
  readonly lease: ReplicaLease;
};

/**
 * Keeps what was found out about an upstream among the copies: in this process, and for a week in Redis if there is
 * one. `name` tells the findings about one upstream apart.
 */
export function createFindingKeeper<Finding>(
  name: string,
  schema: v.GenericSchema<unknown, Finding>,
  { origin, store, lease }: FindingKeeperOptions,
): FindingKeeper<Finding> {
  const keyOf = async () => await copyKey(origin, 'finding', name);
  return {
    read: async () => {
      const key = await keyOf();
      const copy = (await store.readShared([key])).get(key);
      const read = v.safeParse(schema, copy?.head);
      return copy !== undefined && read.success ? { finding: read.output, atMs: copy.asOfMs } : undefined;
    },
    keep: async (finding) => {
      const asOfMs = performance.now();
      const copy = {
        asOfMs,
        servesMs: KEPT_MS,
        keepUntilMs: asOfMs + KEPT_MS,
        head: finding,
        body: new Uint8Array(),
      };
      await store.write(new Map([[await keyOf(), copy]]));
    },
    alone: async ({ work, finished }) => {
      await lease.run(await keyOf(), {
        signal: new AbortController().signal,
        work: async () => {
          await work();
          return true;
        },
        finished: async () => (await finished()) || undefined,
      });
    },
  };
}
