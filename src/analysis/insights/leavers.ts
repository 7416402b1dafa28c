import { at } from '../../base/elementAt';
import { type AgentDay, statusAt } from '../../domain/spanColumns';
import type { StatusCatalog } from '../../domain/statusCatalog';
import { MINUTE_MS } from '../../time/instant';
import type { Interval } from '../../time/interval';
import { visitPrimaryRuns } from './primaryRuns';
import { countOfAny, pointAt, type Staffing } from './staffing';

/** How far back to search for the last maximum before a dip. */
export const DIP_LOOKBACK_MS = 15 * MINUTE_MS;

/** The primary statuses that count as covered, and the time in which agents are looked up in them. */
export type CoverContext = {
  readonly observed: Interval;
  readonly primaryCodes: readonly number[];
  readonly catalog: StatusCatalog;
};

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
export function dipAt(
  staffing: Staffing,
  momentMs: number,
  primaryCodes: readonly number[],
): Dip | undefined {
  const { interval, atMs } = staffing;
  if (momentMs < interval.start || momentMs >= interval.end) return undefined;
  const count = countOfAny(staffing, primaryCodes);
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

/** An agent who left coverage before a moment and was not back by then. */
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
 * The agents who left the primary statuses that count between the dip's peak and its moment and were in none of
 * them at that moment, in the order in which they left. To change from one that counts to another is not to leave.
 */
export function leaversOf(agents: readonly AgentDay[], dip: Dip, context: CoverContext): Leaver[] {
  return agents
    .flatMap((agent) => leaverOf(agent, dip, context) ?? [])
    .toSorted((one, other) => one.leftAtMs - other.leftAtMs);
}

function leaverOf(
  agent: AgentDay,
  { peakMs, momentMs, count, peakCount }: Dip,
  { observed, primaryCodes, catalog }: CoverContext,
): Leaver | undefined {
  if (count === peakCount) return undefined;
  let leftAtMs: number | undefined;
  let backAtMs: number | undefined;
  visitPrimaryRuns(agent, observed, catalog, (startMs, endMs, code) => {
    if (!primaryCodes.includes(code)) return;
    if (startMs <= momentMs) leftAtMs = endMs < observed.end && endMs <= momentMs ? endMs : undefined;
    else if (leftAtMs !== undefined) backAtMs ??= startMs;
  });
  if (leftAtMs === undefined || leftAtMs < peakMs) return undefined;
  return {
    agent,
    leftAtMs,
    statusCode: statusAt(agent, leftAtMs)?.statusCode,
    backAtMs,
    goneMs: (backAtMs ?? observed.end) - leftAtMs,
  };
}
