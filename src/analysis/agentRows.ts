import { at } from '../domain/at';
import { type AgentDay, doubtsOf } from '../domain/spanColumns';
import type { StatusCatalog } from '../domain/statusCatalog';
import { type Instant, instantFromMs } from '../time/instant';
import type { Interval } from '../time/interval';
import { searchTextOf } from './searchText';

/** The status that an agent is in at the moment looked at. */
export type CurrentStatus = {
  readonly statusCode: number;
  /** The start of the span in force. */
  readonly since: Instant;
};

/** An agent with what rows are sorted, found and headed by. */
export type AgentRow = {
  readonly agent: AgentDay;
  /** `undefined` where nothing is reported at that moment. */
  readonly current: CurrentStatus | undefined;
  /** The true start of the first span that touches the window; `undefined` where none does. */
  readonly first: Instant | undefined;
  /** Primary codes seen in the window. */
  readonly primaryCodes: ReadonlySet<number>;
  /** Bits of `spanDoubt` over all of the agent's spans. */
  readonly doubts: number;
  readonly searchText: string;
};

/**
 * What is known of each agent in a window, at a moment in it: now while the window runs, its last
 * second when it is over.
 */
export function agentRows(
  agents: readonly AgentDay[],
  context: { readonly interval: Interval; readonly moment: Instant; readonly catalog: StatusCatalog },
): AgentRow[] {
  return agents.map((agent) => agentRow(agent, context));
}

function agentRow(
  agent: AgentDay,
  {
    interval,
    moment,
    catalog,
  }: { readonly interval: Interval; readonly moment: Instant; readonly catalog: StatusCatalog },
): AgentRow {
  const { startMs, endMs, statusCode } = agent.columns;
  let currentRow: number | undefined;
  let firstMs: number | undefined;
  const primaryCodes = new Set<number>();
  for (let row = agent.firstRow; row < agent.endRow; row += 1) {
    const spanStartMs = at(startMs, row);
    if (spanStartMs >= interval.end) break;
    const spanEndMs = at(endMs, row);
    if (spanStartMs <= moment && spanEndMs > moment) currentRow = row;
    if (spanEndMs <= interval.start && spanStartMs < interval.start) continue;
    firstMs ??= spanStartMs;
    primaryCodes.add(catalog.primaryCodeOfStatus(at(statusCode, row)));
  }
  return {
    agent,
    current:
      currentRow === undefined
        ? undefined
        : { statusCode: at(statusCode, currentRow), since: instantFromMs(at(startMs, currentRow)) },
    first: firstMs === undefined ? undefined : instantFromMs(firstMs),
    primaryCodes,
    doubts: doubtsOf(agent),
    searchText: searchTextOf(agent),
  };
}
