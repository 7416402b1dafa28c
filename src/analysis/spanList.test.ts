import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertNever } from '../base/assertNever';
import { StatusFacts } from '../domain/statusFacts';
import { agentWith, column, columns, drawnAgent } from '../domain/drawnAgent.testkit';
import { ONGOING_END_MS, type Span } from '../domain/spanColumns';
import { StatusCatalog } from '../domain/statusCatalog';
import type { AgentRow } from './rows/agentRows';
import { agentRows } from './rows/agentRows.testkit';
import {
  type SpanList,
  spanList,
  spanOfList,
  type SpanSortKey,
  spanSortKeys,
  sortSpanList,
} from './spanList';

const timeRange = columns(0, 20);
const now = column(15);

function rowsOf(catalog: StatusCatalog, agents: Parameters<typeof agentRows>[0]): readonly AgentRow[] {
  return agentRows(agents, { interval: timeRange, moment: now, catalog });
}

function entriesOf(list: SpanList): { readonly row: AgentRow; readonly span: Span }[] {
  return Array.from(list.agentIndex, (_, index) => spanOfList(list, index));
}

describe('spanList', () => {
  const catalog = new StatusCatalog();
  const rows = rowsOf(catalog, [drawnAgent(catalog, ['AAAABB-A']), drawnAgent(catalog, ['B>'])]);
  const drawn = (first: number, end: number, statuses: readonly string[] = []) =>
    entriesOf(spanList(rows, { interval: columns(first, end), statuses, catalog })).map(
      ({ row, span }) => `${rows.indexOf(row)}${catalog.statusOf(span.statusCode).primary}`,
    );

  it('lists the spans that touch the range, agent by agent', () => {
    expect(drawn(0, 20)).toEqual(['0A', '0B', '0A', '1B']);
    expect(drawn(4, 7)).toEqual(['0B', '1B']);
    expect(drawn(3, 5)).toEqual(['0A', '0B', '1B']);
  });

  it('lists the requested statuses', () => {
    expect(drawn(0, 20, ['A'])).toEqual(['0A', '0A']);
    expect(drawn(0, 20, ['NEVER_SEEN'])).toEqual([]);
  });

  it('lists spans of no length like all others', () => {
    const tick = { startMs: column(0), endMs: column(0), primary: 'A' };
    const withTick = rowsOf(catalog, [agentWith(catalog, [tick])]);
    expect(entriesOf(spanList(withTick, { interval: timeRange, statuses: [], catalog }))).toHaveLength(1);
  });
});

describe('sortSpanList', () => {
  const anySpan = fc
    .record({
      start: fc.integer({ min: 0, max: 12 }),
      length: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constant(Number.POSITIVE_INFINITY)),
      primary: fc.constantFrom('AWAY', 'Busy', 'ärger', ''),
      secondary: fc.constantFrom('', 'Break 2', 'Break 10'),
    })
    .map(({ start, length, ...status }) => ({
      ...status,
      startMs: column(start) as number,
      endMs: length === Number.POSITIVE_INFINITY ? ONGOING_END_MS : column(start + length),
    }));
  const anyAgents = fc.array(
    fc.tuple(
      fc.array(anySpan, { maxLength: 6 }),
      fc.constantFrom('b@x', 'a@x', ''),
      fc.constantFrom('10', '9'),
    ),
    { maxLength: 5 },
  );

  /** The text of a cell, as a user would compare it. */
  function cellOf(
    entry: ReturnType<typeof spanOfList>,
    key: SpanSortKey,
    rows: readonly AgentRow[],
    catalog: StatusCatalog,
  ) {
    const { row, span } = entry;
    switch (key) {
      case 'agent':
        return rows.indexOf(row);
      case 'email':
      case 'customId':
        return row.agent[key];
      case 'primary':
      case 'secondary':
        return catalog.statusOf(span.statusCode)[key];
      case 'start':
        return span.start as number;
      case 'end':
        return span.end ?? Number.MAX_VALUE;
      case 'duration':
        return (span.end ?? Math.max(now, span.start)) - span.start;
      default:
        return assertNever(key);
    }
  }

  it('sorts as a plain sort of the cells does, and keeps the order of equals', () => {
    const collator = new Intl.Collator('en', { numeric: true });
    const compare = (one: string | number, other: string | number) =>
      typeof one === 'number' && typeof other === 'number'
        ? one - other
        : collator.compare(String(one), String(other));
    fc.assert(
      fc.property(anyAgents, fc.constantFrom(...spanSortKeys), fc.boolean(), (people, key, isDescending) => {
        const catalog = new StatusCatalog();
        const rows = rowsOf(
          catalog,
          people.map(([spans, email, customId], index) =>
            agentWith(catalog, spans, { userId: `u-${index}`, email, customId }),
          ),
        );
        const list = spanList(rows, { interval: timeRange, statuses: [], catalog });
        const direction = isDescending ? -1 : 1;
        const expected = entriesOf(list).toSorted(
          (one, other) =>
            direction * compare(cellOf(one, key, rows, catalog), cellOf(other, key, rows, catalog)),
        );
        const sorted = sortSpanList(
          list,
          { key, isDescending },
          { catalog, facts: new StatusFacts([]), now, language: 'en' },
        );
        expect(entriesOf(sorted)).toEqual(expected);
      }),
    );
  });
});
