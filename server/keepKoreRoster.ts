import * as v from 'valibot';

import { type CacheOrigin, copyKey } from './cache/cacheKey';
import type { Copy } from './cache/copy';
import type { CopyStore } from './cache/copyStore';
import type { Packer } from './cache/packer';
import type { ReplicaLease } from './cache/replicaLease';
import type { KoreKeeper } from './roster/KoreRoster';
import type { KoreProgress, KoreReading } from './roster/OpenReading';
import { listedAgentSchema } from './roster/agentList';

/** Long enough for a weekend without an upstream. */
const KEPT_MS = 7 * 24 * 60 * 60_000;

const readingSchema = v.object({ agents: v.array(listedAgentSchema), isComplete: v.boolean() });
const progressSchema = v.object({
  agents: v.array(listedAgentSchema),
  pages: v.pipe(v.number(), v.integer(), v.minValue(0)),
  unreadable: v.number(),
});

export type KoreKeeperOptions = {
  readonly origin: CacheOrigin;
  readonly store: CopyStore;
  readonly lease: ReplicaLease;
  readonly packer: Packer;
};

/** Keeps what is read of all agents among the copies: in this process, and in Redis if there is one. */
export function createKoreKeeper({ origin, store, lease, packer }: KoreKeeperOptions): KoreKeeper {
  const keyOf = async (part: 'reading' | 'progress') => await copyKey(origin, 'all-agents', part);

  async function read<Content>(
    part: 'reading' | 'progress',
    schema: v.GenericSchema<unknown, Content>,
  ): Promise<(Content & { readonly atMs: number }) | undefined> {
    const key = await keyOf(part);
    const copy = (await store.readShared([key])).get(key);
    const content = copy && (await contentOf(copy, schema));
    return content && { ...content, atMs: Date.now() - (performance.now() - copy.asOfMs) };
  }

  async function contentOf<Content>(
    { body }: Copy,
    schema: v.GenericSchema<unknown, Content>,
  ): Promise<Content | undefined> {
    try {
      const content: unknown = JSON.parse(new TextDecoder().decode(await packer.gunzip(body)));
      return v.is(schema, content) ? v.parse(schema, content) : undefined;
    } catch {
      return undefined;
    }
  }

  async function keep(
    part: 'reading' | 'progress',
    { atMs, ...content }: KoreReading | KoreProgress,
  ): Promise<void> {
    const asOfMs = performance.now() - (Date.now() - atMs);
    const body = await packer.gzip(new TextEncoder().encode(JSON.stringify(content)));
    const copy: Copy = { asOfMs, servesMs: KEPT_MS, keepUntilMs: asOfMs + KEPT_MS, head: null, body };
    await store.write(new Map([[await keyOf(part), copy]]));
  }

  return {
    reading: async () => await read('reading', readingSchema),
    keepReading: async (reading) => await keep('reading', reading),
    progress: async () => await read('progress', progressSchema),
    keepProgress: async (progress) => await keep('progress', progress),
    claim: async () => {
      const { busy, release } = await lease.claim([await keyOf('reading')]);
      return busy.size > 0 ? undefined : { release };
    },
  };
}
