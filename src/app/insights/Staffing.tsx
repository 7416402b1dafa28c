import { useCallback, useSyncExternalStore } from 'react';
import type { ColourScheme } from '../../domain/statusPalette';
import { StaffingChart } from '../../insights/staffing/StaffingChart';
import { instantFromMs } from '../../time/instant';
import type { Interval } from '../../time/interval';
import type { TimelineEngine } from '../../timeline/engine/TimelineEngine';
import type { Dashboard } from '../pipeline/useDashboard';
import { COVERAGE_STATUS, sharedStaffing, useInsightInputs } from './useInsights';
import { useMemo } from 'react';

export type StaffingProps = {
  readonly dashboard: Dashboard;
  readonly scheme: ColourScheme;
  readonly engine: TimelineEngine;
};

/** The staffing chart of the agents shown, on the timeline's axis. */
export function Staffing({ dashboard, scheme, engine }: StaffingProps) {
  const { timeRange, catalog, palette, filters, setFilters } = dashboard;
  const { agents, observed, tell } = useInsightInputs(dashboard);
  const staffing = useMemo(
    () => sharedStaffing(agents, timeRange.interval, catalog),
    [agents, timeRange.interval, catalog],
  );
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
  const pickRange = useCallback((range: Interval) => engine.time.zoomTo(range.start, range.end), [engine]);
  const pickMoment = useCallback(
    (momentMs: number) => setFilters({ leaversAt: instantFromMs(Math.floor(momentMs)) }, 'push'),
    [setFilters],
  );
  return (
    <StaffingChart
      staffing={staffing}
      observed={observed}
      visible={settled ?? timeRange.interval}
      followAxis={followAxis}
      leftCssPx={headerWidthCssPx}
      widthCssPx={widthCssPx}
      palette={palette}
      shownStatuses={filters.statuses}
      coverageStatus={COVERAGE_STATUS}
      floor={filters.minimumAgents}
      leaversAt={filters.leaversAt}
      catalog={catalog}
      scheme={scheme}
      tell={tell}
      onPickRange={pickRange}
      onPickMoment={pickMoment}
    />
  );
}
