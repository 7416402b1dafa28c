import { assertNever } from '../base/assertNever';
import { at } from '../base/elementAt';
import { codeAt, millisecondsAt } from '../domain/columnAt';
import { areShown, type ShownStatuses } from '../domain/shownStatuses';
import { ONGOING_END_MS, type Span, spanAt } from '../domain/spanColumns';
import type { StatusFacts } from '../domain/statusFacts';
import type { StatusCatalog } from '../domain/statusCatalog';
import type { Instant } from '../time/instant';
import type { Interval } from '../time/interval';
import type { AgentRow } from './rows/agentRows';

/** The columns that the list of spans can be sorted by. */
export const spanSortKeys = [
  'agent',
  'email',
  'customId',
  'primary',
  'secondary',
  'start',
  'end',
  'duration',
] as const;
export type SpanSortKey = (typeof spanSortKeys)[number];

/** What the list of spans is sorted by. */
export type SpanSort = { readonly key: SpanSortKey; readonly isDescending: boolean };

/** All spans of many agents as two columns of numbers: a span costs eight bytes, not an object. */
export type SpanList = {
  readonly rows: readonly AgentRow[];
  /** Index into `rows`, a span each. */
  readonly agentIndex: Uint32Array;
  /** Row in that agent's columns. */
  readonly spanRow: Uint32Array;
};

type SortContext = {
  readonly catalog: StatusCatalog;
  /** The displayed names of secondary statuses, which is what people expect the order of. */
  readonly facts: StatusFacts;
  readonly now: Instant;
  readonly language: string;
};

type ListContext = ShownStatuses & {
  readonly interval: Interval;
  readonly catalog: StatusCatalog;
};

/**
 * The spans of the rows that touch the range and whose status is shown,
 * agent by agent in the given order, each agent's spans by start.
 */
export function spanList(rows: readonly AgentRow[], context: ListContext): SpanList {
  const { interval, catalog } = context;
  const isShown = areShown(context, catalog);
  const visitShown = (visit: (agentIndex: number, spanRow: number) => void) =>
    rows.forEach(({ agent }, index) => {
      const { startMs, endMs, statusCode } = agent.columns;
      for (let row = agent.firstRow; row < agent.endRow; row += 1) {
        const spanStartMs = millisecondsAt(startMs, row);
        if (spanStartMs >= interval.end) break;
        if (millisecondsAt(endMs, row) <= interval.start && spanStartMs < interval.start) continue;
        if (isShown[codeAt(statusCode, row)] === true) visit(index, row);
      }
    });
  // Counted first: growing a list to a million numbers costs more than reading the spans twice.
  let count = 0;
  visitShown(() => {
    count += 1;
  });
  const agentIndex = new Uint32Array(count);
  const spanRow = new Uint32Array(count);
  let index = 0;
  visitShown((agent, row) => {
    agentIndex[index] = agent;
    spanRow[index] = row;
    index += 1;
  });
  return { rows, agentIndex, spanRow };
}

/** A span of the list, with the row of its agent. */
export function spanOfList(list: SpanList, index: number): { readonly row: AgentRow; readonly span: Span } {
  const row = at(list.rows, at(list.agentIndex, index));
  return { row, span: spanAt(row.agent.columns, at(list.spanRow, index)) };
}

/**
 * The list in another order. Equal keys keep the list's own order; sorting by agent keeps that order whole
 * (reversed agent by agent if descending), because the rows are already sorted as the user chose.
 */
export function sortSpanList(list: SpanList, sort: SpanSort, context: SortContext): SpanList {
  if (sort.key === 'agent' && !sort.isDescending) return list;
  const compare = comparison(list, sort.key, context);
  const direction = sort.isDescending ? -1 : 1;
  const order = Uint32Array.from(list.agentIndex, (_, index) => index);
  order.sort((one, other) => direction * compare(one, other) || one - other);
  return {
    rows: list.rows,
    agentIndex: order.map((index) => at(list.agentIndex, index)),
    spanRow: order.map((index) => at(list.spanRow, index)),
  };
}

function comparison(
  list: SpanList,
  key: SpanSortKey,
  { catalog, facts, now, language }: SortContext,
): (one: number, other: number) => number {
  const columnsOf = (index: number) => at(list.rows, at(list.agentIndex, index)).agent.columns;
  const rowOf = (index: number) => at(list.spanRow, index);
  const startOf = (index: number) => millisecondsAt(columnsOf(index).startMs, rowOf(index));
  const endOf = (index: number) => millisecondsAt(columnsOf(index).endMs, rowOf(index));
  switch (key) {
    case 'agent':
      return (one, other) => at(list.agentIndex, one) - at(list.agentIndex, other);
    case 'email':
    case 'customId': {
      const ranks = textRanks(
        list.rows.map(({ agent }) => agent[key]),
        language,
      );
      return (one, other) => at(ranks, at(list.agentIndex, one)) - at(ranks, at(list.agentIndex, other));
    }
    case 'primary':
    case 'secondary': {
      const texts = Array.from(
        { length: catalog.size },
        (_, code) => facts.named(catalog.statusOf(code))[key],
      );
      const ranks = textRanks(texts, language);
      const codeOf = (index: number) => codeAt(columnsOf(index).statusCode, rowOf(index));
      return (one, other) => at(ranks, codeOf(one)) - at(ranks, codeOf(other));
    }
    case 'start':
      return (one, other) => startOf(one) - startOf(other);
    case 'end':
      // Two ongoing ends are infinities, whose difference is not a number.
      return (one, other) => (endOf(one) === endOf(other) ? 0 : endOf(one) < endOf(other) ? -1 : 1);
    case 'duration': {
      // As it is shown: the whole span if its end is known, even in the future; up to now while ongoing.
      const lengthOf = (index: number) => {
        const endMs = endOf(index);
        return (endMs === ONGOING_END_MS ? Math.max(now, startOf(index)) : endMs) - startOf(index);
      };
      return (one, other) => lengthOf(one) - lengthOf(other);
    }
    default:
      return assertNever(key);
  }
}

/** The rank of each text in the order of the language, equal texts sharing one: collating every pair is slow. */
function textRanks(texts: readonly string[], language: string): readonly number[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const sorted = [...new Set(texts)].toSorted(collator.compare);
  const ranks = new Map(sorted.map((text, rank) => [text, rank]));
  return texts.map((text) => ranks.get(text) ?? 0);
}

/** What the list of spans depends on besides the rows. */
export type SpanListContext = ListContext & SortContext & { readonly sort: SpanSort };

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
    known.reasons === context.reasons &&
    known.catalog === context.catalog;
  const { sort } = context;
  if (
    isSameList &&
    known.sort.key === sort.key &&
    known.sort.isDescending === sort.isDescending &&
    known.language === context.language &&
    known.facts === context.facts
  ) {
    return known.sorted;
  }
  const list = isSameList ? known.list : spanList(rows, context);
  const sorted = sortSpanList(list, sort, context);
  knownLists.set(rows, { ...context, list, sorted });
  return sorted;
}
