import { LRUCache } from 'lru-cache';

import { isBackground } from '../../../src/contract/priority';
import type { BudgetCaller } from '../../budget/budget';
import { UpstreamFailure } from '../../failures/upstreamFailure';
import { JoinableTask, type Participant } from '../joinableTask';
import { type Addresses, withoutAddresses } from './addresses';
import type { AgentCopies } from './agentCopy';

/** How long the first address waits for others, so that callers who come at the same time share a call. */
const COLLECT_MS = 10;

/** That many calls for less than a whole batch may follow each other at once; then they are spread. */
const UNSPREAD = 4;
const UNSPREAD_WITHIN_MS = 10_000;

export type AgentQueueOptions = {
  /** The most addresses in one call. */
  readonly batchSize: () => number;
  /** The least time between two calls for less than a whole batch, once several followed each other. */
  readonly spreadMs: number;
  readonly ask: (addresses: Addresses, caller: BudgetCaller) => Promise<AgentCopies>;
  /** Others whose copies a call should bring as well if it has room for them, the most urgent first. */
  readonly others: () => Addresses;
};

/** A caller who waits for agents that no call brings yet. */
type Waiting = {
  readonly participant: Participant;
  readonly sinceMs: number;
  readonly missing: Map<string, string>;
  readonly join: (call: JoinableTask<AgentCopies>) => void;
};

/**
 * Puts the agents that callers wait for into as few calls as possible. A caller whose agents are all on their way
 * joins those calls. The others wait until a batch is full, or for a moment: calls for less than a batch are
 * spread once there are many of them. The callers' subjects take turns, so that whoever asks for thousands does
 * not make others wait.
 */
export class AgentQueue {
  readonly #options: AgentQueueOptions;
  #waiting: Waiting[] = [];
  readonly #running = new Map<string, JoinableTask<AgentCopies>>();
  /** When the last calls for less than a batch started. */
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

  /**
   * Copies made from now on, of these and others. Rejects as the call that failed, of several the one that can
   * be tried again the latest; with the signal's reason when the caller leaves.
   */
  async get(addresses: Addresses, participant: Participant): Promise<AgentCopies> {
    participant.signal.throwIfAborted();
    const calls: Promise<AgentCopies>[] = [];
    const join = (call: JoinableTask<AgentCopies>) => {
      const joined = call.join(participant);
      // It may fail while the caller still waits for other calls to start.
      joined.catch(() => undefined);
      calls.push(joined);
    };
    for (const call of new Set(
      [...addresses.keys()].flatMap((address) => this.#running.get(address) ?? []),
    )) {
      join(call);
    }
    const missing = withoutAddresses(addresses, this.#running);
    if (missing.size > 0) await this.#wait({ participant, missing: new Map(missing), join });
    return new Map((await allOrLatest(calls)).flatMap((brought) => [...brought]));
  }

  /** Starts a call for these at once. */
  async refresh(addresses: Addresses, participant: Participant): Promise<AgentCopies> {
    return await this.#start(addresses).join(participant);
  }

  async #wait(caller: Omit<Waiting, 'sinceMs'>): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const waiting: Waiting = {
        ...caller,
        sinceMs: performance.now(),
        join: (call) => {
          caller.join(call);
          if (waiting.missing.size === 0) resolve();
        },
      };
      caller.participant.left.catch((reason: unknown) => {
        this.#waiting = this.#waiting.filter((each) => each !== waiting);
        reject(reason);
      });
      this.#waiting.push(waiting);
      this.#schedule();
    });
  }

  #schedule(): void {
    const addresses = new Set(this.#waiting.flatMap(({ missing }) => [...missing.keys()]));
    if (addresses.size === 0) return;
    clearTimeout(this.#timer);
    if (addresses.size >= this.#options.batchSize()) {
      this.#startNext();
      this.#schedule();
      return;
    }
    const sinceMs = Math.min(...this.#waiting.map((each) => each.sinceMs));
    const dueMs = Math.max(sinceMs + COLLECT_MS, this.#nextSmallStartMs());
    this.#timer = setTimeout(() => {
      if (this.#waiting.length === 0) return;
      this.#smallStartsMs.push(performance.now());
      this.#startNext();
      this.#schedule();
    }, dueMs - performance.now());
  }

  #nextSmallStartMs(): number {
    const nowMs = performance.now();
    this.#smallStartsMs = this.#smallStartsMs.filter((startMs) => nowMs - startMs < UNSPREAD_WITHIN_MS);
    if (this.#smallStartsMs.length < UNSPREAD) return 0;
    return (this.#smallStartsMs.at(-1) ?? 0) + this.#options.spreadMs;
  }

  #startNext(): void {
    const room = this.#options.batchSize();
    const batch = new Map<string, string>();
    this.#turn += 1;
    for (const { participant, missing } of this.#inTurn()) {
      if (batch.size >= room) break;
      for (const [address, spelling] of missing) if (batch.size < room) batch.set(address, spelling);
      for (const subject of participant.subjects) this.#turnOf.set(subject, this.#turn);
    }
    if (batch.size < room) {
      for (const [address, spelling] of withoutAddresses(this.#options.others(), this.#running)) {
        if (batch.size < room) batch.set(address, spelling);
      }
    }
    const call = this.#start(batch);
    const joining = this.#waiting.filter(({ missing }) =>
      [...missing.keys()].some((address) => batch.has(address)),
    );
    for (const waiting of joining) {
      for (const address of batch.keys()) waiting.missing.delete(address);
      waiting.join(call);
    }
    this.#waiting = this.#waiting.filter(({ missing }) => missing.size > 0);
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

  #start(addresses: Addresses): JoinableTask<AgentCopies> {
    const call = new JoinableTask<AgentCopies>(
      async (caller) => await this.#options.ask(addresses, caller),
      () => {
        for (const address of addresses.keys()) {
          if (this.#running.get(address) === call) this.#running.delete(address);
        }
      },
    );
    for (const address of addresses.keys()) this.#running.set(address, call);
    return call;
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
