import type { AgentRow } from './agentRows';
import { rowGroupKey } from './rowGroup';
import type { RowSection } from './rowSections';

/** What is known apart from the sections. */
export type HeldContext = {
  /** The newest row of every agent, whatever the filters. */
  readonly rowById: ReadonlyMap<string, AgentRow>;
  /** Whether agents are still to come: they are then shown at once, below all others. */
  readonly isLoading: boolean;
};

/**
 * Newer rows in the places of those shown: agents who are already shown keep their section and order, with
 * their new data, whatever the filters say of it by now. So no row moves or vanishes while the user points at
 * it. Agents of whom nothing is known any more are dropped; others than those shown wait, unless the list is
 * still loading: then they come after all others, under a heading if there are headings.
 */
export function heldSections(
  shown: readonly RowSection[],
  fresh: readonly RowSection[],
  { rowById, isLoading }: HeldContext,
): RowSection[] {
  const held = shown
    .map(({ group, rows }) => ({ group, rows: rows.flatMap(({ agent }) => rowById.get(agent.userId) ?? []) }))
    .filter(({ rows }) => rows.length > 0);
  if (!isLoading) return held;
  const isShown = new Set(held.flatMap(({ rows }) => rows.map(({ agent }) => agent.userId)));
  const arrived = fresh.flatMap(({ rows }) => rows.filter(({ agent }) => !isShown.has(agent.userId)));
  if (arrived.length === 0) return held;
  const last = held.at(-1);
  if (last === undefined) return [...fresh];
  if (last.group === undefined || last.group.kind === 'arrived') {
    return [...held.slice(0, -1), { group: last.group, rows: [...last.rows, ...arrived] }];
  }
  return [...held, { group: { kind: 'arrived' }, rows: arrived }];
}

/**
 * How many agents would stand elsewhere, appear or vanish if the fresh sections took the place of those shown.
 * Agents who only move along because others do are not counted.
 */
export function countChanges(shown: readonly RowSection[], fresh: readonly RowSection[]): number {
  const before = placesOf(shown);
  const after = placesOf(fresh);
  let count = 0;
  for (const [userId, { key, row }] of after) {
    const place = before.get(userId);
    if (place === undefined || place.key !== key || place.row.current?.since !== row.current?.since)
      count += 1;
  }
  for (const userId of before.keys()) if (!after.has(userId)) count += 1;
  return count;
}

type Place = { readonly key: string; readonly row: AgentRow };

function placesOf(sections: readonly RowSection[]): Map<string, Place> {
  return new Map(
    sections.flatMap(({ group, rows }) => {
      const key = group === undefined ? '' : rowGroupKey(group);
      return rows.map((row) => [row.agent.userId, { key, row }] as const);
    }),
  );
}

/** Whether two lists of sections have the same agents in the same places. */
export function isSameOrder(one: readonly RowSection[], other: readonly RowSection[]): boolean {
  const order = (sections: readonly RowSection[]) =>
    sections.flatMap(({ group, rows }) => [
      group === undefined ? '' : rowGroupKey(group),
      ...rows.map(({ agent }) => agent.userId),
    ]);
  const [first, second] = [order(one), order(other)];
  return first.length === second.length && first.every((name, index) => name === second[index]);
}
