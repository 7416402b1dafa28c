import { useCallback, useSyncExternalStore } from 'react';
import { StaffingChart } from '../../insights/staffing/StaffingChart';
import { instantFromMs } from '../../time/instant';
import type { Interval } from '../../time/interval';
import type { TimelineEngine } from '../../timeline/engine/TimelineEngine';
import { useAgents, useAppearance, useFilters, useInsightInputs } from '../pipeline/contexts';
import { COVERAGE_STATUS } from '../pipeline/examinedMoment';
import { useStaffing, useTimeWords } from './useInsights';

export type StaffingProps = { readonly engine: TimelineEngine };

/** The staffing chart of the agents shown, on the timeline's axis. */
export function Staffing({ engine }: StaffingProps) {
  const { catalog, palette, scheme } = useAppearance();
  const { timeRange, filters, setFilters } = useFilters();
  const { observed } = useInsightInputs();
  const { load } = useAgents();
  const staffing = useStaffing();
  const timeWords = useTimeWords();
  const { headerWidthCssPx } = useSyncExternalStore(engine.layout.subscribe, engine.layout.get);
  const settled = useSyncExternalStore(engine.time.settled.subscribe, engine.time.settled.get);
  const widthCssPx = useSyncExternalStore(
    engine.painted.subscribe,
    () => engine.painted.get()?.widthCssPx ?? 0,
  );
  const followAxis = useCallback(
    (onFrame: (visible: Interval) => void) =>
      engine.painted.subscribe(() => {
        const scale = engine.painted.get();
        if (scale !== undefined) onFrame(scale.visible);
      }),
    [engine],
  );
  const pickRange = useCallback(
    (startMs: number, endMs: number) => engine.time.zoomTo(startMs, endMs),
    [engine],
  );
  const pickMoment = useCallback(
    (momentMs: number) => setFilters({ leaversAt: instantFromMs(Math.floor(momentMs)) }, 'push'),
    [setFilters],
  );
  return (
    <StaffingChart
      staffing={staffing}
      observed={observed}
      knownUntil={load.asOf ?? observed.end}
      visible={settled ?? timeRange.interval}
      followAxis={followAxis}
      leftCssPx={headerWidthCssPx}
      widthCssPx={widthCssPx}
      palette={palette}
      shownStatuses={filters.statuses}
      coverageStatus={COVERAGE_STATUS}
      minimum={filters.minimumAgents}
      leaversAt={filters.leaversAt}
      catalog={catalog}
      scheme={scheme}
      timeWords={timeWords}
      onPickRange={pickRange}
      onPickMoment={pickMoment}
    />
  );
}
