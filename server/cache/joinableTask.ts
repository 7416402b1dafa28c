import { urgencies } from '../../src/contract/priority';
import type { BudgetCaller } from '../budget/budget';

/** Someone who waits for work, maybe for several tasks. */
export type Participant = {
  readonly signal: AbortSignal;
  /** Rejects with the signal's reason when they leave. */
  readonly left: Promise<never>;
  readonly urgency: number;
  readonly subjects: ReadonlySet<string>;
};

/** With one listener on the signal, for however many tasks. */
export function participantOf(facts: Omit<Participant, 'left'>): Participant {
  const { signal } = facts;
  const left = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  left.catch(() => undefined);
  return { ...facts, left };
}

/**
 * Work that several callers wait for. Each may leave without affecting the others. Once all have left, work
 * that still waits for the budget is canceled; a call already made continues, because it is spent.
 */
export class JoinableTask<Result> {
  readonly #work: (caller: BudgetCaller) => Promise<Result>;
  readonly #onClosed: () => void;
  readonly #canceled = new AbortController();
  readonly #participants = new Set<Participant>();
  #result: Promise<Result> | undefined;

  /** `onClosed` is called when the task can no longer be joined; more than once at times. */
  constructor(work: (caller: BudgetCaller) => Promise<Result>, onClosed: () => void) {
    this.#work = work;
    this.#onClosed = onClosed;
  }

  /**
   * The work's result. The first caller starts the work, which therefore always sees at least one. Rejects as
   * the work does, or with the signal's reason when the caller leaves.
   */
  async join(participant: Participant): Promise<Result> {
    const { signal } = participant;
    signal.throwIfAborted();
    this.#participants.add(participant);
    try {
      this.#result ??= this.#start();
      return await Promise.race([this.#result, participant.left]);
    } finally {
      this.#participants.delete(participant);
      if (this.#participants.size === 0) {
        this.#onClosed();
        this.#canceled.abort(signal.reason);
      }
    }
  }

  async #start(): Promise<Result> {
    try {
      return await this.#work({
        signal: this.#canceled.signal,
        urgency: () => this.#urgency(),
        subjects: () => new Set([...this.#participants].flatMap(({ subjects }) => [...subjects])),
      });
    } finally {
      this.#onClosed();
    }
  }

  #urgency(): number {
    return Math.min(urgencies.refresh + 1, ...[...this.#participants].map(({ urgency }) => urgency));
  }
}
