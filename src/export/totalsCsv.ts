import type { AgentRow } from '../analysis/rows/agentRows';
import { totalsOf } from '../analysis/totals/totalsReport';
import type { StatusCatalog } from '../domain/statusCatalog';
import { SECOND_MS } from '../time/instant';
import type { Interval } from '../time/interval';
import { AGENT_COLUMNS, agentCells, csvRecord } from './csvText';

const SUM_COLUMNS = ['no_status', 'window_seconds'];

/**
 * The records of a Totals CSV, its header first: each agent's seconds in every primary status and in
 * none, free of overlaps. On each line they add up to `window_seconds`, the part of the range that has
 * happened: time in the future is not time without a status.
 *
 * @param primaries the statuses that have a column, in this order
 */
export function* totalsCsvRecords(
  rows: readonly AgentRow[],
  context: {
    readonly observed: Interval;
    readonly catalog: StatusCatalog;
    readonly primaries: readonly string[];
  },
): Generator<string> {
  const { observed, catalog, primaries } = context;
  yield csvRecord([...AGENT_COLUMNS, ...primaries.map(statusColumn), ...SUM_COLUMNS]);
  for (const row of rows) {
    const { byPrimaryMs, noStatusMs } = totalsOf(row, { observed, catalog, isRaw: false });
    const seconds = wholeParts([
      ...primaries.map((primary) => (byPrimaryMs[catalog.primaryCodeOf(primary)] ?? 0) / SECOND_MS),
      noStatusMs / SECOND_MS,
    ]);
    const windowSeconds = seconds.reduce((sum, each) => sum + each, 0);
    yield csvRecord([...agentCells(row.agent), ...seconds, windowSeconds]);
  }
}

/** The name of a status as the upstream has it, unless another column has that name. */
function statusColumn(primary: string): string {
  return [...AGENT_COLUMNS, ...SUM_COLUMNS].includes(primary) ? `status ${primary}` : primary;
}

/**
 * The parts as whole numbers that add up to the rounded sum, each less than 1 away from its part. Rounded one by
 * one, the parts of a day would not always add up to the day.
 */
export function wholeParts(parts: readonly number[]): number[] {
  let sum = 0;
  let assigned = 0;
  return parts.map((part) => {
    sum += part;
    const whole = Math.round(sum) - assigned;
    assigned += whole;
    return whole;
  });
}
