import { abortableWait } from '../../base/sleep';
import { addMs, type Instant, SECOND_MS } from '../../time/instant';

/** How long to wait if the service does not say how long. */
const UNSTATED_WAIT_MS = 15_000;

/** How often the clock is looked at while calls are held back: timers rest while a laptop sleeps, and the clock does not. */
const LOOK_EVERY_MS = 5 * SECOND_MS;

/**
 * Holds back every call while the account's budget is spent, so that one countdown serves all pages of a load
 * and none of them is requested again early.
 */
export class BudgetGate {
  readonly #now: () => Instant;
  readonly #onChange: () => void;
  #closedUntil: Instant | undefined;
  #waitMs = 0;
  #reason: string | undefined;

  constructor(now: () => Instant, onChange: () => void) {
    this.#now = now;
    this.#onChange = onChange;
  }

  /** When calls resume; `undefined` while they are not held back. */
  get closedUntil(): Instant | undefined {
    return this.#closedUntil;
  }

  /** Whose limit it is that holds them back, as the service states it. */
  get reason(): string | undefined {
    return this.#reason;
  }

  /** Holds calls back for the wait that the service requested; the longest of several counts. */
  close(retryAfterMs: number | undefined, reason?: string): void {
    const waitMs = retryAfterMs ?? UNSTATED_WAIT_MS;
    const until = addMs(this.#now(), waitMs);
    if (this.#closedUntil !== undefined && this.#closedUntil >= until) return;
    this.#closedUntil = until;
    this.#waitMs = waitMs;
    this.#reason = reason;
    this.#onChange();
  }

  /** Resolves once calls may resume. Rejects with the signal's reason once it is aborted. */
  async passed(signal: AbortSignal): Promise<void> {
    while (this.#closedUntil !== undefined) {
      const leftMs = this.#closedUntil - this.#now();
      // More than was requested is left if the clock was set back: the service is asked again.
      if (leftMs <= 0 || leftMs > this.#waitMs) {
        this.#closedUntil = undefined;
        this.#onChange();
        return;
      }
      await abortableWait(Math.min(leftMs, LOOK_EVERY_MS), signal);
    }
    signal.throwIfAborted();
  }
}
