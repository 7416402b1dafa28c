import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { column, columns, drawnAgent } from '../../domain/drawnAgent.testkit';
import { StatusCatalog } from '../../domain/statusCatalog';
import type { AgentRow } from './agentRows';
import { agentRows } from './agentRows.testkit';
import { heldSections } from './heldSections';
import { rowGroupKey } from './rowGroup';
import { type RowSection, rowSections } from './rowSections';

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

describe('heldSections', () => {
  it('leaves rows in their group while their status changes', () => {
    const before = sectionsOf({ a: 'A>', b: 'B>', c: 'B>' }, 'status');
    const after = sectionsOf({ a: 'B>', b: 'A>', c: 'B>' }, 'status');
    expect(drawn(after)).toBe('[status A: b] [status B: ac]');
    expect(drawn(heldSections(before, after))).toBe('[status A: a] [status B: bc]');
  });

  it('puts new agents at the end, under a heading if there are headings', () => {
    const before = sectionsOf({ b: 'A>', d: 'B>' }, 'status');
    const after = sectionsOf({ a: 'A>', b: 'A>', d: 'B>', e: 'B>' }, 'status');
    const held = heldSections(before, after);
    expect(drawn(held)).toBe('[status A: b] [status B: d] [arrived: ae]');
    const later = sectionsOf({ a: 'A>', b: 'A>', c: '', d: 'B>', e: 'B>' }, 'status');
    expect(drawn(heldSections(held, later))).toBe('[status A: b] [status B: d] [arrived: aec]');
    expect(drawn(heldSections(sectionsOf({ b: 'A>' }, 'none'), sectionsOf({ a: '', b: '' }, 'none')))).toBe(
      'ba',
    );
  });

  it('shows a first load as it comes', () => {
    expect(drawn(heldSections([], sectionsOf({ a: 'A>', b: '' }, 'status')))).toBe(
      '[status A: a] [no status: b]',
    );
  });

  const userIds = Array.from('abcdefghij');
  const anyCenter: fc.Arbitrary<Center> = fc.dictionary(
    fc.constantFrom(...userIds),
    fc.constantFrom(...drawings),
  );
  const anyPins = fc.subarray(userIds);

  it('moves no agent who is shown, loses none, and has the newest data of each', () => {
    fc.assert(
      fc.property(
        anyCenter,
        anyCenter,
        fc.constantFrom('none' as const, 'status' as const),
        anyPins,
        (before, after, grouping, pinned) => {
          const shown = sectionsOf(before, grouping, pinned);
          const fresh = sectionsOf(after, grouping, pinned);
          const held = heldSections(shown, fresh);
          const stayed = idsOf(shown).filter((id) => id in after);
          // Agents who stayed come first and in their order; new ones follow.
          expect(idsOf(held).slice(0, stayed.length)).toEqual(stayed);
          expect(idsOf(held).toSorted()).toEqual(Object.keys(after).toSorted());
          const freshRows = new Set<AgentRow>(fresh.flatMap(({ rows }) => rows));
          expect(held.every(({ rows }) => rows.length > 0 && rows.every((row) => freshRows.has(row)))).toBe(
            true,
          );
          const groupOf = (sections: readonly RowSection[], id: string) =>
            sections.find(({ rows }) => rows.some(({ agent }) => agent.userId === id))?.group;
          for (const id of stayed) expect(groupOf(held, id)).toEqual(groupOf(shown, id));
        },
      ),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(
        anyCenter,
        anyCenter,
        fc.constantFrom('none' as const, 'status' as const),
        (before, after, grouping) => {
          const fresh = sectionsOf(after, grouping);
          const held = heldSections(sectionsOf(before, grouping), fresh);
          expect(drawn(heldSections(held, fresh))).toBe(drawn(held));
          expect(drawn(heldSections(fresh, fresh))).toBe(drawn(fresh));
        },
      ),
    );
  });
});
