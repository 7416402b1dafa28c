import type { StatusCatalog } from '../../domain/statusCatalog';
import type { AgentRow } from './agentRows';

export type StatusCounts = {
  /** Agents by primary status. */
  readonly byPrimary: ReadonlyMap<string, number>;
  readonly noStatus: number;
};

/** How many agents are in each primary status at the moment the rows were made for. */
export function countCurrentStatuses(rows: readonly AgentRow[], catalog: StatusCatalog): StatusCounts {
  const byPrimary = new Map<string, number>();
  let noStatus = 0;
  for (const { current } of rows) {
    if (current === undefined) {
      noStatus += 1;
      continue;
    }
    const { primary } = catalog.statusOf(current.statusCode);
    byPrimary.set(primary, (byPrimary.get(primary) ?? 0) + 1);
  }
  return { byPrimary, noStatus };
}

/** How many agents were in each primary status at any time in the range; an agent may count in several. */
export function countSeenStatuses(rows: readonly AgentRow[], catalog: StatusCatalog): StatusCounts {
  const byPrimary = new Map<string, number>();
  let noStatus = 0;
  for (const { primaryCodes } of rows) {
    if (primaryCodes.size === 0) noStatus += 1;
    catalog.primaries.forEach((primary, code) => {
      if (primaryCodes.has(code)) byPrimary.set(primary, (byPrimary.get(primary) ?? 0) + 1);
    });
  }
  return { byPrimary, noStatus };
}
