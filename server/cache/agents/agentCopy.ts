import * as v from 'valibot';

import type { Copy } from '../copy';
import type { Packer } from '../packer';
import { type EncodedRecord, joinedRecords } from './encodedRecords';

/** When a copy was made and how long it may be served. */
export type CopyTimes = Pick<Copy, 'asOfMs' | 'servesMs'>;

/** All that the upstream says of one address. */
export type AgentCopy = CopyTimes & {
  readonly keepUntilMs: number;
  /** The address as the upstream spells it; `undefined` if it does not know the address. */
  readonly email: string | undefined;
  /** Whether a call for single agents brought it, and not a page of the whole list. */
  readonly isFromBatch: boolean;
  /** The records, joined by commas, as JSON. */
  readonly packedRecords: Uint8Array<ArrayBuffer>;
};

export type AgentCopies = ReadonlyMap<string, AgentCopy>;

const headSchema = v.object({ email: v.nullable(v.string()), isFromBatch: v.boolean() });
const recordSchema = v.object({ email: v.string() });

/** Copies of agents whose records are known, with the JSON of each; without records the upstream does not know it. */
export async function makeAgentCopies(
  recordsByAddress: ReadonlyMap<string, readonly EncodedRecord[]>,
  facts: Pick<AgentCopy, 'asOfMs' | 'servesMs' | 'keepUntilMs' | 'isFromBatch'>,
  { gzip }: Packer,
): Promise<AgentCopies> {
  const copies = new Map<string, AgentCopy>();
  // One after the other: fifty at once take every thread, and on one core four fifths of the time of all else.
  for (const [address, records] of recordsByAddress) {
    const first = v.safeParse(recordSchema, records[0]?.record);
    const email = first.success ? first.output.email.trim() : undefined;
    const packedRecords = await gzip(joinedRecords(records.map(({ json }) => json)));
    copies.set(address, { ...facts, email, packedRecords });
  }
  return copies;
}

export function copyOfAgent({ email, isFromBatch, packedRecords, ...times }: AgentCopy): Copy {
  return { ...times, head: { email: email ?? null, isFromBatch }, body: packedRecords };
}

/** `undefined` for a copy of another kind. */
export function agentCopyFrom({ asOfMs, servesMs, keepUntilMs, head, body }: Copy): AgentCopy | undefined {
  const read = v.safeParse(headSchema, head);
  if (!read.success) return undefined;
  return {
    asOfMs,
    servesMs,
    keepUntilMs,
    email: read.output.email ?? undefined,
    isFromBatch: read.output.isFromBatch,
    packedRecords: body,
  };
}
