import type { StatusCatalog } from '../domain/statusCatalog';
import type { Instant } from '../time/instant';
import type { Interval } from '../time/interval';
import type { AgentRow } from './rows/agentRows';
import { sortSpanList, type SpanList, spanList, type SpanSortKey } from './spanList';

/** What the list of spans is sorted by. */
export type SpanSort = { readonly key: SpanSortKey; readonly isDescending: boolean };

export type SpanListContext = {
  readonly interval: Interval;
  /** Primary statuses shown; none means all. */
  readonly statuses: readonly string[];
  readonly sort: SpanSort;
  readonly catalog: StatusCatalog;
  readonly now: Instant;
  readonly language: string;
};

type Known = SpanListContext & { readonly list: SpanList; readonly sorted: SpanList };

const knownLists = new WeakMap<readonly AgentRow[], Known>();

/**
 * The spans that the rows show, in the requested order. The last result for the same rows is kept, because
 * the table and a file of what it shows need the same list. Ongoing spans grow, but their order among each
 * other does not change with the clock, so `now` alone makes no new list.
 */
export function shownSpanList(rows: readonly AgentRow[], context: SpanListContext): SpanList {
  const known = knownLists.get(rows);
  const isSameList =
    known !== undefined &&
    known.interval === context.interval &&
    known.statuses === context.statuses &&
    known.catalog === context.catalog;
  const { sort, catalog } = context;
  if (
    isSameList &&
    known.sort.key === sort.key &&
    known.sort.isDescending === sort.isDescending &&
    known.language === context.language
  ) {
    return known.sorted;
  }
  const list = isSameList ? known.list : spanList(rows, context, catalog);
  const sorted = sortSpanList(list, sort, context);
  knownLists.set(rows, { ...context, list, sorted });
  return sorted;
}
