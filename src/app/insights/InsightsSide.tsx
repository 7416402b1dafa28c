import { useCallback, useMemo, useRef } from 'react';
import type { InsightName, StatusThreshold } from '../../domain/filters';
import { InsightsPanel } from '../../insights/lists/InsightsPanel';
import { instantFromMs } from '../../time/instant';
import { useStoredValue } from '../browser/useStoredValue';
import { useAppearance, useFilters, useInsightInputs } from '../pipeline/contexts';
import { COVERAGE_STATUS } from '../pipeline/examinedMoment';
import { acknowledge, acknowledgedStretches, putBack } from './acknowledged';
import { INSIGHTS_BUTTON_ID } from './insightControls';
import {
  AWAY_STATUS,
  useAttention,
  USUAL_CHURN,
  usualOverlapsLimit,
  useStaffing,
  useTimeWords,
} from './useInsights';

export type InsightsSideProps = {
  readonly selected: InsightName;
  readonly isSheet: boolean;
  readonly onReveal: (userId: string, atMs: number) => void;
};

/** The answers beside the timeline, worked out from the rows that the filters let through. */
export function InsightsSide({ selected, isSheet, onReveal }: InsightsSideProps) {
  const { config, catalog, palette, scheme } = useAppearance();
  const { filters, setFilters } = useFilters();
  const { agents, observed } = useInsightInputs();
  const stretches = useAttention();
  const staffing = useStaffing();
  const timeWords = useTimeWords();
  const keys = useStoredValue(acknowledgedStretches);
  const acknowledged = useMemo(
    () => ({
      keys: new Set(keys),
      areKept: acknowledgedStretches.isLasting(),
      onAcknowledge: acknowledge,
      onPutBack: putBack,
    }),
    [keys],
  );
  const { changesLimit, overlapsLimit } = filters;
  const limits = useMemo(
    () => ({
      churn: changesLimit ?? USUAL_CHURN,
      collisions: overlapsLimit ?? usualOverlapsLimit(agents.length),
    }),
    [changesLimit, overlapsLimit, agents.length],
  );
  const usualSeconds = useMemo(
    () => new Map(Object.entries(config.attentionThresholdsSeconds)),
    [config.attentionThresholdsSeconds],
  );
  const thresholds = useMemo(
    () => ({
      chosen: filters.thresholds,
      usualSeconds,
      onChange: (next: readonly StatusThreshold[]) => setFilters({ thresholds: next }, 'push'),
    }),
    [filters.thresholds, usualSeconds, setFilters],
  );
  const looks = useMemo(() => ({ palette, scheme }), [palette, scheme]);
  const close = useCallback(() => {
    setFilters({ insights: undefined }, 'push');
    document.getElementById(INSIGHTS_BUTTON_ID)?.focus();
  }, [setFilters]);
  const select = useCallback((insights: InsightName) => setFilters({ insights }, 'replace'), [setFilters]);
  const setMinimum = useCallback(
    (minimumAgents: number | undefined) => setFilters({ minimumAgents }, 'push'),
    [setFilters],
  );
  const leaversAt = useCallback(
    (momentMs: number) =>
      setFilters({ leaversAt: instantFromMs(momentMs), ...(isSheet ? { insights: undefined } : {}) }, 'push'),
    [setFilters, isSheet],
  );
  const setChangesLimit = useCallback(
    (limit: number | undefined) => setFilters({ changesLimit: limit }, 'push'),
    [setFilters],
  );
  const setOverlapsLimit = useCallback(
    (limit: number | undefined) => setFilters({ overlapsLimit: limit }, 'push'),
    [setFilters],
  );
  const takeFocus = useFocusFromButton();
  return (
    <InsightsPanel
      selected={selected}
      onSelect={select}
      stretches={stretches}
      acknowledged={acknowledged}
      thresholds={thresholds}
      agents={agents}
      staffing={staffing}
      observed={observed}
      coverageStatus={COVERAGE_STATUS}
      awayStatus={AWAY_STATUS}
      floor={filters.minimumAgents}
      onMinimumChange={setMinimum}
      onShowLeavers={leaversAt}
      limits={limits}
      onChangesLimitChange={setChangesLimit}
      onOverlapsLimitChange={setOverlapsLimit}
      catalog={catalog}
      looks={looks}
      timeWords={timeWords}
      isSheet={isSheet}
      onReveal={onReveal}
      onClose={close}
      takeFocus={takeFocus}
    />
  );
}

/** Opened with its button, the panel takes the focus once; opened by an address, it leaves it where it is. */
function useFocusFromButton(): () => boolean {
  const isWanted = useRef(document.activeElement?.id === INSIGHTS_BUTTON_ID);
  return useCallback(() => {
    const { current } = isWanted;
    isWanted.current = false;
    return current;
  }, []);
}
