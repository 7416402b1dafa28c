import { codeAt, millisecondsAt } from '../../domain/columnAt';
import { type AgentDay, doubtsOf, type StatusInForce, statusAt } from '../../domain/spanColumns';
import type { StatusCatalog } from '../../domain/statusCatalog';
import { type Instant, instantFromMs } from '../../time/instant';
import type { Interval } from '../../time/interval';
import { searchTextOf } from './searchText';

/** An agent with everything that rows are sorted, searched and grouped by. */
export type AgentRow = {
  readonly agent: AgentDay;
  /** `undefined` if nothing is reported at that moment. */
  readonly current: StatusInForce | undefined;
  /** The true start of the first span that touches the range; `undefined` if none does. */
  readonly first: Instant | undefined;
  /** Primary codes that occur in the range. */
  readonly primaryCodes: ReadonlySet<number>;
  /** Codes of primary and secondary status that occur in the range. */
  readonly statusCodes: ReadonlySet<number>;
  /** Bits of `spanDoubt` over all of the agent's spans. */
  readonly doubts: number;
  readonly searchText: string;
};

export type RowContext = {
  readonly interval: Interval;
  /** Now while the range is running, its last second once it is over. */
  readonly moment: Instant;
  readonly catalog: StatusCatalog;
};

/** A row, and what decides without reading its spans whether it still applies at another moment. */
type KnownRow = { readonly row: AgentRow; readonly moment: Instant; readonly latestEndMs: number };

/**
 * Makes rows and remembers those of agents it has seen: while 200 pages arrive, the agents of earlier pages
 * are not read again with each. A row keeps its identity until something in it changes, whatever the moment.
 */
export class AgentRowReader {
  #known = new WeakMap<AgentDay, KnownRow>();
  /** Those of the last range: a live one moves on each minute, and changes hardly any of them. */
  #before = new WeakMap<AgentDay, KnownRow>();
  #interval: Interval | undefined;
  #catalog: StatusCatalog | undefined;
  /** Shared sets, by their codes: most agents have the same few statuses, and 10,000 sets take two megabytes. */
  readonly #codeSets = new Map<string, ReadonlySet<number>>();

  read(agents: readonly AgentDay[], context: RowContext): AgentRow[] {
    if (this.#catalog !== context.catalog) {
      this.#catalog = context.catalog;
      this.#known = new WeakMap();
      this.#before = new WeakMap();
      this.#codeSets.clear();
    }
    if (this.#interval !== context.interval) {
      this.#interval = context.interval;
      this.#before = this.#known;
      this.#known = new WeakMap();
    }
    return agents.map((agent) => this.#rowOf(agent, context));
  }

  #rowOf(agent: AgentDay, context: RowContext): AgentRow {
    const { moment } = context;
    const known = this.#known.get(agent);
    if (known?.moment === moment) return known.row;
    const latestEndMs = known?.latestEndMs ?? latestEndOf(agent);
    const current = latestEndMs <= moment ? undefined : statusAt(agent, moment);
    const row = known === undefined ? this.#newRow(agent, current, context) : withStatus(known.row, current);
    this.#known.set(agent, { row, moment, latestEndMs });
    return row;
  }

  #newRow(agent: AgentDay, current: StatusInForce | undefined, { interval, catalog }: RowContext): AgentRow {
    const { startMs, endMs, statusCode } = agent.columns;
    let firstMs: number | undefined;
    const primaryCodes = new Set<number>();
    const statusCodes = new Set<number>();
    for (let row = agent.firstRow; row < agent.endRow; row += 1) {
      const spanStartMs = millisecondsAt(startMs, row);
      if (spanStartMs >= interval.end) break;
      if (millisecondsAt(endMs, row) <= interval.start && spanStartMs < interval.start) continue;
      firstMs ??= spanStartMs;
      const code = codeAt(statusCode, row);
      statusCodes.add(code);
      primaryCodes.add(catalog.primaryCodeOfStatus(code));
    }
    const before = this.#before.get(agent)?.row;
    const found = {
      first: firstMs === undefined ? undefined : instantFromMs(firstMs),
      primaryCodes: this.#shared(primaryCodes),
      statusCodes: this.#shared(statusCodes),
    };
    if (before === undefined) {
      return { agent, current, ...found, doubts: doubtsOf(agent), searchText: searchTextOf(agent) };
    }
    const isSame =
      before.first === found.first &&
      before.primaryCodes === found.primaryCodes &&
      before.statusCodes === found.statusCodes;
    return withStatus(isSame ? before : { ...before, ...found }, current);
  }

  #shared(codes: ReadonlySet<number>): ReadonlySet<number> {
    const key = [...codes].toSorted((one, other) => one - other).join();
    const known = this.#codeSets.get(key);
    if (known !== undefined) return known;
    this.#codeSets.set(key, codes);
    return codes;
  }
}

function latestEndOf({ columns, firstRow, endRow }: AgentDay): number {
  let latestEndMs = Number.NEGATIVE_INFINITY;
  for (let row = firstRow; row < endRow; row += 1) {
    latestEndMs = Math.max(latestEndMs, millisecondsAt(columns.endMs, row));
  }
  return latestEndMs;
}

function withStatus(row: AgentRow, current: StatusInForce | undefined): AgentRow {
  const { current: before } = row;
  const isSame = before?.statusCode === current?.statusCode && before?.since === current?.since;
  return isSame ? row : { ...row, current };
}
