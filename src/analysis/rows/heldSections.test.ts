import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { column, columns, drawnAgent } from '../../domain/drawnAgent.testkit';
import { StatusCatalog } from '../../domain/statusCatalog';
import { noTeams } from '../../domain/teams';
import { agentRows } from './agentRows.testkit';
import { countChanges, type HeldContext, heldSections, isSameOrder } from './heldSections';
import { rowGroupKey, type RowSection } from './rowGroup';
import { rowSections } from './rowSections';

const catalog = new StatusCatalog();
const drawings = ['A>', 'B>', 'C>', ''] as const;

/** What is known of some agents at one time: who they are, and the status that each is in. */
type Center = Readonly<Record<string, (typeof drawings)[number]>>;

function sectionsOf(
  center: Center,
  grouping: 'none' | 'status',
  pinned: readonly string[] = [],
): RowSection[] {
  const agents = Object.entries(center).map(([userId, drawing]) =>
    drawnAgent(catalog, [drawing], { userId }),
  );
  const rows = agentRows(agents, { interval: columns(0, 10), moment: column(9), catalog });
  return rowSections(rows, {
    grouping,
    sort: { key: 'name', isDescending: false },
    language: 'en',
    pinned: new Set(pinned),
    rowsOnTop: [],
    catalog,
    statusOrder: ['A', 'B', 'C'],
    teams: { directory: noTeams, chosen: [] },
  });
}

const drawn = (sections: readonly RowSection[]) =>
  sections
    .map(({ group, rows }) => {
      const names = rows.map(({ agent }) => agent.userId).join('');
      return group === undefined ? names : `[${rowGroupKey(group)}: ${names}]`;
    })
    .join(' ');

const idsOf = (sections: readonly RowSection[]) =>
  sections.flatMap(({ rows }) => rows.map(({ agent }) => agent.userId));

/** The newest row of every agent of a center. */
const contextOf = (center: Center, isLoading = false): HeldContext => ({
  rowById: new Map(
    sectionsOf(center, 'none').flatMap(({ rows }) => rows.map((row) => [row.agent.userId, row] as const)),
  ),
  isLoading,
});

describe('heldSections', () => {
  it('leaves rows in their group while their status changes', () => {
    const next: Center = { a: 'B>', b: 'A>', c: 'B>' };
    const before = sectionsOf({ a: 'A>', b: 'B>', c: 'B>' }, 'status');
    const after = sectionsOf(next, 'status');
    expect(drawn(after)).toBe('[status A: b] [status B: ac]');
    expect(drawn(heldSections(before, after, contextOf(next)))).toBe('[status A: a] [status B: bc]');
  });

  it('keeps rows that the filters leave out by now, and lets others wait', () => {
    const before = sectionsOf({ a: 'A>', b: 'A>' }, 'status');
    const next: Center = { a: 'A>', b: 'B>', c: 'A>' };
    const onlyA = sectionsOf({ a: 'A>', c: 'A>' }, 'status');
    expect(drawn(heldSections(before, onlyA, contextOf(next)))).toBe('[status A: ab]');
    expect(drawn(heldSections(before, onlyA, contextOf({ a: 'A>', c: 'A>' })))).toBe('[status A: a]');
  });

  it('puts agents who arrive during a load at the end, under a heading if there are headings', () => {
    const before = sectionsOf({ b: 'A>', d: 'B>' }, 'status');
    const next: Center = { a: 'B>', b: 'A>', d: 'B>', e: 'B>' };
    const held = heldSections(before, sectionsOf(next, 'status'), contextOf(next, true));
    expect(drawn(held)).toBe('[status A: b] [status B: d] [arrived: ae]');
    const last: Center = { ...next, c: '' };
    expect(drawn(heldSections(held, sectionsOf(last, 'status'), contextOf(last, true)))).toBe(
      '[status A: b] [status B: d] [arrived: aec]',
    );
    const two: Center = { a: '', b: '' };
    expect(
      drawn(heldSections(sectionsOf({ b: 'A>' }, 'none'), sectionsOf(two, 'none'), contextOf(two, true))),
    ).toBe('ba');
  });

  it('keeps an agent in each of several teams, and lists one who arrives in two of them once', () => {
    const [a, b] = sectionsOf({ a: 'A>', b: 'A>' }, 'none').flatMap(({ rows }) => rows);
    if (a === undefined || b === undefined) throw new Error('each agent gives a row');
    const teamOf = (id: string, rows: RowSection['rows']): RowSection => ({
      group: { kind: 'team', team: { id, name: id, kind: 'team', minimum: undefined, site: undefined } },
      rows,
    });
    const next: Center = { a: 'B>', b: 'A>' };
    const shown = [teamOf('x', [a]), teamOf('y', [a])];
    const context = contextOf(next, true);
    const held = heldSections(shown, [teamOf('x', [b, a]), teamOf('y', [b, a])], context);
    expect(drawn(held)).toBe('[team x: a] [team y: a] [arrived: b]');
    expect(held.flatMap(({ rows }) => rows)[1]).toBe(context.rowById.get('a'));
    expect(isSameOrder(shown, [teamOf('x', [a]), teamOf('y', [b])])).toBe(false);
    // One of them moves from team to team, the other one appears in two.
    expect(countChanges(shown, [teamOf('x', [b, a]), teamOf('y', [b])])).toBe(2);
    expect(countChanges(shown, [...shown])).toBe(0);
  });

  it('shows a first load as it comes', () => {
    const first: Center = { a: 'A>', b: '' };
    expect(drawn(heldSections([], sectionsOf(first, 'status'), contextOf(first, true)))).toBe(
      '[status A: a] [no status: b]',
    );
  });

  const userIds = Array.from('abcdefghij');
  const anyCenter: fc.Arbitrary<Center> = fc.dictionary(
    fc.constantFrom(...userIds),
    fc.constantFrom(...drawings),
  );
  const anyPins = fc.subarray(userIds);
  const anyGrouping = fc.constantFrom('none' as const, 'status' as const);

  it('moves no agent who is shown, and has the newest data of each', () => {
    fc.assert(
      fc.property(
        anyCenter,
        anyCenter,
        anyGrouping,
        anyPins,
        fc.boolean(),
        (before, after, grouping, pinned, isLoading) => {
          const shown = sectionsOf(before, grouping, pinned);
          const context = contextOf(after, isLoading);
          const held = heldSections(shown, sectionsOf(after, grouping, pinned), context);
          const stayed = idsOf(shown).filter((id) => id in after);
          // Agents who stayed come first and in their order; new ones follow while the list is loading.
          expect(idsOf(held).slice(0, stayed.length)).toEqual(stayed);
          if (isLoading) expect(idsOf(held).toSorted()).toEqual(Object.keys(after).toSorted());
          else expect(idsOf(held)).toEqual(stayed);
          const groupOf = (sections: readonly RowSection[], id: string) =>
            sections.find(({ rows }) => rows.some(({ agent }) => agent.userId === id))?.group;
          for (const id of stayed) {
            expect(groupOf(held, id)).toEqual(groupOf(shown, id));
            const row = held.flatMap(({ rows }) => rows).find(({ agent }) => agent.userId === id);
            expect(row).toBe(context.rowById.get(id));
          }
        },
      ),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyCenter, anyCenter, anyGrouping, fc.boolean(), (before, after, grouping, isLoading) => {
        const fresh = sectionsOf(after, grouping);
        const context = contextOf(after, isLoading);
        const held = heldSections(sectionsOf(before, grouping), fresh, context);
        expect(drawn(heldSections(held, fresh, context))).toBe(drawn(held));
        expect(drawn(heldSections(fresh, fresh, context))).toBe(drawn(fresh));
      }),
    );
  });
});

describe('countChanges', () => {
  const count = (before: Center, after: Center) =>
    countChanges(sectionsOf(before, 'status'), sectionsOf(after, 'status'));

  it('counts who changes places, appears or vanishes, and nobody else', () => {
    expect(count({ a: 'A>', b: 'B>' }, { a: 'A>', b: 'B>' })).toBe(0);
    expect(count({ a: 'A>', b: 'B>', c: 'C>' }, { a: 'B>', b: 'B>', c: 'C>' })).toBe(1);
    expect(count({ a: 'A>', b: 'B>' }, { b: 'B>', c: 'C>' })).toBe(2);
  });

  it('is none exactly where the order is the same', () => {
    const before = sectionsOf({ a: 'A>', b: 'B>' }, 'status');
    expect(isSameOrder(before, sectionsOf({ a: 'A>', b: 'B>' }, 'status'))).toBe(true);
    expect(isSameOrder(before, sectionsOf({ a: 'A>', b: 'A>' }, 'status'))).toBe(false);
    expect(isSameOrder(before, sectionsOf({ a: 'A>' }, 'status'))).toBe(false);
  });
});
