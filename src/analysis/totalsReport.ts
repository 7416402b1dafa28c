import { at } from '../domain/at';
import type { StatusCatalog } from '../domain/statusCatalog';
import type { Instant } from '../time/instant';
import type { Interval } from '../time/interval';
import type { AgentRow } from './agentRows';
import { type AgentSummary, agentSummary, type StatusStretch } from './agentSummary';
import { lengthMsOf } from './lengthMsOf';

/** The upstream's own code for who is not logged in. */
export const LOGGED_OUT_PRIMARY = 'OFFLINE';

/** What an agent's time, or that of all of them, comes to. */
export type Totals = {
  /** Time in each primary status; the index is the catalog's primary code. */
  readonly byPrimaryMs: Float64Array;
  /** Time in each primary and secondary status; the index is the catalog's status code. */
  readonly byStatusMs: Float64Array;
  readonly noStatusMs: number;
  readonly observedMs: number;
  /** Time in any status but `OFFLINE`, overlaps counted once. */
  readonly loggedInMs: number;
  readonly changeCount: number;
  readonly first: Instant | undefined;
  /** `undefined` while a span goes on, or where there is none. */
  readonly last: Instant | undefined;
  readonly longest: StatusStretch | undefined;
};

export type AgentTotalsRow = Totals & { readonly row: AgentRow };

export type TotalsContext = {
  /** The part of the window that has happened. */
  readonly observed: Interval;
  readonly catalog: StatusCatalog;
  /** Counts time that two spans claim twice: what the upstream's records come to, added up. */
  readonly isRaw: boolean;
};

type Known = { readonly context: TotalsContext; readonly size: number; readonly totals: Totals };
const knownTotals = new WeakMap<AgentRow['agent'], Known>();

/** The totals of each agent, in the order given. Those of an agent who did not change are not worked out again. */
export function totalsReport(rows: readonly AgentRow[], context: TotalsContext): AgentTotalsRow[] {
  const { observed, catalog, isRaw } = context;
  return rows.map((row) => {
    const known = knownTotals.get(row.agent);
    const isSame =
      known !== undefined &&
      known.context.observed.start === observed.start &&
      known.context.observed.end === observed.end &&
      known.context.catalog === catalog &&
      known.size === catalog.size &&
      known.context.isRaw === isRaw;
    if (isSame) return { row, ...known.totals };
    const totals = totalsOf(row, context);
    knownTotals.set(row.agent, { context, size: catalog.size, totals });
    return { row, ...totals };
  });
}

function totalsOf({ agent }: AgentRow, { observed, catalog, isRaw }: TotalsContext): Totals {
  const summary = agentSummary(agent, observed, catalog);
  const byStatusMs = new Float64Array(catalog.size);
  if (isRaw) {
    const { columns, firstRow, endRow } = agent;
    for (let row = firstRow; row < endRow; row += 1) {
      const statusCode = at(columns.statusCode, row);
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
  return { byPrimaryMs, byStatusMs, noStatusMs, observedMs, loggedInMs, changeCount, first, last, longest };
}

function loggedOutMs({ primaries }: AgentSummary, catalog: StatusCatalog): number {
  const code = catalog.primaryCodeOf(LOGGED_OUT_PRIMARY);
  return primaries.find(({ primaryCode }) => primaryCode === code)?.totalMs ?? 0;
}

/** All agents together: sums, the first start, the last end (none while anybody goes on), the longest stretch. */
export function floorTotals(all: readonly Totals[], catalog: StatusCatalog): Totals {
  const byPrimaryMs = new Float64Array(catalog.primaries.length);
  const byStatusMs = new Float64Array(catalog.size);
  const sum = { noStatusMs: 0, observedMs: 0, loggedInMs: 0, changeCount: 0 };
  let first: Instant | undefined;
  let last: Instant | undefined;
  let isOngoing = false;
  let longest: StatusStretch | undefined;
  for (const each of all) {
    each.byPrimaryMs.forEach((lengthMs, code) => {
      byPrimaryMs[code] = at(byPrimaryMs, code) + lengthMs;
    });
    each.byStatusMs.forEach((lengthMs, code) => {
      byStatusMs[code] = at(byStatusMs, code) + lengthMs;
    });
    sum.noStatusMs += each.noStatusMs;
    sum.observedMs += each.observedMs;
    sum.loggedInMs += each.loggedInMs;
    sum.changeCount += each.changeCount;
    if (each.first !== undefined && (first === undefined || each.first < first)) first = each.first;
    if (each.last !== undefined && (last === undefined || each.last > last)) last = each.last;
    if (each.first !== undefined && each.last === undefined) isOngoing = true;
    if (lengthOfStretch(each.longest) > lengthOfStretch(longest)) longest = each.longest;
  }
  return { byPrimaryMs, byStatusMs, ...sum, first, last: isOngoing ? undefined : last, longest };
}

/** Length in milliseconds; −1 for none, so that any stretch is longer. */
export function lengthOfStretch(stretch: StatusStretch | undefined): number {
  return stretch === undefined ? -1 : stretch.end - stretch.start;
}
