import { useMemo } from 'react';
import type { AgentLoad } from '../../api/load/agentLoad';
import { planRequests, type RequestPlan } from '../../api/requestPlan';
import { useAgentLoad } from '../../api/load/useAgentLoad';
import type { PublicConfig } from '../../contract/publicConfig';
import type { Filters } from '../../domain/filters';
import { type TimeRange, timeRangeOf } from '../../domain/timeRange';
import { addCivilDays, civilDaysBetween, countCivilDays } from '../../time/civilDate';
import type { Comparison } from '../../timeline/scene/comparison';
import { loadTools } from './loading';
import { useStableFields } from './useStable';
import { useFromClock } from './useNow';

export type ComparisonState = {
  readonly comparison: Comparison | undefined;
  readonly end: AgentLoad['end']['kind'];
  /** The days are in the future, so nothing is requested. */
  readonly isAhead: boolean;
  readonly retryFailed: () => void;
};

const NOTHING: readonly RequestPlan[] = [];

/**
 * The same agents on the days that the filters compare with, as many days as are shown. The shown range loads
 * first (`isWanted`), since calls are limited.
 */
export function useComparison(
  filters: Filters,
  { from, to }: Pick<TimeRange, 'from' | 'to'>,
  context: { readonly config: PublicConfig; readonly isWanted: boolean },
): ComparisonState {
  const { zone, agents, teams, alignment } = filters;
  // Of a live range, which may have begun yesterday, it is today that is compared with another day.
  const { compareFrom: chosen } = filters;
  const compareFrom =
    chosen === undefined ? undefined : addCivilDays(from, -civilDaysBetween(chosen, filters.from));
  const { config, isWanted } = context;
  const timeRange = useMemo(
    () =>
      compareFrom === undefined
        ? undefined
        : timeRangeOf(compareFrom, addCivilDays(compareFrom, countCivilDays(from, to) - 1), zone),
    [from, to, zone, compareFrom],
  );
  const isAhead = useFromClock((now) => timeRange !== undefined && timeRange.interval.start > now);
  const plans = useMemo(
    () =>
      timeRange === undefined || !isWanted || isAhead
        ? NOTHING
        : planRequests(timeRange, { agents, teams }, config),
    [timeRange, isWanted, isAhead, agents, teams, config],
  );
  const { load, retryFailed } = useAgentLoad(plans, loadTools);
  const comparison = useMemo(
    () =>
      timeRange === undefined
        ? undefined
        : { timeRange, alignment, agents: new Map(load.agents.map((agent) => [agent.userId, agent])) },
    [timeRange, alignment, load.agents],
  );
  return useStableFields({ comparison, end: isWanted ? load.end.kind : 'open', isAhead, retryFailed });
}
