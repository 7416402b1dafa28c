import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { LazyModule } from '../../base/LazyModule';
import type { AgentRow } from '../../analysis/rows/agentRows';
import type { Filters } from '../../domain/filters';
import type { Teams } from '../../domain/teams';
import type { TimeRange } from '../../domain/timeRange';
import type { ExaminedMoment } from './examinedMoment';
import type { InsightInputs } from './insightInputs';
import { loadTools } from './loading';

const examination = new LazyModule(() => import('./examinedMoment'));

/**
 * How coverage fell to the selected dip, of all agents who are shown or of a whole team, and where the agents on top
 * went; `undefined` unless a dip is selected. Its code is loaded on demand: the first paint does not need it.
 */
export function useExaminedMoment(
  { selectedInsight, onTop, cover }: Pick<Filters, 'selectedInsight' | 'onTop' | 'cover'>,
  inputs: InsightInputs,
  {
    timeRange: { interval },
    teams,
    rows,
  }: {
    readonly timeRange: TimeRange;
    readonly teams: Teams;
    /** Whatever the filters. */
    readonly rows: readonly AgentRow[];
  },
): ExaminedMoment | undefined {
  const team = selectedInsight?.team;
  // Of a team that is not known, or not yet, nothing can be said.
  const canExamine = team === undefined || teams.withId(team) !== undefined;
  const moment = selectedInsight?.list === 'coverage' && canExamine ? selectedInsight.period.end : undefined;
  const isWanted = moment !== undefined;
  useEffect(() => {
    if (isWanted) examination.preload();
  }, [isWanted]);
  const module = useSyncExternalStore(examination.subscribe, examination.get);
  const { agents, observed } = inputs;
  const counted = useMemo(
    () =>
      team === undefined
        ? agents
        : rows.flatMap(({ agent }) => (teams.teamsOf(agent).some(({ id }) => id === team) ? [agent] : [])),
    [agents, rows, teams, team],
  );
  return useMemo(
    () =>
      moment === undefined
        ? undefined
        : module?.examineMoment(
            moment,
            { agents: counted, observed },
            {
              interval,
              catalog: loadTools.catalog,
              cover,
              userIds: onTop,
            },
          ),
    [module, moment, counted, observed, interval, cover, onTop],
  );
}
