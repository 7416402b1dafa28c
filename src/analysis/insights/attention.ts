import { at } from '../../base/elementAt';
import { codeAt, millisecondsAt } from '../../domain/columnAt';
import type { AgentDay } from '../../domain/spanColumns';
import type { StatusFacts } from '../../domain/statusFacts';
import type { StatusCatalog } from '../../domain/statusCatalog';
import { type Instant, instantFromMs, SECOND_MS } from '../../time/instant';
import type { Interval } from '../../time/interval';
import { NO_PRIMARY, visitRuns } from './primaryRuns';

/** A period in one reason, or in one primary status, that was longer than the limit that applies to it. */
export type LongPeriod = {
  readonly agent: AgentDay;
  readonly primary: string;
  /** Whether it is one reason, with a limit of its own. */
  readonly isOfReason: boolean;
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

/** What decides how long is too long. */
export type AttentionContext = {
  /** In seconds, by primary status; one without a threshold is never listed, except for its reasons with a limit. */
  readonly thresholds: ReadonlyMap<string, number>;
  /** The limits of reasons. */
  readonly facts: StatusFacts;
  /** Primary statuses that are listed; none means all. */
  readonly shown: readonly string[];
  readonly catalog: StatusCatalog;
};

/** How the time in a status is judged, by status code: together with adjacent time of the same key, against one limit. */
type Rules = { readonly keys: number[]; readonly limitsMs: number[] };

/**
 * Finds long periods and remembers those of agents it has seen: while 200 pages arrive, the agents of
 * earlier pages are not read again with each.
 *
 * Each moment is judged once. A reason with a limit of its own (or with none, as training) is a period by itself:
 * adjacent spans of it are joined, and they end the period before. All other adjacent time in one primary status is one
 * period, whatever the reasons, and is compared with the threshold of that status. So an hour away, of which twenty
 * minutes in the middle were a break, is twenty minutes, twenty of break, and twenty.
 */
export class AttentionReader {
  readonly #observed: Interval;
  readonly #context: AttentionContext;
  readonly #known = new WeakMap<AgentDay, readonly LongPeriod[]>();
  /** They grow with the catalog. */
  readonly #rules: Rules = { keys: [], limitsMs: [] };

  constructor(observed: Interval, context: AttentionContext) {
    this.#observed = observed;
    this.#context = context;
  }

  /** All periods longer than their limit that touch `observed`, the furthest over first. */
  read(agents: readonly AgentDay[]): LongPeriod[] {
    if (this.#observed.end <= this.#observed.start) return [];
    for (let code = this.#rules.keys.length; code < this.#context.catalog.size; code += 1) {
      addRule(this.#rules, code, this.#context);
    }
    return agents
      .flatMap((agent) => this.#periodsOf(agent))
      .toSorted((one, other) => other.overMs - one.overMs);
  }

  #periodsOf(agent: AgentDay): readonly LongPeriod[] {
    const known = this.#known.get(agent);
    if (known !== undefined) return known;
    const found = longPeriodsOf(agent, this.#observed, this.#context.catalog, this.#rules);
    const periods = found.length === 0 ? NONE : found;
    this.#known.set(agent, periods);
    return periods;
  }
}

function addRule(
  { keys, limitsMs }: Rules,
  statusCode: number,
  { thresholds, facts, shown, catalog }: AttentionContext,
): void {
  const { primary, secondary } = catalog.statusOf(statusCode);
  const isShown = shown.length === 0 || shown.includes(primary);
  // The limit of the primary status itself is among the thresholds, where the reader may have changed it.
  const ownSeconds = secondary === '' ? undefined : facts.of(primary, secondary).limitSeconds;
  const seconds = isShown ? (ownSeconds ?? thresholds.get(primary)) : undefined;
  // Below `NO_PRIMARY` for primary statuses, above it for reasons.
  keys.push(ownSeconds === undefined ? -2 - catalog.primaryCodeOfStatus(statusCode) : statusCode);
  limitsMs.push((seconds ?? Number.POSITIVE_INFINITY) * SECOND_MS);
}

function longPeriodsOf(
  agent: AgentDay,
  observed: Interval,
  catalog: StatusCatalog,
  { keys, limitsMs }: Rules,
): LongPeriod[] {
  const found: LongPeriod[] = [];
  const known = { start: knownFrom(agent, observed.start), end: observed.end };
  visitRuns(agent, known, keys, (startMs, endMs, key, lastRow) => {
    if (key === NO_PRIMARY || endMs <= observed.start) return;
    const statusCode = codeAt(agent.columns.statusCode, lastRow);
    const limitMs = at(limitsMs, statusCode);
    const overMs = endMs - startMs - limitMs;
    if (overMs <= 0) return;
    found.push({
      agent,
      primary: catalog.statusOf(statusCode).primary,
      isOfReason: key > NO_PRIMARY,
      statusCode,
      startMs,
      endMs,
      isOngoing: endMs === observed.end && millisecondsAt(agent.columns.endMs, lastRow) > endMs,
      thresholdMs: limitMs,
      overMs,
    });
  });
  return found;
}

/** What the list shows where, and in which order. */
export type AttentionSections = {
  /** What can be acted on; the badge counts exactly these. Ongoing periods if the range includes now, else all. */
  readonly open: readonly LongPeriod[];
  /** What is over, if the range includes now. */
  readonly earlier: readonly LongPeriod[];
  readonly acknowledged: readonly LongPeriod[];
};

/** Divides long periods, each into one section. */
export function attentionSections(
  periods: readonly LongPeriod[],
  { acknowledged, isLive }: { readonly acknowledged: ReadonlySet<string>; readonly isLive: boolean },
): AttentionSections {
  const isAcknowledged = (period: LongPeriod) => acknowledged.has(attentionKey(period));
  const left = periods.filter((period) => !isAcknowledged(period));
  return {
    open: left.filter(({ isOngoing }) => isOngoing || !isLive),
    earlier: left.filter(({ isOngoing }) => !isOngoing && isLive),
    acknowledged: periods.filter(isAcknowledged),
  };
}

/** The moment from which an agent's spans are known: the start of the first one if that is before the range. */
function knownFrom({ columns, firstRow, endRow }: AgentDay, start: Instant): Instant {
  const firstStartMs = firstRow < endRow ? millisecondsAt(columns.startMs, firstRow) : start;
  return firstStartMs < start ? instantFromMs(firstStartMs) : start;
}
