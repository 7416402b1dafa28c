import { at } from '../../base/elementAt';
import { codeAt } from '../../domain/columnAt';
import type { AgentDay } from '../../domain/spanColumns';
import type { StatusCatalog } from '../../domain/statusCatalog';
import { type DurationMs, durationFromMs } from '../../time/instant';
import type { Interval } from '../../time/interval';
import { NO_STATUS_ROW, visitPeriods } from '../statusPeriods';

/** An agent's time in a range, free of overlaps: the statuses and "no status" add up to `observedMs`. */
export type AgentTotals = {
  readonly agent: AgentDay;
  /** Time in each primary status; the index is the catalog's primary code. */
  readonly byPrimaryMs: Float64Array;
  readonly noStatusMs: DurationMs;
  readonly observedMs: DurationMs;
};

/** Sums an agent's periods in `observed`, the part of the range that has happened. */
export function agentTotals(agent: AgentDay, observed: Interval, catalog: StatusCatalog): AgentTotals {
  const byPrimaryMs = new Float64Array(catalog.primaries.length);
  let noStatusMs = 0;
  visitPeriods(agent, observed, (startMs, endMs, row) => {
    if (row === NO_STATUS_ROW) {
      noStatusMs += endMs - startMs;
      return;
    }
    const primaryCode = catalog.primaryCodeOfStatus(codeAt(agent.columns.statusCode, row));
    byPrimaryMs[primaryCode] = at(byPrimaryMs, primaryCode) + endMs - startMs;
  });
  return {
    agent,
    byPrimaryMs,
    noStatusMs: durationFromMs(noStatusMs),
    observedMs: durationFromMs(observed.end - observed.start),
  };
}
