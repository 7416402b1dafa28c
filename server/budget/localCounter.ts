import {
  type BudgetLimits,
  type CallCounter,
  HOUR_MS,
  LONGEST_ATTEMPT_MS,
  MINUTE_MS,
  type SpentLimit,
  type Taking,
  minuteLimitFor,
} from './callCounter';
import { CallHistory } from './callHistory';
import { type CallLog, type CountedCall, nothingCalled } from './callLog';
import {
  type Learned,
  type SeenCalls,
  isSettled,
  isTrying,
  learn,
  learnedFrom,
  limitsAt,
  nothingLearned,
  pauseLeftMs,
  textOf,
} from './learnedLimits';

/**
 * Counts the calls of this process: a limit for **any** 60 seconds and, if set or learned, for any 60 minutes, as the
 * upstream counts them. A counter that restarts every minute would let through twice as many calls around the
 * turn of the minute, and one that forgets a call 60 s after it was sent would miss those that arrived late.
 */
export class LocalCounter implements CallCounter {
  readonly set: BudgetLimits;
  readonly #atMost: () => BudgetLimits;
  readonly #processId = crypto.randomUUID();
  readonly #history: CallHistory;
  readonly #callLog: CallLog;
  #learned: Learned = nothingLearned;
  /** When the upstream refused a call in the last hour. */
  #refusedMs: readonly number[] = [];
  #refusals = 0;
  #idCount = 0;
  #pausedUntilMs = 0;

  /** `atMost` may lower what is in force further. */
  constructor(set: BudgetLimits, callLog: CallLog = nothingCalled, atMost: () => BudgetLimits = () => set) {
    this.set = set;
    this.#atMost = atMost;
    this.#callLog = callLog;
    this.#history = new CallHistory(callLog.earlier, set.callsPerMinute);
    const kept = callLog.earlierLearned;
    if (kept !== undefined) {
      const nowMs = performance.now();
      this.#learned = learnedFrom(kept.text, nowMs - kept.ageMs) ?? nothingLearned;
      this.block(pauseLeftMs(this.#learned, nowMs));
    }
  }

  readonly limits = (): BudgetLimits => {
    const own = limitsAt(this.set, this.#learned, performance.now());
    const most = this.#atMost();
    const callsPerHour = Math.min(own.callsPerHour ?? Infinity, most.callsPerHour ?? Infinity);
    return {
      callsPerMinute: Math.min(own.callsPerMinute, most.callsPerMinute),
      callsPerHour: callsPerHour === Infinity ? undefined : callsPerHour,
    };
  };

  readonly isSettled = (): boolean => isSettled(this.#learned, performance.now());

  readonly tryTake = async (reserved: number): Promise<Taking> => {
    this.#countOthers();
    const waitMs = this.#waitMs(reserved);
    if (waitMs > 0) return { kind: 'refused', waitMs };
    const id = this.nextId();
    this.record(id);
    return { kind: 'granted', end: () => this.recordEnd(id) };
  };

  readonly pause = async (durationMs: number, spent: SpentLimit): Promise<void> => {
    const nowMs = performance.now();
    this.#refusals += 1;
    this.#refusedMs = [...this.#refusedMs.filter((atMs) => atMs > nowMs - HOUR_MS), nowMs];
    const refusal = { nowMs, spent, pauseMs: durationMs, seen: this.#seen(nowMs) };
    const { learned, pauseMs } = learn(this.set, this.#learned, refusal);
    this.#learned = learned;
    this.#callLog.keepLearned(textOf(learned, nowMs));
    this.block(pauseMs);
  };

  /** Blocks all calls for that long, without learning anything; never shortens an earlier pause. */
  block(durationMs: number): void {
    this.#pausedUntilMs = Math.max(this.#pausedUntilMs, performance.now() + durationMs);
  }

  readonly callsLeft = async (): Promise<number> => {
    if (this.pauseLeftMs() > 0) return 0;
    this.#countOthers();
    const nowMs = performance.now();
    const used = this.#history.countWithin(MINUTE_MS, nowMs);
    const allowed = this.limits().callsPerMinute + this.#refusedWithin(MINUTE_MS, nowMs);
    return Math.max(0, Math.min(this.set.callsPerMinute, allowed) - used);
  };

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
    this.#history.begin(id);
    this.#callLog.write({ id, endedAgoMs: -LONGEST_ATTEMPT_MS });
  }

  recordEnd(id: string): void {
    this.#history.end(id);
    this.#callLog.write({ id, endedAgoMs: 0 });
  }

  callsOfLastMinute(): readonly CountedCall[] {
    return this.#history.ofLastMinute();
  }

  /** The calls of processes that keep theirs in the same file. */
  #countOthers(): void {
    for (const call of this.#callLog.others?.() ?? []) this.#history.countOther(call);
  }

  /**
   * Milliseconds until a call may be free; 0 if one is free now. Refused calls count against what is set, but not
   * against what was learned, which is how many pass.
   */
  #waitMs(reserved: number): number {
    const nowMs = performance.now();
    const { callsPerMinute, callsPerHour } = this.limits();
    const perMinute = Math.min(
      minuteLimitFor(this.set.callsPerMinute, reserved),
      minuteLimitFor(callsPerMinute, reserved) + this.#refusedWithin(MINUTE_MS, nowMs),
    );
    const perHour = Math.min(
      this.set.callsPerHour ?? Infinity,
      (callsPerHour ?? Infinity) + this.#refusedWithin(HOUR_MS, nowMs),
    );
    return Math.max(
      this.pauseLeftMs(),
      this.#windowWaitMs(nowMs, MINUTE_MS, perMinute),
      this.#windowWaitMs(nowMs, HOUR_MS, perHour),
      isTrying(this.#learned, nowMs) ? this.#windowWaitMs(nowMs, MINUTE_MS, 1) : 0,
    );
  }

  #refusedWithin(windowMs: number, nowMs: number): number {
    return this.#refusedMs.filter((atMs) => atMs > nowMs - windowMs).length;
  }

  /**
   * With N calls that ended later than a window ago, the next one could be the N+1st that the upstream counts
   * within a window. It cannot be with fewer: each call is counted no earlier than it is sent and no later than
   * it ends. A running call blocks for at least a whole window.
   */
  #windowWaitMs(nowMs: number, windowMs: number, limit: number): number {
    if (this.#history.countWithin(windowMs, nowMs) < limit) return 0;
    return Math.min(this.#history.endOfLast(limit) ?? nowMs, nowMs) + windowMs - nowMs;
  }

  #seen(nowMs: number): SeenCalls {
    const { running, endedByMinute, knownMs } = this.#history.seen(nowMs);
    const passedByMinute = [...endedByMinute];
    for (const atMs of this.#refusedMs) {
      const minute = Math.floor((nowMs - atMs) / MINUTE_MS);
      passedByMinute[minute] = (passedByMinute[minute] ?? 0) - 1;
    }
    return { running, passedByMinute, refusals: this.#refusals, knownMs };
  }
}
