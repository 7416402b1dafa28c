import { at } from '../../base/elementAt';
import { codeAt, millisecondsAt } from '../../domain/columnAt';
import type { AgentDay } from '../../domain/spanColumns';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { Instant } from '../../time/instant';
import type { Interval } from '../../time/interval';
import type { AgentSummary } from './agentSummary';
import { periodLengthMs, LOGGED_OUT_PRIMARY, type Totals } from './totals';

/**
 * How an agent's totals grow while no span begins or ends: each second adds one to the status in force, so
 * that the spans need not be read again as the clock advances.
 */
export type TotalsGrowth = {
  /** Valid up to this moment, inclusive. Not later than the totals themselves if the growth is unknown. */
  readonly until: number;
  /** The status in force, and since when; no code for no status. */
  readonly inForce: AgentSummary['atEnd'];
  /** The status of every ongoing span, including those that another one covers. */
  readonly claimedCodes: readonly number[];
};

/** How the totals of `observed` grow after it. */
export function totalsGrowth(
  { columns, firstRow, endRow }: AgentDay,
  observed: Interval,
  inForce: AgentSummary['atEnd'],
): TotalsGrowth {
  const { startMs, endMs, statusCode } = columns;
  const claimedCodes: number[] = [];
  // Nothing is in force yet in a range that has not begun.
  let until: number = observed.end > observed.start ? Number.POSITIVE_INFINITY : observed.end;
  for (let row = firstRow; row < endRow; row += 1) {
    const spanStartMs = millisecondsAt(startMs, row);
    if (spanStartMs >= observed.end) {
      until = Math.min(until, spanStartMs);
      break;
    }
    const spanEndMs = millisecondsAt(endMs, row);
    if (spanEndMs < observed.end) continue;
    until = Math.min(until, spanEndMs);
    claimedCodes.push(codeAt(statusCode, row));
  }
  return { until, inForce, claimedCodes };
}

/** The totals `addedMs` later, at a moment not after `until`. */
export function grownTotals(
  totals: Totals,
  { inForce, claimedCodes }: TotalsGrowth,
  {
    addedMs,
    end,
    catalog,
    isRaw,
  }: {
    readonly addedMs: number;
    readonly end: Instant;
    readonly catalog: StatusCatalog;
    readonly isRaw: boolean;
  },
): Totals {
  const { statusCode, start } = inForce;
  const hasStatus = statusCode !== undefined;
  const observedMs = totals.observedMs + addedMs;
  const codes = isRaw ? claimedCodes : hasStatus ? [statusCode] : [];
  let { byPrimaryMs, byStatusMs } = totals;
  if (codes.length > 0) {
    byPrimaryMs = byPrimaryMs.slice();
    byStatusMs = byStatusMs.slice();
    for (const code of codes) {
      byStatusMs[code] = at(byStatusMs, code) + addedMs;
      const primaryCode = catalog.primaryCodeOfStatus(code);
      byPrimaryMs[primaryCode] = at(byPrimaryMs, primaryCode) + addedMs;
    }
  }
  const isLoggedIn =
    hasStatus && catalog.primaryCodeOfStatus(statusCode) !== catalog.primaryCodeOf(LOGGED_OUT_PRIMARY);
  const isLongest = hasStatus && end - start > periodLengthMs(totals.longest);
  return {
    byPrimaryMs,
    byStatusMs,
    noStatusMs: hasStatus ? totals.noStatusMs : totals.noStatusMs + addedMs,
    observedMs,
    loggedInMs: isLoggedIn ? totals.loggedInMs + addedMs : totals.loggedInMs,
    changeCount: totals.changeCount,
    first: totals.first,
    last: totals.last,
    longest: isLongest ? { start, end, statusCode } : totals.longest,
  };
}
