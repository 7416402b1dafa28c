import { usePageWords } from '../../words/WordsContext';
import { useFilters, useRows, useTeams } from '../pipeline/contexts';

/** What has to be said of rows that are grouped by team; nothing of others. */
export function useTeamNotes(): readonly string[] {
  const { filters, isLive } = useFilters();
  const { repeatedCount } = useRows().rowList;
  const { teams, state } = useTeams();
  const words = usePageWords();
  if (filters.grouping !== 'team' || state === 'reading') return [];
  if (teams.list.length === 0) return [words.noTeamsKnown];
  return [
    ...(repeatedCount > 0 ? [words.inSeveralTeams({ count: repeatedCount })] : []),
    // Who was in a team on an earlier day is not known.
    ...(isLive ? [] : [words.teamsOfToday]),
  ];
}
