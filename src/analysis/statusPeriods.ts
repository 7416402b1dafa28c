import { millisecondsAt } from '../domain/columnAt';
import type { AgentDay } from '../domain/spanColumns';
import type { Interval } from '../time/interval';

/** The row of a period for which no status is reported. */
export const NO_STATUS_ROW = -1;

/**
 * Calls `visit(startMs, endMs, row)` for each period of an agent's time. Together the periods fill `observed`
 * without gap or overlap; `row` is the span in force, or `NO_STATUS_ROW`.
 *
 * Where spans overlap, the one that began last is in force, because a new status ends the one before it; if
 * it ends first, the earlier one is in force again. Spans of no or negative length fill nothing. Adjacent
 * periods may share a status.
 */
export function visitPeriods(
  agent: AgentDay,
  observed: Interval,
  visit: (startMs: number, endMs: number, row: number) => void,
): void {
  const { startMs, endMs } = agent.columns;
  const { start, end } = observed;
  let cursorMs: number = start;
  // The span in force, and the ones it covers, which may be in force again: without overlaps there are none.
  let inForce = NO_STATUS_ROW;
  let inForceEndMs = Number.POSITIVE_INFINITY;
  const covered: number[] = [];
  const advanceTo = (untilMs: number) => {
    while (cursorMs < untilMs) {
      while (inForceEndMs <= cursorMs) {
        inForce = covered.pop() ?? NO_STATUS_ROW;
        inForceEndMs = inForce === NO_STATUS_ROW ? Number.POSITIVE_INFINITY : millisecondsAt(endMs, inForce);
      }
      const periodEndMs = Math.min(untilMs, inForceEndMs);
      visit(cursorMs, periodEndMs, inForce);
      cursorMs = periodEndMs;
    }
  };
  for (let row = agent.firstRow; row < agent.endRow; row += 1) {
    // Not `at`: a million spans pass here, and the engine cannot specialize a helper that sees every kind of array.
    const spanStartMs = startMs[row] ?? end;
    if (spanStartMs >= end) break;
    const spanEndMs = endMs[row] ?? spanStartMs;
    if (spanEndMs <= spanStartMs || spanEndMs <= start) continue;
    advanceTo(spanStartMs);
    if (inForce !== NO_STATUS_ROW && inForceEndMs > spanStartMs) covered.push(inForce);
    inForce = row;
    inForceEndMs = spanEndMs;
  }
  advanceTo(end);
}
