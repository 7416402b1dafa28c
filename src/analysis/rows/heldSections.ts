import type { AgentRow } from './agentRows';
import { rowGroupKey, type RowSection } from './rowGroup';

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
  const isListed = new Set(held.flatMap(({ rows }) => rows.map(({ agent }) => agent.userId)));
  const arrived = fresh.flatMap(({ rows }) => rows.filter(({ agent }) => isNew(agent.userId, isListed)));
  if (arrived.length === 0) return held;
  const last = held.at(-1);
  if (last === undefined) return [...fresh];
  if (last.group === undefined || last.group.kind === 'arrived') {
    return [...held.slice(0, -1), { group: last.group, rows: [...last.rows, ...arrived] }];
  }
  return [...held, { group: { kind: 'arrived' }, rows: arrived }];
}

/** Whether an id is in none of the set yet; from then on it is: an agent of several groups arrives once. */
function isNew(userId: string, known: Set<string>): boolean {
  const { size } = known;
  return known.add(userId).size > size;
}

/**
 * How many agents would stand elsewhere, appear or vanish if the fresh sections took the place of those shown.
 * Agents who only move along because others do are not counted, those in several groups once.
 */
export function countChanges(shown: readonly RowSection[], fresh: readonly RowSection[]): number {
  const before = standingsOf(shown);
  const after = standingsOf(fresh);
  let count = 0;
  for (const [userId, { groups, row }] of after) {
    const standing = before.get(userId);
    if (standing?.groups !== groups || standing.row.current?.since !== row.current?.since) count += 1;
  }
  for (const userId of before.keys()) if (!after.has(userId)) count += 1;
  return count;
}

/** The keys of the groups that an agent is in, and the agent's row. */
type Standing = { readonly groups: string; readonly row: AgentRow };

function standingsOf(sections: readonly RowSection[]): ReadonlyMap<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const { group, rows } of sections) {
    const key = group === undefined ? '' : rowGroupKey(group);
    for (const row of rows) {
      const { userId } = row.agent;
      const others = standings.get(userId);
      standings.set(userId, { groups: others === undefined ? key : `${others.groups}\n${key}`, row });
    }
  }
  return standings;
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
