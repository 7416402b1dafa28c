import { urgencies } from '../../../src/contract/priority';
import type { DateFilter } from '../../../src/contract/agentStatusRequest';
import type { BudgetCaller } from '../../budget/budget';
import { UpstreamFailure } from '../../failures/upstreamFailure';
import type { UpstreamCall } from '../../upstream/upstreamCall';
import type { CopyStore } from '../copyStore';
import { type Participant, participantOf } from '../joinableTask';
import type { Packer } from '../packer';
import type { ReplicaLease } from '../replicaLease';
import { type SweepJob, Sweeper } from '../Sweeper';
import { AgentQueue, allOrLatest } from './AgentQueue';
import { type Addresses, withoutAddresses } from './addresses';
import {
  type AgentCopies,
  type AgentCopy,
  type CopyTimes,
  agentCopyFrom,
  copyOfAgent,
  makeAgentCopies,
} from './agentCopy';
import { askForAgents } from './askForAgents';
import type { BatchSize } from './batchSize';
import type { Listing } from './listing';
import { WantedAgents } from './wantedAgents';

/** The list or batches: not decided anew for each of a thousand callers who come at once. */
const DECIDE_EVERY_MS = 1000;

export type RangeAgentsOptions = {
  readonly dateFilter: DateFilter;
  /** The most agents on a page of this time range. */
  readonly pageLimit: number;
  readonly keyOf: (address: string) => Promise<string>;
  readonly listing: Listing;
  /** Reads that page of the whole list and keeps it and the agents on it, unless it was read a moment ago. */
  readonly readPage: (index: number, participant: Participant) => Promise<unknown>;
  readonly callUpstream: UpstreamCall;
  readonly store: CopyStore;
  readonly lease: ReplicaLease;
  readonly packer: Packer;
  readonly batchSize: BatchSize;
  /** The times of copies that a call brings now; it is recorded for the subjects who want each of these keys. */
  readonly timesOfCall: (
    subjectsByKey: ReadonlyMap<string, ReadonlySet<string>>,
  ) => Pick<AgentCopy, 'asOfMs' | 'servesMs' | 'keepUntilMs'>;
  /** Whether a copy had used up half of its time at that moment, so that a call should bring it if it has room. */
  readonly isDue: (copy: CopyTimes, atMs: number) => boolean;
  /** How often a call is free. */
  readonly callEveryMs: number;
};

/**
 * What is known of single agents in one time range, whoever asked for them. A record comes from a page of the whole
 * list or from a batch of addresses, whichever takes fewer calls; a page that someone looks at anyway serves all
 * agents on it. When one agent's copy has expired, those of the others who are wanted are renewed in the background,
 * so that all are about as old.
 */
export class RangeAgents {
  readonly #options: RangeAgentsOptions;
  readonly #wanted = new WantedAgents();
  readonly #queue: AgentQueue;
  readonly #sweeper = new Sweeper(() => this.#nextJob());
  /** A sweep renews what was due when it began: otherwise a long one would never end. */
  #sweepStartedMs = 0;
  readonly #pagesBeingRead = new Set<number>();
  #decidedMs = -Infinity;
  #batches = 0;

  constructor(options: RangeAgentsOptions) {
    const { callEveryMs } = options;
    this.#options = options;
    this.#queue = new AgentQueue({
      batchSize: () => this.#batchSize(),
      spreadMs: callEveryMs,
      ask: async (addresses, caller) => await this.#ask(addresses, caller),
      others: () => this.#withSpellings(this.#dueForBatches(performance.now())),
    });
  }

  /** The copies that are kept, however old. */
  async read(addresses: Iterable<string>): Promise<AgentCopies> {
    return await this.#readFrom(this.#options.store.read, addresses);
  }

  /** Someone asks for them, and is expected to ask again within this time. */
  want(addresses: Addresses, subject: string, forMs: number): void {
    this.#wanted.want(addresses, subject, performance.now() + forMs);
  }

  /** New copies. Rejects as the calls do; if the budget is spent, with the time at which it will be their turn. */
  async renew(
    addresses: Addresses,
    participant: Participant,
  ): Promise<{ readonly copies: AgentCopies; readonly isCollapsed: boolean }> {
    const hasExpired = [...addresses.keys()].some((address) => this.#wanted.hasCopy(address));
    try {
      const fromPages = await this.#renewFromPages(addresses, participant);
      const rest = withoutAddresses(addresses, fromPages);
      if (rest.size === 0) return { copies: fromPages, isCollapsed: false };
      const isCollapsed = [...rest.keys()].every((address) => this.#queue.isRunning(address));
      const fromBatches = await this.#queue.get(rest, participant);
      const missing = withoutAddresses(rest, fromBatches);
      const fromAllPages = await this.#renewFromPages(missing, participant);
      const unknown = await this.#keepUnknown(withoutAddresses(missing, fromAllPages));
      return { copies: new Map([...fromPages, ...fromBatches, ...fromAllPages, ...unknown]), isCollapsed };
    } catch (failure) {
      participant.signal.throwIfAborted();
      throw this.#withTurn(failure, addresses);
    } finally {
      this.#sweep(hasExpired);
    }
  }

  /**
   * Brings those who have no copy yet, and renews all that are due if one has expired: so that all are about as old,
   * and not a little at a time.
   */
  #sweep(hasExpired: boolean): void {
    if (this.#sweeper.isIdle) this.#sweepStartedMs = hasExpired ? performance.now() : -Infinity;
    this.#sweeper.start();
  }

  async #readFrom(read: CopyStore['read'], addresses: Iterable<string>): Promise<AgentCopies> {
    const keys = new Map<string, string>();
    for (const address of addresses) keys.set(await this.#options.keyOf(address), address);
    const copies = new Map<string, AgentCopy>();
    for (const [key, stored] of await read([...keys.keys()])) {
      const address = keys.get(key);
      const copy = agentCopyFrom(stored);
      if (address !== undefined && copy !== undefined) copies.set(address, copy);
    }
    this.#wanted.noteCopies(copies);
    return copies;
  }

  /** The agents who are on pages of the whole list that serve them. */
  async #renewFromPages(addresses: Addresses, participant: Participant): Promise<AgentCopies> {
    if (addresses.size === 0) return new Map();
    this.#decide();
    const { listing, readPage } = this.#options;
    const nowMs = performance.now();
    const pages = new Set<number>();
    let isSearching = false;
    for (const address of addresses.keys()) {
      const page = listing.servingPage(address, nowMs);
      if (page !== undefined) pages.add(page);
      else isSearching ||= listing.isUsed && !this.#wanted.isUnknown(address);
    }
    await allOrLatest([...pages].map(async (page) => await readPage(page, participant)));
    if (isSearching) await this.#readOtherPages(pages, participant);
    else if (pages.size === 0) return new Map();
    const copies = await this.read(addresses.keys());
    return new Map(
      [...copies].filter(([, copy]) => copy.asOfMs >= nowMs || !this.#options.isDue(copy, performance.now())),
    );
  }

  /** Until the last page, because how many there are may be unknown. */
  async #readOtherPages(read: ReadonlySet<number>, participant: Participant): Promise<void> {
    const { listing, readPage } = this.#options;
    let { pageSize } = listing;
    const done = new Set(read);
    for (;;) {
      if (listing.pageSize !== pageSize) done.clear();
      ({ pageSize } = listing);
      const open = listing.pages().filter((page) => !done.has(page));
      if (open.length === 0) return;
      const old = open.filter((page) => this.#isOldPage(page, performance.now()));
      await allOrLatest(old.map(async (page) => await readPage(page, participant)));
      for (const page of open) done.add(page);
    }
  }

  /** Remembers that they are on no page of an upstream that sends its whole list whatever it is asked for. */
  async #keepUnknown(addresses: Addresses): Promise<AgentCopies> {
    if (addresses.size === 0) return new Map();
    return await this.#keep(new Map([...addresses.keys()].map((address) => [address, []])));
  }

  async #ask(addresses: Addresses, caller: BudgetCaller): Promise<AgentCopies> {
    const startedMs = performance.now();
    const { dateFilter, pageLimit, keyOf, lease, store, isDue, callUpstream, batchSize, listing } =
      this.#options;
    const addressOf = new Map<string, string>();
    for (const address of addresses.keys()) addressOf.set(await keyOf(address), address);
    const named = (keys: Iterable<string>) => [...keys].flatMap((key) => addressOf.get(key) ?? []);
    const byKey = await lease<AgentCopy>([...addressOf.keys()], {
      signal: caller.signal,
      finished: async (keys) => {
        const copies = await this.#readFrom(store.readShared, named(keys));
        return await this.#byKey(
          copies,
          (copy) => copy.asOfMs >= startedMs || !isDue(copy, performance.now()),
        );
      },
      work: async (keys) => {
        const open = new Map(named(keys).map((address) => [address, addresses.get(address) ?? address]));
        const found = await askForAgents(open, { dateFilter, pageLimit, caller, callUpstream, batchSize });
        if (found.ignoresFilter) listing.useAlways();
        const unknown = [...found.unknown].map((address) => [address, []] as const);
        return await this.#byKey(await this.#keep(new Map([...found.records, ...unknown])), () => true);
      },
    });
    return new Map([...byKey].flatMap(([key, copy]) => named([key]).map((address) => [address, copy])));
  }

  async #byKey(copies: AgentCopies, isIncluded: (copy: AgentCopy) => boolean) {
    const byKey = new Map<string, AgentCopy>();
    for (const [address, copy] of copies) {
      if (isIncluded(copy)) byKey.set(await this.#options.keyOf(address), copy);
    }
    return byKey;
  }

  async #keep(records: ReadonlyMap<string, readonly unknown[]>): Promise<AgentCopies> {
    const { keyOf, timesOfCall, packer, store } = this.#options;
    const subjects = new Map<string, ReadonlySet<string>>();
    for (const address of records.keys()) {
      subjects.set(await keyOf(address), this.#wanted.subjectsOf([address]));
    }
    const copies = await makeAgentCopies(records, timesOfCall(subjects), packer);
    this.#wanted.noteCopies(copies);
    await store.write(
      new Map([...(await this.#byKey(copies, () => true))].map(([key, copy]) => [key, copyOfAgent(copy)])),
    );
    return copies;
  }

  /** The failure of a spent budget, with the time until the last of these agents will have had its turn. */
  #withTurn(failure: unknown, addresses: Addresses): unknown {
    if (!(failure instanceof UpstreamFailure) || failure.code !== 'rate-limited') return failure;
    const due = this.#dueForBatches(performance.now());
    const last = due.findLastIndex((address) => addresses.has(address));
    const calls = Math.floor((last + 1) / this.#batchSize());
    const waitSeconds =
      (failure.retryAfterSeconds ?? 1) + Math.ceil((calls * this.#options.callEveryMs) / 1000);
    const { upstreamStatus } = failure;
    return new UpstreamFailure('rate-limited', { upstreamStatus, retryAfterSeconds: waitSeconds });
  }

  #batchSize(): number {
    return Math.min(this.#options.batchSize.most, this.#options.pageLimit);
  }

  #decide(): void {
    const nowMs = performance.now();
    if (nowMs - this.#decidedMs < DECIDE_EVERY_MS) return;
    this.#decidedMs = nowMs;
    const { listing } = this.#options;
    const wanted = this.#wanted.addresses(nowMs);
    const unwatched = wanted.filter((address) => !listing.isWatched(address, nowMs)).length;
    this.#batches = Math.ceil(unwatched / this.#batchSize());
    listing.decide(this.#batches, nowMs);
  }

  #dueForBatches(atMs: number): readonly string[] {
    const nowMs = performance.now();
    const { listing, isDue } = this.#options;
    return this.#wanted
      .due(nowMs, (copy) => isDue(copy, atMs))
      .filter(
        (address) => listing.servingPage(address, nowMs) === undefined && !this.#queue.isRunning(address),
      );
  }

  #withSpellings(addresses: readonly string[]): Addresses {
    return new Map(addresses.map((address) => [address, this.#wanted.spellingOf(address)]));
  }

  /** What to renew now for those who do not wait: the page that tells how long the list is, pages, batches. */
  #nextJob(): SweepJob | undefined {
    this.#decide();
    const { listing } = this.#options;
    const probe = listing.pageToProbe(this.#batches);
    if (probe !== undefined && !this.#pagesBeingRead.has(probe)) return this.#pageJob(probe);
    const page = listing.isUsed
      ? listing
          .pages()
          .find((index) => !this.#pagesBeingRead.has(index) && this.#isOldPage(index, this.#sweepStartedMs))
      : undefined;
    if (page !== undefined) return this.#pageJob(page);
    const batch = this.#withSpellings(this.#dueForBatches(this.#sweepStartedMs).slice(0, this.#batchSize()));
    if (batch.size === 0) return undefined;
    return async () => await this.#queue.refresh(batch, this.#background(batch.keys()));
  }

  #isOldPage(index: number, atMs: number): boolean {
    const { listing, isDue } = this.#options;
    const copy = listing.copyOf(index);
    return copy === undefined || isDue(copy, atMs);
  }

  #pageJob(index: number): SweepJob {
    this.#pagesBeingRead.add(index);
    return async () => {
      try {
        await this.#options.readPage(index, this.#background(this.#wanted.addresses(performance.now())));
      } finally {
        this.#pagesBeingRead.delete(index);
      }
    };
  }

  /** Someone waits for agents who were never read; for a renewal nobody does. */
  #background(addresses: Iterable<string>): Participant {
    const all = [...addresses];
    return participantOf({
      signal: new AbortController().signal,
      urgency: all.some((address) => !this.#wanted.hasCopy(address)) ? urgencies.unstated : urgencies.refresh,
      subjects: this.#wanted.subjectsOf(all),
    });
  }
}
