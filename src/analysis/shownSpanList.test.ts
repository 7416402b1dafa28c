import { describe, expect, it } from 'vitest';
import { column, columns, drawnAgent } from '../domain/drawnAgent.testkit';
import { StatusCatalog } from '../domain/statusCatalog';
import { StatusFacts } from '../domain/statusFacts';
import { agentRows } from './rows/agentRows.testkit';
import { shownSpanList, type SpanListContext } from './spanList';

const catalog = new StatusCatalog();
const agents = [
  drawnAgent(catalog, ['AAAAB'], { userId: 'u-1' }),
  drawnAgent(catalog, ['-BB'], { userId: 'u-2' }),
];
const interval = columns(0, 10);
const rows = agentRows(agents, { interval, moment: column(9), catalog });
const context: SpanListContext = {
  interval,
  statuses: [],
  sort: { key: 'agent', isDescending: false },
  catalog,
  facts: new StatusFacts([]),
  now: column(10),
  language: 'en',
};

describe('spanList', () => {
  it('gives the same list for the same request, whatever the clock says', () => {
    const list = shownSpanList(rows, context);
    expect([...list.agentIndex]).toEqual([0, 0, 1]);
    expect(shownSpanList(rows, { ...context, sort: { ...context.sort }, now: column(20) })).toBe(list);
  });

  it('orders secondary statuses by the names that are shown', () => {
    const sort = { key: 'secondary', isDescending: false } as const;
    // Drawn spans have the same name for both.
    const named = (first: string, other: string) =>
      new StatusFacts([
        { primary: 'A', secondary: 'A', label: first },
        { primary: 'B', secondary: 'B', label: other },
      ]);
    const firstOf = (facts: StatusFacts) =>
      shownSpanList(rows.slice(0, 1), { ...context, sort, facts }).spanRow[0];
    expect(firstOf(named('Lunch', 'Tea'))).toBe(0);
    expect(firstOf(named('Tea', 'Lunch'))).toBe(1);
  });

  it('gives another list for another order, filter, range or rows', () => {
    const byDuration = shownSpanList(rows, { ...context, sort: { key: 'duration', isDescending: true } });
    expect([...byDuration.agentIndex]).toEqual([0, 1, 0]);
    expect([...shownSpanList(rows, { ...context, statuses: ['B'] }).agentIndex]).toEqual([0, 1]);
    expect([...shownSpanList(rows, { ...context, interval: columns(4, 10) }).agentIndex]).toEqual([0]);
    expect([...shownSpanList(rows.slice(1), context).agentIndex]).toEqual([0]);
    expect([...shownSpanList(rows, context).agentIndex]).toEqual([0, 0, 1]);
  });
});
