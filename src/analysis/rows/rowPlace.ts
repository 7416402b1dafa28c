import type { RowGroup } from './rowGroup';
import { rowGroupKey } from './rowGroup';
import type { RowEntry } from './rowOrder';

type AgentEntry = Extract<RowEntry, { kind: 'agent' }>;

/** Where a list has an agent. Under headings of teams, an agent has a place in each of several teams. */
export type RowPlace = { readonly userId: string; readonly rowKey: string };

/** The place of a line of the list. */
export function placeOf({ row, group }: AgentEntry): RowPlace {
  const { userId } = row.agent;
  return { userId, rowKey: rowKeyOf(userId, group) };
}

/**
 * Names an agent's row under a heading; no other row of the list has the same name. Where an agent has one row only, the
 * name is the same under every heading, so that a row stays what it is when its status puts it under another one.
 */
export function rowKeyOf(userId: string, group: RowGroup | undefined): string {
  if (group?.kind !== 'team') return `agent ${userId}`;
  const groupKey = rowGroupKey(group);
  // With the length, no id can be made to look like the end of one and the beginning of the other.
  return `${groupKey.length} ${groupKey} ${userId}`;
}

/** The index of a place in the list, else of the agent's first, else of the first agent; −1 without agents. */
export function placeIndex(entries: readonly RowEntry[], place: RowPlace | undefined): number {
  let first = -1;
  let other = -1;
  for (const [index, entry] of entries.entries()) {
    if (entry.kind !== 'agent') continue;
    if (first === -1) first = index;
    if (entry.row.agent.userId !== place?.userId) continue;
    if (rowKeyOf(place.userId, entry.group) === place.rowKey) return index;
    if (other === -1) other = index;
  }
  return other === -1 ? first : other;
}
