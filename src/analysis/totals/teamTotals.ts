import type { StatusCatalog } from '../../domain/statusCatalog';
import type { Team } from '../../domain/teams';
import { membersByTeam } from '../membersByTeam';
import type { TeamChoice } from '../rows/teamSections';
import type { Totals } from './totals';
import { type AgentTotalsRow, allAgentsTotals } from './totalsReport';

/** What the agents of a team add up to; no team: those who are in none. */
export type TeamTotalsRow = Totals & { readonly team: Team | undefined };

/**
 * The totals of each team with agents in the report, by name, and of those without a team last. An agent of several
 * teams counts in each, so teams may add up to more than all agents do.
 */
export function teamTotals(
  report: readonly AgentTotalsRow[],
  choice: TeamChoice,
  catalog: StatusCatalog,
): TeamTotalsRow[] {
  return membersByTeam(report, choice, ({ row }) => row.agent).map(({ team, members }) => ({
    team,
    ...allAgentsTotals(members, catalog),
  }));
}
