import { useCallback, useMemo, useState } from 'react';
import type { AgentRow } from '../../analysis/rows/agentRows';
import type { HeldContext } from '../../analysis/rows/heldSections';
import { isFoldable, type RowGroup, rowGroupId } from '../../analysis/rows/rowGroup';
import type { RowEntry } from '../../analysis/rows/rowOrder';
import { rowEntries, type RowSection, rowSections } from '../../analysis/rows/rowSections';
import type { StatusCatalog } from '../../domain/statusCatalog';
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
  /** How many agents it lists, those of folded groups too. */
  readonly agentCount: number;
  /** How many are in each status and reason; of the same moment as the rows and their groups. */
  readonly counts: AgentCounts;
  /** How many agents will change places once nobody points at the rows. */
  readonly pendingCount: number;
  /** Moves them now. */
  readonly applyPending: () => void;
  /** Every agent in the order of the list, those of folded groups too. */
  readonly agentsInOrder: () => readonly AgentRow[];
  /** What the timeline shows with every group open. */
  readonly openEntries: () => readonly RowEntry[];
  readonly pinned: ReadonlySet<string>;
  readonly toggleGroup: (group: RowGroup) => void;
  /** Opens the group of an agent that a collapsed group hides. */
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
  },
): RowList {
  const { sort, grouping, language } = filters;
  const { rows, counts, isLoading, catalog, query } = context;
  const [areInUse, setRowsInUse] = useState(false);
  const [release, setRelease] = useState(0);
  const pinned = useMemo(() => new Set(filters.pinned), [filters.pinned]);
  const { teams, agents, statuses, now, reasons, lastHours, from, to, zone, onTop } = filters;
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
  ]);
  const statusOrder = useMemo(
    () => (isLive ? urgentFirst(context.statusOrder) : context.statusOrder),
    [isLive, context.statusOrder],
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
      }),
      counts,
    }),
    [sortedRows, grouping, sort, language, pinned, onTop, catalog, statusOrder, counts],
  );
  const rowById = useMemo(() => new Map(rows.map((row) => [row.agent.userId, row])), [rows]);
  const held = useHeldRows(fresh, choice, { areInUse, isLoading, rowById });
  const { sections } = held;
  const usual = usuallyFolded(filters, isLive);
  const folded = useStableValue(
    filters.folded ?? (grouping === 'reason' ? idsOfReasonsIn(sections, usual) : usual),
  );
  const entries = useMemo(() => rowEntries(sections, new Set(folded)), [sections, folded]);
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
      const group = sections.find((section) =>
        section.rows.some(({ agent }) => agent.userId === userId),
      )?.group;
      const others = group === undefined ? folded : folded.filter((id) => id !== rowGroupId(group));
      if (others.length < folded.length) fold(others);
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
  const agentsInOrder = useCallback(() => sections.flatMap((section) => section.rows), [sections]);
  const openEntries = useCallback(() => rowEntries(sections, new Set()), [sections]);
  const applyPending = useCallback(() => setRelease((count) => count + 1), []);
  return useStableFields({
    entries,
    agentCount: sections.reduce((sum, section) => sum + section.rows.length, 0),
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
