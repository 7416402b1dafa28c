import { type Filters, NO_STATUS } from '../../domain/filters';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { AgentRow } from './agentRows';
import type { RowGroup } from './rowGroup';
import { foldText } from './searchText';
import type { TeamCounts } from './teamCounts';

/** A line of the row list: an agent, or the heading of the group that follows. */
export type RowEntry =
  | {
      readonly kind: 'agent';
      readonly row: AgentRow;
      /** The group that it is listed under; `undefined` where no heading is above it. */
      readonly group: RowGroup | undefined;
    }
  | {
      readonly kind: 'group';
      readonly group: RowGroup;
      /** How many agents the group has. */
      readonly count: number;
      /** Whether they follow; a collapsed group is its heading alone. */
      readonly isExpanded: boolean;
      /** Of a team, with those of its agents whom the filters leave out. */
      readonly team?: TeamCounts | undefined;
    };

/**
 * The agents that match all that is asked for. Every word of the text must be in the name, email address or
 * custom id. Of `statuses` and `reasons` an agent needs one at any time in the range, of `now` the present one;
 * beside `now`, `reasons` are about the present as well. `NO_STATUS` stands for agents with none.
 */
export function filterRows(
  rows: readonly AgentRow[],
  filter: Pick<Filters, 'query' | 'statuses' | 'now' | 'reasons'>,
  catalog: StatusCatalog,
): readonly AgentRow[] {
  const words = foldText(filter.query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const { statuses, now, reasons } = filter;
  const codes = statuses.map((primary) => catalog.primaryCodeOf(primary));
  const wanted = new Set(now);
  const reasonCodes = reasons.length === 0 ? undefined : codesOfReasons(reasons, catalog);
  return rows.filter(
    (row) =>
      words.every((word) => row.searchText.includes(word)) &&
      (codes.length === 0 ||
        codes.some((code) => row.primaryCodes.has(code)) ||
        (statuses.includes(NO_STATUS) && row.primaryCodes.size === 0)) &&
      (now.length === 0 || wanted.has(presentPrimary(row, catalog))) &&
      (reasonCodes === undefined ||
        (now.length === 0
          ? reasonCodes.some((code) => row.statusCodes.has(code))
          : isInReason(row, reasonCodes))),
  );
}

/** The agents whose present status has one of the reasons; all where none is asked for. */
export function withPresentReason(
  rows: readonly AgentRow[],
  reasons: readonly string[],
  catalog: StatusCatalog,
): readonly AgentRow[] {
  if (reasons.length === 0) return rows;
  const codes = codesOfReasons(reasons, catalog);
  return rows.filter((row) => isInReason(row, codes));
}

function isInReason({ current }: AgentRow, codes: readonly number[]): boolean {
  return current !== undefined && codes.includes(current.statusCode);
}

function presentPrimary({ current }: AgentRow, catalog: StatusCatalog): string {
  return current === undefined ? NO_STATUS : catalog.statusOf(current.statusCode).primary;
}

/** The codes of all statuses whose secondary status is one of these. */
function codesOfReasons(reasons: readonly string[], catalog: StatusCatalog): readonly number[] {
  return Array.from({ length: catalog.size }, (_, code) => code).filter((code) =>
    reasons.includes(catalog.statusOf(code).secondary),
  );
}
