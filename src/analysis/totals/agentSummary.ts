import { codeAt, millisecondsAt } from '../../domain/columnAt';
import { type AgentDay, ONGOING_END_MS } from '../../domain/spanColumns';
import type { StatusCatalog } from '../../domain/statusCatalog';
import { type DurationMs, durationFromMs, type Instant, instantFromMs } from '../../time/instant';
import { type Interval, lengthOf } from '../../time/interval';
import { NO_STATUS_ROW, visitPeriods } from '../statusPeriods';

/** An agent's time in one status. */
type StatusTotal = { readonly statusCode: number; readonly totalMs: DurationMs };

/** An agent's time in one primary status, and in each secondary status under it, the longest first. */
type PrimaryTotal = {
  readonly primaryCode: number;
  readonly totalMs: DurationMs;
  readonly secondaries: readonly StatusTotal[];
};

/** A period in one status, primary and secondary. */
export type StatusPeriod = Interval & { readonly statusCode: number };

/** What an agent's time in a range adds up to, free of overlaps. */
export type AgentSummary = {
  /** The longest first; with `noStatusMs` they add up to `observedMs`. */
  readonly primaries: readonly PrimaryTotal[];
  readonly noStatusMs: DurationMs;
  readonly observedMs: DurationMs;
  /** How often the status changed, to and from no status included. */
  readonly changeCount: number;
  /** The true start of the first span that touches the range; `undefined` if none does. */
  readonly first: Instant | undefined;
  /** The true end of the span that ends last; `undefined` while one is ongoing, or if there are none. */
  readonly last: Instant | undefined;
  /** The longest period without a change, the first of several; `undefined` without any status. */
  readonly longest: StatusPeriod | undefined;
  /** The status at the end, and since when; no code for no status. */
  readonly atEnd: { readonly statusCode: number | undefined; readonly start: Instant };
};

/** Sums up an agent over `observed`, the part of the range that has happened. */
export function agentSummary(agent: AgentDay, observed: Interval, catalog: StatusCatalog): AgentSummary {
  const runs = statusRuns(agent, observed);
  const totals = new Map<number, number>();
  let longest: StatusRun | undefined;
  for (const run of runs) {
    const lengthMs = run.end - run.start;
    totals.set(run.statusCode, (totals.get(run.statusCode) ?? 0) + lengthMs);
    if (run.statusCode === NO_STATUS) continue;
    if (longest === undefined || lengthMs > longest.end - longest.start) longest = run;
  }
  const atEnd = runs.at(-1);
  const noStatusMs = durationFromMs(totals.get(NO_STATUS) ?? 0);
  totals.delete(NO_STATUS);
  return {
    primaries: primaryTotals(totals, catalog),
    noStatusMs,
    observedMs: lengthOf(observed),
    changeCount: Math.max(0, runs.length - 1),
    ...firstAndLast(agent, observed),
    longest,
    atEnd: {
      statusCode: atEnd?.statusCode === NO_STATUS ? undefined : atEnd?.statusCode,
      start: atEnd?.start ?? observed.start,
    },
  };
}

/** The status code for "no status reported". */
const NO_STATUS = -1;

/** A period that grows while it is read. */
type StatusRun = { readonly statusCode: number; readonly start: Instant; end: Instant };

/** Periods in order, adjacent ones of one status joined. */
function statusRuns(agent: AgentDay, observed: Interval): StatusRun[] {
  const runs: StatusRun[] = [];
  visitPeriods(agent, observed, (startMs, endMs, row) => {
    const statusCode = row === NO_STATUS_ROW ? NO_STATUS : codeAt(agent.columns.statusCode, row);
    const last = runs.at(-1);
    if (last?.statusCode === statusCode) last.end = instantFromMs(endMs);
    else runs.push({ statusCode, start: instantFromMs(startMs), end: instantFromMs(endMs) });
  });
  return runs;
}

function primaryTotals(totals: ReadonlyMap<number, number>, catalog: StatusCatalog): PrimaryTotal[] {
  const secondariesByPrimary = new Map<number, StatusTotal[]>();
  for (const [statusCode, totalMs] of totals) {
    const primaryCode = catalog.primaryCodeOfStatus(statusCode);
    const secondaries = secondariesByPrimary.get(primaryCode) ?? [];
    secondaries.push({ statusCode, totalMs: durationFromMs(totalMs) });
    secondariesByPrimary.set(primaryCode, secondaries);
  }
  return [...secondariesByPrimary]
    .map(([primaryCode, secondaries]) => ({
      primaryCode,
      totalMs: durationFromMs(secondaries.reduce((sum, { totalMs }) => sum + totalMs, 0)),
      secondaries: secondaries.toSorted(longestFirst),
    }))
    .toSorted(longestFirst);
}

function longestFirst(one: { readonly totalMs: number }, other: { readonly totalMs: number }): number {
  return other.totalMs - one.totalMs;
}

function firstAndLast(agent: AgentDay, observed: Interval): Pick<AgentSummary, 'first' | 'last'> {
  const rows = spanRowsIn(agent, observed);
  const [firstRow] = rows;
  if (firstRow === undefined) return { first: undefined, last: undefined };
  const { startMs, endMs } = agent.columns;
  const lastEndMs = rows.reduce(
    (latest, row) => Math.max(latest, millisecondsAt(endMs, row)),
    Number.NEGATIVE_INFINITY,
  );
  return {
    first: instantFromMs(millisecondsAt(startMs, firstRow)),
    last: lastEndMs === ONGOING_END_MS ? undefined : instantFromMs(lastEndMs),
  };
}

/** The rows of an agent's spans that touch an interval, in order of their start. */
export function spanRowsIn(agent: AgentDay, interval: Interval): number[] {
  const { startMs, endMs } = agent.columns;
  const rows: number[] = [];
  for (let row = agent.firstRow; row < agent.endRow; row += 1) {
    const spanStartMs = millisecondsAt(startMs, row);
    if (spanStartMs >= interval.end) break;
    if (millisecondsAt(endMs, row) <= interval.start && spanStartMs < interval.start) continue;
    rows.push(row);
  }
  return rows;
}
