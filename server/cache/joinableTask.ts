import { urgencies } from '../../src/contract/priority';
import type { BudgetCaller } from '../budget/budget';

type Participant = { readonly signal: AbortSignal; readonly urgency: number };

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

  start(): void {
    this.#result = this.#work({
      signal: this.#canceled.signal,
      urgency: () =>
        Math.min(urgencies.refresh + 1, ...[...this.#participants].map(({ urgency }) => urgency)),
    }).finally(this.#onClosed);
    // If all callers have left, no one else handles the rejection.
    this.#result.catch(() => undefined);
  }

  /** The work's result. Rejects as the work does, or with the signal's reason when the caller leaves. */
  async join(participant: Participant): Promise<Result> {
    const { signal } = participant;
    signal.throwIfAborted();
    this.#participants.add(participant);
    let onLeave: (() => void) | undefined;
    const left = new Promise<never>((_, reject) => {
      onLeave = () => reject(signal.reason);
      signal.addEventListener('abort', onLeave, { once: true });
    });
    try {
      if (this.#result === undefined) throw new Error('a task can be joined only after it has started');
      return await Promise.race([this.#result, left]);
    } finally {
      if (onLeave !== undefined) signal.removeEventListener('abort', onLeave);
      this.#participants.delete(participant);
      if (this.#participants.size === 0) {
        this.#onClosed();
        this.#canceled.abort(signal.reason);
      }
    }
  }
}
