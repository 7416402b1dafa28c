import type { Agent } from '../domain/agent';
import type { Team, Teams } from '../domain/teams';

/** The members of a team among some agents; no team: those who are in none. */
export type TeamMembers<Item> = { readonly team: Team | undefined; readonly members: readonly Item[] };

/** Which teams are told apart. */
export type TeamChoice = {
  readonly teams: Teams;
  /** Ids of the teams that were chosen; none means all, and those who are in no team. */
  readonly chosen: readonly string[];
};

/**
 * Some agents by their teams, in the order of the list, and "no team" last; teams without any of them are left out.
 * An agent of several teams is in each. Of another team than the chosen ones only some members may be here, so it
 * is left out too.
 */
export function membersByTeam<Item>(
  items: readonly Item[],
  choice: TeamChoice,
  agentOf: (item: Item) => Pick<Agent, 'userId' | 'email'>,
): TeamMembers<Item>[] {
  const { teams, chosen } = choice;
  const membersOf = new Map<Team | undefined, Item[]>(summedTeams(choice).map((team) => [team, []]));
  if (chosen.length === 0) membersOf.set(undefined, []);
  for (const item of items) {
    const own = teams.teamsOf(agentOf(item)).filter((team) => membersOf.has(team));
    for (const team of own.length === 0 ? [undefined] : own) membersOf.get(team)?.push(item);
  }
  return Array.from(membersOf, ([team, members]) => ({ team, members })).filter(
    ({ members }) => members.length > 0,
  );
}

/**
 * The teams that are told apart: those chosen, queues among them; else all teams. Queues are by themselves only where there
 * are no teams: an agent who works in eight of them has one team.
 */
export function summedTeams({ teams, chosen }: TeamChoice): readonly Team[] {
  if (chosen.length > 0) {
    const wanted = new Set(chosen);
    return teams.list.filter(({ id }) => wanted.has(id));
  }
  const ofTeams = teams.list.filter(({ kind }) => kind === 'team');
  return ofTeams.length === 0 ? teams.list : ofTeams;
}
