import { abortableWait } from '../../base/sleep';
import { addMs, type Instant } from '../../time/instant';

/** How long to wait where the service asks for patience without saying how long. */
const UNSTATED_WAIT_MS = 15_000;

/**
 * Holds back every call while the account's budget is spent, so that one countdown serves all pages
 * of a load and none of them asks again early.
 */
export class BudgetGate {
  readonly #now: () => Instant;
  readonly #onChange: () => void;
  #closedUntil: Instant | undefined;

  constructor(now: () => Instant, onChange: () => void) {
    this.#now = now;
    this.#onChange = onChange;
  }

  /** When calls go on; `undefined` while they are not held back. */
  get closedUntil(): Instant | undefined {
    return this.#closedUntil;
  }

  /** Holds calls back for the wait that the service asked for; the longest of several counts. */
  close(retryAfterMs: number | undefined): void {
    const until = addMs(this.#now(), retryAfterMs ?? UNSTATED_WAIT_MS);
    if (this.#closedUntil !== undefined && this.#closedUntil >= until) return;
    this.#closedUntil = until;
    this.#onChange();
  }

  /** Resolves once calls may go on. Rejects with the signal's reason when the caller gives up. */
  async passed(signal: AbortSignal): Promise<void> {
    while (this.#closedUntil !== undefined) {
      const waitMs = this.#closedUntil - this.#now();
      if (waitMs <= 0) {
        this.#closedUntil = undefined;
        this.#onChange();
        return;
      }
      await abortableWait(waitMs, signal);
    }
    signal.throwIfAborted();
  }
}
