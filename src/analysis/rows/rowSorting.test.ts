import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { column, columns, drawnAgent } from '../../domain/drawnAgent.testkit';
import type { Sort, SortKey } from '../../domain/filters';
import { StatusCatalog } from '../../domain/statusCatalog';
import type { AgentRow } from './agentRows';
import { agentRows } from './agentRows.testkit';
import { RowSorter } from './rowSorting';

const statusOrder = ['A', 'B', 'C'];

function center(people: Readonly<Record<string, string>>) {
  const catalog = new StatusCatalog();
  const agents = Object.entries(people).map(([name, drawing], index) =>
    drawnAgent(catalog, [drawing], { userId: `u-${index}`, displayName: name, customId: `K${index}` }),
  );
  const rows = agentRows(agents, { interval: columns(0, 10), moment: column(9), catalog });
  return { catalog, rows };
}

const namesOf = (rows: readonly AgentRow[]) => rows.map(({ agent }) => agent.displayName);

function sorted(people: Readonly<Record<string, string>>, key: SortKey, isDescending = false): string {
  const { catalog, rows } = center(people);
  return namesOf(
    new RowSorter().sort(rows, { key, isDescending }, { catalog, statusOrder, language: 'en' }),
  ).join(' ');
}

describe('RowSorter', () => {
  it('sorts names as people do: case, accents and numbers', () => {
    const people = { 'Agent 10': '', zoe: '', Émile: '', 'Agent 9': '', Eve: '', Ed: '' };
    expect(sorted(people, 'name')).toBe('Agent 9 Agent 10 Ed Émile Eve zoe');
    expect(sorted(people, 'name', true)).toBe('zoe Eve Émile Ed Agent 10 Agent 9');
  });

  it('sorts by current status in legend order, unknown ones after it, none last in both directions', () => {
    const people = { none: 'AAA', cee: 'C>', xes: 'X>', bee: 'B>', ay: 'A>', alsoBee: 'B>' };
    expect(sorted(people, 'status')).toBe('ay alsoBee bee cee xes none');
    expect(sorted(people, 'status', true)).toBe('xes cee alsoBee bee ay none');
  });

  it('sorts by how long the current status lasts', () => {
    const people = { young: '------A>', none: '', old: 'A>', middle: '---B>' };
    expect(sorted(people, 'since')).toBe('old middle young none');
    expect(sorted(people, 'since', true)).toBe('young middle old none');
  });

  it('sorts by the first span of the range', () => {
    const people = { late: '------A', none: '', early: 'A', middle: '---B' };
    expect(sorted(people, 'first')).toBe('early middle late none');
    expect(sorted(people, 'first', true)).toBe('late middle early none');
  });

  it('gives one order, whatever order the rows come in', () => {
    const { catalog, rows } = center({ a: 'A>', b: 'A>', c: '--B>', d: '', e: '', f: '--B>', g: 'C' });
    const twins = rows.map((row) => ({ ...row, agent: { ...row.agent, displayName: 'Twin' } }));
    const anySort: fc.Arbitrary<Sort> = fc.record({
      key: fc.constantFrom('name', 'status', 'since', 'first'),
      isDescending: fc.boolean(),
    });
    const context = { catalog, statusOrder, language: 'en' };
    fc.assert(
      fc.property(fc.shuffledSubarray(twins, { minLength: twins.length }), anySort, (shuffled, sort) => {
        expect(new RowSorter().sort(shuffled, sort, context)).toEqual(
          new RowSorter().sort(twins, sort, context),
        );
      }),
    );
  });
});

describe('RowSorter', () => {
  it('gives the same order as sorting everything again, whatever came, went or changed before', () => {
    const { catalog, rows } = center({
      a: 'A>',
      b: '--A>',
      c: '--B>',
      d: '',
      e: 'B',
      f: 'C>',
      g: 'C',
      h: 'A>',
    });
    const anySort: fc.Arbitrary<Sort> = fc.record({
      key: fc.constantFrom('name', 'status', 'since', 'first'),
      isDescending: fc.boolean(),
    });
    const anyOrder = fc.constantFrom(statusOrder, statusOrder.toReversed());
    const anyRow = (row: AgentRow) => fc.constantFrom(row, { ...row, current: undefined });
    const anyRows = fc
      .shuffledSubarray(rows)
      .chain((chosen) => fc.tuple(...chosen.map((row) => anyRow(row))));
    fc.assert(
      fc.property(fc.array(fc.tuple(anyRows, anySort, anyOrder), { maxLength: 6 }), (steps) => {
        const sorter = new RowSorter();
        for (const [given, sort, order] of steps) {
          const context = { catalog, statusOrder: order, language: 'en' };
          expect(sorter.sort(given, sort, context)).toEqual(new RowSorter().sort(given, sort, context));
        }
      }),
    );
  });

  it('does not compare rows that it has sorted before', () => {
    const { catalog, rows } = center(
      Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`n${index}`, ''])),
    );
    const context = { catalog, statusOrder, language: 'en' };
    const byName: Sort = { key: 'name', isDescending: false };
    const sorter = new RowSorter();
    sorter.sort(rows.slice(0, 99), byName, context);
    const compare = vi.spyOn(Intl.Collator.prototype, 'compare', 'get');
    sorter.sort(rows, byName, context);
    // A binary search; sorting again would take some 500 comparisons.
    expect(compare.mock.calls.length).toBeLessThanOrEqual(7);
    expect(compare).toHaveBeenCalled();
  });
});
