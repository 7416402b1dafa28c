import { at } from '../domain/at';
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
  let cursorMs: number = observed.start;
  const inForce: number[] = [];
  const advanceTo = (untilMs: number) => {
    while (cursorMs < untilMs) {
      let row = inForce.at(-1);
      while (row !== undefined && at(endMs, row) <= cursorMs) {
        inForce.pop();
        row = inForce.at(-1);
      }
      const stretchEndMs = row === undefined ? untilMs : Math.min(untilMs, at(endMs, row));
      visit(cursorMs, stretchEndMs, row ?? NO_STATUS_ROW);
      cursorMs = stretchEndMs;
    }
  };
  for (let row = agent.firstRow; row < agent.endRow; row += 1) {
    const spanStartMs = at(startMs, row);
    if (spanStartMs >= observed.end) break;
    const spanEndMs = at(endMs, row);
    if (spanEndMs <= spanStartMs || spanEndMs <= observed.start) continue;
    advanceTo(spanStartMs);
    inForce.push(row);
  }
  advanceTo(observed.end);
}

/** One stretch of an agent's time; `row` is `NO_STATUS_ROW` where nothing was reported. */
export type Stretch = { readonly startMs: number; readonly endMs: number; readonly row: number };

/** The stretches of an agent's time, as `visitStretches` gives them. */
export function stretchesOf(agent: AgentDay, observed: Interval): Stretch[] {
  const stretches: Stretch[] = [];
  visitStretches(agent, observed, (startMs, endMs, row) => stretches.push({ startMs, endMs, row }));
  return stretches;
}
