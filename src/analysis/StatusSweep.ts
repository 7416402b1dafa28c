import { at } from '../base/elementAt';
import { codeAt, millisecondsAt } from '../domain/columnAt';
import type { AgentDay } from '../domain/spanColumns';
import type { StatusCatalog } from '../domain/statusCatalog';
import type { Interval } from '../time/interval';
import { NO_STATUS_ROW, visitPeriods } from './statusPeriods';

/** The time spent in one primary status, column by column. */
type StatusTime = {
  /** In columns that a period fills in part: whole milliseconds. */
  readonly partMs: Float64Array;
  /** In columns that periods fill whole: how many more periods than in the column before. */
  readonly wholeSteps: Int32Array;
};

/**
 * How many agents are in each primary status over an interval, in columns of equal length: exact, as the
 * mean over each column. Agents can be added and removed one by one, each at the cost of its own spans, so
 * a large contact center can be counted in slices and kept up to date.
 *
 * Column edges lie on whole milliseconds, so sums of any length stay exact and removing an agent leaves
 * no remainder. An ongoing status is counted up to the end.
 */
export class StatusSweep {
  readonly interval: Interval;
  readonly catalog: StatusCatalog;
  readonly columnCount: number;
  readonly #edgesMs: Float64Array;
  readonly #heldByPrimary: StatusTime[] = [];

  constructor(interval: Interval, columnCount: number, catalog: StatusCatalog) {
    const lengthMs = interval.end - interval.start;
    this.interval = interval;
    this.columnCount = columnCount;
    this.catalog = catalog;
    this.#edgesMs = Float64Array.from({ length: columnCount + 1 }, (_, column) =>
      Math.round(interval.start + (lengthMs * column) / columnCount),
    );
  }

  /** Counts an agent in. */
  add(agent: AgentDay): void {
    this.#count(agent, 1);
  }

  /** Removes an agent; pass the same object that was added. */
  remove(agent: AgentDay): void {
    this.#count(agent, -1);
  }

  /** The mean number of agents in a primary status in each column, by the status code. */
  agentsIn(primaryCode: number): Float64Array {
    const held = this.#heldByPrimary[primaryCode];
    const agents = new Float64Array(this.columnCount);
    if (held === undefined) return agents;
    let whole = 0;
    for (let column = 0; column < this.columnCount; column += 1) {
      whole += at(held.wholeSteps, column);
      const lengthMs = millisecondsAt(this.#edgesMs, column + 1) - millisecondsAt(this.#edgesMs, column);
      agents[column] = lengthMs === 0 ? 0 : whole + millisecondsAt(held.partMs, column) / lengthMs;
    }
    return agents;
  }

  #count(agent: AgentDay, sign: 1 | -1): void {
    const { statusCode } = agent.columns;
    visitPeriods(agent, this.interval, (startMs, endMs, row) => {
      if (row === NO_STATUS_ROW) return;
      const held = this.#heldIn(this.catalog.primaryCodeOfStatus(codeAt(statusCode, row)));
      this.#countPeriod(held, startMs, endMs, sign);
    });
  }

  #countPeriod({ partMs, wholeSteps }: StatusTime, startMs: number, endMs: number, sign: 1 | -1): void {
    const edges = this.#edgesMs;
    const first = this.#columnOf(startMs);
    const last = this.#columnOf(endMs);
    if (first === last) {
      partMs[first] = millisecondsAt(partMs, first) + sign * (endMs - startMs);
      return;
    }
    partMs[first] = millisecondsAt(partMs, first) + sign * (millisecondsAt(edges, first + 1) - startMs);
    wholeSteps[first + 1] = at(wholeSteps, first + 1) + sign;
    wholeSteps[last] = at(wholeSteps, last) - sign;
    // A period that ends with the interval ends at the edge after its last column.
    if (last < this.columnCount)
      partMs[last] = millisecondsAt(partMs, last) + sign * (endMs - millisecondsAt(edges, last));
  }

  /** The column that contains a moment of the interval; the number of columns for its end. */
  #columnOf(atMs: number): number {
    const { start, end } = this.interval;
    const edges = this.#edgesMs;
    let column = Math.min(this.columnCount, Math.floor(((atMs - start) / (end - start)) * this.columnCount));
    // Edges are rounded, so the quotient may be one off.
    while (column > 0 && millisecondsAt(edges, column) > atMs) column -= 1;
    while (column < this.columnCount && millisecondsAt(edges, column + 1) <= atMs) column += 1;
    return column;
  }

  #heldIn(primaryCode: number): StatusTime {
    let held = this.#heldByPrimary[primaryCode];
    if (held === undefined) {
      held = {
        partMs: new Float64Array(this.columnCount + 1),
        wholeSteps: new Int32Array(this.columnCount + 1),
      };
      this.#heldByPrimary[primaryCode] = held;
    }
    return held;
  }
}
