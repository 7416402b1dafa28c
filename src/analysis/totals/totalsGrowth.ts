import { at } from '../../base/elementAt';
import { codeAt, millisecondsAt } from '../../domain/columnAt';
import type { AgentDay } from '../../domain/spanColumns';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { Instant } from '../../time/instant';
import type { Interval } from '../../time/interval';
import type { AgentSummary } from './agentSummary';
import { lengthOfStretch, LOGGED_OUT_PRIMARY, type Totals } from './totals';

/**
 * How an agent's totals go on while nothing begins or ends: each second of it is one more of what is in force,
 * so that a clock that moves on need not go through all spans again.
 */
export type TotalsGrowth = {
  /** They go on so up to here, this moment included. Not later than they were made where that cannot be told. */
  readonly until: number;
  /** What is in force, and since when; no code for no status. */
  readonly inForce: AgentSummary['atEnd'];
  /** The status of every span that goes on, one that is covered by another included. */
  readonly claimedCodes: readonly number[];
};

/** How the totals of `observed` go on after it. */
export function totalsGrowth(
  { columns, firstRow, endRow }: AgentDay,
  observed: Interval,
  inForce: AgentSummary['atEnd'],
): TotalsGrowth {
  const { startMs, endMs, statusCode } = columns;
  const claimedCodes: number[] = [];
  // Nothing is in force yet in a window that has not begun.
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

/** Totals some time later, at a moment up to which they go on as `growth` tells. */
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
  const isLongest = hasStatus && end - start > lengthOfStretch(totals.longest);
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
