import type { Teams } from '../../domain/teams';
import type { PageWords } from '../../words/en/page';

/** What the closed picker of teams says: the name of one team, the number of several. */
export function pickedTeamsText(picked: readonly string[], teams: Teams, words: PageWords): string {
  const [first] = picked;
  if (first === undefined) return words.allTeams;
  return picked.length === 1 ? teams.nameOf(first) : words.teams({ count: picked.length });
}
