import { millisecondsAt } from '../domain/columnAt';
import type { AgentDay } from '../domain/spanColumns';
import type { Interval } from '../time/interval';

/** Stands for "no status reported" where a stretch names a row of the columns. */
export const NO_STATUS_ROW = -1;

/**
 * Calls `visit(startMs, endMs, row)` for stretch after stretch of an agent's time, so that they fill
 * `observed` without gap or overlap: `row` is the span in force, or `NO_STATUS_ROW`.
 *
 * Where spans overlap, the one that began last is in force, because a new status ends the one before
 * it; when it ends first, the earlier one is in force again. Spans of no or negative length fill
 * nothing. Neighbouring stretches may share a status.
 */
export function visitStretches(
  agent: AgentDay,
  observed: Interval,
  visit: (startMs: number, endMs: number, row: number) => void,
): void {
  const { startMs, endMs } = agent.columns;
  const { start, end } = observed;
  let cursorMs: number = start;
  // The span in force, and those before it that may be in force again: without overlaps there are none.
  let inForce = NO_STATUS_ROW;
  let inForceEndMs = Number.POSITIVE_INFINITY;
  const covered: number[] = [];
  const advanceTo = (untilMs: number) => {
    while (cursorMs < untilMs) {
      while (inForceEndMs <= cursorMs) {
        inForce = covered.pop() ?? NO_STATUS_ROW;
        inForceEndMs = inForce === NO_STATUS_ROW ? Number.POSITIVE_INFINITY : millisecondsAt(endMs, inForce);
      }
      const stretchEndMs = Math.min(untilMs, inForceEndMs);
      visit(cursorMs, stretchEndMs, inForce);
      cursorMs = stretchEndMs;
    }
  };
  for (let row = agent.firstRow; row < agent.endRow; row += 1) {
    // Not `at`: here a million spans pass, and what it is called with elsewhere would slow them down.
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

/** One stretch of an agent's time; `row` is `NO_STATUS_ROW` where nothing was reported. */
export type Stretch = { readonly startMs: number; readonly endMs: number; readonly row: number };

/** The stretches of an agent's time, as `visitStretches` gives them. */
export function stretchesOf(agent: AgentDay, observed: Interval): Stretch[] {
  const stretches: Stretch[] = [];
  visitStretches(agent, observed, (startMs, endMs, row) => stretches.push({ startMs, endMs, row }));
  return stretches;
}
