import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { LazyModule } from '../../base/LazyModule';
import type { Filters } from '../../domain/filters';
import type { Teams } from '../../domain/teams';
import type { Interval } from '../../time/interval';
import type { ExaminedMoment } from './examinedMoment';
import type { InsightInputs } from './insightInputs';
import { loadTools } from './loading';

const examination = new LazyModule(() => import('./examinedMoment'));

/**
 * How coverage, of all agents or of a team, fell to the selected dip, and where the agents on top went; `undefined` unless a dip is selected.
 * Its code is loaded on demand: the first paint does not need it.
 */
export function useExaminedMoment(
  { selectedInsight, onTop, cover }: Pick<Filters, 'selectedInsight' | 'onTop' | 'cover'>,
  inputs: InsightInputs,
  { interval, teams }: { readonly interval: Interval; readonly teams: Teams },
): ExaminedMoment | undefined {
  const team = selectedInsight?.team;
  const moment = selectedInsight?.list === 'coverage' ? selectedInsight.period.end : undefined;
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
        : agents.filter((agent) => teams.teamsOf(agent).some(({ id }) => id === team)),
    [agents, teams, team],
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
