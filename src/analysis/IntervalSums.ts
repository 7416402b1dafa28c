import { codeAt, millisecondsAt } from '../domain/columnAt';
import type { AgentDay } from '../domain/spanColumns';
import type { StatusCatalog } from '../domain/statusCatalog';
import type { TimeRange } from '../domain/timeRange';
import { type Instant, instantFromMs, MINUTE_MS } from '../time/instant';
import { type Interval, isEmpty } from '../time/interval';
import { startOfCivilDay } from '../time/zone';
import { NO_STATUS_ROW, visitPeriods } from './statusPeriods';

/**
 * The edges of the intervals that a part of a range is cut into, its own start and end included: every so many
 * minutes of elapsed time since the range's first day began, so that on days of 23 and 25 hours each is as long as
 * the others. The first and the last are shorter where the part begins or ends within one.
 */
export function intervalEdges(
  { from, zone }: Pick<TimeRange, 'from' | 'zone'>,
  { start, end }: Interval,
  minutes: number,
): readonly Instant[] {
  if (isEmpty({ start, end })) return [];
  const stepMs = minutes * MINUTE_MS;
  const originMs = startOfCivilDay(zone, from);
  const edges = [start];
  let nextMs = originMs + (Math.floor((start - originMs) / stepMs) + 1) * stepMs;
  for (; nextMs < end; nextMs += stepMs) edges.push(instantFromMs(nextMs));
  return [...edges, end];
}

/** The time that agents spent in each primary status in each of some intervals that follow each other. */
export class IntervalSums {
  readonly #edges: Float64Array;
  readonly #catalog: StatusCatalog;
  readonly #seriesCount: number;
  /** Milliseconds, one interval after the other; in each one by primary code, with no status last. */
  readonly #spentMs: Float64Array;

  /** `edges`: one more than there are intervals; none where there are no intervals. */
  constructor(edges: readonly Instant[], catalog: StatusCatalog) {
    this.#edges = Float64Array.from(edges);
    this.#catalog = catalog;
    this.#seriesCount = catalog.primaries.length + 1;
    this.#spentMs = new Float64Array(Math.max(0, edges.length - 1) * this.#seriesCount);
  }

  /** Sums are exact: half an hour of 100,000 agents has 2e11 ms, of the 9e15 that a number counts one by one. */
  add(agent: AgentDay): void {
    const edges = this.#edges;
    const sums = this.#spentMs;
    const seriesCount = this.#seriesCount;
    if (edges.length === 0) return;
    const whole = {
      start: instantFromMs(millisecondsAt(edges, 0)),
      end: instantFromMs(millisecondsAt(edges, edges.length - 1)),
    };
    // Periods follow each other without a gap, so the interval of each is where the one before ended.
    let index = 0;
    visitPeriods(agent, whole, (startMs, endMs, row) => {
      const series = row === NO_STATUS_ROW ? seriesCount - 1 : this.#seriesOf(agent, row);
      let fromMs = startMs;
      while (fromMs < endMs) {
        const edgeMs = millisecondsAt(edges, index + 1);
        const toMs = Math.min(endMs, edgeMs);
        const place = index * seriesCount + series;
        sums[place] = (sums[place] ?? 0) + toMs - fromMs;
        if (toMs === edgeMs) index += 1;
        fromMs = toMs;
      }
    });
  }

  #seriesOf({ columns }: AgentDay, row: number): number {
    return this.#catalog.primaryCodeOfStatus(codeAt(columns.statusCode, row));
  }

  /** Milliseconds in a primary status in an interval; 0 for a status that the catalog does not have. */
  primaryMs(index: number, primary: string): number {
    const code = this.#catalog.primaryCodeOf(primary);
    return code === -1 ? 0 : this.#spentIn(index, code);
  }

  /** Milliseconds without a status in an interval. */
  noStatusMs(index: number): number {
    return this.#spentIn(index, this.#seriesCount - 1);
  }

  #spentIn(index: number, series: number): number {
    return millisecondsAt(this.#spentMs, index * this.#seriesCount + series);
  }
}
