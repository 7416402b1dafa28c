import { useCallback, useSyncExternalStore } from 'react';
import { coverPrimaries } from '../../domain/filters';
import type { InsightSelection } from '../../insights/lists/insightSelection';
import { StaffingChart } from '../../insights/staffing/StaffingChart';
import { instantFromMs } from '../../time/instant';
import type { Interval } from '../../time/interval';
import type { TimelineEngine } from '../../timeline/engine/TimelineEngine';
import { useAgents, useAppearance, useFilters, useInsightInputs } from '../pipeline/contexts';
import { examineMoment } from '../pipeline/examinedMoment';
import { useStaffing, useTimeWords } from './useInsights';
import { useMinimum } from './useTeamCoverage';

export type StaffingProps = {
  readonly engine: TimelineEngine;
  readonly onSelectInsight: (selection: InsightSelection) => void;
};

/** The staffing chart of the agents shown, on the timeline's axis. */
export function Staffing({ engine, onSelectInsight }: StaffingProps) {
  const { catalog, palette, facts, scheme } = useAppearance();
  const { timeRange, filters, setFilters } = useFilters();
  const inputs = useInsightInputs();
  const { load } = useAgents();
  const { cover, selectedInsight } = filters;
  const staffing = useStaffing();
  const timeWords = useTimeWords();
  const { minimum } = useMinimum();
  const isOffline = useCallback((primary: string) => facts.of(primary, '').meaning === 'offline', [facts]);
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
    (momentMs: number) => {
      const { interval } = timeRange;
      const moment = instantFromMs(Math.floor(momentMs));
      const { dip, leavers } = examineMoment(moment, inputs, { interval, catalog, cover });
      onSelectInsight({
        list: 'coverage',
        startMs: dip?.peakMs ?? moment,
        endMs: moment,
        shown: 'unchanged',
        userIds: leavers.map(({ agent }) => agent.userId),
      });
    },
    [onSelectInsight, timeRange, inputs, catalog, cover],
  );
  return (
    <StaffingChart
      staffing={staffing}
      observed={inputs.observed}
      knownUntil={load.asOf ?? inputs.observed.end}
      visible={settled ?? timeRange.interval}
      followAxis={followAxis}
      leftCssPx={headerWidthCssPx}
      widthCssPx={widthCssPx}
      palette={palette}
      shownStatuses={filters.statuses}
      isOffline={isOffline}
      coverStatuses={coverPrimaries[cover]}
      minimum={minimum}
      scale={filters.staffingScale}
      onScaleChange={(staffingScale) => setFilters({ staffingScale }, 'push')}
      examinedMs={selectedInsight?.list === 'coverage' ? selectedInsight.period.end : undefined}
      catalog={catalog}
      scheme={scheme}
      timeWords={timeWords}
      onPickRange={pickRange}
      onPickMoment={pickMoment}
    />
  );
}
