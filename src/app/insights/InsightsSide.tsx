import { useCallback, useMemo, useRef } from 'react';
import type { InsightName } from '../../domain/filters';
import { InsightsPanel } from '../../insights/lists/InsightsPanel';
import { instantFromMs } from '../../time/instant';
import { useAppearance, useFilters, useInsightInputs } from '../pipeline/contexts';
import { COVERAGE_STATUS } from '../pipeline/examinedMoment';
import { acknowledge, acknowledgedPeriods, unacknowledge } from './acknowledged';
import { INSIGHTS_BUTTON_ID } from './insightControls';
import {
  AWAY_STATUS,
  useAttention,
  DEFAULT_CHANGES_LIMIT,
  defaultOverlapsLimit,
  useStaffing,
  useTimeWords,
} from './useInsights';

export type InsightsSideProps = {
  readonly selected: InsightName;
  readonly isSheet: boolean;
  readonly onReveal: (userId: string, atMs: number) => void;
};

/** The insights beside the timeline, computed from the rows that pass the filters. */
export function InsightsSide({ selected, isSheet, onReveal }: InsightsSideProps) {
  const { config, catalog, palette, facts, scheme } = useAppearance();
  const { filters, setFilters, isLive } = useFilters();
  const { agents, observed } = useInsightInputs();
  const sections = useAttention();
  const staffing = useStaffing();
  const timeWords = useTimeWords();
  const defaultSeconds = useMemo(
    () => new Map(Object.entries(config.attentionThresholdsSeconds)),
    [config.attentionThresholdsSeconds],
  );
  const looks = useMemo(() => ({ palette, facts, scheme }), [palette, facts, scheme]);
  const takeFocus = useFocusFromButton();
  return (
    <InsightsPanel
      selected={selected}
      onSelect={(insights) => setFilters({ insights }, 'replace')}
      sections={sections}
      isLive={isLive}
      areAcknowledgementsKept={acknowledgedPeriods.isLasting()}
      onAcknowledge={acknowledge}
      onRestore={unacknowledge}
      thresholds={{
        chosen: filters.thresholds,
        defaultSeconds,
        onChange: (thresholds) => setFilters({ thresholds }, 'push'),
      }}
      agents={agents}
      staffing={staffing}
      observed={observed}
      coverageStatus={COVERAGE_STATUS}
      awayStatus={AWAY_STATUS}
      minimum={filters.minimumAgents}
      onMinimumChange={(minimumAgents) => setFilters({ minimumAgents }, 'push')}
      onShowLeavers={(momentMs) => {
        const closing = isSheet ? { insights: undefined } : {};
        setFilters({ leaversAt: instantFromMs(momentMs), ...closing }, 'push');
      }}
      changesLimit={filters.changesLimit ?? DEFAULT_CHANGES_LIMIT}
      overlapsLimit={filters.overlapsLimit ?? defaultOverlapsLimit(agents.length)}
      onChangesLimitChange={(changesLimit) => setFilters({ changesLimit }, 'push')}
      onOverlapsLimitChange={(overlapsLimit) => setFilters({ overlapsLimit }, 'push')}
      catalog={catalog}
      looks={looks}
      timeWords={timeWords}
      isSheet={isSheet}
      onReveal={onReveal}
      onClose={() => {
        setFilters({ insights: undefined }, 'push');
        document.getElementById(INSIGHTS_BUTTON_ID)?.focus();
      }}
      takeFocus={takeFocus}
    />
  );
}

/** The panel takes the focus once when opened with its button, and not when opened by an address. */
function useFocusFromButton(): () => boolean {
  const isWanted = useRef(document.activeElement?.id === INSIGHTS_BUTTON_ID);
  return useCallback(() => {
    const { current } = isWanted;
    isWanted.current = false;
    return current;
  }, []);
}
