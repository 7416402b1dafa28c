import { at } from '../domain/at';
import { type AgentDay } from '../domain/spanColumns';
import type { StatusCatalog } from '../domain/statusCatalog';
import { type Instant, instantFromMs, SECOND_MS } from '../time/instant';
import type { Interval } from '../time/interval';
import { NO_PRIMARY, visitPrimaryRuns } from './primaryRuns';

/** A stretch in one primary status that was longer than that status' threshold. */
export type LongStretch = {
  readonly agent: AgentDay;
  readonly primary: string;
  /** The status, primary and secondary, that it ended in or is in. */
  readonly statusCode: number;
  /** Its true start, be it before the range, where that is known. */
  readonly startMs: number;
  /** Where it ended; the end of what was observed while it goes on. */
  readonly endMs: number;
  /** Whether it goes on at the end of what was observed. */
  readonly isOngoing: boolean;
  readonly thresholdMs: number;
  readonly overMs: number;
};

/**
 * All stretches longer than their status' threshold (in seconds, by primary status; a status without
 * one is never listed) that touch `observed`, the furthest over first. Neighbours of one primary status
 * count as one stretch, whatever the secondary status.
 */
export function longStretches(
  agents: readonly AgentDay[],
  observed: Interval,
  {
    thresholds,
    catalog,
  }: {
    readonly thresholds: ReadonlyMap<string, number>;
    readonly catalog: StatusCatalog;
  },
): LongStretch[] {
  if (observed.end <= observed.start) return [];
  const thresholdsMs = catalog.primaries.map(
    (primary) => (thresholds.get(primary) ?? Number.POSITIVE_INFINITY) * SECOND_MS,
  );
  const found: LongStretch[] = [];
  for (const agent of agents) {
    const known = { start: knownFrom(agent, observed.start), end: observed.end };
    visitPrimaryRuns(agent, known, catalog, (startMs, endMs, code, lastRow) => {
      if (code === NO_PRIMARY || endMs <= observed.start) return;
      const thresholdMs = at(thresholdsMs, code);
      const overMs = endMs - startMs - thresholdMs;
      if (overMs <= 0) return;
      found.push({
        agent,
        primary: at(catalog.primaries, code),
        statusCode: at(agent.columns.statusCode, lastRow),
        startMs,
        endMs,
        isOngoing: endMs === observed.end && at(agent.columns.endMs, lastRow) > endMs,
        thresholdMs,
        overMs,
      });
    });
  }
  return found.toSorted((one, other) => other.overMs - one.overMs);
}

/** From where on an agent's spans are known: the first one's start, where that lies before the range. */
function knownFrom({ columns, firstRow, endRow }: AgentDay, start: Instant): Instant {
  const firstStartMs = firstRow < endRow ? at(columns.startMs, firstRow) : start;
  return firstStartMs < start ? instantFromMs(firstStartMs) : start;
}
