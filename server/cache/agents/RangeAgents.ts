import { urgencies } from '../../../src/contract/priority';
import { UpstreamFailure } from '../../failures/upstreamFailure';
import { type Participant, participantOf } from '../joinableTask';
import { type SweepJob, Sweeper } from '../Sweeper';
import { AgentQueue, type AgentQueueOptions, allOrLatest } from './AgentQueue';
import { BatchCaller, type BatchCallerOptions } from './BatchCaller';
import { KeptAgents, type KeptAgentsOptions } from './KeptAgents';
import { type Addresses, withoutAddresses } from './addresses';
import type { AgentCopies } from './agentCopy';
import type { Listing } from './listing';
import { WantedAgents } from './wantedAgents';

/** The list or batches: not decided anew for each of a thousand callers who come at once. */
const DECIDE_EVERY_MS = 1000;

/** How late a caller may come back who was told to wait. */
const LATE_MS = 60_000;

export type RangeAgentsOptions = Omit<KeptAgentsOptions, 'wanted'> &
  Omit<BatchCallerOptions, 'wanted' | 'kept' | 'onFound'> &
  Pick<AgentQueueOptions, 'takeCall'> & {
    readonly listing: Listing;
    /** Reads that page of the whole list, and keeps it and the agents on it. */
    readonly readPage: (index: number, participant: Participant) => Promise<unknown>;
    /** How often a call is free, as of now. */
    readonly callEveryMs: () => number;
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
  readonly #kept: KeptAgents;
  readonly #batchCaller: BatchCaller;
  readonly #queue: AgentQueue;
  readonly #sweeper = new Sweeper(() => this.#nextJob());
  /** A sweep renews what was due when it began: otherwise a long one would never end. */
  #sweepStartedMs = 0;
  readonly #pagesBeingRead = new Set<number>();
  #batchesWaiting = 0;
  #decidedMs = -Infinity;
  #batches = 0;
  #missing = 0;

  constructor(options: RangeAgentsOptions) {
    this.#options = options;
    this.#kept = new KeptAgents({ ...options, wanted: this.#wanted });
    this.#batchCaller = new BatchCaller({
      ...options,
      wanted: this.#wanted,
      kept: this.#kept,
      onFound: ({ ignoresFilter }) => {
        if (ignoresFilter) options.listing.useAlways();
      },
    });
    this.#queue = new AgentQueue({
      batchSize: () => this.#batchCaller.batchSize,
      spreadMs: options.callEveryMs,
      takeCall: options.takeCall,
      ask: async (batch, more, granted) => await this.#batchCaller.ask(batch, more, granted),
      others: () => this.#dueAgents(performance.now()),
    });
  }

  /** The copies that are kept, however old. */
  async read(addresses: Iterable<string>): Promise<AgentCopies> {
    return await this.#kept.read(addresses);
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
      throw this.#withTurn(failure, addresses, participant);
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
    return await this.#kept.keep(new Map([...addresses.keys()].map((address) => [address, []])));
  }

  /**
   * The failure of a spent budget, with the time until the last of these agents will have had its turn. Until the caller
   * comes back they remain wanted: otherwise they would have no turn while it waits for it.
   */
  #withTurn(failure: unknown, addresses: Addresses, { subjects }: Participant): unknown {
    if (!(failure instanceof UpstreamFailure) || failure.code !== 'rate-limited') return failure;
    const due = this.#dueForBatches(performance.now());
    const last = due.findLastIndex((address) => addresses.has(address));
    const calls = Math.floor((last + 1) / this.#batchCaller.batchSize);
    // Not the sum: once calls are free again, several are.
    const waitSeconds = Math.max(
      failure.retryAfterSeconds ?? 1,
      Math.ceil((calls * this.#options.callEveryMs()) / 1000),
    );
    for (const subject of subjects) this.want(addresses, subject, 1000 * waitSeconds + LATE_MS);
    return failure.withRetryAfter(waitSeconds);
  }

  /** How long it takes to bring those who have no copy yet, if all calls are for them. */
  firstDataMs(): number {
    this.#decide();
    return (this.#missing / this.#batchCaller.batchSize) * this.#options.callEveryMs();
  }

  #decide(): void {
    const nowMs = performance.now();
    if (nowMs - this.#decidedMs < DECIDE_EVERY_MS) return;
    this.#decidedMs = nowMs;
    const { listing } = this.#options;
    const wanted = this.#wanted.addresses(nowMs);
    this.#missing = wanted.filter((address) => !this.#wanted.hasCopy(address)).length;
    const unwatched = wanted.filter((address) => !listing.isWatched(address, nowMs)).length;
    this.#batches = Math.ceil(unwatched / this.#batchCaller.batchSize);
    listing.decide(this.#batches, nowMs);
  }

  /** Those for whom no call is made or waits yet. */
  #dueForBatches(atMs: number): readonly string[] {
    const nowMs = performance.now();
    const { listing, isDue } = this.#options;
    const waitedFor = this.#queue.waitedFor();
    return this.#wanted
      .due(nowMs, (copy) => isDue(copy, atMs))
      .filter(
        (address) =>
          listing.servingPage(address, nowMs) === undefined &&
          !this.#queue.isRunning(address) &&
          !waitedFor.has(address),
      );
  }

  #dueAgents(atMs: number): Addresses {
    return new Map(this.#dueForBatches(atMs).map((address) => [address, this.#wanted.spellingOf(address)]));
  }

  /** What to renew now for those who do not wait: the page that tells how long the list is, pages, batches. */
  #nextJob(): SweepJob | undefined {
    this.#decide();
    const { listing } = this.#options;
    // Not while callers wait for their first data, who need every call.
    const probe = this.#sweepStartedMs > 0 ? listing.pageToProbe(this.#batches) : undefined;
    if (probe !== undefined && !this.#pagesBeingRead.has(probe)) return this.#pageJob(probe);
    const page = listing.isUsed
      ? listing
          .pages()
          .find((index) => !this.#pagesBeingRead.has(index) && this.#isOldPage(index, this.#sweepStartedMs))
      : undefined;
    if (page !== undefined) return this.#pageJob(page);
    const due = this.#dueForBatches(this.#sweepStartedMs);
    return due.length > this.#batchesWaiting * this.#batchCaller.batchSize ? this.#batchJob(due) : undefined;
  }

  /** Whom it brings is decided when the budget grants the call. */
  #batchJob(due: readonly string[]): SweepJob {
    const participant = this.#background(due.slice(0, this.#batchCaller.batchSize));
    this.#batchesWaiting += 1;
    let isWaiting = true;
    const endWaiting = () => {
      if (isWaiting) this.#batchesWaiting -= 1;
      isWaiting = false;
    };
    return async () => {
      try {
        await this.#queue.refresh(() => {
          endWaiting();
          return this.#dueAgents(this.#sweepStartedMs);
        }, participant);
      } finally {
        endWaiting();
      }
    };
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
