import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { LazyModule } from '../../base/LazyModule';
import { MAX_ADDRESS_PINS } from '../../filters/address/codecs/lists';
import type { InsightSelection } from '../../insights/lists/insightSelection';
import type { Interval } from '../../time/interval';
import { TimelineEngine } from '../../timeline/engine/TimelineEngine';
import type { RevealRequest, RowActions } from '../../timeline/grid/useGridPosition';
import type { GuideRequest } from '../../timeline/guide/TimelineGuide';
import { Timeline, type TimelineProps } from '../../timeline/Timeline';
import { Lazy } from '../../ui/Lazy';
import { useMediaQuery } from '../../ui/useMediaQuery';
import { usePageWords } from '../../words/WordsContext';
import { isSearchKeyOn } from '../browser/readerChoices';
import { useStoredValue } from '../browser/storedValue';
import {
  LazyInsightsSide,
  LazyOnTopBanner,
  LazyStaffing,
  LazyStaffingToggle,
} from '../insights/LazyInsights';
import type { StaffingProps } from '../insights/Staffing';
import { remembered, selectionFilters, type SelectionMemory, undoneFilters } from '../insights/selectInsight';
import { LazyTimesNote } from '../notices/LazyTimesNote';
import { useAgents, useAppearance, useFilters, useRows, useShownTimeline } from '../pipeline/contexts';
import { useOpenAgent } from '../pipeline/openAgent';
import { notesOnTop, timelineModel } from '../pipeline/timelineModel';
import { useNow } from '../pipeline/useNow';
import { useStaleAfterMs } from '../pipeline/useStaleAfterMs';
import { LazyGuide } from './LazyGuide';
import { PageLegend, useFilterBarFold } from './PageFilterBar';
import { StatusBar } from './StatusBar';

const agentPanel = new LazyModule(() => import('../agentPanel/AgentPanel'));

/** The timeline, with the open agent's details or the insights beside it. */
export function TimelineView() {
  const { filters, setFilters, timeRange } = useFilters();
  const { rows, rowList } = useRows();
  const { expandGroupOf } = rowList;
  const { pinned, insights, visible } = filters;
  const isNarrow = useMediaQuery('(width < 62.5rem)');
  const { userId: openUserId, open, close } = useOpenAgent();
  const [revealRequest, setRevealRequest] = useState<RevealRequest>();
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
    }),
    [rowList.pinned, rowList.toggleGroup, rowList.setRowsInUse, openUserId, open, close, togglePin],
  );
  const openRow = useMemo(
    () => (openUserId === undefined ? undefined : rows.find((row) => row.agent.userId === openUserId)),
    [rows, openUserId],
  );
  const reveal = useCallback(
    (userId: string, atMs: number) => {
      expandGroupOf(userId);
      setRevealRequest({ userId, atMs });
      // A sheet would cover the revealed row.
      if (isNarrow) close();
    },
    [expandGroupOf, isNarrow, close],
  );
  const memory = useRef<SelectionMemory>(undefined);
  const selectInsight = useCallback(
    (selection: InsightSelection) => {
      const chosen = selectionFilters(selection, { range: timeRange.interval, visible });
      memory.current = remembered(memory.current, visible, chosen.visible);
      // A sheet would cover the rows.
      setFilters({ ...chosen, ...(isNarrow && { insights: undefined }) }, 'push');
      const focus = selection.focus ?? { userId: chosen.onTop[0], atMs: selection.startMs };
      if (focus.userId === undefined) return;
      setRevealRequest({ userId: focus.userId, atMs: focus.atMs, isFromTop: true });
    },
    [timeRange, visible, isNarrow, setFilters],
  );
  const undoSelection = useCallback(() => {
    setFilters(undoneFilters(visible, memory.current), 'push');
    memory.current = undefined;
  }, [visible, setFilters]);
  const side = <div className="w-100 shrink-0 border-s border-hairline" />;
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex min-h-0 flex-1">
        <PageTimeline
          actions={actions}
          revealRequest={revealRequest}
          hasPanel={!isNarrow && (openRow !== undefined || insights !== undefined)}
          onSelectInsight={selectInsight}
        />
        {openRow !== undefined && (
          <Lazy module={agentPanel} loading={isNarrow ? null : side}>
            {({ AgentPanel }) => (
              <AgentPanel
                row={openRow}
                isSheet={isNarrow}
                onTogglePin={() => togglePin(openRow.agent.userId)}
                onReveal={(atMs) => reveal(openRow.agent.userId, atMs)}
              />
            )}
          </Lazy>
        )}
        {openRow === undefined && insights !== undefined && (
          <LazyInsightsSide
            selected={insights}
            isSheet={isNarrow}
            onSelectInsight={selectInsight}
            note={<LazyTimesNote />}
          />
        )}
      </div>
      {(filters.selectedInsight !== undefined || filters.onTop.length > 0) && (
        <LazyOnTopBanner onUndo={undoSelection} />
      )}
    </div>
  );
}

type TimelineRequests = Pick<TimelineProps, 'actions' | 'revealRequest' | 'hasPanel'>;

/** The timeline with its chart, guide, tools and footer. Publishes its engine while mounted. */
function PageTimeline({
  onSelectInsight,
  ...requests
}: TimelineRequests & Pick<StaffingProps, 'onSelectInsight'>) {
  const { isStaffingShown } = useFilters().filters;
  const fold = useFilterBarFold();
  const [engine] = useState(() => new TimelineEngine());
  const shownTimeline = useShownTimeline();
  const [guideRequest, setGuideRequest] = useState<GuideRequest>();
  const isKeyOn = useStoredValue(isSearchKeyOn);
  useLayoutEffect(() => {
    shownTimeline.set(engine);
    return () => shownTimeline.set(undefined);
  }, [shownTimeline, engine]);
  return (
    // Chart, tools and footer are created here so that they do not render each second as the rows do.
    <TickingTimeline
      {...requests}
      engine={engine}
      chart={isStaffingShown ? <LazyStaffing engine={engine} onSelectInsight={onSelectInsight} /> : undefined}
      tools={<LazyStaffingToggle />}
      guide={<LazyGuide engine={engine} request={guideRequest} onRequest={setGuideRequest} />}
      help={{
        onShowGuide: () => setGuideRequest({}),
        searchKey: { isOn: isKeyOn, onChange: (isOn) => isSearchKeyOn.change(() => isOn) },
      }}
      footer={
        <>
          <StatusBar />
          {fold !== undefined && <PageLegend fold={fold} />}
        </>
      }
    />
  );
}

/** Renders each second: rows show how long a status has lasted. */
function TickingTimeline(
  props: TimelineRequests & Pick<TimelineProps, 'engine' | 'chart' | 'tools' | 'guide' | 'help' | 'footer'>,
) {
  const appearance = useAppearance();
  const { filters, setFilters, timeRange } = useFilters();
  const { load, comparison: compared } = useAgents();
  const { sortedRows, rowList, examined } = useRows();
  const { entries, rowCount } = rowList;
  const { comparison } = compared;
  const words = usePageWords();
  const now = useNow();
  const staleAfterMs = useStaleAfterMs();
  const { from, to } = timeRange;
  // Where the filters are folded, the axis is the only place for a date.
  const namedDate = useFilterBarFold() === undefined && from === to ? from : undefined;
  const notes = useMemo(
    () => notesOnTop(examined, appearance, timeRange, words),
    [examined, appearance, timeRange, words],
  );
  const model = useMemo(
    () =>
      timelineModel(
        { ...appearance, filters, timeRange, now, staleAfterMs },
        { entries, comparison, notes, namedDate },
        words,
      ),
    [appearance, filters, timeRange, now, staleAfterMs, entries, comparison, notes, namedDate, words],
  );
  const onVisibleChange = useCallback(
    (visible: Interval | undefined) => setFilters({ visible }, 'replace'),
    [setFilters],
  );
  return (
    <Timeline
      {...props}
      model={model}
      scheme={appearance.scheme}
      rowCount={rowCount}
      overviewRows={sortedRows}
      isLoading={load.end.kind === 'open'}
      visible={filters.visible}
      onVisibleChange={onVisibleChange}
    />
  );
}

/** Pins or unpins an agent. Beyond the address's limit, the oldest pin is dropped. */
function withPinToggled(pinned: readonly string[], userId: string): readonly string[] {
  const others = pinned.filter((each) => each !== userId);
  return others.length < pinned.length ? others : [...others, userId].slice(-MAX_ADDRESS_PINS);
}
