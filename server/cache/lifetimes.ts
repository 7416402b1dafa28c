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

/**
 * How long live copies may be served: `liveSeconds`, or longer if so many different pages are in use that
 * refreshing each of them that often would exceed the budget's share for refreshes.
 */
export class LiveDemand {
  readonly #liveMs: number;
  readonly #limits: BudgetLimits | undefined;
  readonly #askedAtMs = new Map<string, number>();

  constructor({ liveSeconds }: LifetimeSettings, limits: BudgetLimits | undefined) {
    this.#liveMs = liveSeconds * 1000;
    this.#limits = limits;
  }

  /** Counts a live page as in use until it has not been requested for two lifetimes, or a minute if longer. */
  recordRequest(key: string, nowMs: number): void {
    this.#askedAtMs.delete(key);
    this.#askedAtMs.set(key, nowMs);
    const watchedMs = Math.max(MINUTE_MS, 2 * this.lifetimeMs());
    // The map is in the order of requests: after the first recent one all are recent.
    for (const [oldKey, askedMs] of this.#askedAtMs) {
      if (nowMs - askedMs <= watchedMs) break;
      this.#askedAtMs.delete(oldKey);
    }
  }

  /** In milliseconds, from `liveSeconds` up to 5 minutes. */
  lifetimeMs(): number {
    if (this.#limits === undefined || this.#liveMs === 0) return this.#liveMs;
    const { callsPerMinute, callsPerHour } = this.#limits;
    const callsPerMs = Math.min(callsPerMinute / MINUTE_MS, (callsPerHour ?? Infinity) / (60 * MINUTE_MS));
    const neededMs = this.#askedAtMs.size / (callsPerMs * REFRESH_SHARE);
    return Math.max(this.#liveMs, Math.min(neededMs, LONGEST_LIVE_MS));
  }
}
