import { describe, expect, it } from 'vitest';
import type { RowEntry } from '../../analysis/rows/rowOrder';
import { agentEntryAt, cellIndexAfter, entryIndexFrom, headingIndexOf } from './gridMoves';
import { drawnAgent, entriesOf } from '../scene/timeline.testkit';

const agents = entriesOf(['Ann', 'Ben', 'Cy', 'Di'].map((name) => drawnAgent('A', name)));
const heading: RowEntry = {
  kind: 'group',
  group: { kind: 'status', primary: 'AVAILABLE' },
  count: 2,
  isExpanded: true,
};
/** heading, Ann, Ben, heading, Cy, Di */
const grouped: readonly RowEntry[] = [heading, ...agents.slice(0, 2), heading, ...agents.slice(2)];

describe('entryIndexFrom', () => {
  it.each([
    [1, 1, 2],
    [2, 1, 3],
    [4, -1, 3],
    [5, 1, 5],
    [1, -1, 0],
    [0, -1, 0],
    [4, 100, 5],
    [4, -100, 0],
    [2, 0, 2],
  ])('from line %i by %i comes to line %i of six', (from, by, expected) => {
    expect(entryIndexFrom(6, from, by)).toBe(expected);
  });
});

describe('headingIndexOf', () => {
  it('finds the heading of a group, whatever its count and whether it is folded', () => {
    const other: RowEntry = { kind: 'group', group: { kind: 'pinned' }, count: 1, isExpanded: false };
    expect(headingIndexOf([other, ...grouped], 'status AVAILABLE')).toBe(1);
    expect(headingIndexOf([other, ...grouped], 'pinned')).toBe(0);
    expect(headingIndexOf(grouped, 'pinned')).toBe(-1);
  });
});

describe('agentEntryAt', () => {
  it('knows rows of agents only', () => {
    expect(agentEntryAt(grouped, 1)?.row.agent.displayName).toBe('Ann');
    expect(agentEntryAt(grouped, 0)).toBeUndefined();
    expect(agentEntryAt(grouped, -1)).toBeUndefined();
    expect(agentEntryAt(grouped, 6)).toBeUndefined();
  });
});

describe('cellIndexAfter', () => {
  it.each([
    ['previous', 3, 2],
    ['previous', 0, 0],
    ['next', 3, 4],
    ['next', 4, 4],
    ['first', 3, 0],
    ['last', 0, 4],
  ] as const)('%s of cell %i is cell %i of five', (to, from, expected) => {
    expect(cellIndexAfter(from, 5, to)).toBe(expected);
  });
});
