import { at } from '../../base/elementAt';
import { codeAt, millisecondsAt } from '../../domain/columnAt';
import type { AgentDay, SpanColumns } from '../../domain/spanColumns';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { Instant } from '../../time/instant';
import type { Interval } from '../../time/interval';
import type { AgentRow } from '../rows/agentRows';
import { type AgentSummary, agentSummary, type StatusPeriod } from './agentSummary';
import { periodLengthMs, LOGGED_OUT_PRIMARY, type Totals } from './totals';

export type AgentTotalsRow = Totals & { readonly row: AgentRow };

export type TotalsContext = {
  /** The part of the range that has happened. */
  readonly observed: Interval;
  readonly catalog: StatusCatalog;
  /** Whether time in two spans counts twice: the sum of the upstream's records as they are. */
  readonly isRaw: boolean;
};

type Known = {
  readonly context: TotalsContext;
  readonly size: number;
  readonly totals: Totals;
  readonly growth: TotalsGrowth;
};
const knownTotals = new WeakMap<AgentRow['agent'], Known>();

/**
 * The totals of each agent, in the given order. Totals of an agent who did not change are not computed again;
 * where only time has passed, it is added to the status in force.
 */
export function totalsReport(rows: readonly AgentRow[], context: TotalsContext): AgentTotalsRow[] {
  return rows.map((row) => ({ row, ...totalsOf(row, context) }));
}

/** The totals of an agent: see {@link totalsReport}. */
export function totalsOf(row: AgentRow, context: TotalsContext): Totals {
  const { observed, catalog, isRaw } = context;
  const known = knownTotals.get(row.agent);
  if (
    known !== undefined &&
    known.context.observed.start === observed.start &&
    known.context.catalog === catalog &&
    known.size === catalog.size &&
    known.context.isRaw === isRaw
  ) {
    const addedMs = observed.end - known.context.observed.end;
    if (addedMs === 0) return known.totals;
    if (addedMs > 0 && observed.end <= known.growth.until) {
      return grownTotals(known.totals, known.growth, addedMs, context);
    }
  }
  const summary = agentSummary(row.agent, observed, catalog);
  const totals = totalsFrom(row, summary, context);
  const growth = totalsGrowth(row.agent, observed, summary.atEnd);
  knownTotals.set(row.agent, { context, size: catalog.size, totals, growth });
  return totals;
}

function totalsFrom(
  { agent }: AgentRow,
  summary: AgentSummary,
  { observed, catalog, isRaw }: TotalsContext,
): Totals {
  const byStatusMs = new Float64Array(catalog.size);
  if (isRaw) {
    const { columns, firstRow, endRow } = agent;
    for (let row = firstRow; row < endRow; row += 1) {
      const statusCode = codeAt(columns.statusCode, row);
      byStatusMs[statusCode] = at(byStatusMs, statusCode) + lengthMsOf(columns, row, observed);
    }
  } else {
    for (const { secondaries } of summary.primaries) {
      for (const { statusCode, totalMs } of secondaries) byStatusMs[statusCode] = totalMs;
    }
  }
  const byPrimaryMs = new Float64Array(catalog.primaries.length);
  byStatusMs.forEach((lengthMs, statusCode) => {
    const primaryCode = catalog.primaryCodeOfStatus(statusCode);
    byPrimaryMs[primaryCode] = at(byPrimaryMs, primaryCode) + lengthMs;
  });
  const { noStatusMs, observedMs, changeCount, first, last, longest } = summary;
  const loggedInMs = observedMs - noStatusMs - loggedOutMs(summary, catalog);
  return {
    agentCount: 1,
    byPrimaryMs,
    byStatusMs,
    noStatusMs,
    observedMs,
    loggedInMs,
    changeCount,
    first,
    last,
    longest,
  };
}

function loggedOutMs({ primaries }: AgentSummary, catalog: StatusCatalog): number {
  const code = catalog.primaryCodeOf(LOGGED_OUT_PRIMARY);
  return primaries.find(({ primaryCode }) => primaryCode === code)?.totalMs ?? 0;
}

/** Several agents together: sums, the first start, the last end (none while any span is ongoing), the longest period. */
export function allAgentsTotals(all: readonly Totals[], catalog: StatusCatalog): Totals {
  const byPrimaryMs = new Float64Array(catalog.primaries.length);
  const byStatusMs = new Float64Array(catalog.size);
  const sum = { agentCount: all.length, noStatusMs: 0, observedMs: 0, loggedInMs: 0, changeCount: 0 };
  let first: Instant | undefined;
  let last: Instant | undefined;
  let isOngoing = false;
  let longest: StatusPeriod | undefined;
  for (const each of all) {
    addTo(byPrimaryMs, each.byPrimaryMs);
    addTo(byStatusMs, each.byStatusMs);
    sum.noStatusMs += each.noStatusMs;
    sum.observedMs += each.observedMs;
    sum.loggedInMs += each.loggedInMs;
    sum.changeCount += each.changeCount;
    if (each.first !== undefined && (first === undefined || each.first < first)) first = each.first;
    if (each.last !== undefined && (last === undefined || each.last > last)) last = each.last;
    if (each.first !== undefined && each.last === undefined) isOngoing = true;
    if (periodLengthMs(each.longest) > periodLengthMs(longest)) longest = each.longest;
  }
  return { byPrimaryMs, byStatusMs, ...sum, first, last: isOngoing ? undefined : last, longest };
}

function addTo(sums: Float64Array, lengthsMs: Float64Array): void {
  // Not `at`: with 10,000 agents this runs some 200,000 times a second.
  for (let code = 0; code < lengthsMs.length; code += 1) {
    sums[code] = (sums[code] ?? 0) + (lengthsMs[code] ?? 0);
  }
}

/** How much of a span lies in an interval, in milliseconds; an ongoing one goes on to its end. */
function lengthMsOf({ startMs, endMs }: SpanColumns, row: number, { start, end }: Interval): number {
  return Math.max(
    0,
    Math.min(millisecondsAt(endMs, row), end) - Math.max(millisecondsAt(startMs, row), start),
  );
}

/**
 * How an agent's totals grow while no span begins or ends: each second adds one to the status in force, so
 * that the spans need not be read again as the clock advances.
 */
type TotalsGrowth = {
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
function grownTotals(
  totals: Totals,
  { inForce, claimedCodes }: TotalsGrowth,
  addedMs: number,
  { observed, catalog, isRaw }: TotalsContext,
): Totals {
  const { end } = observed;
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
    agentCount: totals.agentCount,
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
