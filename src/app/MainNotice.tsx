import { assertNever } from '../domain/assertNever';
import { formatCivilDate } from '../time/format';
import { Button } from '../ui/Button';
import { Countdown } from './Countdown';
import { failureWords } from './failureWords';
import type { MainState } from './mainState';
import { Notice } from './Notice';
import { TimelineSkeleton } from './TimelineSkeleton';
import type { Dashboard } from './useDashboard';

export type MainNoticeProps = {
  readonly state: Exclude<MainState, { kind: 'rows' }>;
  readonly dashboard: Dashboard;
};

/** Every state in which there is nothing to show, in words that say what to do. */
export function MainNotice({ state, dashboard }: MainNoticeProps) {
  const { filters, now, retryFailed, refresh, resetFilters, setFilters, rows } = dashboard;
  switch (state.kind) {
    case 'first-load':
      return <TimelineSkeleton />;
    case 'no-such-day':
      return (
        <Notice
          title={`${formatCivilDate(filters.language, filters.from)} did not happen in ${filters.zone}`}
        >
          The zone’s clock skipped it whole. Choose another day, or another time zone.
        </Notice>
      );
    case 'waiting':
      return (
        <Notice title="Waiting for the account’s call budget">
          Kore.ai allows only so many calls a minute, and they are spent. The page goes on by itself in{' '}
          <Countdown until={state.until} now={now} />; there is nothing you need to do.
        </Notice>
      );
    case 'offline':
      return (
        <Notice title="You are offline" isAlert>
          Check your network connection. The page goes on by itself once it is back.
        </Notice>
      );
    case 'failed': {
      const { title, advice, canRetry } = failureWords(state.error);
      return (
        <Notice
          title={title}
          isAlert
          actions={
            canRetry ? (
              <Button tone="primary" onClick={retryFailed}>
                Retry
              </Button>
            ) : undefined
          }
        >
          {advice}
        </Notice>
      );
    }
    case 'no-agents':
      return state.arePicked ? (
        <Notice
          title="Kore.ai knows none of the agents picked"
          actions={
            <Button tone="primary" onClick={() => setFilters({ agents: [] }, 'push')}>
              Show all agents
            </Button>
          }
        >
          Check the spelling of the e-mail addresses, or show all agents.
        </Notice>
      ) : (
        <Notice
          title="No agents"
          actions={
            <Button tone="primary" onClick={() => refresh()}>
              Refresh
            </Button>
          }
        >
          Kore.ai answered, and returned no agent for this account. If there should be some, whoever runs the
          service must check its account and stream settings.
        </Notice>
      );
    case 'no-match':
      return (
        <Notice
          title="No agent matches these filters"
          actions={
            <Button tone="primary" onClick={resetFilters}>
              Clear the filters
            </Button>
          }
        >
          {rows.length.toLocaleString(filters.language)} {rows.length === 1 ? 'agent is' : 'agents are'} here,
          but {filters.query === '' ? 'none has one of the statuses chosen' : `none fits “${filters.query}”`}
          {filters.query !== '' && filters.statuses.length > 0 && ' together with the statuses chosen'}.
        </Notice>
      );
    default:
      return assertNever(state);
  }
}
