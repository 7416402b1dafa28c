import type { Filters } from '../../domain/filters';
import { usualGrouping } from '../../domain/usualOrder';
import type { Teams } from '../../domain/teams';
import type { PageWords } from '../../words/en/page';

/** The filters that leave something out, in words: `2 statuses`, `3 agents`, `“jane”`. */
export function activeFilters(
  filters: Filters,
  context: {
    readonly labelOf: (statusCode: string) => string;
    readonly teams: Teams;
    /** Whether the range includes now. */
    readonly isLive: boolean;
    readonly words: PageWords;
  },
): readonly string[] {
  const { agents, statuses, now, reasons, query, grouping } = filters;
  const { labelOf, teams, isLive, words: page } = context;
  const words: string[] = [];
  const [team] = filters.teams;
  if (filters.teams.length === 1 && team !== undefined) words.push(teams.nameOf(team));
  else if (filters.teams.length > 1) words.push(page.teams({ count: filters.teams.length }));
  const [agent] = agents;
  if (agents.length === 1 && agent !== undefined) words.push(agent);
  else if (agents.length > 1) words.push(page.agents({ count: agents.length }));
  const some = (codes: readonly string[]) =>
    codes.length <= 2 ? codes.map(labelOf).join(', ') : page.statuses({ count: codes.length });
  if (now.length > 0) words.push(`${some(now)} ${page.now}`);
  if (statuses.length > 0)
    words.push(isLive ? page.onlyInRange({ statuses: some(statuses) }) : some(statuses));
  if (reasons.length > 0) {
    words.push(reasons.length <= 2 ? reasons.join(', ') : page.reasons({ count: reasons.length }));
  }
  if (query.trim() !== '') words.push(page.quoted({ text: query.trim() }));
  if (grouping !== 'none' && grouping !== usualGrouping(isLive)) {
    words.push(
      { status: page.byStatus, reason: page.byReason, letter: page.byLetter, team: page.byTeam }[grouping],
    );
  }
  return words;
}
