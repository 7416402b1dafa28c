import * as v from 'valibot';

import { agentStatusReplySchema } from '../../src/contract/agentStatusReply';
import type { PagingQuery } from '../../src/contract/agentStatusRequest';
import type { AgentCopies } from './agents/agentCopy';
import type { Addresses } from './agents/addresses';
import { type CachedPage, once } from './cachedPage';
import type { ListPage } from './listPages';
import type { Packer } from './packer';
import { type Translation, translateRecord } from './ranges/translateRecord';

/** The upstream sends times in a form that cannot be moved to another offset. */
export class UntranslatableTimes extends Error {
  override readonly name = 'UntranslatableTimes';
}

export type ComposedReply = Omit<CachedPage, 'expiresAtMs'>;

/** A list of agents on one page of it, each with a copy. */
export type ListedAgents = {
  readonly addresses: Addresses;
  readonly copies: AgentCopies;
  readonly paging: PagingQuery;
  readonly hasMore: boolean;
  /** `undefined`: the records are those for the asked time. */
  readonly translation: Translation | undefined;
};

/**
 * The reply with the records of these agents, as old as the oldest of them, and with the addresses not found. Throws
 * `UntranslatableTimes`.
 */
export async function composeReply(
  { addresses, copies, paging, hasMore, translation }: ListedAgents,
  packer: Packer,
): Promise<ComposedReply> {
  const decoder = new TextDecoder();
  const emails: string[] = [];
  const notFound: string[] = [];
  const packed: Uint8Array<ArrayBuffer>[] = [];
  let asOfMs = Infinity;
  for (const [address, spelling] of addresses) {
    const copy = copies.get(address);
    if (copy === undefined) throw new Error('every agent of a reply must have a copy');
    asOfMs = Math.min(asOfMs, copy.asOfMs);
    if (copy.email === undefined) {
      notFound.push(spelling);
    } else {
      emails.push(address);
      packed.push(copy.packedRecords);
    }
  }
  const records = await Promise.all(
    packed.map(async (bytes) => translated(decoder.decode(await packer.gunzip(bytes)), translation)),
  );
  const envelope = { hasMore, ...paging, ...(notFound.length > 0 && { notFound }) };
  // The records are JSON already.
  const text = `${JSON.stringify(envelope).slice(0, -1)},"data":[${records.join(',')}]}`;
  const bytes = new TextEncoder().encode(text);
  return {
    asOfMs,
    emails,
    gzip: await packer.gzip(bytes),
    brotli: once(async () => await packer.brotli(bytes)),
  };
}

/** A page of the whole list as a reply. Throws `UntranslatableTimes`. */
export async function composePage(
  { asOfMs, emails, gzip }: ListPage,
  translation: Translation | undefined,
  packer: Packer,
): Promise<ComposedReply> {
  if (translation === undefined) {
    return { asOfMs, emails, gzip, brotli: once(async () => await packer.brotli(await packer.gunzip(gzip))) };
  }
  const text = new TextDecoder().decode(await packer.gunzip(gzip));
  const reply = v.parse(agentStatusReplySchema, JSON.parse(text));
  const data = reply.data.map((record) => translatedRecord(record, translation));
  const bytes = new TextEncoder().encode(JSON.stringify({ ...reply, data }));
  return {
    asOfMs,
    emails,
    gzip: await packer.gzip(bytes),
    brotli: once(async () => await packer.brotli(bytes)),
  };
}

/** Records joined by commas. */
function translated(records: string, translation: Translation | undefined): string {
  if (translation === undefined) return records;
  const list: unknown = JSON.parse(`[${records}]`);
  if (!Array.isArray(list)) throw new Error('brackets make a list');
  return list.map((record) => JSON.stringify(translatedRecord(record, translation))).join(',');
}

function translatedRecord(record: unknown, translation: Translation): unknown {
  const moved = translateRecord(record, translation);
  if (moved === undefined) throw new UntranslatableTimes();
  return moved;
}
