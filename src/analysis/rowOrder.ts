import type { Sort } from '../domain/filters';
import type { StatusCatalog } from '../domain/statusCatalog';
import { assertNever } from '../domain/assertNever';
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

/**
 * Sorts rows, ties by name and then by user id, so that an order is never left to chance. Agents
 * without what is sorted by come last in either direction.
 */
export function sortRows(
  rows: readonly AgentRow[],
  sort: Sort,
  context: {
    readonly catalog: StatusCatalog;
    readonly statusOrder: readonly string[];
    readonly language: string;
  },
): AgentRow[] {
  const { catalog, statusOrder } = context;
  const collator = new Intl.Collator(context.language, { numeric: true });
  const direction = sort.isDescending ? -1 : 1;
  const keys = new Map(rows.map((row) => [row, keyOf(row)]));
  const byName = (one: AgentRow, other: AgentRow) =>
    collator.compare(one.agent.displayName, other.agent.displayName) ||
    (one.agent.userId < other.agent.userId ? -1 : 1);
  return rows.toSorted((one, other) => {
    if (sort.key === 'name') return direction * byName(one, other);
    const oneKey = keys.get(one);
    const otherKey = keys.get(other);
    if (oneKey === otherKey) return byName(one, other);
    if (oneKey === undefined) return 1;
    if (otherKey === undefined) return -1;
    return direction * (oneKey - otherKey);
  });

  function keyOf(row: AgentRow): number | undefined {
    switch (sort.key) {
      case 'name':
        return undefined;
      case 'status': {
        if (row.current === undefined) return undefined;
        const index = statusOrder.indexOf(catalog.statusOf(row.current.statusCode).primary);
        return index === -1 ? statusOrder.length : index;
      }
      case 'since':
        return row.current?.since;
      case 'first':
        return row.first;
      default:
        return assertNever(sort.key);
    }
  }
}
