import type { Agent } from '../domain/agent';
import type { Team } from '../domain/teams';
import { headedTeams, type TeamChoice } from './rows/teamSections';

/** The members of a team among some agents; no team: those who are in none. */
export type TeamMembers<Item> = { readonly team: Team | undefined; readonly members: readonly Item[] };

/**
 * Some agents by their teams, in the order of the list, and "no team" last; teams without any of them are left out.
 * An agent of several teams is in each. The teams are those that have a heading among the rows: of another one than those
 * chosen, only some members may be here.
 */
export function membersByTeam<Item>(
  items: readonly Item[],
  choice: TeamChoice,
  agentOf: (item: Item) => Pick<Agent, 'userId' | 'email'>,
): TeamMembers<Item>[] {
  const { directory, chosen } = choice;
  const membersOf = new Map<Team | undefined, Item[]>(headedTeams(choice).map((team) => [team, []]));
  if (chosen.length === 0) membersOf.set(undefined, []);
  for (const item of items) {
    const own = directory.teamsOf(agentOf(item)).filter((team) => membersOf.has(team));
    for (const team of own.length === 0 ? [undefined] : own) membersOf.get(team)?.push(item);
  }
  return Array.from(membersOf, ([team, members]) => ({ team, members })).filter(
    ({ members }) => members.length > 0,
  );
}
