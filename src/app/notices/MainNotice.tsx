import { assertNever } from '../../base/assertNever';
import type { Filters } from '../../domain/filters';
import { formatCivilDate } from '../../time/format';
import type { NoticesWords } from '../../words/en/notices';
import { Filled } from '../../words/Filled';
import { SLOT } from '../../words/dictionary';
import { useFailuresWords, useNoticesWords } from '../../words/areas';
import { usePageWords } from '../../words/WordsContext';
import { absentTeamsWords } from './absentTeamsWords';
import { Countdown } from './Countdown';
import { useFailureWords, waitWords } from './failureWords';
import type { MainState } from '../pipeline/mainState';
import { Notice, type NoticeProps } from './Notice';
import { useAgents, useFilters, useRows } from '../pipeline/contexts';
import { SignedOutNotice } from './SignedOut';
import { StatedReason } from './StatedReason';

export type MainNoticeProps = {
  readonly state: Exclude<MainState, { kind: 'rows' | 'first-load' }>;
};

/** Every state without data to show, and what to do about it. */
export function MainNotice({ state }: MainNoticeProps) {
  const { filters, resetFilters } = useFilters();
  const { retryFailed, refresh, isSignedOut } = useAgents();
  const { rows } = useRows();
  const words = useNoticesWords();
  const failures = useFailuresWords();
  const failureWords = useFailureWords();
  const page = usePageWords();
  switch (state.kind) {
    case 'no-such-day':
      return (
        <Notice
          title={words.noSuchDay({
            date: formatCivilDate(filters.language, filters.from),
            zone: filters.zone,
          })}
        >
          {words.noSuchDayAdvice}
        </Notice>
      );
    case 'waiting': {
      const { title, why } = waitWords(state.reason, failures);
      return (
        <Notice title={title}>
          {why}{' '}
          <Filled text={failures.loadingResumes({ time: SLOT })}>
            <Countdown until={state.until} />
          </Filled>
        </Notice>
      );
    }
    case 'offline':
      return (
        <Notice title={words.offline} isAlert>
          {words.offlineAdvice}
        </Notice>
      );
    case 'failed': {
      if (isSignedOut) return <SignedOutNotice />;
      const { title, advice, canRetry, reason } = failureWords(state.error);
      return (
        <Notice
          title={title}
          isAlert
          action={canRetry ? { label: page.retry, onClick: retryFailed } : undefined}
        >
          <p>{advice}</p>
          <StatedReason reason={reason} className="mt-1 text-small" />
        </Notice>
      );
    }
    case 'none-shown':
      return (
        <Notice
          {...noneShownWords(state, words)}
          isAlert
          action={{ label: page.retry, onClick: () => refresh() }}
        />
      );
    case 'no-access':
      return (
        <Notice title={words.noAccess} action={{ label: page.refresh, onClick: () => refresh() }}>
          {words.noAccessAdvice}
        </Notice>
      );
    case 'no-agents':
      return <NoAgents picked={state.picked} />;
    case 'no-match':
      return (
        <Notice title={words.noMatch} action={{ label: words.clearFilters, onClick: resetFilters }}>
          {noMatchWords(rows.length, filters, words)}
        </Notice>
      );
    default:
      return assertNever(state);
  }
}

/** Whom the upstream has nobody of. */
function NoAgents({ picked }: Pick<Extract<MainState, { kind: 'no-agents' }>, 'picked'>) {
  const { resetFilters, setFilters } = useFilters();
  const { load, refresh } = useAgents();
  const { absentTeams } = useRows();
  const words = useNoticesWords();
  const page = usePageWords();
  const showAllTeams = { label: words.showAllTeams, onClick: () => setFilters({ teams: [] }, 'push') };
  switch (picked) {
    case 'agents':
      return (
        <Notice
          title={words.noneOfPicked}
          action={{ label: words.showAllAgents, onClick: () => setFilters({ agents: [] }, 'push') }}
        >
          {words.noneOfPickedAdvice}
        </Notice>
      );
    case 'teams':
      return (
        <Notice title={words.noTeamAgents} action={showAllTeams}>
          {absentTeams.length > 0 ? absentTeamsWords(absentTeams, words, page) : words.noTeamAgentsAdvice}
        </Notice>
      );
    case 'both':
      return (
        <Notice title={words.noneInBoth} action={{ label: words.clearFilters, onClick: resetFilters }}>
          {absentTeams.length > 0 ? absentTeamsWords(absentTeams, words, page) : words.noneInBothAdvice}
        </Notice>
      );
    case 'all':
      return (
        <Notice
          // A list that is not in the address, as that of a token, may have nobody who is known.
          title={load.notFound.length > 0 ? words.noneOfPicked : page.noAgents}
          action={{ label: page.refresh, onClick: () => refresh() }}
        >
          {load.notFound.length > 0 ? words.notFoundHint : words.noAgentsAdvice}
        </Notice>
      );
    default:
      return assertNever(picked);
  }
}

/** Which of the filters leaves no agents. */
function noMatchWords(
  count: number,
  { query, statuses }: Pick<Filters, 'query' | 'statuses'>,
  words: NoticesWords,
): string {
  if (query === '') return words.noneHasStatus({ count });
  return statuses.length > 0 ? words.noneFitsBoth({ count, query }) : words.noneFits({ count, query });
}

/** The words when agents may exist but none can be shown; they never say that there are none. */
function noneShownWords(
  { setAsideCount, incompleteReason }: Extract<MainState, { kind: 'none-shown' }>,
  words: NoticesWords,
): Pick<NoticeProps, 'title' | 'children'> {
  const { brokenOff, retryOrReport } = words;
  const isBrokenOff = incompleteReason !== undefined;
  if (setAsideCount === 0) return { title: words.noneCame, children: `${brokenOff} ${retryOrReport}` };
  const sent = words.noneReadable({ count: setAsideCount });
  const sentences = [words.noticesExplain, ...(isBrokenOff ? [brokenOff] : []), retryOrReport];
  return { title: isBrokenOff ? words.isIncomplete({ what: sent }) : sent, children: sentences.join(' ') };
}
