import { type CoverName, coverPrimaries } from '../../domain/filters';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { AgentRow } from './agentRows';
import { rowGroupKey } from './rowGroup';
import { countCurrentStatuses, type StatusCounts } from './statusCounts';
import { type TeamChoice, teamSections } from './teamSections';

/** How the agents of a team are. */
export type TeamCounts = StatusCounts & {
  readonly total: number;
  /** How many fewer are available than the team's minimum; 0 where there are enough, or where that is not known. */
  readonly missing: number;
};

/**
 * The agents of each group of teams, by the key of the group, whatever the filters leave out of the list.
 *
 * @param rows all agents
 * @param context.cover what counts as available, as in the insight “Coverage”
 * @param context.areComplete whether the rows are all agents of their teams, as they are now: else nobody is missed
 */
export function teamCounts(
  rows: readonly AgentRow[],
  teams: TeamChoice,
  {
    catalog,
    cover,
    areComplete,
  }: { readonly catalog: StatusCatalog; readonly cover: CoverName; readonly areComplete: boolean },
): ReadonlyMap<string, TeamCounts> {
  const byGroup = new Map<string, TeamCounts>();
  for (const { group, rows: inGroup } of teamSections(rows, teams)) {
    if (group === undefined) continue;
    const counts = countCurrentStatuses(inGroup, catalog);
    const minimum = group.kind === 'team' && areComplete ? (group.team?.minimum ?? 0) : 0;
    const available = coverPrimaries[cover].reduce(
      (sum, primary) => sum + (counts.byPrimary.get(primary) ?? 0),
      0,
    );
    const missing = Math.max(0, minimum - available);
    byGroup.set(rowGroupKey(group), { ...counts, total: inGroup.length, missing });
  }
  return byGroup;
}
