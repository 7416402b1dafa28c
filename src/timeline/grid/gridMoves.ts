import { rowGroupKey } from '../../analysis/rows/rowGroup';
import type { RowEntry } from '../../analysis/rows/rowOrder';
import { assertNever } from '../../base/assertNever';
import type { GridCommand } from './gridKeys';

/** The agent's line at an index of the list; `undefined` for headings and outside the list. */
export function agentEntryAt(
  entries: readonly RowEntry[],
  index: number,
): Extract<RowEntry, { kind: 'agent' }> | undefined {
  const entry = entries[index];
  return entry?.kind === 'agent' ? entry : undefined;
}

/** The index of the heading of a group in the list; −1 where it has none. */
export function headingIndexOf(entries: readonly RowEntry[], groupKey: string): number {
  return entries.findIndex((entry) => entry.kind === 'group' && rowGroupKey(entry.group) === groupKey);
}

/** The index `by` lines away, headings of groups counted; stops at either end. */
export function entryIndexFrom(entryCount: number, from: number, by: number): number {
  return Math.max(0, Math.min(entryCount - 1, from + by));
}

/** The index of the cell that a move within a row of `cellCount` cells leads to; stops at either end. */
export function cellIndexAfter(
  cellIndex: number,
  cellCount: number,
  to: Extract<GridCommand, { kind: 'move-span' }>['to'],
): number {
  switch (to) {
    case 'previous':
      return Math.max(0, cellIndex - 1);
    case 'next':
      return Math.min(cellCount - 1, cellIndex + 1);
    case 'first':
      return 0;
    case 'last':
      return cellCount - 1;
    default:
      return assertNever(to);
  }
}
