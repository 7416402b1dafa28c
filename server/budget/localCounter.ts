import { type BudgetLimits, type CallCounter, minuteLimitFor } from './callCounter';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** One call that was counted: its unique id, and its age in milliseconds. */
export type CountedCall = { readonly id: string; readonly agoMs: number };

/**
 * Counts the calls of this process: a limit for **any** 60 seconds and, if set, for any 60 minutes. A counter
 * that restarts every minute would let through twice as many calls around the turn of the minute.
 */
export class LocalCounter implements CallCounter {
  readonly #limits: BudgetLimits;
  readonly #processId = crypto.randomUUID();
  /** When each call was made, epoch milliseconds, oldest first. */
  #calls: { readonly id: string; readonly atMs: number }[] = [];
  #idCount = 0;
  #pausedUntilMs = 0;

  constructor(limits: BudgetLimits) {
    this.#limits = limits;
  }

  readonly tryTake = async (isBackground: boolean): Promise<number> => {
    const waitMs = this.waitMs(isBackground);
    if (waitMs === 0) this.record(this.nextId());
    return waitMs;
  };

  readonly pause = async (durationMs: number): Promise<void> => {
    this.#pausedUntilMs = Math.max(this.#pausedUntilMs, Date.now() + durationMs);
  };

  readonly callsLeft = async (): Promise<number> => {
    if (this.#pausedUntilMs > Date.now()) return 0;
    return Math.max(0, this.#limits.callsPerMinute - this.callsOfLastMinute().length);
  };

  /** Milliseconds until a call may be free; 0 if one is free now. Counts nothing. */
  waitMs(isBackground: boolean): number {
    const nowMs = Date.now();
    this.#forget(nowMs);
    const { callsPerMinute, callsPerHour } = this.#limits;
    return Math.max(
      0,
      this.#pausedUntilMs - nowMs,
      this.#windowWaitMs(nowMs, MINUTE_MS, minuteLimitFor(callsPerMinute, isBackground)),
      callsPerHour === undefined ? 0 : this.#windowWaitMs(nowMs, HOUR_MS, callsPerHour),
    );
  }

  /** An id that is unique among the calls of all processes. */
  nextId(): string {
    this.#idCount += 1;
    return `${this.#processId}:${this.#idCount}`;
  }

  /** Counts a call made now, even if another counter granted it. */
  record(id: string): void {
    this.#calls.push({ id, atMs: Date.now() });
  }

  callsOfLastMinute(): readonly CountedCall[] {
    const nowMs = Date.now();
    return this.#calls
      .filter(({ atMs }) => atMs > nowMs - MINUTE_MS)
      .map(({ id, atMs }) => ({ id, agoMs: nowMs - atMs }));
  }

  #windowWaitMs(nowMs: number, windowMs: number, limit: number): number {
    const used = this.#calls.filter(({ atMs }) => atMs > nowMs - windowMs);
    const blocking = used.at(-limit);
    return blocking === undefined || used.length < limit ? 0 : blocking.atMs + windowMs - nowMs;
  }

  #forget(nowMs: number): void {
    const keptMs = this.#limits.callsPerHour === undefined ? MINUTE_MS : HOUR_MS;
    this.#calls = this.#calls.filter(({ atMs }) => atMs > nowMs - keptMs);
  }
}
