import type { AgentDay } from '../../domain/spanColumns';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { Interval } from '../../time/interval';
import { countRuns } from './countRuns';
import { visitPrimaryRuns } from './primaryRuns';
import { countOfAny, type Staffing } from './staffing';

/** A stretch in which many agents were away at once. */
export type AwayTogether = {
  readonly startMs: number;
  readonly endMs: number;
  readonly highestCount: number;
  /** When the number first was the highest. */
  readonly highestAtMs: number;
};

/** Every stretch in which `least` agents or more were in any of some primary statuses at once, in order. */
export function collisions(
  staffing: Staffing,
  observed: Interval,
  { primaryCodes, least }: { readonly primaryCodes: readonly number[]; readonly least: number },
): AwayTogether[] {
  const count = countOfAny(staffing, primaryCodes);
  return countRuns(staffing, observed, count, { side: 'at-least', value: least }).map(
    ({ startMs, endMs, extreme, extremeAtMs }) => ({
      startMs,
      endMs,
      highestCount: extreme,
      highestAtMs: extremeAtMs,
    }),
  );
}

/** An agent who was away in a collision, and the whole stretch of it, as far as the interval knows. */
export type AwayAgent = {
  readonly agent: AgentDay;
  readonly startMs: number;
  readonly endMs: number;
  /** Whether the agent was away when most were. */
  readonly isAtHighest: boolean;
};

/**
 * Who was in any of some primary statuses during a collision, each once: those who were so when most
 * were first, each group in the order in which they went. An agent who went twice is told by the
 * stretch that holds the highest number, else by the first one.
 */
export function awayIn(
  agents: readonly AgentDay[],
  collision: AwayTogether,
  {
    observed,
    primaryCodes,
    catalog,
  }: {
    readonly observed: Interval;
    readonly primaryCodes: readonly number[];
    readonly catalog: StatusCatalog;
  },
): AwayAgent[] {
  const codes = new Set(primaryCodes);
  const found = agents.flatMap((agent): AwayAgent[] => {
    const stretches: { startMs: number; endMs: number }[] = [];
    visitPrimaryRuns(agent, observed, catalog, (startMs, endMs, code) => {
      if (!codes.has(code)) return;
      const last = stretches.at(-1);
      if (last?.endMs === startMs) last.endMs = endMs;
      else stretches.push({ startMs, endMs });
    });
    const touching = stretches.filter(
      ({ startMs, endMs }) => startMs < collision.endMs && endMs > collision.startMs,
    );
    const atHighest = touching.find(
      ({ startMs, endMs }) => startMs <= collision.highestAtMs && collision.highestAtMs < endMs,
    );
    const told = atHighest ?? touching[0];
    return told === undefined ? [] : [{ agent, ...told, isAtHighest: atHighest !== undefined }];
  });
  return found.toSorted(
    (one, other) => Number(other.isAtHighest) - Number(one.isAtHighest) || one.startMs - other.startMs,
  );
}
