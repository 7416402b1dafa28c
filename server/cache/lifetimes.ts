import type { DateFilter } from '../../src/contract/agentStatusRequest';
import type { LifetimeSettings } from '../settings/settings';
import type { BudgetLimits } from '../budget/callCounter';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** What refreshing may spend of the budget; the rest is for pages that nobody has looked at yet. */
const REFRESH_SHARE = 0.75;

/** However short the budget is, whoever watches live sees something at least this new. */
const LONGEST_LIVE_MS = 5 * MINUTE_MS;

/**
 * The end of a window, in epoch milliseconds. An offset is in minutes and negative east of Greenwich; a bare
 * end date means the whole of that day.
 */
export function timeRangeEndMs(dateFilter: DateFilter): number {
  const end = 'date' in dateFilter ? dateFilter.date : dateFilter.endDate;
  const localEndMs = end.length > 10 ? Date.parse(`${end}Z`) + 1000 : Date.parse(`${end}T00:00:00Z`) + DAY_MS;
  return localEndMs + dateFilter.timeZoneOffSet * MINUTE_MS;
}

/**
 * How long a copy serves. A window that is not over serves for one refresh. One that is over serves for as
 * long as it has been over, at most `finishedSeconds`: shortly after midnight spans still arrive late, and
 * the two clocks may differ by minutes.
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

/**
 * How long live copies serve: one refresh, or longer where so many different pages are watched that
 * refreshing each of them that often would spend more than its share of the budget.
 */
export class LiveDemand {
  readonly #liveMs: number;
  readonly #limits: BudgetLimits | undefined;
  readonly #askedAtMs = new Map<string, number>();

  constructor({ liveSeconds }: LifetimeSettings, limits: BudgetLimits | undefined) {
    this.#liveMs = liveSeconds * 1000;
    this.#limits = limits;
  }

  /** Counts a live page as watched from now on, until it has not been asked for in two of its lifetimes. */
  note(key: string, nowMs: number): void {
    this.#askedAtMs.delete(key);
    this.#askedAtMs.set(key, nowMs);
    const watchedMs = Math.max(MINUTE_MS, 2 * this.lifetimeMs());
    // The map is in order of asking: the first that is recent ends the look.
    for (const [oldKey, askedMs] of this.#askedAtMs) {
      if (nowMs - askedMs <= watchedMs) break;
      this.#askedAtMs.delete(oldKey);
    }
  }

  /** Milliseconds; what `liveSeconds` says, or longer. */
  lifetimeMs(): number {
    if (this.#limits === undefined || this.#liveMs === 0) return this.#liveMs;
    const { callsPerMinute, callsPerHour } = this.#limits;
    const callsPerMs = Math.min(callsPerMinute / MINUTE_MS, (callsPerHour ?? Infinity) / (60 * MINUTE_MS));
    const neededMs = this.#askedAtMs.size / (callsPerMs * REFRESH_SHARE);
    return Math.max(this.#liveMs, Math.min(neededMs, LONGEST_LIVE_MS));
  }
}
