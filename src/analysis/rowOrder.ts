import type { Grouping } from '../domain/filters';
import type { StatusCatalog } from '../domain/statusCatalog';
import type { AgentRow } from './agentRows';
import { foldText } from './searchText';

/** A line of the row list: an agent, or the heading of the group that follows. */
export type RowEntry =
  | { readonly kind: 'agent'; readonly row: AgentRow }
  /** `primary` is `undefined` for the group of agents without a current status. */
  | { readonly kind: 'group'; readonly primary: string | undefined; readonly count: number };

/**
 * The agents that the search text and the statuses let through. Every word of the text must be found
 * in name, e-mail address or custom id; with statuses given, an agent needs at least one span of
 * them in the window.
 */
export function filterRows(
  rows: readonly AgentRow[],
  filter: { readonly query: string; readonly statuses: readonly string[] },
  catalog: StatusCatalog,
): readonly AgentRow[] {
  const words = foldText(filter.query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const codes = filter.statuses.map((primary) => catalog.primaryCodeOf(primary));
  return rows.filter(
    (row) =>
      words.every((word) => row.searchText.includes(word)) &&
      (codes.length === 0 || codes.some((code) => row.primaryCodes.has(code))),
  );
}

/** The list as it is shown: sorted rows as they are, or under a heading for each current status. */
export function groupRows(
  sorted: readonly AgentRow[],
  grouping: Grouping,
  context: { readonly catalog: StatusCatalog; readonly statusOrder: readonly string[] },
): RowEntry[] {
  if (grouping === 'none') return sorted.map((row) => ({ kind: 'agent', row }));
  const groups = new Map<string | undefined, AgentRow[]>();
  for (const primary of context.statusOrder) groups.set(primary, []);
  for (const row of sorted) {
    const primary =
      row.current === undefined ? undefined : context.catalog.statusOf(row.current.statusCode).primary;
    const group = groups.get(primary);
    if (group === undefined) groups.set(primary, [row]);
    else group.push(row);
  }
  const withoutStatus = groups.get(undefined);
  groups.delete(undefined);
  if (withoutStatus !== undefined) groups.set(undefined, withoutStatus);
  return [...groups].flatMap(([primary, rows]): RowEntry[] =>
    rows.length === 0
      ? []
      : [
          { kind: 'group', primary, count: rows.length },
          ...rows.map((row): RowEntry => ({ kind: 'agent', row })),
        ],
  );
}
