import type { DateFilter } from '../../src/contract/agentStatusRequest';
import type { LifetimeSettings } from '../settings/settings';
import type { BudgetLimits } from '../budget/callCounter';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** The share of the budget for refreshing pages; the rest is for pages requested for the first time. */
const REFRESH_SHARE = 0.75;

/** However small the budget is, live data is never older than this. */
const LONGEST_LIVE_MS = 5 * MINUTE_MS;

/**
 * The end of the requested time range, in epoch milliseconds. The offset is in minutes and negative east of
 * Greenwich; an end without a time includes that whole day.
 */
export function timeRangeEndMs(dateFilter: DateFilter): number {
  const end = 'date' in dateFilter ? dateFilter.date : dateFilter.endDate;
  const localEndMs = end.length > 10 ? Date.parse(`${end}Z`) + 1000 : Date.parse(`${end}T00:00:00Z`) + DAY_MS;
  return localEndMs + dateFilter.timeZoneOffSet * MINUTE_MS;
}

/**
 * How long a copy may be served. Within a time range that has not ended: `liveMs`. After its end: as long as it
 * has been over, between `liveMs` and `finishedSeconds`, because just after midnight spans still arrive late,
 * and the two clocks may differ by minutes.
 */
export function lifetimeMs(
  dateFilter: DateFilter,
  nowMs: number,
  liveMs: number,
  { finishedSeconds }: LifetimeSettings,
): number {
  const overForMs = nowMs - timeRangeEndMs(dateFilter);
  return overForMs <= 0 ? liveMs : Math.max(liveMs, Math.min(overForMs, finishedSeconds * 1000));
}

type WatchedPage = { readonly subjects: ReadonlySet<string>; readonly untilMs: number };

/**
 * How long live copies may be served: `liveSeconds`, or longer for those who watch so many different pages that
 * refreshing them that often would exceed their fair part of the budget's share for refreshes. Whoever watches
 * few pages does not see older data because someone else asks for many.
 */
export class LiveDemand {
  readonly #liveMs: number;
  readonly #limits: BudgetLimits | undefined;
  readonly #watched = new Map<string, WatchedPage>();

  constructor({ liveSeconds }: LifetimeSettings, limits: BudgetLimits | undefined) {
    this.#liveMs = liveSeconds * 1000;
    this.#limits = limits;
  }

  /**
   * A call was made for a live page. It counts as watched by these subjects until no call has been made for it
   * for two lifetimes, or a minute if longer. Requests that caused no call do not count.
   */
  recordCall(key: string, subjects: ReadonlySet<string>, nowMs: number): void {
    for (const [oldKey, { untilMs }] of this.#watched) if (untilMs < nowMs) this.#watched.delete(oldKey);
    this.#watched.set(key, { subjects, untilMs: Infinity });
    const watchedMs = Math.max(MINUTE_MS, 2 * this.lifetimeMs(subjects));
    this.#watched.set(key, { subjects, untilMs: nowMs + watchedMs });
  }

  /** For copies that these subjects watch: in milliseconds, from `liveSeconds` up to 5 minutes. */
  lifetimeMs(subjects: ReadonlySet<string>): number {
    if (this.#limits === undefined || this.#liveMs === 0) return this.#liveMs;
    const { callsPerMinute, callsPerHour } = this.#limits;
    const callsPerMs = Math.min(callsPerMinute / MINUTE_MS, (callsPerHour ?? Infinity) / (60 * MINUTE_MS));
    const pages = this.#pagesOfSubjects();
    const rate = fairRate(
      [...pages.values()].map((count) => count / this.#liveMs),
      callsPerMs * REFRESH_SHARE,
    );
    const fewestPages = Math.min(...[...subjects].map((subject) => pages.get(subject) ?? 0));
    const neededMs = subjects.size === 0 ? 0 : fewestPages / rate;
    return Math.max(this.#liveMs, Math.min(neededMs, LONGEST_LIVE_MS));
  }

  /** How many pages each subject watches; one that several watch is divided among them. */
  #pagesOfSubjects(): ReadonlyMap<string, number> {
    const pages = new Map<string, number>();
    for (const { subjects } of this.#watched.values()) {
      for (const subject of subjects) pages.set(subject, (pages.get(subject) ?? 0) + 1 / subjects.size);
    }
    return pages;
  }
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
