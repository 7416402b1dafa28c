import { at } from '../../base/elementAt';
import { codeAt } from '../../domain/columnAt';
import type { AgentDay } from '../../domain/spanColumns';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { TimeRange } from '../../domain/timeRange';
import { civilDaysBetween } from '../../time/civilDate';
import { DAY_MS, instantFromMs, MINUTE_MS } from '../../time/instant';
import { intersect, type Interval } from '../../time/interval';
import { clockChangesIn, offsetMinutesAt } from '../../time/zone';
import { NO_STATUS_ROW, visitPeriods } from '../statusPeriods';
import { LOGGED_OUT_PRIMARY } from '../totals/totals';

/** A part of the compared range, and how much later it is drawn in the range that is shown. */
export type ComparedPiece = { readonly compared: Interval; readonly shiftMs: number };

/**
 * Aligns one range with another by wall-clock time: each time of day is drawn at the same time of day, on
 * the day with the same position in the range. An hour that the shown day has twice shows the compared hour
 * twice; one that it skips is left out. Both ranges are in the same zone.
 */
export function alignedByClock(compared: TimeRange, shown: TimeRange): ComparedPiece[] {
  const daysMs = civilDaysBetween(compared.from, shown.from) * DAY_MS;
  const pieces: ComparedPiece[] = [];
  for (const then of offsetPieces(compared)) {
    for (const here of offsetPieces(shown)) {
      const shiftMs = daysMs + then.offsetMs - here.offsetMs;
      const startMs = Math.max(then.startMs, here.startMs - shiftMs);
      const endMs = Math.min(then.endMs, here.endMs - shiftMs);
      if (startMs < endMs) {
        pieces.push({ compared: { start: instantFromMs(startMs), end: instantFromMs(endMs) }, shiftMs });
      }
    }
  }
  return pieces.toSorted(
    (one, other) => one.compared.start + one.shiftMs - (other.compared.start + other.shiftMs),
  );
}

/**
 * Aligns an agent's compared range so that the first logins coincide; empty if either day has no login. The
 * first login is the first moment of the range in any status but the offline one.
 */
export function alignedByLogin(
  compared: { readonly agent: AgentDay; readonly interval: Interval },
  shown: { readonly agent: AgentDay; readonly interval: Interval },
  catalog: StatusCatalog,
): ComparedPiece[] {
  const loginThenMs = firstLoginMs(compared.agent, compared.interval, catalog);
  const loginHereMs = firstLoginMs(shown.agent, shown.interval, catalog);
  if (loginThenMs === undefined || loginHereMs === undefined) return [];
  return [{ compared: compared.interval, shiftMs: loginHereMs - loginThenMs }];
}

/**
 * Calls `visit(startMs, endMs, row)` for the periods of the compared agent, shifted into the shown range, in
 * order; `row` is `NO_STATUS_ROW` where nothing was reported. What is outside `visible`, or was not
 * `observed` on its own day, is left out.
 */
export function visitCompared(
  agent: AgentDay,
  pieces: readonly ComparedPiece[],
  { observed, visible }: { readonly observed: Interval; readonly visible: Interval },
  visit: (startMs: number, endMs: number, row: number) => void,
): void {
  for (const { compared, shiftMs } of pieces) {
    const part = intersect(intersect(compared, observed), {
      start: instantFromMs(visible.start - shiftMs),
      end: instantFromMs(visible.end - shiftMs),
    });
    visitPeriods(agent, part, (startMs, endMs, row) => visit(startMs + shiftMs, endMs + shiftMs, row));
  }
}

function firstLoginMs(agent: AgentDay, interval: Interval, catalog: StatusCatalog): number | undefined {
  const offline = catalog.primaryCodeOf(LOGGED_OUT_PRIMARY);
  let loginMs: number | undefined;
  visitPeriods(agent, interval, (startMs, _, row) => {
    if (loginMs !== undefined || row === NO_STATUS_ROW) return;
    if (catalog.primaryCodeOfStatus(codeAt(agent.columns.statusCode, row)) !== offline) loginMs = startMs;
  });
  return loginMs;
}

/** The parts of a range between clock changes. */
function offsetPieces({ zone, interval }: TimeRange) {
  const { start, end } = interval;
  const changes = clockChangesIn(zone, start, end).map((change) => change.at);
  const edges = [start, ...changes, end];
  return edges.slice(0, -1).map((edge, index) => ({
    startMs: edge,
    endMs: at(edges, index + 1),
    offsetMs: Math.round(offsetMinutesAt(zone, edge) * MINUTE_MS),
  }));
}
