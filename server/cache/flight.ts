import { urgencies } from '../../src/contract/priority';
import type { BudgetCaller } from '../budget/budget';

type Passenger = { readonly signal: AbortSignal; readonly urgency: number };

/**
 * One piece of work that several callers wait for. Each may go away alone. Once all are gone, work that
 * still waits for its turn is called off, for nobody would look at what it brings; work that has begun
 * goes on, because its call is spent.
 */
export class Flight<Result> {
  readonly #work: (caller: BudgetCaller) => Promise<Result>;
  readonly #onOver: () => void;
  readonly #calledOff = new AbortController();
  readonly #passengers = new Set<Passenger>();
  #landing: Promise<Result> | undefined;

  /** `onOver` is called once nobody may join any more. */
  constructor(work: (caller: BudgetCaller) => Promise<Result>, onOver: () => void) {
    this.#work = work;
    this.#onOver = onOver;
  }

  start(): void {
    this.#landing = this.#work({
      signal: this.#calledOff.signal,
      urgency: () => Math.min(urgencies.refresh + 1, ...[...this.#passengers].map(({ urgency }) => urgency)),
    }).finally(this.#onOver);
    // Where everybody has left, nobody hears of its end.
    this.#landing.catch(() => undefined);
  }

  /** The work's result. Rejects as the work does, or with the signal's reason when the caller goes away. */
  async join(passenger: Passenger): Promise<Result> {
    const { signal } = passenger;
    signal.throwIfAborted();
    this.#passengers.add(passenger);
    let onLeave: (() => void) | undefined;
    const left = new Promise<never>((_, reject) => {
      onLeave = () => reject(signal.reason);
      signal.addEventListener('abort', onLeave, { once: true });
    });
    try {
      if (this.#landing === undefined) throw new Error('a flight is joined once it has started');
      return await Promise.race([this.#landing, left]);
    } finally {
      if (onLeave !== undefined) signal.removeEventListener('abort', onLeave);
      this.#passengers.delete(passenger);
      if (this.#passengers.size === 0) {
        this.#onOver();
        this.#calledOff.abort(signal.reason);
      }
    }
  }
}
