import { quoteValues } from '../filters/quoteValue';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import type { Dashboard } from './useDashboard';

/** Named in a banner; the rest is counted. */
const MOST_NAMED = 10;

/** What was asked for and is not there: misspelt, most likely, and otherwise without a word left out. */
export function AbsentBanners({ dashboard }: { readonly dashboard: Dashboard }) {
  const { filters, setFilters, absentStatuses, absentAgents, load } = dashboard;
  const statuses = filters.statuses.filter((code) => !absentStatuses.includes(code));
  const agents = filters.agents.filter((email) => !absentAgents.includes(email));
  return (
    <>
      {absentStatuses.length > 0 && load.agents.length > 0 && (
        <Banner
          tone="warn"
          actions={
            <Button onClick={() => setFilters({ statuses }, 'push')}>
              {statuses.length === 0 ? 'Show every status' : `Leave ${itOrThem(absentStatuses)} out`}
            </Button>
          }
        >
          {absentStatuses.length === 1 ? 'No agent has the status' : 'No agent has one of the statuses'}{' '}
          {quoteValues(absentStatuses, MOST_NAMED)} in this range. Check the spelling in the address.
        </Banner>
      )}
      {/* Where nobody came at all, the middle of the page says it. */}
      {absentAgents.length > 0 && load.agents.length > 0 && (
        <Banner
          tone="warn"
          actions={
            <Button onClick={() => setFilters({ agents }, 'push')}>
              {agents.length === 0 ? 'Show all agents' : `Remove ${itOrThem(absentAgents)}`}
            </Button>
          }
        >
          Kore.ai knows no agent with{' '}
          {absentAgents.length === 1 ? 'this e-mail address' : 'these e-mail addresses'}:{' '}
          {quoteValues(absentAgents, MOST_NAMED)}. Check the spelling.
        </Banner>
      )}
    </>
  );
}

function itOrThem({ length }: readonly string[]): string {
  return length === 1 ? 'it' : 'them';
}
