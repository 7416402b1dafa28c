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

/** How many agents have each set of status codes; every set once. */
export type StatusCombinations = ReadonlyMap<ReadonlySet<number>, number>;

/** The sets of status codes that agents are in now, none or one, or that they were in within the range. */
export function statusCombinations(rows: readonly AgentRow[], isLive: boolean): StatusCombinations {
  const combinations = new Map<ReadonlySet<number>, number>();
  const presentSets = new Map<number | undefined, ReadonlySet<number>>();
  const presentSetOf = (code: number | undefined) => {
    let known = presentSets.get(code);
    if (known === undefined) {
      known = new Set(code === undefined ? [] : [code]);
      presentSets.set(code, known);
    }
    return known;
  };
  for (const { current, statusCodes } of rows) {
    // Rows with the same statuses share their set.
    const codes = isLive ? presentSetOf(current?.statusCode) : statusCodes;
    combinations.set(codes, (combinations.get(codes) ?? 0) + 1);
  }
  return combinations;
}

/** How many agents have at least one of the status codes. */
export function countInAny(combinations: StatusCombinations, codes: readonly number[]): number {
  let sum = 0;
  for (const [statusCodes, count] of combinations) {
    if (codes.some((code) => statusCodes.has(code))) sum += count;
  }
  return sum;
}
