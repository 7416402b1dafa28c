import { useMemo } from 'react';
import type { AgentLoad } from '../../api/load/agentLoad';
import { everyone, planRequests, type RequestPlan } from '../../api/requestPlan';
import { useAgentLoad } from '../../api/load/useAgentLoad';
import type { PublicConfig } from '../../contract/publicConfig';
import type { AgentDay } from '../../domain/spanColumns';
import type { TimeRange } from '../../domain/timeRange';
import { daysOf, lastDays } from '../../domain/timeRangeDays';
import { addCivilDays } from '../../time/civilDate';
import { loadTools } from '../pipeline/loading';

const WEEK_DAYS = 7;
const NOTHING: readonly RequestPlan[] = [];

/** One day of an agent: `agent` is `undefined` while its statuses are not here. */
export type AgentWeekDay = { readonly day: TimeRange; readonly agent: AgentDay | undefined };

export type AgentWeek = {
  /** The days in order, as many as the service serves at once, a week at most. */
  readonly days: readonly AgentWeekDay[];
  /** The load of the days outside the range. */
  readonly load: AgentLoad;
  readonly retry: () => void;
};

/**
 * An agent's last seven days, up to the range's last. Days in the range are loaded already and stay current;
 * the rest is one request for this agent alone, or one for each day if the upstream refuses ranges, if there is an
 * email address to request it by.
 */
export function useAgentWeek(agent: AgentDay, timeRange: TimeRange, config: PublicConfig): AgentWeek {
  const { maxDays, rangesByDay } = config;
  const { email, userId } = agent;
  const week = useMemo(
    () => lastDays(timeRange.to, Math.min(WEEK_DAYS, maxDays), timeRange.zone),
    [timeRange, maxDays],
  );
  const isHereAlready = timeRange.from <= week.from;
  const plans = useMemo(
    () =>
      email === '' || isHereAlready
        ? NOTHING
        : planRequests(
            // A range costs the same with the days that are here, and is one that others may have requested.
            rangesByDay ? { ...week, to: addCivilDays(timeRange.from, -1) } : week,
            { ...everyone, agents: [email] },
            config,
          ),
    [week, email, isHereAlready, rangesByDay, timeRange.from, config],
  );
  const { load, retryFailed } = useAgentLoad(plans, loadTools);
  const days = useMemo(() => {
    const loaded = load.agents.find((each) => each.userId === userId);
    return daysOf(week).map((day) => ({ day, agent: day.from >= timeRange.from ? agent : loaded }));
  }, [week, timeRange, agent, load.agents, userId]);
  return { days, load, retry: retryFailed };
}
