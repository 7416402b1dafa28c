import type { IncompleteReason } from '../../api/load/pageChain';
import { assertNever } from '../../base/assertNever';
import { Banner } from '../../ui/Banner';
import { LiveRegion } from '../../ui/LiveRegion';
import { useNoticesWords } from '../../words/areas';
import { usePageWords } from '../../words/WordsContext';
import { absentTeamsWords, MAX_NAMED } from './absentTeamsWords';
import { ClockBanner } from './ClockBanner';
import { DayOverBanner } from './DayOverBanner';
import { daysLoaded } from './progressWords';
import { useFailureWords } from './failureWords';
import { StatedReason } from './StatedReason';
import { useAgents, useAppearance, useFilters, useRows } from '../pipeline/contexts';
import { useFromClock } from '../pipeline/useNow';
import { SignedOutBanner } from './SignedOut';
import { timesNote } from '../pipeline/timesNote';
import { timesExplanation } from './timesExplanation';
import { TroubleBanner } from './TroubleBanner';
import { quoteValues } from '../../filters/address/quoteValue';

/** What is wrong, or waited for, while data is on screen. Without data, `MainNotice` says it. */
export function LoadBanners() {
  const { load, isSignedOut } = useAgents();
  const { timeRange } = useFilters();
  const { rows } = useRows();
  const isFuture = useFromClock((now) => timeRange.interval.start > now);
  const words = useNoticesWords();
  const hasAgents = load.agents.length > 0;
  return (
    <>
      {hasAgents && isSignedOut && <SignedOutBanner />}
      {hasAgents && !isSignedOut && load.end.kind === 'incomplete' && (
        <IncompleteBanner reason={load.end.reason} />
      )}
      {load.pageCount > 0 && <TimesBanner />}
      <DayOverBanner />
      <AbsentBanners />
      {hasAgents && load.end.kind === 'complete' && rows.every(({ first }) => first === undefined) && (
        <Banner tone="info">{isFuture ? words.future : words.nothingReported}</Banner>
      )}
      {/* Over the rows, and above the line at the foot of the view. */}
      <div className="absolute inset-x-2 bottom-[calc(100%+3rem)] z-20 mx-auto flex max-w-[46rem] flex-col gap-2 empty:hidden">
        <TroubleBanner />
        <ClockBanner />
      </div>
    </>
  );
}

/** Warns of times that contradict the service's settings. That they are not verified is said beside the data. */
function TimesBanner() {
  const { config } = useAppearance();
  const words = useNoticesWords();
  const note = timesNote(config, usePageWords());
  if (config.timestampsCheck !== 'contradicted') return <LiveRegion message={note ?? ''} />;
  return (
    <Banner tone="warn" announce="status">
      <strong className="font-medium">{note}.</strong> {timesExplanation(config, words)}
    </Banner>
  );
}

function IncompleteBanner({ reason }: { readonly reason: IncompleteReason }) {
  const { load, retryFailed, resume } = useAgents();
  const words = useNoticesWords();
  const page = usePageWords();
  const failureWords = useFailureWords();
  const { timeRange } = useFilters();
  const count = load.agents.length;
  const days = daysLoaded(load, timeRange);
  switch (reason) {
    case 'failed-pages': {
      const [first] = load.failedPages;
      const failure = first === undefined ? undefined : failureWords(first.error);
      const where = load.failedPages.map(({ offset }) => words.fromAgent({ number: offset + 1 }));
      const isRetrying = load.activity.kind !== 'idle';
      return (
        <Banner
          tone="danger"
          announce="alert"
          action={{ label: page.retry, onClick: retryFailed, 'aria-disabled': isRetrying }}
        >
          <strong className="font-medium">
            {days === undefined ? words.missing({ count }) : words.daysMissing(days)}
          </strong>{' '}
          {days === undefined && words.pagesFailed({ count: where.length, list: where.join(', ') })}{' '}
          {failure?.title}. {failure?.advice} <StatedReason reason={failure?.reason} />
        </Banner>
      );
    }
    case 'no-progress':
      return (
        <Banner tone="danger" announce="alert">
          <strong className="font-medium">{words.maybeMissing({ count })}</strong> {words.noProgress}
        </Banner>
      );
    case 'too-many-agents':
      return (
        <Banner tone="danger" announce="alert">
          <strong className="font-medium">{words.stoppedAt({ count })}</strong> {words.pickThem}
        </Banner>
      );
    case 'stopped':
      return (
        <Banner
          tone="warn"
          announce="status"
          action={{ label: words.resume, tone: 'primary', onClick: resume }}
        >
          <strong className="font-medium">
            {days === undefined ? words.stopped({ count }) : words.daysMissing(days)}
          </strong>
        </Banner>
      );
    default:
      return assertNever(reason);
  }
}

/** Names requested statuses, teams and agents that do not exist, most likely because they are misspelled. */
function AbsentBanners() {
  const { filters, setFilters } = useFilters();
  const { rows, absentStatuses, absentAgents, absentTeams } = useRows();
  const words = useNoticesWords();
  const page = usePageWords();
  const statuses = filters.statuses.filter((code) => !absentStatuses.includes(code));
  const agents = filters.agents.filter((email) => !absentAgents.includes(email));
  return (
    <>
      {absentStatuses.length > 0 && rows.length > 0 && (
        <Banner
          tone="warn"
          action={{
            label:
              statuses.length === 0 ? words.showEveryStatus : words.remove({ count: absentStatuses.length }),
            onClick: () => setFilters({ statuses }, 'push'),
          }}
        >
          {words.absentStatuses({
            list: quoteValues(absentStatuses, page, MAX_NAMED),
            count: absentStatuses.length,
          })}
        </Banner>
      )}
      {/* Without any rows, `MainNotice` says it. */}
      {absentTeams.length > 0 && rows.length > 0 && (
        <Banner
          tone="warn"
          action={{
            label: words.remove({ count: absentTeams.length }),
            onClick: () =>
              setFilters({ teams: filters.teams.filter((id) => !absentTeams.includes(id)) }, 'push'),
          }}
        >
          {absentTeamsWords(absentTeams, words, page)}
        </Banner>
      )}
      {absentAgents.length > 0 && rows.length > 0 && (
        <Banner
          tone="warn"
          action={{
            label: agents.length === 0 ? words.showAllAgents : words.remove({ count: absentAgents.length }),
            onClick: () => setFilters({ agents }, 'push'),
          }}
        >
          {words.absentAgents({
            list: quoteValues(absentAgents, page, MAX_NAMED),
            count: absentAgents.length,
          })}
        </Banner>
      )}
    </>
  );
}
