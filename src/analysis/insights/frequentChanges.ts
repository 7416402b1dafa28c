import { at } from '../../base/elementAt';
import { codeAt } from '../../domain/columnAt';
import type { AgentDay } from '../../domain/spanColumns';
import { MINUTE_MS } from '../../time/instant';
import type { Interval } from '../../time/interval';
import { NO_STATUS_ROW, visitPeriods } from '../statusPeriods';

/** Changes are counted within any period of this length. */
export const CHANGES_WITHIN_MS = 15 * MINUTE_MS;

/** An agent whose status changed often within a quarter of an hour. */
export type FrequentChanges = {
  readonly agent: AgentDay;
  /** The most changes in any quarter of an hour. */
  readonly changeCount: number;
  /** The first of those changes, with which the quarter of an hour begins. */
  readonly startMs: number;
  /** The last of them. */
  readonly lastMs: number;
  /** Changes in all that was observed. */
  readonly totalCount: number;
};

/**
 * Agents with `least` changes or more within any quarter of an hour, the most first. A change is one of
 * primary or secondary status, to and from no status included; two changes exactly a quarter of an hour
 * apart are not within one.
 */
export function frequentChanges(
  agents: readonly AgentDay[],
  observed: Interval,
  least: number,
): FrequentChanges[] {
  const found: FrequentChanges[] = [];
  const changesMs: number[] = [];
  for (const agent of agents) {
    // A status changes only where a span starts or ends: this rules most agents out without reading them.
    if (2 * (agent.endRow - agent.firstRow) < least) continue;
    readChanges(agent, observed, changesMs);
    let first = 0;
    let best = { changeCount: 0, startMs: 0, lastMs: 0 };
    for (const [last, lastMs] of changesMs.entries()) {
      while (lastMs - at(changesMs, first) >= CHANGES_WITHIN_MS) first += 1;
      const changeCount = last - first + 1;
      if (changeCount > best.changeCount) best = { changeCount, startMs: at(changesMs, first), lastMs };
    }
    if (best.changeCount >= Math.max(1, least)) {
      found.push({ agent, ...best, totalCount: changesMs.length });
    }
  }
  return found.toSorted(
    (one, other) => other.changeCount - one.changeCount || other.totalCount - one.totalCount,
  );
}

/** Fills `changesMs`, which all agents share, with the moments at which the agent's status changed. */
function readChanges(agent: AgentDay, observed: Interval, changesMs: number[]): void {
  const { statusCode } = agent.columns;
  changesMs.length = 0;
  let before: number | undefined;
  visitPeriods(agent, observed, (startMs, _endMs, row) => {
    const code = row === NO_STATUS_ROW ? NO_STATUS_ROW : codeAt(statusCode, row);
    if (before !== undefined && code !== before) changesMs.push(startMs);
    before = code;
  });
}
