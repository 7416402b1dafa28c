import { useCallback, useMemo, useState } from 'react';
import type { AgentRow } from '../../analysis/rows/agentRows';
import { isFoldable, type RowGroup, rowGroupKey } from '../../analysis/rows/rowGroup';
import type { RowEntry } from '../../analysis/rows/rowOrder';
import { rowEntries, rowSections } from '../../analysis/rows/rowSections';
import type { Filters } from '../../domain/filters';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { GroupFolding } from '../../filters/useFilterBar';
import { useStableFields, useStableSections } from './useStable';
import type { Agent } from '../../domain/agent';

export type RowList = {
  /** What the timeline shows, line by line. */
  readonly entries: readonly RowEntry[];
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
  filters: Filters,
  context: {
    readonly catalog: StatusCatalog;
    readonly statusOrder: readonly string[];
    /** The search text that the rows were found by; it lags behind the one being typed. */
    readonly query: string;
  },
): RowList {
  const { sort, grouping, language, agents, statuses, from, to, zone, onTop } = filters;
  const { catalog, statusOrder, query } = context;
  const [areInUse, setRowsInUse] = useState(false);
  const [collapsedKeys, setCollapsedKeys] = useState<ReadonlySet<string>>(new Set());
  const pinned = useMemo(() => new Set(filters.pinned), [filters.pinned]);
  const choice = useMemo(
    () => [sort, grouping, language, agents, statuses, from, to, zone, query, pinned, onTop],
    [sort, grouping, language, agents, statuses, from, to, zone, query, pinned, onTop],
  );
  const fresh = useMemo(
    () =>
      rowSections(sortedRows, { grouping, sort, language, pinned, rowsOnTop: onTop, catalog, statusOrder }),
    [sortedRows, grouping, sort, language, pinned, onTop, catalog, statusOrder],
  );
  const sections = useStableSections(fresh, choice, areInUse);
  const entries = useMemo(() => rowEntries(sections, collapsedKeys), [sections, collapsedKeys]);

  const toggleGroup = useCallback((group: RowGroup) => {
    if (!isFoldable(group)) return;
    const key = rowGroupKey(group);
    setCollapsedKeys((collapsed) => {
      const next = new Set(collapsed);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);
  const expandGroupOf = useCallback(
    (userId: string) => {
      const section = sections.find(({ rows }) => rows.some(({ agent }) => agent.userId === userId));
      const group = section?.group;
      if (group === undefined) return;
      setCollapsedKeys((collapsed) => new Set([...collapsed].filter((key) => key !== rowGroupKey(group))));
    },
    [sections],
  );
  const folding = useMemo((): GroupFolding | undefined => {
    if (grouping === 'none') return undefined;
    const keys = sections.flatMap(({ group }) =>
      group !== undefined && isFoldable(group) ? [rowGroupKey(group)] : [],
    );
    const areAllCollapsed = keys.length > 0 && keys.every((key) => collapsedKeys.has(key));
    return { areAllCollapsed, onToggleAll: () => setCollapsedKeys(new Set(areAllCollapsed ? [] : keys)) };
  }, [grouping, sections, collapsedKeys]);
  const agentsInOrder = useCallback(() => sections.flatMap(({ rows }) => rows), [sections]);
  const openEntries = useCallback(() => rowEntries(sections, new Set()), [sections]);
  return useStableFields({
    entries,
    agentsInOrder,
    openEntries,
    pinned,
    toggleGroup,
    expandGroupOf,
    folding,
    setRowsInUse,
  });
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
