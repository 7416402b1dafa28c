import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { AgentRowReader } from '../../analysis/rows/agentRows';
import { filterRows } from '../../analysis/rows/rowOrder';
import { RowSorter } from '../../analysis/rows/rowSorting';
import { countCurrentStatuses, countSeenStatuses } from '../../analysis/rows/statusCounts';
import { planRequest } from '../../api/requestPlan';
import { useAgentLoad } from '../../api/load/useAgentLoad';
import type { PublicConfig } from '../../contract/publicConfig';
import { statusPalette } from '../../domain/statusPalette';
import { timeRangeOf } from '../../domain/timeRange';
import type { AddressContext } from '../../filters/address/addressContext';
import { useAddressFilters } from '../../filters/address/useAddressFilters';
import { addMs, MINUTE_MS, SECOND_MS } from '../../time/instant';
import { contains } from '../../time/interval';
import { civilDateAt } from '../../time/zone';
import type { RowNote } from '../../timeline/scene/timelineModel';
import { usePageWords } from '../../words/WordsContext';
import { absentAgents, absentStatuses, knownStatuses } from './absentFilters';
import { mainState } from './mainState';
import { addressContextOf, freshForMs, loadTools, takeEarlyLoader } from './loading';
import { withSpokenLabels } from './statusLabels';
import { useComparison } from './useComparison';
import { useAgentDirectory } from './useAgentDirectory';
import { useLiveRefresh } from './useLiveRefresh';
import { useNow } from './useNow';
import { useRowList } from './useRowList';
import { useStable } from './useStable';

const nobody = (): ReadonlySet<string> => new Set();

/**
 * The page's pipeline, from the address bar to what views draw: address → filters → window → request
 * plan → pages → rows.
 */
export function useDashboard(config: PublicConfig) {
  const now = useNow();
  const words = usePageWords();
  const addressContext = useAddressContext(config);
  const address = useAddressFilters(addressContext);
  const { notices: addressNotices, setFilters, follow } = address;
  const addressed = useStable(address.filters);
  const { from, to, zone } = addressed;
  const timeRange = useMemo(() => timeRangeOf(from, to, zone), [from, to, zone]);
  const isLive = contains(timeRange.interval, now);
  const { catalog } = loadTools;
  const [rowReader] = useState(() => new AgentRowReader());
  const [rowSorter] = useState(() => new RowSorter());
  const plan = useMemo(
    () =>
      planRequest(timeRange, addressed.agents, { version: config.apiVersion, timestamps: config.timestamps }),
    [timeRange, addressed.agents, config.apiVersion, config.timestamps],
  );
  const { load, retryFailed, stop, resume, refresh } = useAgentLoad(plan, {
    ...loadTools,
    freshForMs: freshForMs(isLive),
    takeLoader: takeEarlyLoader,
  });
  const comparison = useComparison(addressed, config, load.end.kind !== 'open');
  const [isPaused, setPaused] = useState(false);
  const shownAgents = useRef(nobody);
  const setShownAgents = useCallback((shown: (() => ReadonlySet<string>) | undefined) => {
    shownAgents.current = shown ?? nobody;
  }, []);
  useLiveRefresh(load, refresh, {
    isLive,
    isPaused,
    now,
    callsPerMinute: config.callsPerMinute,
    shownAgents,
  });

  // Statuses are told for the moment of the newest data, or for the last second of a finished window.
  const lastSecond = addMs(timeRange.interval.end, -SECOND_MS);
  const moment = isLive ? (load.latestAsOf ?? timeRange.interval.start) : lastSecond;
  const rows = useMemo(
    () => rowReader.read(load.agents, { interval: timeRange.interval, moment, catalog }),
    [rowReader, load.agents, timeRange, moment, catalog],
  );
  const primaryCount = catalog.primaries.length;
  const palette = useMemo(
    () =>
      statusPalette(
        withSpokenLabels(config.statuses, words),
        catalog.primaries.slice(0, primaryCount),
        words.blank,
      ),
    [config.statuses, catalog, primaryCount, words],
  );
  const filters = useMemo(
    () => ({ ...addressed, statuses: knownStatuses(addressed.statuses, codesOf(palette)) }),
    [addressed, palette],
  );
  const query = useDeferredValue(filters.query);
  const found = useMemo(() => filterRows(rows, { query, statuses: [] }, catalog), [rows, query, catalog]);
  const shown = useMemo(
    () => filterRows(found, { query: '', statuses: filters.statuses }, catalog),
    [found, filters.statuses, catalog],
  );
  const statusOrder = useMemo(() => codesOf(palette), [palette]);
  const sortedRows = useMemo(
    () => rowSorter.sort(shown, filters.sort, { catalog, statusOrder, language: filters.language }),
    [rowSorter, shown, filters.sort, catalog, statusOrder, filters.language],
  );
  const [rowsOnTopFound, setRowsOnTop] = useState<RowsOnTop>();
  const rowsOnTop = filters.leaversAt === undefined ? undefined : rowsOnTopFound;
  const rowList = useRowList(sortedRows, filters, {
    catalog,
    statusOrder,
    query,
    rowsOnTop: rowsOnTop?.userIds ?? NOBODY,
  });
  const counts = useMemo(
    () => (isLive ? countCurrentStatuses(found, catalog) : countSeenStatuses(found, catalog)),
    [found, catalog, isLive],
  );
  // The picker alone needs everybody, and does not mind to wait until there is time.
  const directory = useDeferredValue(useAgentDirectory(load.agents));
  const resetFilters = useCallback(
    () => setFilters({ query: '', statuses: [], agents: [] }, 'push'),
    [setFilters],
  );

  return {
    now,
    isLive,
    comparison,
    isPaused,
    setPaused,
    setShownAgents,
    filters,
    addressNotices,
    addressContext,
    setFilters,
    follow,
    resetFilters,
    timeRange,
    today: civilDateAt(zone, now),
    catalog,
    palette,
    urgentStatuses: config.urgentStatuses,
    load,
    retryFailed,
    stopLoading: stop,
    resumeLoading: resume,
    refresh,
    rows,
    sortedRows,
    rowList,
    rowsOnTop,
    setRowsOnTop,
    counts,
    directory,
    absentStatuses: absentStatuses(filters.statuses, {
      end: load.end,
      rows,
      configured: config.statuses,
      catalog,
    }),
    absentAgents: absentAgents(filters.agents, load),
    state: mainState(load, {
      timeRange: timeRange.interval,
      shownCount: sortedRows.length,
      hasPickedAgents: filters.agents.length > 0,
    }),
  };
}

export type Dashboard = ReturnType<typeof useDashboard>;

/** Those who stand first while a moment is looked into, and what their headers tell. */
export type RowsOnTop = {
  /** User ids, in order. */
  readonly userIds: readonly string[];
  readonly notes: ReadonlyMap<string, RowNote>;
};

const NOBODY: readonly string[] = [];

function codesOf(palette: readonly { readonly code: string }[]): readonly string[] {
  return palette.map(({ code }) => code);
}

/** What the address leaves unsaid. Made anew every quarter of an hour, on which all civil dates turn. */
function useAddressContext(config: PublicConfig): AddressContext {
  const quarter = useNow(15 * MINUTE_MS);
  return useMemo(
    () => addressContextOf(config),
    // oxlint-disable-next-line react/exhaustive-deps -- the quarter is what makes `todayIn` give another answer
    [config, quarter],
  );
}
