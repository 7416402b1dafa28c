import { bitsAt } from '../domain/columnAt';
import type { DataNotice } from '../domain/dataNotice';
import { spanDoubt } from '../domain/spanColumns';
import type { AgentRow } from './rows/agentRows';

/** How much of the received data is reliable. */
export type Reconciliation = {
  /** Spans received: read and set aside. */
  readonly spanCount: number;
  /** Spans with at least one doubt. */
  readonly doubtfulCount: number;
  /** Spans that could not be read. Those of agents that were set aside whole are not known, and not counted. */
  readonly setAsideCount: number;
  readonly overlapCount: number;
  readonly endBeforeStartCount: number;
  readonly durationMismatchCount: number;
  readonly futureCount: number;
};

/**
 * Counts the spans of the rows, their doubts, and the spans of these agents that were set aside. The spans
 * of rows without doubts are not read.
 */
export function reconcile(rows: readonly AgentRow[], notices: readonly DataNotice[]): Reconciliation {
  const counts = {
    spanCount: 0,
    doubtfulCount: 0,
    overlapCount: 0,
    endBeforeStartCount: 0,
    durationMismatchCount: 0,
    futureCount: 0,
  };
  for (const { agent, doubts } of rows) {
    counts.spanCount += agent.endRow - agent.firstRow;
    if (doubts === 0) continue;
    for (let row = agent.firstRow; row < agent.endRow; row += 1) {
      const spanDoubts = bitsAt(agent.columns.doubts, row);
      if (spanDoubts === 0) continue;
      counts.doubtfulCount += 1;
      if ((spanDoubts & spanDoubt.overlap) !== 0) counts.overlapCount += 1;
      if ((spanDoubts & spanDoubt.endBeforeStart) !== 0) counts.endBeforeStartCount += 1;
      if ((spanDoubts & spanDoubt.durationMismatch) !== 0) counts.durationMismatchCount += 1;
      if ((spanDoubts & spanDoubt.future) !== 0) counts.futureCount += 1;
    }
  }
  const setAsideCount = notices.filter(({ kind }) => kind === 'span-set-aside').length;
  return { ...counts, spanCount: counts.spanCount + setAsideCount, setAsideCount };
}

/**
 * The share of spans without doubts, from 0 to 1 in steps of a thousandth, rounded down: it is 1 only if all
 * of them are valid. `undefined` if there are no spans.
 */
export function validShare({ spanCount, doubtfulCount, setAsideCount }: Reconciliation): number | undefined {
  if (spanCount === 0) return undefined;
  return Math.floor(((spanCount - doubtfulCount - setAsideCount) * 1000) / spanCount) / 1000;
}
