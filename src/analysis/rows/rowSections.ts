import { assertNever } from '../../base/assertNever';
import type { Filters } from '../../domain/filters';
import type { StatusCatalog } from '../../domain/statusCatalog';
import { isAtWork } from '../../domain/usualOrder';
import type { AgentRow } from './agentRows';
import { firstLetterIn } from './firstLetter';
import { isFoldable, rowGroupId, rowGroupKey, type RowSection } from './rowGroup';
import type { RowEntry } from './rowOrder';
import type { TeamCounts } from './teamCounts';
import { teamSections, type TeamChoice } from './teamSections';

/** What rows are arranged by. */
export type Arrangement = Pick<Filters, 'grouping' | 'sort' | 'language'> & {
  /** User ids. */
  readonly pinned: ReadonlySet<string>;
  /** User ids of the agents before all others, in this order. */
  readonly rowsOnTop: readonly string[];
  readonly catalog: StatusCatalog;
  /** Primary statuses in legend order. */
  readonly statusOrder: readonly string[];
  readonly teams: TeamChoice;
};

/**
 * Sorted rows in sections, none of them empty: the rows on top, then the pinned ones, then the groups; the
 * order within each stays. Statuses come in legend order followed by unknown ones, letters in alphabetical
 * order (descending if names are), teams in theirs; agents without a status, letter, or team are last. Only by team, an
 * agent may be in several sections.
 */
export function rowSections(sorted: readonly AgentRow[], arrangement: Arrangement): RowSection[] {
  const { rowsOnTop } = arrangement;
  if (rowsOnTop.length === 0) return usualSections(sorted, arrangement);
  const rowById = new Map(sorted.map((row) => [row.agent.userId, row]));
  const first = rowsOnTop.flatMap((userId) => rowById.get(userId) ?? []);
  if (first.length === 0) return usualSections(sorted, arrangement);
  const isFirst = new Set(first);
  const others = usualSections(
    sorted.filter((row) => !isFirst.has(row)),
    arrangement,
  );
  return [
    { group: { kind: 'top' }, rows: first },
    // Without a heading, the other rows would seem to be on top, too.
    ...others.map(({ group, rows }): RowSection => ({ group: group ?? { kind: 'rest' }, rows })),
  ];
}

function usualSections(sorted: readonly AgentRow[], arrangement: Arrangement): RowSection[] {
  const { pinned } = arrangement;
  const isPinned = ({ agent }: AgentRow) => pinned.has(agent.userId);
  const first = pinned.size === 0 ? [] : sorted.filter(isPinned);
  const others = first.length === 0 ? sorted : sorted.filter((row) => !isPinned(row));
  const pinnedSection: RowSection[] = first.length === 0 ? [] : [{ group: { kind: 'pinned' }, rows: first }];
  switch (arrangement.grouping) {
    case 'none':
      return sorted.length === 0 ? [] : [{ group: undefined, rows: [...first, ...others] }];
    case 'status':
      return [...pinnedSection, ...statusSections(others, arrangement)];
    case 'reason':
      return [...pinnedSection, ...reasonSections(others, arrangement)];
    case 'letter':
      return [...pinnedSection, ...letterSections(others, arrangement)];
    case 'team':
      return [...pinnedSection, ...teamSections(inTeamOrder(others, arrangement), arrangement.teams)];
    default:
      return assertNever(arrangement.grouping);
  }
}

/** By time in status, those who are not at work would come first: they have been away from it the longest. */
function inTeamOrder(rows: readonly AgentRow[], { sort, catalog }: Arrangement): readonly AgentRow[] {
  if (sort.key !== 'since') return rows;
  const isWorking = ({ current }: AgentRow) =>
    isAtWork(current && catalog.statusOf(current.statusCode).primary);
  return [...rows.filter(isWorking), ...rows.filter((row) => !isWorking(row))];
}

function statusSections(
  rows: readonly AgentRow[],
  { catalog, statusOrder }: Arrangement,
): readonly RowSection[] {
  const rowsByPrimary = gather(rows, ({ current }) =>
    current === undefined ? undefined : catalog.statusOf(current.statusCode).primary,
  );
  const known = statusOrder.filter((primary) => rowsByPrimary.has(primary));
  const unknown = [...rowsByPrimary.keys()].filter(
    (primary) => primary !== undefined && !statusOrder.includes(primary),
  );
  const none = rowsByPrimary.has(undefined) ? [undefined] : [];
  return [...known, ...unknown, ...none].map((primary) => ({
    group: { kind: 'status', primary },
    rows: rowsByPrimary.get(primary) ?? [],
  }));
}

/** The sections of each status, in their order, by the reasons in it, in alphabetical order. */
function reasonSections(rows: readonly AgentRow[], arrangement: Arrangement): readonly RowSection[] {
  const { catalog, language } = arrangement;
  const collator = new Intl.Collator(language);
  return statusSections(rows, arrangement).flatMap(({ group, rows: inStatus }): RowSection[] => {
    const primary = group?.kind === 'status' ? group.primary : undefined;
    const rowsByReason = gather(inStatus, ({ current }) =>
      current === undefined ? '' : catalog.statusOf(current.statusCode).secondary,
    );
    return [...rowsByReason]
      .toSorted(([one], [other]) => collator.compare(one, other))
      .map(([secondary, inReason]) => ({ group: { kind: 'reason', primary, secondary }, rows: inReason }));
  });
}

function letterSections(rows: readonly AgentRow[], { language, sort }: Arrangement): readonly RowSection[] {
  const letterOf = firstLetterIn(language);
  const rowsByLetter = gather(rows, ({ agent }) => letterOf(agent.displayName));
  const collator = new Intl.Collator(language);
  const direction = sort.key === 'name' && sort.isDescending ? -1 : 1;
  const letters = [...rowsByLetter.keys()].toSorted((one, other) => {
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined);
    return direction * collator.compare(one, other);
  });
  return letters.map((letter) => ({
    group: { kind: 'letter', letter },
    rows: rowsByLetter.get(letter) ?? [],
  }));
}

function gather<Key>(rows: readonly AgentRow[], keyOf: (row: AgentRow) => Key): Map<Key, AgentRow[]> {
  const gathered = new Map<Key, AgentRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const together = gathered.get(key);
    if (together === undefined) gathered.set(key, [row]);
    else together.push(row);
  }
  return gathered;
}

/**
 * The list as it is shown: each section's heading, then its agents unless the group is folded.
 *
 * @param byTeam what the headings of teams say, by the key of the group
 */
export function rowEntries(
  sections: readonly RowSection[],
  foldedIds: ReadonlySet<string>,
  byTeam?: ReadonlyMap<string, TeamCounts>,
): RowEntry[] {
  return sections.flatMap(({ group, rows }): RowEntry[] => {
    const isExpanded = group === undefined || !isFoldable(group) || !foldedIds.has(rowGroupId(group));
    const agents = isExpanded ? rows.map((row): RowEntry => ({ kind: 'agent', row, group })) : [];
    if (group === undefined) return agents;
    const team = byTeam?.get(rowGroupKey(group));
    return [{ kind: 'group', group, count: rows.length, isExpanded, ...(team && { team }) }, ...agents];
  });
}
