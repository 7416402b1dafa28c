import { codeAt } from '../../domain/columnAt';
import type { AgentDay } from '../../domain/spanColumns';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { Interval } from '../../time/interval';
import { NO_STATUS_ROW, visitPeriods } from '../statusPeriods';

/** The primary code for "no status reported". */
export const NO_PRIMARY = -1;

/** A primary status, and the time in which agents are looked up in it. */
export type PrimaryContext = {
  readonly observed: Interval;
  readonly primaryCode: number;
  readonly catalog: StatusCatalog;
};

/**
 * Calls `visit(startMs, endMs, primaryCode, lastRow)` for each run of an agent's time in one primary
 * status, `NO_PRIMARY` where nothing was reported. Runs fill the interval without gap or overlap, and no two
 * adjacent ones share a primary status; `lastRow` is the span in force at a run's end.
 */
export function visitPrimaryRuns(
  agent: AgentDay,
  interval: Interval,
  catalog: StatusCatalog,
  visit: (startMs: number, endMs: number, primaryCode: number, lastRow: number) => void,
): void {
  visitRuns(agent, interval, catalog.primaryCodes, visit);
}

/**
 * The same for runs of any kind: adjacent time is one run as long as its status codes have the same key.
 *
 * @param keys by status code; none may be `NO_PRIMARY`. Not a function: a call for each of a million spans takes longer
 * than the rest.
 */
export function visitRuns(
  agent: AgentDay,
  interval: Interval,
  keys: readonly number[],
  visit: (startMs: number, endMs: number, key: number, lastRow: number) => void,
): void {
  const { statusCode } = agent.columns;
  let runStartMs: number = interval.start;
  let runEndMs = runStartMs;
  let runKey: number | undefined;
  let runRow = NO_STATUS_ROW;
  visitPeriods(agent, interval, (startMs, endMs, row) => {
    const key = row === NO_STATUS_ROW ? NO_PRIMARY : (keys[codeAt(statusCode, row)] ?? NO_PRIMARY);
    if (key !== runKey) {
      if (runKey !== undefined) visit(runStartMs, runEndMs, runKey, runRow);
      runStartMs = startMs;
      runKey = key;
    }
    runEndMs = endMs;
    runRow = row;
  });
  if (runKey !== undefined) visit(runStartMs, runEndMs, runKey, runRow);
}
