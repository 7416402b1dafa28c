import { Teams } from './teams';

/** Teams by id, with their members; a team's name is its id. */
export function teamsOf(
  members: Readonly<Record<string, readonly string[]>>,
  minimums: Readonly<Record<string, number>> = {},
): Teams {
  const list = Object.keys(members).map((id) => ({
    id,
    name: id,
    kind: 'team' as const,
    minimum: minimums[id],
    site: undefined,
  }));
  return new Teams(list, new Map(Object.entries(members)));
}
