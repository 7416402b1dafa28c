import type { IncompleteReason } from '../api/pageChain';
import { assertNever } from '../domain/assertNever';
import { formatTime } from '../time/format';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { AbsentBanners } from './AbsentBanners';
import { Countdown } from './Countdown';
import { failureWords } from './failureWords';
import type { Dashboard } from './useDashboard';

/** What is wrong, or waited for, while data stays on screen. Where there is none, `MainNotice` tells it. */
export function LoadBanners({ dashboard }: { readonly dashboard: Dashboard }) {
  const { load, now, window, filters, refresh } = dashboard;
  const hasAgents = load.agents.length > 0;
  const asOf = load.asOf === undefined ? '' : formatTime(filters.language, window.zone, load.asOf);
  const refreshFailure = load.refreshFailure === undefined ? undefined : failureWords(load.refreshFailure);
  return (
    <>
      {hasAgents && load.end.kind === 'incomplete' && (
        <IncompleteBanner dashboard={dashboard} reason={load.end.reason} />
      )}
      {hasAgents && load.activity.kind === 'waiting' && (
        <Banner tone="info">
          Waiting for the account’s call budget; goes on by itself in{' '}
          <Countdown until={load.activity.until} now={now} />. What is shown stays.
        </Banner>
      )}
      {hasAgents && load.activity.kind === 'offline' && (
        <Banner tone="warn">
          You are offline. What is shown is as of {asOf}; the page goes on by itself.
        </Banner>
      )}
      {refreshFailure !== undefined && load.activity.kind === 'idle' && (
        <Banner tone="warn" announce="alert" actions={<Button onClick={() => refresh()}>Retry</Button>}>
          <strong className="font-medium">{refreshFailure.title}.</strong> What is shown is as of {asOf}.{' '}
          {refreshFailure.advice}
        </Banner>
      )}
      <AbsentBanners dashboard={dashboard} />
      {hasAgents &&
        load.end.kind === 'complete' &&
        dashboard.rows.every(({ first }) => first === undefined) && (
          <Banner tone="info">
            {window.interval.start > now
              ? 'This range lies in the future: no status can have been reported yet.'
              : 'No status was reported for any agent in this range.'}
          </Banner>
        )}
    </>
  );
}

function IncompleteBanner({
  dashboard,
  reason,
}: {
  readonly dashboard: Dashboard;
  readonly reason: IncompleteReason;
}) {
  const { load, retryFailed, filters } = dashboard;
  const count = load.agents.length.toLocaleString(filters.language);
  switch (reason) {
    case 'failed-pages': {
      const [first] = load.failedPages;
      const words = first === undefined ? undefined : failureWords(first.error);
      const where = load.failedPages.map(
        ({ offset }) => `from agent ${(offset + 1).toLocaleString(filters.language)}`,
      );
      const isRetrying = load.activity.kind !== 'idle';
      return (
        <Banner
          tone="danger"
          announce="alert"
          actions={
            <Button onClick={retryFailed} aria-disabled={isRetrying}>
              Retry
            </Button>
          }
        >
          <strong className="font-medium">Incomplete: {count} agents are shown, others are missing.</strong>{' '}
          {where.length === 1 ? 'The page' : 'The pages'} {where.join(', ')} failed. {words?.title}.{' '}
          {words?.advice}
        </Banner>
      );
    }
    case 'no-progress':
      return (
        <Banner tone="danger" announce="alert">
          <strong className="font-medium">
            Incomplete: {count} agents are shown, others may be missing.
          </strong>{' '}
          Kore.ai says that more follow, but its last page brought nobody new, so the page stopped asking.
          Whoever runs the service should tell Kore.ai.
        </Banner>
      );
    case 'too-many-agents':
      return (
        <Banner tone="danger" announce="alert">
          <strong className="font-medium">Incomplete: the page stopped at {count} agents.</strong> Pick the
          agents you want to see.
        </Banner>
      );
    default:
      return assertNever(reason);
  }
}
