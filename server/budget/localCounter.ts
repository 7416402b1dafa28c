import { type CallLog, type CountedCall, assumedEndsAgoMs, nothingCalled } from './callLog';
import {
  type BudgetLimits,
  type CallCounter,
  LONGEST_ATTEMPT_MS,
  type Taking,
  minuteLimitFor,
} from './callCounter';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * Counts the calls of this process: a limit for **any** 60 seconds and, if set, for any 60 minutes, as the
 * upstream counts them. A counter that restarts every minute would let through twice as many calls around the
 * turn of the minute, and one that forgets a call 60 s after it was sent would miss those that arrived late.
 */
export class LocalCounter implements CallCounter {
  readonly limits: BudgetLimits;
  readonly #processId = crypto.randomUUID();
  /** When each call ended, on this process's monotonic clock; `Infinity` while it is running. */
  readonly #endedAtMs = new Map<string, number>();
  /** Calls that an earlier process may have made, beside those that are known. */
  readonly #assumedEndsMs: readonly number[];
  readonly #callLog: CallLog;
  #idCount = 0;
  #pausedUntilMs = 0;

  constructor(limits: BudgetLimits, callLog: CallLog = nothingCalled) {
    const nowMs = performance.now();
    this.limits = limits;
    this.#callLog = callLog;
    for (const { id, endedAgoMs } of callLog.earlier ?? []) this.#endedAtMs.set(id, nowMs - endedAgoMs);
    this.#assumedEndsMs =
      callLog.earlier === undefined
        ? assumedEndsAgoMs(limits.callsPerMinute).map((endedAgoMs) => nowMs - endedAgoMs)
        : [];
  }

  readonly tryTake = async (reserved: number): Promise<Taking> => {
    const waitMs = this.waitMs(reserved);
    if (waitMs > 0) return { kind: 'refused', waitMs };
    const id = this.nextId();
    this.record(id);
    return { kind: 'granted', end: () => this.recordEnd(id) };
  };

  readonly pause = async (durationMs: number): Promise<void> => {
    this.#pausedUntilMs = Math.max(this.#pausedUntilMs, performance.now() + durationMs);
  };

  readonly callsLeft = async (): Promise<number> => {
    if (this.pauseLeftMs() > 0) return 0;
    const used = this.#endsSince(performance.now() - MINUTE_MS).length;
    return Math.max(0, this.limits.callsPerMinute - used);
  };

  /** Milliseconds until a call may be free; 0 if one is free now. Counts nothing. */
  waitMs(reserved: number): number {
    const nowMs = performance.now();
    this.#forget(nowMs);
    const { callsPerMinute, callsPerHour } = this.limits;
    return Math.max(
      this.pauseLeftMs(),
      this.#windowWaitMs(nowMs, MINUTE_MS, minuteLimitFor(callsPerMinute, reserved)),
      callsPerHour === undefined ? 0 : this.#windowWaitMs(nowMs, HOUR_MS, callsPerHour),
    );
  }

  pauseLeftMs(): number {
    return Math.max(0, this.#pausedUntilMs - performance.now());
  }

  /** An id that is unique among the calls of all processes. */
  nextId(): string {
    this.#idCount += 1;
    return `${this.#processId}:${this.#idCount}`;
  }

  /** Counts a call made now, even if another counter granted it. */
  record(id: string): void {
    this.#endedAtMs.set(id, Infinity);
    this.#callLog.write({ id, endedAgoMs: -LONGEST_ATTEMPT_MS });
  }

  recordEnd(id: string): void {
    this.#endedAtMs.set(id, performance.now());
    this.#callLog.write({ id, endedAgoMs: 0 });
  }

  callsOfLastMinute(): readonly CountedCall[] {
    const nowMs = performance.now();
    return [...this.#endedAtMs]
      .filter(([, endedMs]) => endedMs > nowMs - MINUTE_MS)
      .map(([id, endedMs]) => ({ id, endedAgoMs: Math.max(nowMs - endedMs, -LONGEST_ATTEMPT_MS) }));
  }

  /**
   * With N calls that ended later than a window ago, the next one could be the N+1st that the upstream counts
   * within a window. It cannot be with fewer: each call is counted no earlier than it is sent and no later than
   * it ends. A running call blocks for at least a whole window.
   */
  #windowWaitMs(nowMs: number, windowMs: number, limit: number): number {
    const ends = this.#endsSince(nowMs - windowMs);
    const blockingMs = ends.toSorted((one, other) => one - other).at(-limit);
    return blockingMs === undefined || ends.length < limit
      ? 0
      : Math.min(blockingMs, nowMs) + windowMs - nowMs;
  }

  #endsSince(sinceMs: number): readonly number[] {
    return [...this.#endedAtMs.values(), ...this.#assumedEndsMs].filter((endedMs) => endedMs > sinceMs);
  }

  #forget(nowMs: number): void {
    const keptMs = this.limits.callsPerHour === undefined ? MINUTE_MS : HOUR_MS;
    for (const [id, endedMs] of this.#endedAtMs) {
      if (endedMs <= nowMs - keptMs) this.#endedAtMs.delete(id);
    }
  }
}
