import { assertNever } from '../domain/assertNever';
import { formatCivilDate } from '../time/format';
import { Button } from '../ui/Button';
import { Countdown } from './Countdown';
import { failureWords } from './failureWords';
import type { MainState } from './mainState';
import { Notice, type NoticeProps } from './Notice';
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
    case 'none-shown':
      return (
        <Notice
          {...noneShownWords(state, filters.language)}
          isAlert
          actions={
            <Button tone="primary" onClick={() => refresh()}>
              Retry
            </Button>
          }
        />
      );
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

/** What is known where agents may exist and none can be shown: never that there are none. */
function noneShownWords(
  { setAsideCount, incompleteReason }: Extract<MainState, { kind: 'none-shown' }>,
  language: string,
): Pick<NoticeProps, 'title' | 'children'> {
  const isBrokenOff = incompleteReason !== undefined;
  const brokenOff = 'Kore.ai says that more agents follow, but sent nobody new, so the page stopped asking.';
  const whose = 'Retry in a moment. If it stays, whoever runs the service should tell Kore.ai.';
  if (setAsideCount === 0)
    return { title: 'Incomplete: no agent has come', children: `${brokenOff} ${whose}` };
  const sent =
    setAsideCount === 1
      ? 'Kore.ai sent one agent, which could not be read'
      : `Kore.ai sent ${setAsideCount.toLocaleString(language)} agents, and none could be read`;
  return {
    title: `${isBrokenOff ? 'Incomplete: ' : ''}${sent}`,
    children: `The data notices below tell what was wrong, and save the records. ${isBrokenOff ? `${brokenOff} ` : ''}${whose}`,
  };
}
