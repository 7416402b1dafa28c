import type { Team, Teams } from '../../domain/teams';
import type { AgentRow } from './agentRows';
import type { RowGroup, RowSection } from './rowGroup';

/** The teams that there are, and the ids of those that were asked for; none asks for all. */
export type TeamChoice = { readonly directory: Teams; readonly chosen: readonly string[] };

/**
 * The rows of each team, in the order of the directory; none of the sections is empty. A row of several teams is in each of
 * them, and order within each is kept. Rows of no team come last; where teams were chosen, rows of none of these do. Where
 * no team is known, there is one section without a heading.
 *
 * The cost is that of the rows, once for each of their teams.
 */
export function teamSections(rows: readonly AgentRow[], { directory, chosen }: TeamChoice): RowSection[] {
  if (rows.length === 0) return [];
  if (directory.list.length === 0) return [{ group: undefined, rows }];
  const rowsByTeam = new Map<Team, AgentRow[]>(headedTeams({ directory, chosen }).map((team) => [team, []]));
  const others: AgentRow[] = [];
  for (const row of rows) {
    let isInOne = false;
    for (const team of directory.teamsOf(row.agent)) {
      const inTeam = rowsByTeam.get(team);
      if (inTeam === undefined) continue;
      inTeam.push(row);
      isInOne = true;
    }
    if (!isInOne) others.push(row);
  }
  const last: RowGroup = chosen.length === 0 ? { kind: 'team', team: undefined } : { kind: 'rest' };
  return [
    ...Array.from(rowsByTeam, ([team, inTeam]): RowSection => ({
      group: { kind: 'team', team },
      rows: inTeam,
    })),
    { group: last, rows: others },
  ].filter((section) => section.rows.length > 0);
}

/**
 * The teams that have a heading: those chosen, queues among them; else all teams. Queues have one by themselves only where
 * there are no teams: an agent who works in eight queues would otherwise be listed eight times beside their team.
 */
export function headedTeams({ directory, chosen }: TeamChoice): readonly Team[] {
  if (chosen.length > 0) {
    const ids = new Set(chosen);
    return directory.list.filter(({ id }) => ids.has(id));
  }
  const teams = directory.list.filter(({ kind }) => kind === 'team');
  return teams.length === 0 ? directory.list : teams;
}

/** How many agents there are in some sections, and how many of them are in more than one. */
export function countAgents(sections: readonly RowSection[]): {
  readonly agentCount: number;
  readonly repeatedCount: number;
} {
  const seen = new Set<AgentRow>();
  const repeated = new Set<AgentRow>();
  for (const { rows } of sections) {
    for (const row of rows) (seen.has(row) ? repeated : seen).add(row);
  }
  return { agentCount: seen.size, repeatedCount: repeated.size };
}
