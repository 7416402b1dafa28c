import { type ReactNode, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { AgentRowReader } from '../../analysis/rows/agentRows';
import { filterRows, withPresentReason } from '../../analysis/rows/rowOrder';
import { RowSorter } from '../../analysis/rows/rowSorting';
import {
  countCurrentStatuses,
  countSeenStatuses,
  statusCombinations,
} from '../../analysis/rows/statusCounts';
import { planRequests } from '../../api/requestPlan';
import { useAgentLoad } from '../../api/load/useAgentLoad';
import { Observable } from '../../base/observable';
import type { PublicConfig } from '../../contract/publicConfig';
import { StatusFacts } from '../../domain/statusFacts';
import { statusPalette } from '../../domain/statusPalette';
import type { Filters } from '../../domain/filters';
import { liveRange, liveStepMs, type TimeRange, timeRangeOf } from '../../domain/timeRange';
import type { AddressContext } from '../../filters/address/addressContext';
import { useAddressFilters } from '../../filters/address/useAddressFilters';
import { addMs, instantFromMs, MINUTE_MS, SECOND_MS } from '../../time/instant';
import { contains } from '../../time/interval';
import { civilDateAt } from '../../time/zone';
import type { TimelineEngine } from '../../timeline/engine/TimelineEngine';
import { usePageWords } from '../../words/WordsContext';
import { useColourScheme } from '../browser/useColourScheme';
import { absentAgents, absentStatuses, absentTeams, knownStatuses } from './absentFilters';
import {
  AgentsContext,
  AppearanceContext,
  FiltersContext,
  InsightInputsContext,
  RowsContext,
  SnapshotContext,
  TeamsContext,
  type TableSorts,
  TimelineContext,
} from './contexts';
import { useInsightInputsOf } from './insightInputs';
import { useExaminedMoment } from './useExaminedMoment';
import { addressContextOf, loadTools, takeEarlyLoader } from './loading';
import { mainState } from './mainState';
import { withLocalizedLabels } from './statusLabels';
import { useComparison } from './useComparison';
import { useOpeningTeams } from './useOpeningTeams';
import { useAgentDirectory, useRowList } from './useRowList';
import { useTeamsState } from './useTeamsState';
import { useConfigInForce } from './statedTimestamps';
import { useStableFields, useStableValue } from './useStable';
import { useIsSignedOut, useLiveRefresh } from './useLiveRefresh';
import { useSnapshots } from './useSnapshots';
import { useFromClock, useNow } from './useNow';

/** `agent` is the sort order of the filters. */
const initialSorts: TableSorts = {
  spans: { key: 'agent', isDescending: false },
  totals: { key: { kind: 'name' }, isDescending: false },
};

/**
 * The page's pipeline: address → filters → time range → request plan → pages → rows. Each step has its own
 * context (`contexts.ts`), so that a component renders only when something it reads changes. Nothing here
 * renders each second.
 */
export function Pipeline({
  config: loadedConfig,
  children,
}: {
  readonly config: PublicConfig;
  readonly children: ReactNode;
}) {
  const words = usePageWords();
  const { catalog } = loadTools;

  const config = useConfigInForce(loadedConfig);

  // From the address to the request.
  const addressContext = useAddressContext(config);
  const address = useAddressFilters(addressContext);
  const teamsState = useTeamsState(config, address.filters.language);
  const opened = useOpeningTeams(address, teamsState, config);
  const { filters: read, notices: addressNotices, setFilters, follow } = opened;
  const addressed = useStableValue(read);
  const { zone, theme, language } = addressed;
  const timeRange = useTimeRange(addressed);
  const isLive = useFromClock((now) => contains(timeRange.interval, now));
  const today = useFromClock((now) => civilDateAt(zone, now));
  // Of a live range only the dates that it touches matter here, which seldom change.
  const { from, to, lastHours } = timeRange;
  const plans = useMemo(
    () =>
      planRequests(
        { from, to, zone, ...(lastHours !== undefined && { lastHours }) },
        { agents: addressed.agents, teams: addressed.teams },
        config,
      ),
    [from, to, zone, lastHours, addressed.agents, addressed.teams, config],
  );

  // From the request to pages of agents.
  const { load, retryFailed, stop, resume, refresh } = useAgentLoad(plans, {
    ...loadTools,
    takeLoader: takeEarlyLoader,
  });
  const comparison = useComparison(addressed, timeRange, { config, isWanted: load.end.kind !== 'open' });
  const [isPaused, setPaused] = useState(false);
  const agentsState = useStableFields({
    load,
    isSignedOut: useIsSignedOut(load, config),
    retryFailed,
    stop,
    resume,
    refresh,
    comparison,
    isPaused,
    setPaused,
  });

  // The statuses seen so far, and their appearance.
  const scheme = useColourScheme(theme);
  const primaryCount = catalog.primaries.length;
  const facts = useMemo(() => new StatusFacts(config.reasons), [config.reasons]);
  const palette = useMemo(
    () =>
      statusPalette(
        withLocalizedLabels(config.statuses, words),
        catalog.primaries.slice(0, primaryCount),
        words.blank,
        facts.primaryLookOf,
      ),
    [config.statuses, catalog, primaryCount, words, facts],
  );
  const statusOrder = useMemo(() => palette.map(({ code }) => code), [palette]);
  const appearance = useStableFields({ config, catalog, palette, facts, scheme, language });
  const statuses = useStableValue(knownStatuses(addressed.statuses, statusOrder));
  const presentStatuses = useStableValue(knownStatuses(addressed.now, statusOrder));
  const filters = useMemo(
    () => ({ ...addressed, statuses, now: presentStatuses }),
    [addressed, statuses, presentStatuses],
  );
  const resetFilters = useCallback(
    () => setFilters({ query: '', statuses: [], now: [], reasons: [], agents: [], teams: [] }, 'push'),
    [setFilters],
  );
  const filtersState = useStableFields({
    filters,
    addressNotices,
    addressContext,
    setFilters,
    follow,
    resetFilters,
    timeRange,
    isLive,
    today,
  });

  // All rows, those that pass the filters, and these in order.
  const [rowReader] = useState(() => new AgentRowReader());
  const [rowSorter] = useState(() => new RowSorter());
  // The current status is that of the newest data, or of the last second of a finished range.
  const lastSecond = addMs(timeRange.interval.end, -SECOND_MS);
  const moment = isLive ? (load.latestAsOf ?? timeRange.interval.start) : lastSecond;
  const rows = useMemo(
    () => rowReader.read(load.agents, { interval: timeRange.interval, moment, catalog }),
    [rowReader, load.agents, timeRange, moment, catalog],
  );
  const query = useDeferredValue(filters.query);
  const { now: wantedNow, reasons } = filters;
  const { found, countable, ofAnyReason } = useMemo(() => {
    const everyStatus = { query, statuses: [], now: [], reasons: [] };
    const some = filterRows(rows, { ...everyStatus, statuses }, catalog);
    if (!isLive) {
      const seen = filterRows(rows, { ...everyStatus, reasons }, catalog);
      return { found: seen, countable: seen, ofAnyReason: some };
    }
    // Pressing a count asks for a present status, and then the reason is the present one too.
    return { found: some, countable: withPresentReason(some, reasons, catalog), ofAnyReason: some };
  }, [rows, query, isLive, statuses, reasons, catalog]);
  const shown = useMemo(
    () => filterRows(found, { query: '', statuses, now: wantedNow, reasons }, catalog),
    [found, statuses, wantedNow, reasons, catalog],
  );
  const counts = useMemo(
    () => ({
      ...(isLive ? countCurrentStatuses(countable, catalog) : countSeenStatuses(countable, catalog)),
      combinations: statusCombinations(ofAnyReason, isLive),
    }),
    [countable, ofAnyReason, catalog, isLive],
  );
  const sortedRows = useMemo(
    () => rowSorter.sort(shown, filters.sort, { catalog, statusOrder, language }),
    [rowSorter, shown, filters.sort, catalog, statusOrder, language],
  );
  const insightInputs = useInsightInputsOf(sortedRows, timeRange.interval, load);
  const { teams } = teamsState;
  const examined = useExaminedMoment(filters, insightInputs, { timeRange, rows, teams });
  const rowList = useRowList(sortedRows, filtersState, {
    rows,
    counts,
    isLoading: load.end.kind === 'open',
    catalog,
    statusOrder,
    query,
    teams,
    isComplete: load.end.kind === 'complete',
  });
  // Only the agent picker needs all agents, and it can wait.
  const directory = useDeferredValue(useAgentDirectory(load.agents));
  const [sorts, setSorts] = useState(initialSorts);
  const rowsState = useStableFields({
    rows,
    sortedRows,
    rowList,
    directory,
    examined,
    absentStatuses: useStableValue(
      absentStatuses(statuses, { end: load.end, rows, configured: config.statuses, catalog }),
    ),
    absentAgents: useMemo(() => absentAgents(filters, load), [filters, load]),
    absentTeams: useStableValue(absentTeams(filters.teams, teamsState)),
    state: useStableValue(
      mainState(load, {
        timeRange: timeRange.interval,
        shownCount: sortedRows.length,
        filters,
      }),
    ),
    sorts,
    setSorts,
  });

  const [timeline] = useState(() => new Observable<TimelineEngine | undefined>(undefined));
  const takeSnapshot = useSnapshots(
    { ...appearance, ...filtersState, ...agentsState, ...rowsState, teams },
    timeline,
  );
  useLiveRefresh(agentsState, { isLive, callsPerMinute: config.callsPerMinute, takeSnapshot });

  return (
    <AppearanceContext value={appearance}>
      <FiltersContext value={filtersState}>
        <TeamsContext value={teamsState}>
          <AgentsContext value={agentsState}>
            <RowsContext value={rowsState}>
              <InsightInputsContext value={insightInputs}>
                <TimelineContext value={timeline}>
                  <SnapshotContext value={takeSnapshot}>{children}</SnapshotContext>
                </TimelineContext>
              </InsightInputsContext>
            </RowsContext>
          </AgentsContext>
        </TeamsContext>
      </FiltersContext>
    </AppearanceContext>
  );
}

/** The selected range. A live one is another one after each of its steps. */
function useTimeRange({ lastHours, from, to, zone }: Filters): TimeRange {
  const stepMs = useFromClock((now) =>
    lastHours === undefined ? 0 : Math.floor(now / liveStepMs(lastHours)) * liveStepMs(lastHours),
  );
  return useMemo(
    () =>
      lastHours === undefined
        ? timeRangeOf(from, to, zone)
        : liveRange(lastHours, zone, instantFromMs(stepMs)),
    [lastHours, from, to, zone, stepMs],
  );
}

/** The address's defaults. Renewed every quarter of an hour, when a civil date can change in some zone. */
function useAddressContext(config: PublicConfig): AddressContext {
  const quarter = useNow(15 * MINUTE_MS);
  return useMemo(
    () => addressContextOf(config),
    // oxlint-disable-next-line react/exhaustive-deps -- a new quarter can change the result of `todayIn`
    [config, quarter],
  );
}
