import type { DateFilter } from '../../../src/contract/agentStatusRequest';
import type { ApiVersion } from '../../../src/contract/publicConfig';
import { pageLimitFor } from '../../../src/contract/requestLimits';
import { type CoveredTime, coveredTime, daysOf, wholeDays } from '../../upstream/coveredTime';

const MINUTE_MS = 60_000;

/** Whoever has not asked for that long has left. */
const PRESENT_MS = 10 * MINUTE_MS;

/** So much of the time after now must be covered as well, because the clocks of the upstream and the viewers differ. */
const AHEAD_MS = 2 * MINUTE_MS;

/** An offset is good enough if it has this part of the viewers of the one that has the most. */
const ENOUGH = 1 / 1.5;

/** The offset that is sent remains as long as it has this part of the viewers of the one that has the most. */
const STILL_ENOUGH = 1 / 2.5;

/** Far more than are in use at a time. */
const MOST_NEEDED = 500;

type Days = { readonly time: CoveredTime; readonly days: number };
type Place = Days & { readonly dateFilter: DateFilter };
type Needed = Place & { readonly lastNeededMs: number };

/**
 * Chooses the days that are asked of the upstream, so that viewers in several zones share calls: a call is counted by
 * agents, not by days, so more days cost bytes but no calls. All are asked for in one offset, that of most viewers;
 * and where a viewer's time needs a day more, all others whose time it covers are served by it too. In one zone
 * everything is asked for as it comes, as whole days. Instants are in epoch milliseconds.
 */
export class SharedRanges {
  readonly #apiVersion: ApiVersion;
  readonly #doDaysCost: () => boolean;
  /** By subject, the offset last asked for and when. */
  readonly #viewers = new Map<string, { readonly offset: number; readonly askedMs: number }>();
  readonly #needed = new Map<string, Needed>();
  #offset: number | undefined;
  #isSharing = true;

  /** `doDaysCost`: whether each day takes a call, so that no day more is asked for than a viewer needs. */
  constructor(apiVersion: ApiVersion, doDaysCost: () => boolean) {
    this.#apiVersion = apiVersion;
    this.#doDaysCost = doDaysCost;
  }

  /** Times were found that cannot be moved to another offset: from now on everything is asked for as it comes. */
  stopSharing(): void {
    this.#isSharing = false;
  }

  /** The date filter to send for the one that a subject asks for. */
  choose(asked: DateFilter, subject: string, nowMs: number): DateFilter {
    if (!this.#isSharing) return asked;
    this.#noteViewer(asked.timeZoneOffSet, subject, nowMs);
    const time = neededTime(asked, nowMs);
    const wholeDaysAsked = wholeDays(time, asked.timeZoneOffSet, this.#apiVersion);
    const wanted = { time, days: daysOf(wholeDaysAsked) };
    const inOneOffset = wholeDays(time, this.#offset ?? asked.timeZoneOffSet, this.#apiVersion);
    const own = this.#mayServe(placeOf(inOneOffset), wanted, nowMs) ? inOneOffset : wholeDaysAsked;
    const key = JSON.stringify(own);
    // Moved to the end, as the viewers are.
    this.#needed.delete(key);
    this.#needed.set(key, { ...placeOf(own), lastNeededMs: nowMs });
    for (const [name, { lastNeededMs }] of this.#needed) {
      if (nowMs - lastNeededMs <= PRESENT_MS && this.#needed.size <= MOST_NEEDED) break;
      this.#needed.delete(name);
    }
    return this.#longestCovering(own, wanted, nowMs);
  }

  #noteViewer(offset: number, subject: string, nowMs: number): void {
    // Moved to the end, so that the first are those who asked the longest ago.
    this.#viewers.delete(subject);
    this.#viewers.set(subject, { offset, askedMs: nowMs });
    for (const [name, { askedMs }] of this.#viewers) {
      if (nowMs - askedMs <= PRESENT_MS) break;
      this.#viewers.delete(name);
    }
    const viewersIn = new Map<number, number>();
    for (const viewer of this.#viewers.values())
      viewersIn.set(viewer.offset, (viewersIn.get(viewer.offset) ?? 0) + 1);
    this.#offset = bestOffset(viewersIn, this.#offset);
  }

  #longestCovering(own: DateFilter, wanted: Days, nowMs: number): DateFilter {
    let chosen = placeOf(own);
    for (const range of this.#needed.values()) {
      if (range.days > chosen.days && this.#mayServe(range, wanted, nowMs)) chosen = range;
    }
    return chosen.dateFilter;
  }

  /**
   * Whether a range may serve a wanted one: it covers it, and is as short or a day longer, with as many agents on a
   * page. What is over is kept for a day, so it must not be served by what is renewed every minute.
   */
  #mayServe(range: Days, wanted: Days, nowMs: number): boolean {
    return (
      range.time.startMs <= wanted.time.startMs &&
      range.time.endMs >= wanted.time.endMs &&
      range.days <= wanted.days + (this.#doDaysCost() ? 0 : 1) &&
      pageLimitFor(range.days) === pageLimitFor(wanted.days) &&
      (range.time.endMs <= nowMs || wanted.time.endMs >= nowMs)
    );
  }
}

/**
 * The offset of most viewers. Of several with about as many, the easternmost, whose days begin first: so replicas that
 * have about the same viewers choose the same.
 */
function bestOffset(viewersIn: ReadonlyMap<number, number>, current: number | undefined): number | undefined {
  const most = Math.max(...viewersIn.values());
  const good = [...viewersIn].filter(([, viewers]) => viewers >= most * ENOUGH).map(([offset]) => offset);
  const isStillGood = current !== undefined && (viewersIn.get(current) ?? 0) >= most * STILL_ENOUGH;
  return Math.min(...good, ...(isStillGood ? [current] : []));
}

/** Without what lies in the future, for which nothing is known; a range that is all future as a whole. */
function neededTime(asked: DateFilter, nowMs: number): CoveredTime {
  const { startMs, endMs } = coveredTime(asked);
  const untilMs = Math.min(endMs, nowMs + AHEAD_MS);
  return { startMs, endMs: untilMs > startMs ? untilMs : endMs };
}

function placeOf(dateFilter: DateFilter): Place {
  return { dateFilter, time: coveredTime(dateFilter), days: daysOf(dateFilter) };
}
