import { at } from '../../base/elementAt';
import { codeAt, millisecondsAt } from '../../domain/columnAt';
import type { AgentDay } from '../../domain/spanColumns';
import type { StatusCatalog } from '../../domain/statusCatalog';
import { type Instant, instantFromMs, SECOND_MS } from '../../time/instant';
import type { Interval } from '../../time/interval';
import { NO_PRIMARY, visitPrimaryRuns } from './primaryRuns';

/** A period in one primary status that was longer than the threshold of that status. */
export type LongPeriod = {
  readonly agent: AgentDay;
  readonly primary: string;
  /** The status, primary and secondary, at its end. */
  readonly statusCode: number;
  /** Its true start, before the range too where that is known. */
  readonly startMs: number;
  /** Its end; the end of what was observed while it is ongoing. */
  readonly endMs: number;
  /** Whether it is ongoing at the end of what was observed. */
  readonly isOngoing: boolean;
  readonly thresholdMs: number;
  readonly overMs: number;
};

/** Identifies a period: unchanged while it is ongoing and grows. */
export function attentionKey({ agent, primary, startMs }: LongPeriod): string {
  return `${agent.userId} ${primary} ${startMs}`;
}

/** One empty list that all agents without such a period share. */
const NONE: readonly LongPeriod[] = [];

/** Thresholds in seconds, by primary status; a status without one is never listed. */
export type AttentionContext = {
  readonly thresholds: ReadonlyMap<string, number>;
  readonly catalog: StatusCatalog;
};

/**
 * Finds long periods and remembers those of agents it has seen: while 200 pages arrive, the agents of
 * earlier pages are not read again with each.
 */
export class AttentionReader {
  readonly #observed: Interval;
  readonly #context: AttentionContext;
  readonly #known = new WeakMap<AgentDay, readonly LongPeriod[]>();

  constructor(observed: Interval, context: AttentionContext) {
    this.#observed = observed;
    this.#context = context;
  }

  /**
   * All periods longer than the threshold of their status that touch `observed`, the furthest over first.
   * Adjacent spans of one primary status count as one period, whatever the secondary status.
   */
  read(agents: readonly AgentDay[]): LongPeriod[] {
    if (this.#observed.end <= this.#observed.start) return [];
    const { thresholds, catalog } = this.#context;
    const thresholdsMs = catalog.primaries.map(
      (primary) => (thresholds.get(primary) ?? Number.POSITIVE_INFINITY) * SECOND_MS,
    );
    return agents
      .flatMap((agent) => this.#periodsOf(agent, thresholdsMs))
      .toSorted((one, other) => other.overMs - one.overMs);
  }

  #periodsOf(agent: AgentDay, thresholdsMs: readonly number[]): readonly LongPeriod[] {
    const known = this.#known.get(agent);
    if (known !== undefined) return known;
    const found = longPeriodsOf(agent, this.#observed, this.#context.catalog, thresholdsMs);
    const periods = found.length === 0 ? NONE : found;
    this.#known.set(agent, periods);
    return periods;
  }
}

/** @param thresholdsMs by primary code */
function longPeriodsOf(
  agent: AgentDay,
  observed: Interval,
  catalog: StatusCatalog,
  thresholdsMs: readonly number[],
): LongPeriod[] {
  const found: LongPeriod[] = [];
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

/** The moment from which an agent's spans are known: the start of the first one if that is before the range. */
function knownFrom({ columns, firstRow, endRow }: AgentDay, start: Instant): Instant {
  const firstStartMs = firstRow < endRow ? millisecondsAt(columns.startMs, firstRow) : start;
  return firstStartMs < start ? instantFromMs(firstStartMs) : start;
}
