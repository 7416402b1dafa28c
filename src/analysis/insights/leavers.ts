import { at } from '../../base/elementAt';
import { codeAt, millisecondsAt } from '../../domain/columnAt';
import type { AgentDay } from '../../domain/spanColumns';
import type { StatusCatalog } from '../../domain/statusCatalog';
import { MINUTE_MS } from '../../time/instant';
import type { Interval } from '../../time/interval';
import { NO_STATUS_ROW } from '../statusPeriods';
import { visitPrimaryRuns } from './primaryRuns';
import { countOfAny, pointAt, type Staffing } from './staffing';

/** How far back to search for the last maximum before a dip. */
export const DIP_LOOKBACK_MS = 15 * MINUTE_MS;

/** How a number fell to where it was at a moment. */
export type Dip = {
  readonly momentMs: number;
  readonly count: number;
  /** When the number was last at its highest in the minutes before. */
  readonly peakMs: number;
  readonly peakCount: number;
};

/**
 * The fall to a moment, from the last maximum in the quarter of an hour before it. If the number was never
 * higher, `peakMs` is the moment itself and there are no leavers. `undefined` outside the interval of the
 * staffing.
 */
export function dipAt(staffing: Staffing, momentMs: number, primaryCode: number): Dip | undefined {
  const { interval, atMs } = staffing;
  if (momentMs < interval.start || momentMs >= interval.end) return undefined;
  const count = countOfAny(staffing, [primaryCode]);
  const last = pointAt(staffing, momentMs);
  if (last === -1) return undefined;
  const fromMs = momentMs - DIP_LOOKBACK_MS;
  let peak = last;
  // A change point's numbers apply until the next change point: that is when the last maximum ended.
  for (let point = last - 1; point >= 0 && at(atMs, point + 1) > fromMs; point -= 1) {
    if (at(count, point) > at(count, peak)) peak = point;
  }
  return {
    momentMs,
    count: at(count, last),
    peakMs: peak === last ? momentMs : at(atMs, peak + 1),
    peakCount: at(count, peak),
  };
}

/** An agent who left a status before a moment and was not back by then. */
export type Leaver = {
  readonly agent: AgentDay;
  readonly leftAtMs: number;
  /** The status they changed to, as a code of the catalog; `undefined` for none. */
  readonly statusCode: number | undefined;
  /** When they came back; `undefined` if they have not, as far as was observed. */
  readonly backAtMs: number | undefined;
  /** How long they were gone, up to the end of what was observed. */
  readonly goneMs: number;
};

/**
 * The agents who left a primary status between the dip's peak and its moment and were not in it at that
 * moment, in the order in which they left.
 */
export function leaversOf(
  agents: readonly AgentDay[],
  dip: Dip,
  {
    observed,
    primaryCode,
    catalog,
  }: { readonly observed: Interval; readonly primaryCode: number; readonly catalog: StatusCatalog },
): Leaver[] {
  return agents
    .flatMap((agent) => leaverOf(agent, dip, { observed, primaryCode, catalog }) ?? [])
    .toSorted((one, other) => one.leftAtMs - other.leftAtMs);
}

function leaverOf(
  agent: AgentDay,
  { peakMs, momentMs, count, peakCount }: Dip,
  {
    observed,
    primaryCode,
    catalog,
  }: { readonly observed: Interval; readonly primaryCode: number; readonly catalog: StatusCatalog },
): Leaver | undefined {
  if (count === peakCount) return undefined;
  let leftAtMs: number | undefined;
  let backAtMs: number | undefined;
  visitPrimaryRuns(agent, observed, catalog, (startMs, endMs, code) => {
    if (code !== primaryCode) return;
    if (startMs <= momentMs) leftAtMs = endMs < observed.end && endMs <= momentMs ? endMs : undefined;
    else if (leftAtMs !== undefined) backAtMs ??= startMs;
  });
  if (leftAtMs === undefined || leftAtMs < peakMs) return undefined;
  return {
    agent,
    leftAtMs,
    statusCode: statusCodeAt(agent, leftAtMs),
    backAtMs,
    goneMs: (backAtMs ?? observed.end) - leftAtMs,
  };
}

/** The status in force at a moment: of the spans that contain it, the one that began last. */
function statusCodeAt({ columns, firstRow, endRow }: AgentDay, momentMs: number): number | undefined {
  let found = NO_STATUS_ROW;
  for (let row = firstRow; row < endRow && millisecondsAt(columns.startMs, row) <= momentMs; row += 1) {
    if (millisecondsAt(columns.endMs, row) > momentMs) found = row;
  }
  return found === NO_STATUS_ROW ? undefined : codeAt(columns.statusCode, found);
}
