import { useMemo } from 'react';
import type { TeamChoice } from '../../analysis/rows/teamSections';
import { useFilters, useTeams } from './contexts';

/** The teams that sums are made by: those of the filter, or all. */
export function useTeamChoice(): TeamChoice {
  const { teams } = useTeams();
  const { teams: chosen } = useFilters().filters;
  return useMemo(() => ({ directory: teams, chosen }), [teams, chosen]);
}
