import type { StatusCatalog } from '../../domain/statusCatalog';
import type { AgentRow } from './agentRows';
import type { RowGroup } from './rowGroup';
import { foldText } from './searchText';

/** A line of the row list: an agent, or the heading of the group that follows. */
export type RowEntry =
  | { readonly kind: 'agent'; readonly row: AgentRow }
  | {
      readonly kind: 'group';
      readonly group: RowGroup;
      /** How many agents the group has. */
      readonly count: number;
      /** Whether they follow; a collapsed group is its heading alone. */
      readonly isExpanded: boolean;
    };

/**
 * The agents that match the search text and the statuses. Every word of the text must be in the name, email
 * address or custom id; if there are statuses, an agent needs at least one span of them in the range.
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
