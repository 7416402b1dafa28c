import { whenIdle } from '../../base/whenIdle';
import { StatusSweep } from '../../analysis/StatusSweep';
import type { AgentDay } from '../../domain/spanColumns';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { Interval } from '../../time/interval';

/** Two minutes each on a day: finer than the strip's pixels on most screens. */
const OVERVIEW_COLUMNS = 720;

/** The strip is updated at most this often, */
const LEAST_BETWEEN_MS = 500;
/** and this often while agents pour in: to sum up 10,000 takes 200 ms, which would hold them up. */
const LEAST_BETWEEN_WHILE_LOADING_MS = 3000;
/** A slice of work stays far below a long task. */
const SLICE_MS = 8;
/** Looked at the clock after this many agents: some 50 µs of work. */
const AGENTS_PER_LOOK = 16;

/** What the feed needs of the world around it, so that tests can stand in for it. */
export type FeedWorld = {
  readonly nowMs: () => number;
  /** Calls when there is nothing better to do, and not before `waitMs` have passed. Returns what calls it off. */
  readonly whenIdle: (work: () => void, waitMs: number) => () => void;
};

/** What is to be summed up. */
export type FeedTarget = {
  readonly agents: readonly AgentDay[];
  readonly interval: Interval;
  readonly catalog: StatusCatalog;
  /** Whether more are on their way. */
  readonly isLoading: boolean;
};

/**
 * Keeps the sums that the overview draws up to date, in slices between other work. Only agents that
 * came, went or changed since the last time cost anything.
 */
export class OverviewFeed {
  readonly #world: FeedWorld;
  readonly #onChange: (sweep: StatusSweep, agentCount: number) => void;
  #target: FeedTarget | undefined;
  #sweep: StatusSweep | undefined;
  #counted = new Set<AgentDay>();
  #lastDoneMs: number | undefined;
  #callOff: (() => void) | undefined;

  constructor(onChange: (sweep: StatusSweep, agentCount: number) => void, world: FeedWorld = browserWorld) {
    this.#onChange = onChange;
    this.#world = world;
  }

  /** Takes what is to be summed up from now on; the sums follow soon. */
  setTarget(target: FeedTarget): void {
    this.#target = target;
    this.#callOff?.();
    const leastMs = target.isLoading ? LEAST_BETWEEN_WHILE_LOADING_MS : LEAST_BETWEEN_MS;
    const nowMs = this.#world.nowMs();
    // What comes first is counted from the first target.
    if (target.isLoading) this.#lastDoneMs ??= nowMs;
    const waitMs = this.#lastDoneMs === undefined ? 0 : Math.max(0, this.#lastDoneMs + leastMs - nowMs);
    this.#callOff = this.#world.whenIdle(() => this.#begin(), waitMs);
  }

  stop(): void {
    this.#callOff?.();
  }

  #begin(): void {
    if (this.#target === undefined) return;
    const { agents, interval, catalog } = this.#target;
    if (this.#sweep?.interval !== interval || this.#sweep.catalog !== catalog) {
      this.#sweep = new StatusSweep(interval, OVERVIEW_COLUMNS, catalog);
      this.#counted = new Set();
    }
    const wanted = new Set(agents);
    const leaving = [...this.#counted].filter((agent) => !wanted.has(agent));
    const coming = [...wanted].filter((agent) => !this.#counted.has(agent));
    this.#work(this.#sweep, leaving, coming, 0);
  }

  /** Counts on from the `done`-th of all that leave and then all that come. */
  #work(sweep: StatusSweep, leaving: readonly AgentDay[], coming: readonly AgentDay[], done: number): void {
    const untilMs = this.#world.nowMs() + SLICE_MS;
    const count = leaving.length + coming.length;
    let next = done;
    while (next < count && this.#world.nowMs() < untilMs) {
      const end = Math.min(count, next + AGENTS_PER_LOOK);
      for (; next < end; next += 1) {
        const left = leaving[next];
        const came = coming[next - leaving.length];
        if (left !== undefined) {
          sweep.remove(left);
          this.#counted.delete(left);
        } else if (came !== undefined) {
          sweep.add(came);
          this.#counted.add(came);
        }
      }
    }
    if (next < count) {
      this.#callOff = this.#world.whenIdle(() => this.#work(sweep, leaving, coming, next), 0);
      return;
    }
    this.#callOff = undefined;
    this.#lastDoneMs = this.#world.nowMs();
    this.#onChange(sweep, this.#counted.size);
  }
}

/** Idle work that is put off for longer than this is done anyway. */
const LONGEST_IDLE_WAIT_MS = 1000;

const browserWorld: FeedWorld = {
  nowMs: () => performance.now(),
  whenIdle: (work, waitMs) => whenIdle(work, { afterMs: waitMs, withinMs: LONGEST_IDLE_WAIT_MS }),
};
