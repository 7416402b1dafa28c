import { usePageWords } from '../../words/WordsContext';
import { usePickersWords } from '../../words/areas';
import { formatShortDuration } from '../../time/duration';
import { MINUTE_MS } from '../../time/instant';
import { useFilters, useTeams } from '../pipeline/contexts';
import { useNow } from '../pipeline/useNow';

/** Where the teams come from, how old they are and why, and that past days have today's members. */
export function TeamsFoot() {
  const { source, asOf, fault } = useTeams();
  const { timeRange, today } = useFilters();
  const page = usePageWords();
  const words = usePickersWords();
  const now = useNow(MINUTE_MS);
  if (source === undefined || asOf === undefined) return null;
  // In whole minutes: seconds would be out of date as they are read.
  const ageMs = Math.max(1, Math.round((now - asOf) / MINUTE_MS)) * MINUTE_MS;
  const origin = words.teamSources[source];
  return (
    <>
      <p>
        {typeof origin === 'string' ? origin : origin({ age: formatShortDuration(ageMs, page.durations) })}
      </p>
      {fault !== undefined && <p className="text-ink">{words.teamFaults[fault]}</p>}
      {timeRange.from < today && <p>{words.membersToday}</p>}
    </>
  );
}
