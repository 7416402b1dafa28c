import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

import { abortableWait } from './abortableWait';
import { UpstreamFailure } from './upstreamFailure';

/** A wait up to this long is waited here; a longer one is told to the page, which counts it down. */
const LONGEST_SILENT_WAIT_MS = 2000;

export type BudgetLimits = {
  readonly callsPerMinute: number;
  /** `undefined`: no hourly limit. */
  readonly callsPerHour: number | undefined;
};

/** The calls that may be made to the upstream; shared by everyone whom this process serves. */
export type Budget = {
  /**
   * Spends one call, after a wait of at most 2 s. Rejects with the `rate-limited` failure where a call is
   * longer away than that, and with the signal's reason where the caller gave up; neither spends one.
   */
  readonly take: (signal: AbortSignal) => Promise<void>;
  /** Lets nobody call for that long: the upstream itself said that the account has spent its calls. */
  readonly pause: (seconds: number) => void;
};

/** For a source that costs nothing. */
export const unlimitedBudget: Budget = {
  take: async (signal) => signal.throwIfAborted(),
  pause: () => undefined,
};

/**
 * At most `calls` in **any** stretch of `seconds`. A counter that starts anew with each window would let
 * twice as many through around the turn of a window; so each call has a key of its own in a ring of
 * `calls` keys, and a key serves again `seconds` after its last call.
 */
class RollingQuota {
  readonly #limiter: RateLimiterMemory;
  readonly #calls: number;
  #taken = 0;

  constructor(calls: number, seconds: number) {
    this.#limiter = new RateLimiterMemory({ points: 1, duration: seconds });
    this.#calls = calls;
  }

  /** Takes one call and gives 0, or takes none and gives the milliseconds until one is free. */
  async tryTake(): Promise<number> {
    try {
      await this.#limiter.consume(this.#key());
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return Math.max(1, refusal.msBeforeNext);
      throw refusal;
    }
    this.#taken += 1;
    return 0;
  }

  /** Undoes the last `tryTake` that took. */
  async giveBack(): Promise<void> {
    this.#taken -= 1;
    await this.#limiter.delete(this.#key());
  }

  #key(): string {
    return String(this.#taken % this.#calls);
  }
}

class InProcessBudget implements Budget {
  readonly #minute: RollingQuota;
  readonly #hour: RollingQuota | undefined;
  #pausedUntilMs = 0;
  /** One at a time: between asking for a call and counting it nobody else may ask. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor({ callsPerMinute, callsPerHour }: BudgetLimits) {
    this.#minute = new RollingQuota(callsPerMinute, 60);
    this.#hour = callsPerHour === undefined ? undefined : new RollingQuota(callsPerHour, 3600);
  }

  readonly take = async (signal: AbortSignal): Promise<void> => {
    let patienceMs = LONGEST_SILENT_WAIT_MS;
    for (;;) {
      signal.throwIfAborted();
      const waitMs = await this.#inTurn(() => this.#tryTake());
      if (waitMs === 0) return;
      if (waitMs > patienceMs) {
        throw new UpstreamFailure('rate-limited', { retryAfterSeconds: Math.ceil(waitMs / 1000) });
      }
      patienceMs -= waitMs;
      await abortableWait(waitMs, signal);
    }
  };

  readonly pause = (seconds: number): void => {
    this.#pausedUntilMs = Math.max(this.#pausedUntilMs, Date.now() + seconds * 1000);
  };

  async #tryTake(): Promise<number> {
    const pauseMs = this.#pausedUntilMs - Date.now();
    if (pauseMs > 0) return pauseMs;
    const minuteWaitMs = await this.#minute.tryTake();
    if (minuteWaitMs > 0 || this.#hour === undefined) return minuteWaitMs;
    const hourWaitMs = await this.#hour.tryTake();
    if (hourWaitMs > 0) await this.#minute.giveBack();
    return hourWaitMs;
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(work, work);
    this.#turn = result;
    return result;
  }
}

/** The budget of one process: so many calls in any minute and, where set, in any hour. */
export function createBudget(limits: BudgetLimits): Budget {
  return new InProcessBudget(limits);
}
