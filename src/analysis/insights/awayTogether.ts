import type { AgentDay } from '../../domain/spanColumns';
import type { CountPeriod } from './countPeriods';
import { type PrimaryContext, visitPrimaryRuns } from './primaryRuns';

/** An agent who was away while many were, and for how long, as far as was observed. */
export type AwayAgent = {
  readonly agent: AgentDay;
  readonly startMs: number;
  readonly endMs: number;
  /** Whether the agent was away when most were. */
  readonly isAtHighest: boolean;
};

/**
 * The agents in a primary status during a period, each once: first those who were when the
 * number was first at its highest, then the others, each group by when they left. For an agent who was away
 * twice it is the time that contains the highest number, otherwise the first one.
 */
export function awayIn(
  agents: readonly AgentDay[],
  period: CountPeriod,
  { observed, primaryCode, catalog }: PrimaryContext,
): AwayAgent[] {
  const found = agents.flatMap((agent): AwayAgent[] => {
    const touching: { readonly startMs: number; readonly endMs: number }[] = [];
    visitPrimaryRuns(agent, observed, catalog, (startMs, endMs, code) => {
      if (code === primaryCode && startMs < period.endMs && endMs > period.startMs) {
        touching.push({ startMs, endMs });
      }
    });
    const atHighest = touching.find(
      ({ startMs, endMs }) => startMs <= period.highestAtMs && period.highestAtMs < endMs,
    );
    const time = atHighest ?? touching[0];
    return time === undefined ? [] : [{ agent, ...time, isAtHighest: atHighest !== undefined }];
  });
  return found.toSorted(
    (one, other) => Number(other.isAtHighest) - Number(one.isAtHighest) || one.startMs - other.startMs,
  );
}
