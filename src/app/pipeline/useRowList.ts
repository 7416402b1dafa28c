import { useCallback, useMemo, useState } from 'react';
import type { AgentRow } from '../../analysis/rows/agentRows';
import type { HeldContext } from '../../analysis/rows/heldSections';
import { isFoldable, type RowGroup, rowGroupId, type RowSection } from '../../analysis/rows/rowGroup';
import type { RowEntry } from '../../analysis/rows/rowOrder';
import { rowEntries, rowSections } from '../../analysis/rows/rowSections';
import { countAgents, type TeamChoice } from '../../analysis/rows/teamSections';
import { teamCounts } from '../../analysis/rows/teamCounts';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { Teams } from '../../domain/teams';
import { NO_STATUS } from '../../domain/filters';
import { urgentFirst, usuallyFolded } from '../../domain/usualOrder';
import type { AddressFilters } from '../../filters/address/useAddressFilters';
import type { GroupFolding } from '../../filters/useFilterBar';
import { type AgentCounts, useHeldRows } from './useHeldRows';
import { useStableFields, useStableValue } from './useStable';
import type { Agent } from '../../domain/agent';

export type RowList = {
  /** What the timeline shows, line by line. */
  readonly entries: readonly RowEntry[];
  /** How many agents it lists, those of folded groups too, each counted once. */
  readonly agentCount: number;
  /** How many of them it lists more than once, in several teams. */
  readonly repeatedCount: number;
  /** How many rows it has for them, with all groups open. */
  readonly rowCount: number;
  /** How many are in each status and reason; of the same moment as the rows and their groups. */
  readonly counts: AgentCounts;
  /** How many agents will change places once nobody points at the rows. */
  readonly pendingCount: number;
  /** Moves them now. */
  readonly applyPending: () => void;
  /** Every agent once, in the order of the list, those of folded groups too. */
  readonly agentsInOrder: () => readonly AgentRow[];
  /** What the timeline shows with every group open. */
  readonly openEntries: () => readonly RowEntry[];
  readonly pinned: ReadonlySet<string>;
  readonly toggleGroup: (group: RowGroup) => void;
  /** Opens the first group of an agent whom collapsed groups hide. */
  readonly expandGroupOf: (userId: string) => void;
  /** `undefined` while there are no groups. */
  readonly folding: GroupFolding | undefined;
  /** Sets whether the pointer or the focus is in the rows: then none may move. */
  readonly setRowsInUse: (areInUse: boolean) => void;
};

/** Sorted rows as the timeline lists them: pinned ones first, grouped, folded, and unmoved while in use. */
export function useRowList(
  sortedRows: readonly AgentRow[],
  {
    filters,
    setFilters,
    isLive,
  }: Pick<AddressFilters, 'filters' | 'setFilters'> & { readonly isLive: boolean },
  context: Pick<HeldContext, 'isLoading'> & {
    /** All rows, whatever the filters. */
    readonly rows: readonly AgentRow[];
    readonly counts: AgentCounts;
    readonly catalog: StatusCatalog;
    readonly statusOrder: readonly string[];
    /** The search text that the rows were found by; it lags behind the one being typed. */
    readonly query: string;
    readonly teams: Teams;
    /** Whether every agent of the range is here. */
    readonly isComplete: boolean;
  },
): RowList {
  const { sort, grouping, language } = filters;
  const { rows, counts, isLoading, catalog, query, isComplete } = context;
  const [areInUse, setRowsInUse] = useState(false);
  const [release, setRelease] = useState(0);
  const pinned = useMemo(() => new Set(filters.pinned), [filters.pinned]);
  const { teams, agents, statuses, now, reasons, lastHours, from, to, zone, onTop } = filters;
  const teamChoice = useMemo(
    (): TeamChoice => ({ directory: context.teams, chosen: filters.teams }),
    [context.teams, filters.teams],
  );
  const range = { lastHours, from, to, zone };
  const order = { sort, grouping, language };
  const choice = useStableValue([
    range,
    order,
    teams,
    agents,
    statuses,
    now,
    reasons,
    query,
    pinned,
    onTop,
    release,
    // Headings come as soon as teams are known.
    context.teams.list.length > 0,
  ]);
  const statusOrder = useMemo(
    () => (isLive ? urgentFirst(context.statusOrder) : context.statusOrder),
    [isLive, context.statusOrder],
  );
  // The agents of a team whom the address leaves out are not known to be missing.
  const areComplete = isComplete && isLive && agents.length === 0;
  const byTeam = useMemo(
    () =>
      grouping === 'team'
        ? teamCounts(rows, teamChoice, { catalog, cover: filters.cover, areComplete })
        : undefined,
    [grouping, rows, teamChoice, catalog, filters.cover, areComplete],
  );
  const fresh = useMemo(
    () => ({
      sections: rowSections(sortedRows, {
        grouping,
        sort,
        language,
        pinned,
        rowsOnTop: onTop,
        catalog,
        statusOrder,
        teams: teamChoice,
      }),
      counts: { ...counts, byTeam },
    }),
    [sortedRows, grouping, sort, language, pinned, onTop, catalog, statusOrder, teamChoice, counts, byTeam],
  );
  const rowById = useMemo(() => new Map(rows.map((row) => [row.agent.userId, row])), [rows]);
  const held = useHeldRows(fresh, choice, { areInUse, isLoading, rowById });
  const { sections } = held;
  const listed = useMemo(() => {
    const rowCount = sections.reduce((sum, section) => sum + section.rows.length, 0);
    // Only by team, an agent may be listed twice.
    return {
      rowCount,
      ...(grouping === 'team' ? countAgents(sections) : { agentCount: rowCount, repeatedCount: 0 }),
    };
  }, [sections, grouping]);
  const usual = usuallyFolded(filters, isLive);
  const folded = useStableValue(
    filters.folded ?? (grouping === 'reason' ? idsOfReasonsIn(sections, usual) : usual),
  );
  const entries = useMemo(
    () => rowEntries(sections, new Set(folded), held.counts.byTeam),
    [sections, folded, held.counts.byTeam],
  );
  const fold = useCallback((ids: readonly string[]) => setFilters({ folded: ids }, 'push'), [setFilters]);
  const toggleGroup = useCallback(
    (group: RowGroup) => {
      if (!isFoldable(group)) return;
      const id = rowGroupId(group);
      const others = folded.filter((each) => each !== id);
      fold(others.length < folded.length ? others : [...folded, id]);
    },
    [folded, fold],
  );
  const expandGroupOf = useCallback(
    (userId: string) => {
      const ids = sections
        .filter((section) => section.rows.some(({ agent }) => agent.userId === userId))
        .map(({ group }) => group && rowGroupId(group));
      const [first] = ids;
      const isHidden = ids.length > 0 && ids.every((id) => id !== undefined && folded.includes(id));
      if (isHidden) fold(folded.filter((id) => id !== first));
    },
    [sections, folded, fold],
  );
  const folding = useMemo((): GroupFolding | undefined => {
    if (grouping === 'none') return undefined;
    const ids = sections.flatMap(({ group }) =>
      group !== undefined && isFoldable(group) ? [rowGroupId(group)] : [],
    );
    const areAllCollapsed = ids.length > 0 && ids.every((id) => folded.includes(id));
    return { areAllCollapsed, onToggleAll: () => fold(areAllCollapsed ? [] : ids) };
  }, [grouping, sections, folded, fold]);
  const agentsInOrder = useCallback(
    () => [...new Set(sections.flatMap((section) => section.rows))],
    [sections],
  );
  const openEntries = useCallback(
    () => rowEntries(sections, new Set(), held.counts.byTeam),
    [sections, held.counts.byTeam],
  );
  const applyPending = useCallback(() => setRelease((count) => count + 1), []);
  return useStableFields({
    entries,
    ...listed,
    counts: held.counts,
    pendingCount: held.pendingCount,
    applyPending,
    agentsInOrder,
    openEntries,
    pinned,
    toggleGroup,
    expandGroupOf,
    folding,
    setRowsInUse,
  });
}

/** The ids of the groups of reasons in some primary statuses. */
function idsOfReasonsIn(sections: readonly RowSection[], primaries: readonly string[]): readonly string[] {
  return sections.flatMap(({ group }) =>
    group?.kind === 'reason' && primaries.includes(group.primary ?? NO_STATUS) ? [rowGroupId(group)] : [],
  );
}

/**
 * All agents seen since the page was opened, so that the picker can offer agents that the current filter
 * leaves out.
 */
export function useAgentDirectory(agents: readonly Agent[]): readonly Agent[] {
  const [known, setKnown] = useState<{
    readonly seen: readonly Agent[];
    readonly byId: ReadonlyMap<string, Agent>;
  }>({
    seen: [],
    byId: new Map(),
  });
  const [list, setList] = useState<readonly Agent[]>([]);
  // State derived while rendering, as React's documentation advises over an effect.
  if (known.seen !== agents) {
    const byId = new Map(known.byId);
    for (const agent of agents) byId.set(agent.userId, agent);
    setKnown({ seen: agents, byId });
    if (byId.size !== known.byId.size) setList([...byId.values()]);
  }
  return list;
}
