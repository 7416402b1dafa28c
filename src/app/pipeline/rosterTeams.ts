import type { Roster } from '../../contract/roster';
import { type Team, Teams } from '../../domain/teams';

/** The teams of a roster, in alphabetical order of the language. */
export function rosterTeams({ teams }: Roster, language: string): Teams {
  const collator = new Intl.Collator(language, { numeric: true });
  const list = teams
    .map(({ id, name, kind, minimum, site }): Team => ({ id, name, kind, minimum, site }))
    .toSorted((one, other) => collator.compare(one.name, other.name) || (one.id < other.id ? -1 : 1));
  return new Teams(list, new Map(teams.map(({ id, agents }) => [id, agents])));
}
