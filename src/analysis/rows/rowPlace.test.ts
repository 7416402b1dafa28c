import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { column, columns, drawnAgent } from '../../domain/drawnAgent.testkit';
import { StatusCatalog } from '../../domain/statusCatalog';
import type { Team } from '../../domain/teams';
import { agentRows } from './agentRows.testkit';
import type { RowGroup } from './rowGroup';
import { placeIndex, placeOf, rowKeyOf } from './rowPlace';
import { rowEntries } from './rowSections';

const catalog = new StatusCatalog();
const teamOf = (id: string): Team => ({ id, name: id, kind: 'team', minimum: undefined, site: undefined });
const inTeam = (id: string): RowGroup => ({ kind: 'team', team: teamOf(id) });
const [ann, ben] = agentRows(
  ['u-ann', 'u-ben'].map((userId) => drawnAgent(catalog, ['A>'], { userId })),
  { interval: columns(0, 10), moment: column(9), catalog },
);
if (ann === undefined || ben === undefined) throw new Error('each agent gives a row');

/** Day: Ann, Ben; Night: Ann. Each heading is a line of its own. */
const entries = rowEntries(
  [
    { group: inTeam('day'), rows: [ann, ben] },
    { group: inTeam('night'), rows: [ann] },
  ],
  new Set(),
);

describe('placeIndex', () => {
  it('finds the row of an agent in each of their teams', () => {
    const found = entries.map((entry) => (entry.kind === 'agent' ? placeIndex(entries, placeOf(entry)) : -1));
    expect(found).toEqual([-1, 1, 2, -1, 4]);
  });

  it('finds the first row of an agent who is no longer in that place, else the first agent', () => {
    expect(placeIndex(entries, { userId: 'u-ann', rowKey: rowKeyOf('u-ann', inTeam('gone')) })).toBe(1);
    expect(placeIndex(entries, { userId: 'u-ben', rowKey: '' })).toBe(2);
    expect(placeIndex(entries, { userId: 'u-gone', rowKey: '' })).toBe(1);
    expect(placeIndex(entries, undefined)).toBe(1);
    expect(placeIndex(entries.slice(0, 1), undefined)).toBe(-1);
  });
});

describe('the key of a row', () => {
  it('stays the same while an agent’s status puts the row under another heading', () => {
    expect(rowKeyOf('u', { kind: 'status', primary: 'A' })).toBe(rowKeyOf('u', undefined));
    expect(rowKeyOf('u', { kind: 'pinned' })).toBe(rowKeyOf('u', undefined));
  });

  it('is that of no other agent and no other team, whatever their ids', () => {
    const anyId = fc.oneof(fc.string(), fc.constantFrom('a', 'b', ' ', '6 ', 'team a', 'a b', 'agent a'));
    const anyGroup = fc.oneof(anyId.map(inTeam), fc.constant({ kind: 'pinned' } as const));
    const nameOf = (userId: string, group: RowGroup) =>
      JSON.stringify([userId, group.kind === 'team' ? group.team?.id : undefined]);
    fc.assert(
      fc.property(anyId, anyGroup, anyId, anyGroup, (one, oneGroup, other, otherGroup) => {
        const isSame = nameOf(one, oneGroup) === nameOf(other, otherGroup);
        expect(rowKeyOf(one, oneGroup) === rowKeyOf(other, otherGroup)).toBe(isSame);
      }),
    );
  });
});
