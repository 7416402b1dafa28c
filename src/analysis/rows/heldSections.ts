import type { AgentRow } from './agentRows';
import type { RowSection } from './rowSections';

/**
 * Newer rows in the places of those shown: agents who are already shown keep their section and order, with
 * their new data; agents who are gone are dropped, and new agents come after all others (under a separate
 * heading if there are headings). So no row moves while the user points at it, whatever the data says.
 */
export function heldSections(shown: readonly RowSection[], fresh: readonly RowSection[]): RowSection[] {
  const freshRows = new Map<string, AgentRow>();
  for (const { rows } of fresh) for (const row of rows) freshRows.set(row.agent.userId, row);
  const held: RowSection[] = [];
  for (const { group, rows } of shown) {
    const kept = rows.flatMap(({ agent }) => {
      const row = freshRows.get(agent.userId);
      freshRows.delete(agent.userId);
      return row === undefined ? [] : [row];
    });
    if (kept.length > 0) held.push({ group, rows: kept });
  }
  if (freshRows.size === 0) return held;
  const arrived = [...freshRows.values()];
  const last = held.at(-1);
  if (last !== undefined && (last.group === undefined || last.group.kind === 'arrived')) {
    return [...held.slice(0, -1), { group: last.group, rows: [...last.rows, ...arrived] }];
  }
  return last === undefined ? [...fresh] : [...held, { group: { kind: 'arrived' }, rows: arrived }];
}
