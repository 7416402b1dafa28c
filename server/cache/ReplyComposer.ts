import * as v from 'valibot';

import { agentStatusReplySchema } from '../../src/contract/agentStatusReply';
import type { PagingQuery } from '../../src/contract/agentStatusRequest';
import { ByteGate } from '../upstream/ByteGate';
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

export type ComposedReply = Omit<CachedPage, 'expiresAtMs' | 'timestamps'>;

/** A list of agents on one page of it, each with a copy. */
export type ListedAgents = {
  readonly addresses: Addresses;
  readonly copies: AgentCopies;
  readonly paging: PagingQuery;
  readonly hasMore: boolean;
  /** `undefined`: the records are those for the asked time. */
  readonly translation: Translation | undefined;
};

/** What is unpacked, joined, translated and packed at once of all replies: one of the largest, or dozens. */
const COMPOSED_AT_ONCE_BYTES = 10 * 1024 * 1024;

/** Makes replies from what is kept. */
export class ReplyComposer {
  readonly #packer: Packer;
  readonly #gate = new ByteGate(COMPOSED_AT_ONCE_BYTES);

  constructor(packer: Packer) {
    this.#packer = packer;
  }

  /**
   * The reply with the records of these agents, as old as the oldest of them, and with the addresses not found.
   * Throws `UntranslatableTimes`.
   */
  async list(listed: ListedAgents): Promise<ComposedReply> {
    const { addresses, copies, paging, hasMore, translation } = listed;
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
    const envelope = { hasMore, ...paging, ...(notFound.length > 0 && { notFound }) };
    const gzip = await this.#inTurn(packed, async () => {
      const records = await Promise.all(packed.map(async (bytes) => await this.#records(bytes, translation)));
      // The records are JSON already.
      const bytes = new Blob([
        `${JSON.stringify(envelope).slice(0, -1)},"data":[`,
        ...records.flatMap((record, index) => (index === 0 ? [record] : [',', record])),
        ']}',
      ]);
      return await this.#packer.gzip(new Uint8Array(await bytes.arrayBuffer()));
    });
    return { asOfMs, emails, gzip, brotli: this.#brotliOf(gzip) };
  }

  /** A page of the whole list. Throws `UntranslatableTimes`. */
  async page(
    { asOfMs, emails, gzip }: ListPage,
    translation: Translation | undefined,
  ): Promise<ComposedReply> {
    if (translation === undefined) return { asOfMs, emails, gzip, brotli: this.#brotliOf(gzip) };
    const translated = await this.#inTurn([gzip], async () => {
      const text = new TextDecoder().decode(await this.#packer.gunzip(gzip));
      const reply = v.parse(agentStatusReplySchema, JSON.parse(text));
      const data = reply.data.map((record) => translatedRecord(record, translation));
      return await this.#packer.gzip(new TextEncoder().encode(JSON.stringify({ ...reply, data })));
    });
    return { asOfMs, emails, gzip: translated, brotli: this.#brotliOf(translated) };
  }

  /** From the packed bytes, so that nothing unpacked is kept until somebody asks for it. */
  #brotliOf(gzip: Uint8Array<ArrayBuffer>): () => Promise<Uint8Array<ArrayBuffer>> {
    return once(
      async () =>
        await this.#inTurn([gzip], async () => await this.#packer.brotli(await this.#packer.gunzip(gzip))),
    );
  }

  async #records(
    packed: Uint8Array<ArrayBuffer>,
    translation: Translation | undefined,
  ): Promise<Uint8Array<ArrayBuffer> | string> {
    const bytes = await this.#packer.gunzip(packed);
    if (translation === undefined) return bytes;
    const list: unknown = JSON.parse(`[${new TextDecoder().decode(bytes)}]`);
    if (!Array.isArray(list)) throw new Error('brackets make a list');
    return list.map((record) => JSON.stringify(translatedRecord(record, translation))).join(',');
  }

  async #inTurn<Result>(packed: readonly Uint8Array[], work: () => Promise<Result>): Promise<Result> {
    const leave = await this.#gate.enter(packed.reduce((total, bytes) => total + unpackedLength(bytes), 0));
    try {
      return await work();
    } finally {
      leave();
    }
  }
}

/** The last four bytes say it (RFC 1952 § 2.3.1). */
function unpackedLength({ buffer, byteOffset, byteLength }: Uint8Array): number {
  return byteLength < 4 ? 0 : new DataView(buffer, byteOffset, byteLength).getUint32(byteLength - 4, true);
}

function translatedRecord(record: unknown, translation: Translation): unknown {
  const moved = translateRecord(record, translation);
  if (moved === undefined) throw new UntranslatableTimes();
  return moved;
}
