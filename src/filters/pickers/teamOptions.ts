import type { Team, Teams } from '../../domain/teams';
import { MAX_ADDRESS_TEAMS } from '../address/codecs/lists';
import type { Option } from './matchOptions';

/** One line of the list of teams. */
export type TeamOption = Option & {
  /** The team's id. */
  readonly key: string;
  readonly team: Team;
  readonly memberCount: number;
};

/** The teams as lines of a list, in their order. They are found by name and site. */
export function teamOptions(teams: Teams): readonly TeamOption[] {
  return teams.list.map((team) => ({
    key: team.id,
    team,
    memberCount: teams.memberCountOf(team.id),
    searchText: `${team.name} ${team.site ?? ''}`.toLowerCase(),
  }));
}

export type PickedTeamsChange = {
  readonly picked: readonly string[];
  /** Teams left out because an address has no room for them. */
  readonly refusedCount: number;
};

/** The picked ids after the picked lines of the list became `keys`, new ones last; ids that no team has stay. */
export function withPickedTeams(
  picked: readonly string[],
  keys: ReadonlySet<string>,
  teams: Teams,
): PickedTeamsChange {
  const kept = picked.filter((id) => keys.has(id));
  const added = teams.list.flatMap(({ id }) => (keys.has(id) && !kept.includes(id) ? [id] : []));
  const all = [...kept, ...added];
  return {
    picked: all.slice(0, MAX_ADDRESS_TEAMS),
    refusedCount: Math.max(0, all.length - MAX_ADDRESS_TEAMS),
  };
}
