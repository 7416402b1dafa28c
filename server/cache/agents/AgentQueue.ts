import { LRUCache } from 'lru-cache';

import { isBackground, urgencies } from '../../../src/contract/priority';
import type { BudgetCaller } from '../../budget/budget';
import type { EndCall } from '../../budget/callCounter';
import { UpstreamFailure } from '../../failures/upstreamFailure';
import type { Participant } from '../joinableTask';
import { type Addresses, withoutAddresses } from './addresses';
import type { AgentCopies } from './agentCopy';

/** How long the first address waits for others, so that callers who come at the same time share a call. */
const COLLECT_MS = 10;

/** That many calls for less than a whole batch may follow each other at once; then they are spread. */
const UNSPREAD = 4;
const UNSPREAD_WITHIN_MS = 10_000;

/** Enough to use a minute's calls at once, and not so many that a large account fills the budget's queue. */
const MOST_CALLS_WAITING = 12;

export type AgentQueueOptions = {
  /** The most addresses in one call. */
  readonly batchSize: () => number;
  /** The least time between two calls for less than a whole batch, once several followed each other. */
  readonly spreadMs: () => number;
  /** Takes a call from the budget. */
  readonly takeCall: (caller: BudgetCaller) => Promise<EndCall>;
  /** Makes the call that was taken, and gives it back. `more` gives others in place of those that need none. */
  readonly ask: (
    batch: Addresses,
    more: (count: number) => Addresses,
    granted: EndCall,
  ) => Promise<AgentCopies>;
  /** Others whose copies a call should bring as well if it has room for them, the most urgent first. */
  readonly others: () => Addresses;
};

/** A caller who waits for agents that no call brings yet. */
type Waiting = {
  readonly participant: Participant;
  readonly sinceMs: number;
  readonly missing: Map<string, string>;
  readonly join: (call: Promise<AgentCopies>) => void;
  readonly refuse: (reason: unknown) => void;
};

/**
 * Puts the agents that callers wait for into as few calls as possible. Whom a call brings is decided when the budget
 * grants it, so that it is as full as it can be by then. Callers' subjects take turns, so that whoever asks for
 * thousands does not make others wait. Calls for less than a batch are spread once there are many of them.
 */
export class AgentQueue {
  readonly #options: AgentQueueOptions;
  #waiting: Waiting[] = [];
  /** The calls that are being made, by the addresses that they bring. */
  readonly #running = new Map<string, Promise<AgentCopies>>();
  /** Calls that wait for the budget; aborting one gives up its place. */
  readonly #taking = new Set<AbortController>();
  /** When the last calls for less than a batch were asked for. */
  #smallStartsMs: number[] = [];
  readonly #turnOf = new LRUCache<string, number>({ max: 10_000 });
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: AgentQueueOptions) {
    this.#options = options;
  }

  isRunning(address: string): boolean {
    return this.#running.has(address);
  }

  /** Those whom a caller waits for and no call brings yet. */
  waitedFor(): ReadonlySet<string> {
    return new Set(this.#waiting.flatMap(({ missing }) => [...missing.keys()]));
  }

  /**
   * Copies made from now on, of these and others. Rejects as the call that failed, of several the one that can
   * be tried again the latest; with the signal's reason when the caller leaves.
   */
  async get(addresses: Addresses, participant: Participant): Promise<AgentCopies> {
    participant.signal.throwIfAborted();
    const calls: Promise<AgentCopies>[] = [];
    const join = (call: Promise<AgentCopies>) => {
      const joined = Promise.race([call, participant.left]);
      // The budget may refuse the rest before anybody waits for it: then its failure must not end the process.
      joined.catch(() => undefined);
      calls.push(joined);
    };
    for (const call of new Set(
      [...addresses.keys()].flatMap((address) => this.#running.get(address) ?? []),
    )) {
      join(call);
    }
    const missing = withoutAddresses(addresses, this.#running);
    if (missing.size > 0) await this.#wait(new Map(missing), participant, join);
    return new Map((await allOrLatest(calls)).flatMap((brought) => [...brought]));
  }

  /** A call in the background for some of those that are `due` when the budget grants it. */
  async refresh(due: () => Addresses, participant: Participant): Promise<void> {
    const { batchSize, takeCall, ask } = this.#options;
    const granted = await takeCall({
      signal: participant.signal,
      urgency: () => participant.urgency,
      subjects: () => participant.subjects,
    });
    const batch = this.#pick(batchSize(), due);
    if (batch.size === 0) granted();
    else await this.#start(batch, (more) => ask(batch, more, granted), due);
  }

  async #wait(missing: Map<string, string>, participant: Participant, join: Waiting['join']): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const waiting: Waiting = {
        participant,
        sinceMs: performance.now(),
        missing,
        join: (call) => {
          join(call);
          if (missing.size === 0) resolve();
        },
        refuse: reject,
      };
      participant.left.catch((reason: unknown) => {
        this.#waiting = this.#waiting.filter((each) => each !== waiting);
        reject(reason);
        this.#giveUpPlaces();
      });
      this.#waiting.push(waiting);
      this.#schedule();
    });
  }

  /** As many calls wait for the budget as are needed for all who wait. */
  #schedule(): void {
    const count = this.waitedFor().size;
    const size = this.#options.batchSize();
    while (this.#taking.size < Math.min(Math.floor(count / size), MOST_CALLS_WAITING)) void this.#take();
    if (count === 0 || this.#taking.size > 0 || this.#timer !== undefined) return;
    const sinceMs = Math.min(...this.#waiting.map((each) => each.sinceMs));
    const dueMs = Math.max(sinceMs + COLLECT_MS, this.#nextSmallStartMs());
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#waiting.length === 0 || this.#taking.size > 0) return;
      this.#smallStartsMs.push(performance.now());
      void this.#take();
    }, dueMs - performance.now());
  }

  #giveUpPlaces(): void {
    const needed = Math.ceil(this.waitedFor().size / this.#options.batchSize());
    for (const place of [...this.#taking].slice(needed)) place.abort();
  }

  #nextSmallStartMs(): number {
    const nowMs = performance.now();
    this.#smallStartsMs = this.#smallStartsMs.filter((startMs) => nowMs - startMs < UNSPREAD_WITHIN_MS);
    if (this.#smallStartsMs.length < UNSPREAD) return 0;
    return (this.#smallStartsMs.at(-1) ?? 0) + this.#options.spreadMs();
  }

  async #take(): Promise<void> {
    const place = new AbortController();
    this.#taking.add(place);
    const { batchSize, takeCall, ask, others } = this.#options;
    try {
      const granted = await takeCall({
        signal: place.signal,
        urgency: () =>
          Math.min(urgencies.refresh + 1, ...this.#waiting.map((each) => each.participant.urgency)),
        subjects: () => this.#nextSubjects(),
      });
      this.#taking.delete(place);
      const batch = this.#pick(batchSize(), others);
      if (batch.size === 0) granted();
      else void this.#start(batch, (more) => ask(batch, more, granted), others).catch(() => undefined);
    } catch (failure) {
      this.#taking.delete(place);
      if (!place.signal.aborted) this.#refuseAll(failure);
    }
    this.#schedule();
  }

  #refuseAll(reason: unknown): void {
    for (const { refuse } of this.#waiting.splice(0)) refuse(reason);
    this.#giveUpPlaces();
  }

  #nextSubjects(): ReadonlySet<string> {
    const subjects = new Set<string>();
    let room = this.#options.batchSize();
    for (const { participant, missing } of this.#inTurn()) {
      if (room <= 0) break;
      room -= missing.size;
      for (const subject of participant.subjects) subjects.add(subject);
    }
    return subjects;
  }

  /** Those who wait, in turn, then others. */
  #pick(room: number, others: () => Addresses): Map<string, string> {
    const batch = new Map<string, string>();
    this.#turn += 1;
    for (const { participant, missing } of this.#inTurn()) {
      if (batch.size >= room) break;
      for (const [address, spelling] of missing) if (batch.size < room) batch.set(address, spelling);
      for (const subject of participant.subjects) this.#turnOf.set(subject, this.#turn);
    }
    if (batch.size < room) {
      for (const [address, spelling] of withoutAddresses(others(), this.#running)) {
        if (batch.size < room) batch.set(address, spelling);
      }
    }
    return batch;
  }

  /** Who is to be served first: whoever looks at the page, then the subject whose last turn was the longest ago. */
  #inTurn(): readonly Waiting[] {
    const rank = ({ participant }: Waiting) => {
      const turns = [...participant.subjects].map((subject) => this.#turnOf.get(subject) ?? 0);
      return [isBackground(participant.urgency) ? 1 : 0, Math.min(...turns)] as const;
    };
    return this.#waiting
      .map((waiting) => ({ waiting, rank: rank(waiting) }))
      .toSorted((one, other) => one.rank[0] - other.rank[0] || one.rank[1] - other.rank[1])
      .map(({ waiting }) => waiting);
  }

  async #start(
    batch: Addresses,
    ask: (more: (count: number) => Addresses) => Promise<AgentCopies>,
    others: () => Addresses,
  ): Promise<AgentCopies> {
    const taken: string[] = [];
    let settle: (copies: Promise<AgentCopies>) => void = () => undefined;
    const call = new Promise<AgentCopies>((resolve) => (settle = resolve));
    call.catch(() => undefined);
    const take = (addresses: Addresses) => {
      for (const address of addresses.keys()) this.#running.set(address, call);
      taken.push(...addresses.keys());
      for (const waiting of this.#waiting) {
        const before = waiting.missing.size;
        for (const address of addresses.keys()) waiting.missing.delete(address);
        if (waiting.missing.size < before) waiting.join(call);
      }
      this.#waiting = this.#waiting.filter(({ missing }) => missing.size > 0);
    };
    take(batch);
    settle(
      ask((count) => {
        const more = this.#pick(count, others);
        take(more);
        return more;
      }),
    );
    try {
      return await call;
    } finally {
      for (const address of taken) if (this.#running.get(address) === call) this.#running.delete(address);
    }
  }
}

/** All results; or the failure, of several the one that names the longest wait. */
export async function allOrLatest<Result>(calls: readonly Promise<Result>[]): Promise<readonly Result[]> {
  const settled = await Promise.allSettled(calls);
  const failures = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
  if (failures.length > 0) throw failures.toSorted((one, other) => waitOf(other) - waitOf(one))[0];
  return settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
}

function waitOf(failure: unknown): number {
  return failure instanceof UpstreamFailure ? (failure.retryAfterSeconds ?? 0) : 0;
}
