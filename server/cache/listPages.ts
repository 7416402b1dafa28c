import * as v from 'valibot';

import type { AgentStatusReply } from '../../src/contract/agentStatusReply';
import type { DateFilter, PagingQuery } from '../../src/contract/agentStatusRequest';
import { emailOf } from '../access/agentScope';
import type { BudgetCaller } from '../budget/budget';
import type { UpstreamCall } from '../upstream/upstreamCall';
import { type AgentCopy, copyOfAgent, makeAgentCopies } from './agents/agentCopy';
import { type EncodedRecord, encodeRecords, joinedBytes, joinedRecords } from './agents/encodedRecords';
import type { Listing } from './agents/listing';
import type { Copy } from './copy';
import type { CopyStore } from './copyStore';
import { JoinableTask, type Participant } from './joinableTask';
import type { HoldReply } from './getPage';
import type { Packer } from './packer';
import type { ReplicaLease } from './replicaLease';

/** A page of the upstream's whole list, as it is kept. */
export type ListPage = Omit<Copy, 'head' | 'body'> & {
  /** In lower case; `undefined` is an agent without a readable address. */
  readonly emails: readonly (string | undefined)[];
  readonly hasMore: boolean;
  /** The most agents that the upstream sends on a page, however many were asked for. */
  readonly limit: number;
  /** The whole reply. */
  readonly gzip: Uint8Array<ArrayBuffer>;
};

/** Which page of which time range, and the key under which it is kept. */
export type PagePlace = {
  readonly dateFilter: DateFilter;
  readonly paging: PagingQuery;
  readonly key: string;
};

const headSchema = v.object({
  emails: v.array(v.nullable(v.string())),
  hasMore: v.boolean(),
  limit: v.number(),
});

/** `undefined` for a copy of another kind. */
function listPageFrom({ head, body, ...times }: Copy): ListPage | undefined {
  const read = v.safeParse(headSchema, head);
  if (!read.success) return undefined;
  const { emails, hasMore, limit } = read.output;
  return { ...times, emails: emails.map((email) => email ?? undefined), hasMore, limit, gzip: body };
}

function copyOfPage({ emails, hasMore, limit, gzip, ...times }: ListPage): Copy {
  return { ...times, head: { emails: emails.map((email) => email ?? null), hasMore, limit }, body: gzip };
}

export type ListPagesOptions = {
  readonly pageKey: (dateFilter: DateFilter, paging: PagingQuery) => Promise<string>;
  readonly agentKey: (dateFilter: DateFilter, address: string) => Promise<string>;
  readonly callUpstream: UpstreamCall;
  readonly store: CopyStore;
  readonly lease: ReplicaLease;
  readonly packer: Packer;
  readonly holdReply: HoldReply;
  /** The times of copies that a call brings now; it is recorded for the subjects who want each of these keys. */
  readonly timesOfCall: (
    dateFilter: DateFilter,
    subjectsByKey: ReadonlyMap<string, ReadonlySet<string>>,
  ) => Pick<AgentCopy, 'asOfMs' | 'servesMs' | 'keepUntilMs'>;
};

/**
 * Reads pages of the whole list. Callers that want the same page at the same time share one call and its outcome;
 * one that disconnects does not affect the others. The agents on a page are kept one by one as well.
 */
export class ListPages {
  readonly #options: ListPagesOptions;
  readonly #running = new Map<string, JoinableTask<ListPage>>();

  constructor(options: ListPagesOptions) {
    this.#options = options;
  }

  async place(dateFilter: DateFilter, paging: PagingQuery): Promise<PagePlace> {
    return { dateFilter, paging, key: await this.#options.pageKey(dateFilter, paging) };
  }

  /** The copy that is kept, however old. */
  async read({ key }: PagePlace): Promise<ListPage | undefined> {
    return await this.#readFrom(this.#options.store.read, key);
  }

  /**
   * The page as another replica has just read it, if `isGood`, otherwise from a call. Rejects as the call does,
   * or with the signal's reason when the caller leaves.
   */
  async renew(
    { key, dateFilter, paging }: PagePlace,
    participant: Participant,
    {
      isGood,
      listing,
    }: { readonly isGood: (page: ListPage) => boolean; readonly listing: Listing | undefined },
  ): Promise<{ readonly content: ListPage; readonly isCollapsed: boolean }> {
    const running = this.#running.get(key);
    if (running !== undefined) return { content: await running.join(participant), isCollapsed: true };
    const started = new JoinableTask<ListPage>(
      async (caller) => {
        const page = await this.#options.lease.run(key, {
          signal: caller.signal,
          finished: async () => {
            const shared = await this.#readFrom(this.#options.store.readShared, key);
            return shared !== undefined && isGood(shared) ? shared : undefined;
          },
          work: async () => await this.#call({ key, dateFilter, paging }, caller, listing),
        });
        listing?.notePage(paging.offset, { ...page, addresses: addressesOn(page) });
        return page;
      },
      () => {
        if (this.#running.get(key) === started) this.#running.delete(key);
      },
    );
    this.#running.set(key, started);
    return { content: await started.join(participant), isCollapsed: false };
  }

  async #readFrom(read: CopyStore['read'], key: string): Promise<ListPage | undefined> {
    const copy = (await read([key])).get(key);
    return copy && listPageFrom(copy);
  }

  async #call(
    { key, dateFilter, paging }: PagePlace,
    caller: BudgetCaller,
    listing: Listing | undefined,
  ): Promise<ListPage> {
    const { callUpstream, agentKey, timesOfCall, packer, holdReply, store } = this.#options;
    const reply = await callUpstream({ filter: { dateFilter } }, paging, caller);
    // Those who found a copy look at the page as well.
    const watchers = listing?.watchersAt(paging.offset, performance.now()) ?? new Set();
    const times = timesOfCall(dateFilter, new Map([[key, new Set([...caller.subjects(), ...watchers])]]));
    const { gzip, agents } = await holdReply(async () => {
      // Once for the page and for its agents.
      const records = await encodeRecords(reply.data);
      const json = joinedRecords(records.map((each) => each.json));
      const [pageGzip, copies] = await Promise.all([
        packer.gzip(jsonOfReply(reply, json)),
        makeAgentCopies(byAddress(records), { ...times, isFromBatch: false }, packer),
      ]);
      return { gzip: pageGzip, agents: copies };
    });
    const limit = reply.limit > 0 ? Math.min(reply.limit, paging.limit) : paging.limit;
    const page = { ...times, emails: reply.data.map(emailOf), hasMore: reply.hasMore, limit, gzip };
    const copies = new Map([[key, copyOfPage(page)]]);
    for (const [address, copy] of agents) copies.set(await agentKey(dateFilter, address), copyOfAgent(copy));
    await store.write(copies);
    return page;
  }
}

function addressesOn({ emails }: ListPage): readonly string[] {
  return emails.filter((email) => email !== undefined);
}

/** The documented fields of a reply and no others: `notFound` is ours to say. */
function jsonOfReply(
  { hasMore, limit, offset }: AgentStatusReply,
  records: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const envelope = JSON.stringify({ hasMore, limit, offset });
  return joinedBytes([encoder.encode(`${envelope.slice(0, -1)},"data":[`), records, encoder.encode(']}')]);
}

function byAddress(records: readonly EncodedRecord[]): ReadonlyMap<string, readonly EncodedRecord[]> {
  const found = new Map<string, EncodedRecord[]>();
  for (const each of records) {
    const address = emailOf(each.record);
    if (address !== undefined) found.set(address, [...(found.get(address) ?? []), each]);
  }
  return found;
}
