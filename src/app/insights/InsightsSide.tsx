import { type ReactNode, useCallback, useMemo, useRef } from 'react';
import { leaverKind } from '../../analysis/insights/leaverKinds';
import { type InsightName, USUAL_SHORTEST_DIP_SECONDS } from '../../domain/filters';
import type { InsightSelection } from '../../insights/lists/insightSelection';
import { InsightsPanel } from '../../insights/lists/InsightsPanel';
import { useAppearance, useFilters, useInsightInputs } from '../pipeline/contexts';
import { acknowledge, acknowledgedPeriods, unacknowledge } from './acknowledged';
import { INSIGHTS_BUTTON_ID } from './insightControls';
import {
  AWAY_STATUS,
  useAttention,
  DEFAULT_CHANGES_LIMIT,
  defaultOverlapsLimit,
  useCoverCodes,
  useStaffing,
  useTimeWords,
} from './useInsights';
import { useCoveredTeams, useMinimum, useTeamLabel } from './useTeamCoverage';

export type InsightsSideProps = {
  readonly selected: InsightName;
  readonly isSheet: boolean;
  readonly onSelectInsight: (selection: InsightSelection) => void;
  /** What has to be said of all of them. */
  readonly note: ReactNode;
};

/** The insights beside the timeline, computed from the rows that pass the filters. */
export function InsightsSide({ selected, isSheet, onSelectInsight, note }: InsightsSideProps) {
  const { config, catalog, palette, facts, scheme } = useAppearance();
  const { filters, setFilters, isLive } = useFilters();
  const { agents, observed } = useInsightInputs();
  const sections = useAttention();
  const staffing = useStaffing();
  const coverCodes = useCoverCodes();
  const timeWords = useTimeWords();
  const defaultSeconds = useMemo(
    () => new Map(Object.entries(config.attentionThresholdsSeconds)),
    [config.attentionThresholdsSeconds],
  );
  const looks = useMemo(() => ({ palette, facts, scheme }), [palette, facts, scheme]);
  const { selectedInsight, onTop } = filters;
  const selection = useMemo(
    () => ({ insight: selectedInsight, onTop, onSelect: onSelectInsight }),
    [selectedInsight, onTop, onSelectInsight],
  );
  const { minimum, isTeamMinimum } = useMinimum();
  const coveredTeams = useCoveredTeams();
  const teamOf = useTeamLabel();
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
      cover={filters.cover}
      coverCodes={coverCodes}
      onCoverChange={(cover) =>
        // Who left was found by the other cover.
        setFilters({ cover, ...(filters.selectedInsight?.list === 'coverage' ? noSelection : {}) }, 'push')
      }
      shortestDipSeconds={filters.shortestDipSeconds ?? USUAL_SHORTEST_DIP_SECONDS}
      onShortestDipChange={(shortestDipSeconds) => setFilters({ shortestDipSeconds }, 'push')}
      leaverKindOf={(statusCode) =>
        leaverKind(statusCode === undefined ? undefined : catalog.statusOf(statusCode), facts)
      }
      awayStatus={AWAY_STATUS}
      minimum={minimum}
      isTeamMinimum={isTeamMinimum}
      coveredTeams={coveredTeams}
      teamOf={teamOf}
      onMinimumChange={(minimumAgents) => setFilters({ minimumAgents }, 'push')}
      changesLimit={filters.changesLimit ?? DEFAULT_CHANGES_LIMIT}
      overlapsLimit={filters.overlapsLimit ?? defaultOverlapsLimit(agents.length)}
      onChangesLimitChange={(changesLimit) => setFilters({ changesLimit }, 'push')}
      onOverlapsLimitChange={(overlapsLimit) => setFilters({ overlapsLimit }, 'push')}
      catalog={catalog}
      looks={looks}
      timeWords={timeWords}
      isSheet={isSheet}
      selection={selection}
      onClose={() => {
        setFilters({ insights: undefined }, 'push');
        document.getElementById(INSIGHTS_BUTTON_ID)?.focus();
      }}
      note={note}
      takeFocus={takeFocus}
    />
  );
}

const noSelection = { selectedInsight: undefined, onTop: [] } as const;

/** The panel takes the focus once when opened with its button, and not when opened by an address. */
function useFocusFromButton(): () => boolean {
  const isWanted = useRef(document.activeElement?.id === INSIGHTS_BUTTON_ID);
  return useCallback(() => {
    const { current } = isWanted;
    isWanted.current = false;
    return current;
  }, []);
}
