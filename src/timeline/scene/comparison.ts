import { observedPart } from '../../analysis/observedPart';
import {
  alignedByClock,
  alignedByLogin,
  type ComparedPiece,
  visitCompared,
} from '../../analysis/insights/comparedTime';
import { NO_STATUS_ROW } from '../../analysis/statusPeriods';
import { assertNever } from '../../base/assertNever';
import { codeAt } from '../../domain/columnAt';
import type { Alignment } from '../../domain/filters';
import type { AgentDay } from '../../domain/spanColumns';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { TimeRange } from '../../domain/timeRange';
import { type Instant, instantFromMs } from '../../time/instant';
import type { Interval } from '../../time/interval';

/** The same agents in another range, laid beside the one that is shown. */
export type Comparison = {
  /** The other range, as many days long as the shown one. */
  readonly timeRange: TimeRange;
  readonly alignment: Alignment;
  /** Agents of the other range by user id; who is not here was not there. */
  readonly agents: ReadonlyMap<string, AgentDay>;
};

/** What a comparison is drawn in. */
export type ComparisonContext = {
  readonly timeRange: TimeRange;
  readonly catalog: StatusCatalog;
  readonly now: Instant;
};

/**
 * Calls `visit(startMs, endMs, row, then)` for the periods of what an agent did in the other range, where
 * they stand in the shown one; `row` is one of the columns of `then`, or `NO_STATUS_ROW`.
 */
export function visitComparison(
  agent: AgentDay,
  comparison: Comparison,
  context: ComparisonContext,
  visible: Interval,
  visit: (startMs: number, endMs: number, row: number, then: AgentDay) => void,
): void {
  const then = comparison.agents.get(agent.userId);
  if (then === undefined) return;
  // A compared day that is not over is compared as far as it is known.
  const known = then.asOf < context.now ? then.asOf : context.now;
  const observed = observedPart(comparison.timeRange.interval, known);
  visitCompared(
    then,
    piecesFor(agent, then, comparison, context),
    { observed, visible },
    (startMs, endMs, row) => visit(startMs, endMs, row, then),
  );
}

/** What an agent did in the other range at a moment of the shown one. */
export type StatusThen =
  | { readonly kind: 'status'; readonly statusCode: number }
  /** Nothing was reported. */
  | { readonly kind: 'none' }
  /** The agent is not known in the other range, or that moment is not part of it. */
  | { readonly kind: 'absent' };

/** What is below a moment of an agent's row; `undefined` while nothing is compared. */
export function statusThen(
  agent: AgentDay,
  atMs: number,
  { comparison, ...context }: ComparisonContext & { readonly comparison?: Comparison | undefined },
): StatusThen | undefined {
  if (comparison === undefined) return undefined;
  let found: StatusThen = { kind: 'absent' };
  const moment = { start: instantFromMs(atMs), end: instantFromMs(atMs + 1) };
  visitComparison(agent, comparison, context, moment, (_start, _end, row, then) => {
    found =
      row === NO_STATUS_ROW
        ? { kind: 'none' }
        : { kind: 'status', statusCode: codeAt(then.columns.statusCode, row) };
  });
  return found;
}

function piecesFor(
  agent: AgentDay,
  then: AgentDay,
  comparison: Comparison,
  { timeRange, catalog }: ComparisonContext,
): readonly ComparedPiece[] {
  switch (comparison.alignment) {
    case 'clock':
      return clockPieces(comparison, timeRange);
    case 'login':
      return alignedByLogin(
        { agent: then, interval: comparison.timeRange.interval },
        { agent, interval: timeRange.interval },
        catalog,
      );
    default:
      return assertNever(comparison.alignment);
  }
}

/** By the clock all agents are laid alike. */
const piecesByComparison = new WeakMap<
  Comparison,
  { readonly shown: TimeRange; readonly pieces: ComparedPiece[] }
>();

function clockPieces(comparison: Comparison, shown: TimeRange): readonly ComparedPiece[] {
  const known = piecesByComparison.get(comparison);
  if (known?.shown === shown) return known.pieces;
  const pieces = alignedByClock(comparison.timeRange, shown);
  piecesByComparison.set(comparison, { shown, pieces });
  return pieces;
}
