import type { PagingQuery } from '../../src/contract/agentStatusRequest';
import type { AgentCopies } from './agents/agentCopy';
import type { Addresses } from './agents/addresses';
import { type CachedPage, once } from './cachedPage';
import type { Packer } from './packer';

/** A list of agents on one page of it, each with a copy. */
export type ListedAgents = {
  readonly addresses: Addresses;
  readonly copies: AgentCopies;
  readonly paging: PagingQuery;
  readonly hasMore: boolean;
};

/** The reply with the records of these agents, as old as the oldest of them, and with the addresses not found. */
export async function composeReply(
  { addresses, copies, paging, hasMore }: ListedAgents,
  packer: Packer,
): Promise<Omit<CachedPage, 'expiresAtMs'>> {
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
  const records = await Promise.all(packed.map(async (bytes) => decoder.decode(await packer.gunzip(bytes))));
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
