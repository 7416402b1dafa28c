import { useMemo } from 'react';
import type { AgentLoad } from '../../api/load/agentLoad';
import { planRequest } from '../../api/requestPlan';
import { useAgentLoad } from '../../api/load/useAgentLoad';
import type { PublicConfig } from '../../contract/publicConfig';
import type { Filters } from '../../domain/filters';
import { timeRangeOf } from '../../domain/timeRange';
import { addCivilDays, countCivilDays } from '../../time/civilDate';
import type { Comparison } from '../../timeline/scene/comparison';
import { freshForMs, loadTools } from './loading';
import { useStableFields } from './useStable';
import { useFromClock } from './useNow';

export type ComparisonState = {
  readonly comparison: Comparison | undefined;
  readonly end: AgentLoad['end']['kind'];
  /** The days are in the future, so nothing is requested. */
  readonly isAhead: boolean;
  readonly retryFailed: () => void;
};

/**
 * The same agents on the days that the filters compare with, as many days as are shown. The shown range loads
 * first (`isWanted`), since calls are limited.
 */
export function useComparison(filters: Filters, config: PublicConfig, isWanted: boolean): ComparisonState {
  const { from, to, zone, agents, compareFrom, alignment } = filters;
  const { apiVersion, timestamps } = config;
  const timeRange = useMemo(
    () =>
      compareFrom === undefined
        ? undefined
        : timeRangeOf(compareFrom, addCivilDays(compareFrom, countCivilDays(from, to) - 1), zone),
    [from, to, zone, compareFrom],
  );
  const isAhead = useFromClock((now) => timeRange !== undefined && timeRange.interval.start > now);
  const plan = useMemo(
    () =>
      timeRange === undefined || !isWanted || isAhead
        ? undefined
        : planRequest(timeRange, agents, { version: apiVersion, timestamps }),
    [timeRange, isWanted, isAhead, agents, apiVersion, timestamps],
  );
  const { load, retryFailed } = useAgentLoad(plan, { ...loadTools, freshForMs: freshForMs(false) });
  const comparison = useMemo(
    () =>
      timeRange === undefined
        ? undefined
        : { timeRange, alignment, agents: new Map(load.agents.map((agent) => [agent.userId, agent])) },
    [timeRange, alignment, load.agents],
  );
  return useStableFields({ comparison, end: isWanted ? load.end.kind : 'open', isAhead, retryFailed });
}
