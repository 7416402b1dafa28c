import { quoteValues } from '../../filters/address/quoteValue';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { useNoticesWords } from '../../words/areas';
import { usePageWords } from '../../words/WordsContext';
import { useFilters, useRows } from '../pipeline/contexts';

/** Named in a banner; the rest is counted. */
const MOST_NAMED = 10;

/** What was asked for and is not there: misspelt, most likely, and otherwise without a word left out. */
export function AbsentBanners() {
  const { filters, setFilters } = useFilters();
  const { rows, absentStatuses, absentAgents } = useRows();
  const words = useNoticesWords();
  const page = usePageWords();
  const statuses = filters.statuses.filter((code) => !absentStatuses.includes(code));
  const agents = filters.agents.filter((email) => !absentAgents.includes(email));
  return (
    <>
      {absentStatuses.length > 0 && rows.length > 0 && (
        <Banner
          tone="warn"
          actions={
            <Button onClick={() => setFilters({ statuses }, 'push')}>
              {statuses.length === 0 ? words.showEveryStatus : words.remove({ count: absentStatuses.length })}
            </Button>
          }
        >
          {words.absentStatuses({
            list: quoteValues(absentStatuses, page, MOST_NAMED),
            count: absentStatuses.length,
          })}
        </Banner>
      )}
      {/* Where nobody came at all, the middle of the page says it. */}
      {absentAgents.length > 0 && rows.length > 0 && (
        <Banner
          tone="warn"
          actions={
            <Button onClick={() => setFilters({ agents }, 'push')}>
              {agents.length === 0 ? words.showAllAgents : words.remove({ count: absentAgents.length })}
            </Button>
          }
        >
          {words.absentAgents({
            list: quoteValues(absentAgents, page, MOST_NAMED),
            count: absentAgents.length,
          })}
        </Banner>
      )}
    </>
  );
}
