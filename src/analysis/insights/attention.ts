import { at } from '../../base/elementAt';
import { codeAt, millisecondsAt } from '../../domain/columnAt';
import { type AgentDay } from '../../domain/spanColumns';
import type { StatusCatalog } from '../../domain/statusCatalog';
import { type Instant, instantFromMs, SECOND_MS } from '../../time/instant';
import type { Interval } from '../../time/interval';
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

/** One empty list for all of the many agents without any. */
const NONE: readonly LongStretch[] = [];

/** What is long: thresholds in seconds, by primary status; a status without one is never listed. */
export type AttentionContext = {
  readonly thresholds: ReadonlyMap<string, number>;
  readonly catalog: StatusCatalog;
};

/**
 * All stretches longer than their status' threshold that touch `observed`, the furthest over first.
 * Neighbours of one primary status count as one stretch, whatever the secondary status.
 */
export function longStretches(
  agents: readonly AgentDay[],
  observed: Interval,
  context: AttentionContext,
): LongStretch[] {
  return new AttentionReader(observed, context).read(agents);
}

/**
 * Finds long stretches, and keeps those of agents that it has seen: while 200 pages arrive, the agents of
 * the earlier ones are not gone through again with each.
 */
export class AttentionReader {
  readonly #observed: Interval;
  readonly #context: AttentionContext;
  readonly #known = new WeakMap<AgentDay, readonly LongStretch[]>();

  constructor(observed: Interval, context: AttentionContext) {
    this.#observed = observed;
    this.#context = context;
  }

  read(agents: readonly AgentDay[]): LongStretch[] {
    if (this.#observed.end <= this.#observed.start) return [];
    const { thresholds, catalog } = this.#context;
    const thresholdsMs = catalog.primaries.map(
      (primary) => (thresholds.get(primary) ?? Number.POSITIVE_INFINITY) * SECOND_MS,
    );
    return agents
      .flatMap((agent) => this.#stretchesOf(agent, thresholdsMs))
      .toSorted((one, other) => other.overMs - one.overMs);
  }

  #stretchesOf(agent: AgentDay, thresholdsMs: readonly number[]): readonly LongStretch[] {
    let stretches = this.#known.get(agent);
    if (stretches === undefined) {
      const found = longStretchesOf(agent, this.#observed, this.#context.catalog, thresholdsMs);
      stretches = found.length === 0 ? NONE : found;
      this.#known.set(agent, stretches);
    }
    return stretches;
  }
}

/** @param thresholdsMs by primary code */
function longStretchesOf(
  agent: AgentDay,
  observed: Interval,
  catalog: StatusCatalog,
  thresholdsMs: readonly number[],
): LongStretch[] {
  const found: LongStretch[] = [];
  const known = { start: knownFrom(agent, observed.start), end: observed.end };
  visitPrimaryRuns(agent, known, catalog, (startMs, endMs, code, lastRow) => {
    if (code === NO_PRIMARY || endMs <= observed.start) return;
    const thresholdMs = at(thresholdsMs, code);
    const overMs = endMs - startMs - thresholdMs;
    if (overMs <= 0) return;
    found.push({
      agent,
      primary: at(catalog.primaries, code),
      statusCode: codeAt(agent.columns.statusCode, lastRow),
      startMs,
      endMs,
      isOngoing: endMs === observed.end && millisecondsAt(agent.columns.endMs, lastRow) > endMs,
      thresholdMs,
      overMs,
    });
  });
  return found;
}

/** From where on an agent's spans are known: the first one's start, where that lies before the range. */
function knownFrom({ columns, firstRow, endRow }: AgentDay, start: Instant): Instant {
  const firstStartMs = firstRow < endRow ? millisecondsAt(columns.startMs, firstRow) : start;
  return firstStartMs < start ? instantFromMs(firstStartMs) : start;
}
