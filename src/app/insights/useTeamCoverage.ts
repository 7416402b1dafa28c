import { useCallback, useMemo } from 'react';
import { type CoveredTeam, coveredTeams } from '../../analysis/insights/teamDips';
import { membersByTeam } from '../../analysis/membersByTeam';
import { headedTeams } from '../../analysis/rows/teamSections';
import type { InsightListProps } from '../../insights/lists/AgentInsight';
import { useLocaleFormat } from '../../words/WordsContext';
import { useFilters, useInsightInputs, useRows } from '../pipeline/contexts';
import { useTeamChoice } from '../pipeline/useTeamChoice';

/** Whether no filter but that of teams leaves anybody out: then who is shown is all of each team that is. */
function useIsWhole(): boolean {
  const { rows, sortedRows } = useRows();
  const { agents } = useFilters().filters;
  return agents.length === 0 && rows.length === sortedRows.length;
}

/** The minimum of the only team that was chosen, where all of it is shown. */
function useTeamMinimum(): number | undefined {
  const { directory, chosen } = useTeamChoice();
  const isWhole = useIsWhole();
  const [only, ...others] = chosen;
  return only === undefined || others.length > 0 || !isWhole ? undefined : directory.withId(only)?.minimum;
}

/** The minimum that all agents are held against: the reader's, or that of the only team. */
export function useMinimum(): { readonly minimum: number | undefined; readonly isTeamMinimum: boolean } {
  const { minimumAgents } = useFilters().filters;
  const ofTeam = useTeamMinimum();
  return {
    minimum: minimumAgents ?? ofTeam,
    isTeamMinimum: minimumAgents === undefined && ofTeam !== undefined,
  };
}

const noneCovered: readonly CoveredTeam[] = [];

/**
 * The teams with a minimum of which somebody is shown, each with all of its agents, whatever the filters: a search for one of
 * them is no dip. None where only some agents were asked for, or where its minimum is that of all who are shown.
 */
export function useCoveredTeams(): readonly CoveredTeam[] {
  const { agents } = useInsightInputs();
  const { rows } = useRows();
  const { agents: wanted } = useFilters().filters;
  const choice = useTeamChoice();
  const isWhole = useIsWhole();
  const teamMinimum = useTeamMinimum();
  const isNone =
    wanted.length > 0 ||
    teamMinimum !== undefined ||
    choice.directory.list.every(({ minimum }) => minimum === undefined);
  return useMemo(() => {
    if (isNone) return noneCovered;
    const everybody = isWhole ? agents : rows.map(({ agent }) => agent);
    const shown = new Set(membersByTeam(agents, choice, (agent) => agent).map(({ team }) => team));
    const byTeam = membersByTeam(everybody, choice, (agent) => agent);
    return coveredTeams(byTeam.filter(({ team }) => shown.has(team)));
  }, [isNone, isWhole, agents, rows, choice]);
}

/** A short name of the teams that an agent is in; `undefined` where that tells nobody apart. */
export function useTeamLabel(): InsightListProps['teamOf'] {
  const choice = useTeamChoice();
  const { directory } = choice;
  const { number } = useLocaleFormat();
  const listed = useMemo(() => new Set(headedTeams(choice)), [choice]);
  const tellsApart = listed.size > 1;
  return useCallback(
    (agent) => {
      if (!tellsApart) return undefined;
      const own = directory.teamsOf(agent).filter((team) => listed.has(team));
      const [first, ...others] = own;
      if (first === undefined || others.length === 0) return first?.name;
      return `${first.name} +${number(others.length)}`;
    },
    [tellsApart, listed, directory, number],
  );
}
