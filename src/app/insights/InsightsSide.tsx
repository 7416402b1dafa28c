import { useCallback, useMemo, useRef } from 'react';
import type { PublicConfig } from '../../contract/publicConfig';
import type { AnswerName, StatusThreshold } from '../../domain/filters';
import type { ColourScheme } from '../../domain/statusPalette';
import { AnswersPanel } from '../../insights/lists/InsightsPanel';
import { instantFromMs } from '../../time/instant';
import type { Dashboard } from '../pipeline/useDashboard';
import { useStoredValue } from '../browser/useStoredValue';
import { acknowledge, acknowledgedStretches, putBack } from './acknowledged';
import { USUAL_CHURN, usualCollisions } from './insightLimits';
import { ANSWERS_BUTTON_ID } from './InsightsButton';
import { AWAY_STATUS, COVER_STATUS, sharedStaffing, useAnswerGround, useAttention } from './useInsights';

export type AnswersSideProps = {
  readonly dashboard: Dashboard;
  readonly config: PublicConfig;
  readonly scheme: ColourScheme;
  readonly selected: AnswerName;
  readonly isSheet: boolean;
  readonly onReveal: (userId: string, atMs: number) => void;
};

/** The answers beside the timeline, worked out from the rows that the filters let through. */
export function AnswersSide(props: AnswersSideProps) {
  const { dashboard, config, scheme, selected, isSheet, onReveal } = props;
  const { window, catalog, palette, filters, setFilters } = dashboard;
  const ground = useAnswerGround(dashboard);
  const { agents, observed, tell } = ground;
  const stretches = useAttention(dashboard, ground, config.attentionThresholdsSeconds);
  const staffing = useMemo(
    () => sharedStaffing(agents, window.interval, catalog),
    [agents, window.interval, catalog],
  );
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
  const { churnLimit, collisionLimit } = filters;
  const limits = useMemo(
    () => ({
      churn: churnLimit ?? USUAL_CHURN,
      collisions: collisionLimit ?? usualCollisions(agents.length),
    }),
    [churnLimit, collisionLimit, agents.length],
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
    setFilters({ answers: undefined }, 'push');
    document.getElementById(ANSWERS_BUTTON_ID)?.focus();
  }, [setFilters]);
  const select = useCallback((answers: AnswerName) => setFilters({ answers }, 'replace'), [setFilters]);
  const setFloor = useCallback(
    (coverFloor: number | undefined) => setFilters({ coverFloor }, 'push'),
    [setFilters],
  );
  const blame = useCallback(
    (momentMs: number) =>
      setFilters({ blame: instantFromMs(momentMs), ...(isSheet ? { answers: undefined } : {}) }, 'push'),
    [setFilters, isSheet],
  );
  const setChurnLimit = useCallback(
    (limit: number | undefined) => setFilters({ churnLimit: limit }, 'push'),
    [setFilters],
  );
  const setCollisionLimit = useCallback(
    (limit: number | undefined) => setFilters({ collisionLimit: limit }, 'push'),
    [setFilters],
  );
  const takeFocus = useFocusFromButton();
  return (
    <AnswersPanel
      selected={selected}
      onSelect={select}
      stretches={stretches}
      acknowledged={acknowledged}
      thresholds={thresholds}
      agents={agents}
      staffing={staffing}
      observed={observed}
      coverStatus={COVER_STATUS}
      awayStatus={AWAY_STATUS}
      floor={filters.coverFloor}
      onFloorChange={setFloor}
      onBlame={blame}
      limits={limits}
      onChurnLimitChange={setChurnLimit}
      onCollisionLimitChange={setCollisionLimit}
      catalog={catalog}
      looks={looks}
      tell={tell}
      isSheet={isSheet}
      onReveal={onReveal}
      onClose={close}
      takeFocus={takeFocus}
    />
  );
}

/** Opened with its button, the panel takes the focus once; opened by an address, it leaves it where it is. */
function useFocusFromButton(): () => boolean {
  const isWanted = useRef(document.activeElement?.id === ANSWERS_BUTTON_ID);
  return useCallback(() => {
    const { current } = isWanted;
    isWanted.current = false;
    return current;
  }, []);
}
