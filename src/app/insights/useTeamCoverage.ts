import { useCallback, useMemo } from 'react';
import { type CoveredTeam, coveredTeams } from '../../analysis/insights/teamDips';
import { membersByTeam } from '../../analysis/membersByTeam';
import type { InsightListProps } from '../../insights/lists/AgentInsight';
import { useLocaleFormat } from '../../words/WordsContext';
import { useFilters, useInsightInputs, useTeams } from '../pipeline/contexts';
import { useTeamChoice } from '../pipeline/useTeamChoice';

/** The minimum that all agents are held against: the reader's, or that of the only team that was chosen. */
export function useMinimum(): { readonly minimum: number | undefined; readonly isTeamMinimum: boolean } {
  const { minimumAgents, teams: chosen } = useFilters().filters;
  const { teams } = useTeams();
  const [only, ...others] = chosen;
  const ofTeam = only === undefined || others.length > 0 ? undefined : teams.withId(only)?.minimum;
  return {
    minimum: minimumAgents ?? ofTeam,
    isTeamMinimum: minimumAgents === undefined && ofTeam !== undefined,
  };
}

const noneCovered: readonly CoveredTeam[] = [];

/** The teams with a minimum; none where one team was chosen: its minimum is that of all agents who are shown. */
export function useCoveredTeams(): readonly CoveredTeam[] {
  const { agents } = useInsightInputs();
  const choice = useTeamChoice();
  return useMemo(
    () =>
      choice.chosen.length === 1 || choice.teams.list.every(({ minimum }) => minimum === undefined)
        ? noneCovered
        : coveredTeams(membersByTeam(agents, choice, (agent) => agent)),
    [agents, choice],
  );
}

/** A short name of the teams that an agent is in; `undefined` where that tells nobody apart. */
export function useTeamLabel(): InsightListProps['teamOf'] {
  const { teams, chosen } = useTeamChoice();
  const { number } = useLocaleFormat();
  const tellsApart = teams.list.length > 1 && chosen.length !== 1;
  return useCallback(
    (agent) => {
      if (!tellsApart) return undefined;
      const own = teams.teamsOf(agent).filter(({ id }) => chosen.length === 0 || chosen.includes(id));
      const [first, ...others] = own;
      if (first === undefined || others.length === 0) return first?.name;
      return `${first.name} +${number(others.length)}`;
    },
    [tellsApart, teams, chosen, number],
  );
}
