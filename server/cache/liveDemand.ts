import { type BudgetLimits, MINUTE_MS, millisecondsPerCall } from '../budget/callCounter';
import type { LifetimeSettings } from '../settings/settings';

/**
 * The share of the budget for refreshes. A quarter is reserved for what is requested for the first time; and a
 * twentieth is left, because not every call is as full as it could be: refreshes that spend all that they may have to wait for
 * each other, and what they bring grows older than planned.
 */
const REFRESH_SHARE = 0.7;

type Watched = {
  readonly subjects: ReadonlySet<string>;
  /** The part of a call that a refresh of it takes. */
  readonly calls: number;
  readonly untilMs: number;
};

/**
 * How long live copies may be served: `liveSeconds`, or longer for those who watch so much that refreshing it
 * that often would exceed their fair part of the budget's share for refreshes. Whoever watches little does not
 * see older data because someone else watches much.
 */
export class LiveDemand {
  readonly #liveMs: number;
  readonly #limits: () => BudgetLimits | undefined;
  readonly #watched = new Map<string, Watched>();
  /** The calls that one refresh of all that a subject watches takes. What several watch is divided among them. */
  #callsBySubject: ReadonlyMap<string, number> = new Map();
  #callsOfAll = 0;
  /** The last answer of `#fairRate`, as long as it applies. */
  #known: { readonly callsPerMs: number; readonly fairRate: number } | undefined;

  /** `limits`: those in force now; `undefined` without a limit. */
  constructor({ liveSeconds }: LifetimeSettings, limits: () => BudgetLimits | undefined) {
    this.#liveMs = liveSeconds * 1000;
    this.#limits = limits;
  }

  /**
   * A call was made that brought these live copies; each key comes with the subjects who watch it. `callsEach` is the
   * part of a call that renewing one of them takes. A copy counts as watched until no call has brought it for two
   * lifetimes, or a minute if longer. Requests that caused no call do not count.
   */
  recordCall(copies: ReadonlyMap<string, ReadonlySet<string>>, callsEach: number, nowMs: number): void {
    for (const [key, { untilMs }] of this.#watched) if (untilMs < nowMs) this.#watched.delete(key);
    const calls = callsEach;
    for (const [key, subjects] of copies) this.#watched.set(key, { subjects, calls, untilMs: Infinity });
    this.#countCalls();
    for (const [key, subjects] of copies) {
      const lifetimesMs = [...subjects].map((subject) => this.lifetimeMs(subject));
      const watchedMs = Math.max(MINUTE_MS, 2 * Math.max(...lifetimesMs, 0));
      this.#watched.set(key, { subjects, calls, untilMs: nowMs + watchedMs });
    }
  }

  /** For what this subject watches: in milliseconds, at least `liveSeconds`. */
  lifetimeMs(subject: string): number {
    if (this.#liveMs === 0) return 0;
    return Math.max(this.#liveMs, (this.#callsBySubject.get(subject) ?? 0) / this.#fairRate());
  }

  /**
   * For copies that one call brings, each with the subjects who watch it. Each subject counts with the rate at
   * which it may have the copy renewed, so that all together spend what there is: the harmonic mean.
   */
  sharedLifetimeMs(copies: ReadonlyMap<string, ReadonlySet<string>>): number {
    if (this.#liveMs === 0) return 0;
    const rates = [...copies.values()]
      .filter(({ size }) => size > 0)
      .map((subjects) => mean([...subjects].map((subject) => 1 / this.lifetimeMs(subject))));
    return rates.length === 0 ? this.#liveMs : 1 / mean(rates);
  }

  /** The time in which everything that is watched can be renewed once: in milliseconds, at least `liveSeconds`. */
  roundMs(): number {
    if (this.#liveMs === 0) return 0;
    return Math.max(this.#liveMs, this.#callsOfAll / this.#callsPerMs());
  }

  #countCalls(): void {
    const callsBySubject = new Map<string, number>();
    for (const { subjects, calls } of this.#watched.values()) {
      for (const subject of subjects) {
        callsBySubject.set(subject, (callsBySubject.get(subject) ?? 0) + calls / subjects.size);
      }
    }
    this.#callsBySubject = callsBySubject;
    this.#callsOfAll = [...callsBySubject.values()].reduce((total, calls) => total + calls, 0);
    this.#known = undefined;
  }

  /** The calls per millisecond for refreshes; `Infinity` without a limit. */
  #callsPerMs(): number {
    const limits = this.#limits();
    return limits === undefined ? Infinity : REFRESH_SHARE / millisecondsPerCall(limits);
  }

  /** The most calls per millisecond that one subject may spend on refreshes. */
  #fairRate(): number {
    const callsPerMs = this.#callsPerMs();
    if (this.#known?.callsPerMs !== callsPerMs) {
      const wanted = [...this.#callsBySubject.values()].map((calls) => calls / this.#liveMs);
      this.#known = { callsPerMs, fairRate: fairRate(wanted, callsPerMs) };
    }
    return this.#known.fairRate;
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

/**
 * The most that anyone gets if those who want less than an equal part get what they want and the others divide
 * the rest equally; `Infinity` if there is enough for all.
 */
export function fairRate(wanted: readonly number[], capacity: number): number {
  let left = capacity;
  for (const [index, each] of wanted.toSorted((one, other) => one - other).entries()) {
    const equalPart = left / (wanted.length - index);
    if (each > equalPart) return equalPart;
    left -= each;
  }
  return Infinity;
}
