import { at } from '../../base/elementAt';
import type { AgentDay } from '../../domain/spanColumns';
import type { StatusCatalog } from '../../domain/statusCatalog';
import { addMs } from '../../time/instant';
import { type Interval, lengthOf } from '../../time/interval';
import { sortSpread } from './sortSpread';
import { NO_STATUS_ROW, visitPeriods } from '../statusPeriods';

/**
 * How many agents were in each primary status at every moment of an interval, exactly: the moments at
 * which a number changes, and the numbers from each of them up to the next.
 */
export type Staffing = {
  readonly interval: Interval;
  readonly agentCount: number;
  /** The change points in order, the interval's start first. Empty for an empty interval. */
  readonly atMs: Float64Array;
  /** By primary code, with "no status" last: the number from each change point on. */
  readonly counts: readonly Uint32Array[];
};

/**
 * Counts over all spans: at any moment each agent counts in one primary status, or in none. Overlaps are
 * resolved by `visitPeriods`. An ongoing status is counted up to the end, so the caller decides up to which
 * moment the result has happened.
 */
export function staffingOver(
  agents: readonly AgentDay[],
  interval: Interval,
  catalog: StatusCatalog,
): Staffing {
  const seriesCount = catalog.primaries.length + 1;
  const agentCount = agents.length;
  const lengthMs = lengthOf(interval);
  if (lengthMs <= 0) {
    const counts = Array.from({ length: seriesCount }, () => new Uint32Array());
    return { interval, agentCount, atMs: new Float64Array(), counts };
  }
  if (lengthMs * seriesCount ** 2 > Number.MAX_SAFE_INTEGER) {
    // With hundreds of statuses over a year a change does not fit into one number; in half of that time it does.
    const middle = addMs(interval.start, Math.floor(lengthMs / 2));
    const first = staffingOver(agents, { start: interval.start, end: middle }, catalog);
    const second = staffingOver(agents, { start: middle, end: interval.end }, catalog);
    return { interval, agentCount, ...joined(first, second) };
  }
  const { changes, atStart } = collectChanges(agents, interval, catalog);
  const sorted = sortSpread(changes, lengthMs * seriesCount ** 2);
  return { interval, agentCount, ...addUp(sorted, atStart, interval) };
}

/**
 * Each change as one number, so that changes can be sorted as numbers: the milliseconds after the interval's
 * start, then the series that the agent leaves, then the one that the agent enters.
 */
function collectChanges(
  agents: readonly AgentDay[],
  interval: Interval,
  catalog: StatusCatalog,
): { readonly changes: Float64Array; readonly atStart: Uint32Array } {
  const noStatus = catalog.primaries.length;
  const seriesCount = noStatus + 1;
  // A span changes the status twice at most: where it begins, and where it ends.
  const room = agents.reduce((sum, { firstRow, endRow }) => sum + 2 * (endRow - firstRow), 0);
  const changes = new Float64Array(room);
  const atStart = new Uint32Array(seriesCount);
  let count = 0;
  for (const agent of agents) {
    const { statusCode } = agent.columns;
    let before = noStatus;
    visitPeriods(agent, interval, (startMs, _endMs, row) => {
      const series = row === NO_STATUS_ROW ? noStatus : catalog.primaryCodeOfStatus(statusCode[row] ?? 0);
      if (startMs === interval.start) {
        atStart[series] = (atStart[series] ?? 0) + 1;
      } else if (series !== before) {
        changes[count] = ((startMs - interval.start) * seriesCount + before) * seriesCount + series;
        count += 1;
      }
      before = series;
    });
  }
  return { changes: changes.subarray(0, count), atStart };
}

function addUp(
  changes: Float64Array,
  atStart: Uint32Array,
  interval: Interval,
): Pick<Staffing, 'atMs' | 'counts'> {
  const seriesCount = atStart.length;
  const pairCount = seriesCount ** 2;
  const pointCount = countPoints(changes, pairCount);
  const atMs = new Float64Array(pointCount);
  const counts = Array.from(atStart, () => new Uint32Array(pointCount));
  const running = Uint32Array.from(atStart);
  // Saves a division for each change: with a million changes, a fifth of the time.
  const leftOf = Uint32Array.from({ length: pairCount }, (_, pair) => Math.floor(pair / seriesCount));
  let point = 0;
  const writePoint = (offsetMs: number) => {
    atMs[point] = interval.start + offsetMs;
    for (let series = 0; series < seriesCount; series += 1) {
      const column = counts[series];
      if (column !== undefined) column[point] = running[series] ?? 0;
    }
    point += 1;
  };
  let offsetMs = 0;
  for (let index = 0; index < changes.length; index += 1) {
    const change = changes[index] ?? 0;
    if (change >= (offsetMs + 1) * pairCount) {
      writePoint(offsetMs);
      offsetMs = Math.floor(change / pairCount);
    }
    const pair = change - offsetMs * pairCount;
    const left = leftOf[pair] ?? 0;
    const reached = pair - left * seriesCount;
    running[left] = (running[left] ?? 0) - 1;
    running[reached] = (running[reached] ?? 0) + 1;
  }
  writePoint(offsetMs);
  return { atMs, counts };
}

/** The number of change points: the moments of the changes, and the start. */
function countPoints(changes: Float64Array, pairCount: number): number {
  let pointCount = 1;
  let nextMoment = pairCount;
  for (let index = 0; index < changes.length; index += 1) {
    const change = changes[index] ?? 0;
    if (change < nextMoment) continue;
    pointCount += 1;
    nextMoment = (Math.floor(change / pairCount) + 1) * pairCount;
  }
  return pointCount;
}

/** Joins two consecutive results. */
function joined(first: Staffing, second: Staffing): Pick<Staffing, 'atMs' | 'counts'> {
  const atMs = new Float64Array(first.atMs.length + second.atMs.length);
  atMs.set(first.atMs);
  atMs.set(second.atMs, first.atMs.length);
  const counts = first.counts.map((column, series) => {
    const both = new Uint32Array(atMs.length);
    both.set(column);
    both.set(at(second.counts, series), column.length);
    return both;
  });
  return { atMs, counts };
}

/** The change point whose numbers apply at a moment: the last one not after it; −1 before the first. */
export function pointAt({ atMs }: Pick<Staffing, 'atMs'>, momentMs: number): number {
  let low = 0;
  let high = atMs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(atMs, middle) <= momentMs) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The number of agents in a primary status, by change point. A code without agents counts as 0. */
export function countOf({ atMs, counts }: Staffing, primaryCode: number): Uint32Array {
  // The last series is "no status", which has no code.
  const column = primaryCode < counts.length - 1 ? counts[primaryCode] : undefined;
  return column ?? new Uint32Array(atMs.length);
}

/** The number of agents in any of some primary statuses, by change point. */
export function countOfAny(staffing: Staffing, primaryCodes: readonly number[]): Uint32Array {
  const [first, ...others] = [...new Set(primaryCodes)].map((code) => countOf(staffing, code));
  if (first === undefined) return new Uint32Array(staffing.atMs.length);
  if (others.length === 0) return first;
  const sum = first.slice();
  for (const counts of others) {
    for (let point = 0; point < sum.length; point += 1) sum[point] = (sum[point] ?? 0) + (counts[point] ?? 0);
  }
  return sum;
}
