import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { LazyModule } from '../../base/LazyModule';
import type { PublicConfig } from '../../contract/publicConfig';
import type { ColourScheme } from '../../domain/statusPalette';
import { MAX_ADDRESS_PINS } from '../../filters/address/addressContext';
import type { Interval } from '../../time/interval';
import type { RevealRequest, RowActions, RowsInView } from '../../timeline/grid/rowActions';
import { Timeline } from '../../timeline/Timeline';
import { Lazy } from '../../ui/Lazy';
import { useMediaQuery } from '../../ui/useMediaQuery';
import { usePageWords } from '../../words/WordsContext';
import {
  LazyInsightsSide,
  LazyLeaversBanner,
  LazyStaffing,
  LazyStaffingToggle,
} from '../insights/LazyInsights';
import { StatusBar } from './StatusBar';
import type { Dashboard } from '../pipeline/useDashboard';
import type { OpenAgent } from './useOpenAgent';

const agentPanel = new LazyModule(() => import('../agentPanel/AgentPanel'));

export type TimelineViewProps = {
  readonly dashboard: Dashboard;
  readonly config: PublicConfig;
  readonly scheme: ColourScheme;
  /** Kept outside, so that it outlives a moment without rows. */
  readonly openAgent: OpenAgent;
  readonly onRowsInView: (rows: RowsInView) => void;
  /** Stands below the timeline where the filters are folded. */
  readonly legend: ReactNode;
};

/** The timeline, and beside it the details of the agent that was picked. */
export function TimelineView({
  dashboard,
  config,
  scheme,
  openAgent,
  onRowsInView,
  legend,
}: TimelineViewProps) {
  const { filters, setFilters, rowList, timeRange, catalog, palette, now, rows, sortedRows, load } =
    dashboard;
  const { urgentStatuses, setShownAgents, rowsOnTop } = dashboard;
  const { comparison } = dashboard.comparison;
  const { statuses, language, pinned, rowSize } = filters;
  const { entries, expandGroupOf } = rowList;
  const words = usePageWords();
  const isNarrow = useMediaQuery('(width < 62.5rem)');
  const { userId: openUserId, open, close, takeFocus } = openAgent;
  const [revealRequest, setRevealRequest] = useState<RevealRequest>();
  const model = useMemo(
    () => ({
      entries,
      timeRange,
      catalog,
      palette,
      urgentStatuses,
      rowSize,
      shownStatuses: statuses,
      now,
      comparison,
      language,
      words,
      notes: rowsOnTop?.notes,
    }),
    [
      entries,
      timeRange,
      catalog,
      palette,
      urgentStatuses,
      rowSize,
      statuses,
      now,
      comparison,
      language,
      words,
      rowsOnTop,
    ],
  );
  const onVisibleChange = useCallback(
    (visible: Interval | undefined) => setFilters({ visible }, 'replace'),
    [setFilters],
  );
  const togglePin = useCallback(
    (userId: string) => setFilters({ pinned: withPinToggled(pinned, userId) }, 'push'),
    [pinned, setFilters],
  );
  const actions = useMemo(
    (): RowActions => ({
      pinned: rowList.pinned,
      openUserId,
      onOpen: open,
      onClose: close,
      onTogglePin: togglePin,
      onToggleGroup: rowList.toggleGroup,
      onInUseChange: rowList.setRowsInUse,
      onShownChange: setShownAgents,
    }),
    [
      rowList.pinned,
      rowList.toggleGroup,
      rowList.setRowsInUse,
      setShownAgents,
      openUserId,
      open,
      close,
      togglePin,
    ],
  );
  const openRow = useMemo(
    () => (openUserId === undefined ? undefined : rows.find((row) => row.agent.userId === openUserId)),
    [rows, openUserId],
  );
  const { insights } = filters;
  const reveal = useCallback(
    (userId: string, atMs: number) => {
      expandGroupOf(userId);
      setRevealRequest({ userId, atMs });
      if (!isNarrow) return;
      // A sheet would hide what it shows.
      close();
      if (insights !== undefined) setFilters({ insights: undefined }, 'push');
    },
    [expandGroupOf, isNarrow, close, insights, setFilters],
  );
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      {filters.leaversAt !== undefined && <LazyLeaversBanner dashboard={dashboard} />}
      <div className="flex min-h-0 flex-1">
        <Timeline
          model={model}
          scheme={scheme}
          agentCount={sortedRows.length}
          overviewRows={sortedRows}
          isLoading={load.end.kind === 'open'}
          visible={filters.visible}
          onVisibleChange={onVisibleChange}
          actions={actions}
          revealRequest={revealRequest}
          onRowsInView={onRowsInView}
          renderChart={
            filters.isStaffingShown
              ? (engine) => <LazyStaffing dashboard={dashboard} scheme={scheme} engine={engine} />
              : undefined
          }
          tools={<LazyStaffingToggle dashboard={dashboard} />}
          footer={
            <>
              <StatusBar dashboard={dashboard} />
              {legend}
            </>
          }
        />
        {openRow !== undefined && (
          <Lazy
            module={agentPanel}
            loading={isNarrow ? null : <div className="w-100 shrink-0 border-s border-hairline" />}
          >
            {({ AgentPanel }) => (
              <AgentPanel
                row={openRow}
                dashboard={dashboard}
                config={config}
                scheme={scheme}
                isSheet={isNarrow}
                isPinned={rowList.pinned.has(openRow.agent.userId)}
                onTogglePin={() => togglePin(openRow.agent.userId)}
                onReveal={(atMs) => reveal(openRow.agent.userId, atMs)}
                onClose={close}
                takeFocus={takeFocus}
              />
            )}
          </Lazy>
        )}
        {openRow === undefined && filters.insights !== undefined && (
          <LazyInsightsSide
            dashboard={dashboard}
            config={config}
            scheme={scheme}
            selected={filters.insights}
            isSheet={isNarrow}
            onReveal={reveal}
          />
        )}
      </div>
    </div>
  );
}

/** Pins an agent, or lets go. Beyond the most that an address carries, the one pinned first makes room. */
function withPinToggled(pinned: readonly string[], userId: string): readonly string[] {
  const others = pinned.filter((each) => each !== userId);
  return others.length < pinned.length ? others : [...others, userId].slice(-MAX_ADDRESS_PINS);
}
