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
  const { statusCode } = agent.columns;
  let runStartMs: number = interval.start;
  let runEndMs = runStartMs;
  let runCode: number | undefined;
  let runRow = NO_STATUS_ROW;
  visitPeriods(agent, interval, (startMs, endMs, row) => {
    const code = row === NO_STATUS_ROW ? NO_PRIMARY : catalog.primaryCodeOfStatus(codeAt(statusCode, row));
    if (code !== runCode) {
      if (runCode !== undefined) visit(runStartMs, runEndMs, runCode, runRow);
      runStartMs = startMs;
      runCode = code;
    }
    runEndMs = endMs;
    runRow = row;
  });
  if (runCode !== undefined) visit(runStartMs, runEndMs, runCode, runRow);
}
