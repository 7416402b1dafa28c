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
  { teams, chosen }: TeamChoice,
  agentOf: (item: Item) => Pick<Agent, 'userId' | 'email'>,
): TeamMembers<Item>[] {
  const wanted = new Set(chosen);
  const membersOf = new Map<string | undefined, Item[]>();
  const add = (teamId: string | undefined, item: Item) => {
    const members = membersOf.get(teamId);
    if (members === undefined) membersOf.set(teamId, [item]);
    else members.push(item);
  };
  for (const item of items) {
    const own = teams.teamsOf(agentOf(item));
    if (own.length === 0 && wanted.size === 0) add(undefined, item);
    for (const { id } of own) if (wanted.size === 0 || wanted.has(id)) add(id, item);
  }
  return [...teams.list, undefined].flatMap((team) => {
    const members = membersOf.get(team?.id);
    return members === undefined ? [] : [{ team, members }];
  });
}
