import type { TeamsState } from './useTeamsState';

const all: readonly string[] = [];

/**
 * The teams that a page opens with whose address leaves open what to show: those chosen last in this browser, or the
 * reader's own if none were ever chosen and the reader may see others too. Until the teams are read, those chosen last,
 * whatever they are; then the ones that there still are.
 *
 * @param last `undefined`: none were ever chosen; empty: all agents were
 */
export function openingTeams(
  last: readonly string[] | undefined,
  { teams, mine, state }: Pick<TeamsState, 'teams' | 'mine' | 'state'>,
): readonly string[] {
  if (state !== 'read') return last ?? all;
  const known = last?.filter((id) => teams.withId(id) !== undefined) ?? all;
  if (last !== undefined && (last.length === 0 || known.length > 0)) return known;
  const own = mine.filter((id) => teams.withId(id) !== undefined);
  return own.length < teams.list.length ? own : all;
}
