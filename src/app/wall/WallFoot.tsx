import { type ReactNode, useState } from 'react';
import { activeFilters } from '../../filters/address/activeFilters';
import { NO_STATUS } from '../../domain/filters';
import { formatCivilDate } from '../../time/format';
import { LiveRegion } from '../../ui/LiveRegion';
import { SLOT } from '../../words/dictionary';
import { Filled } from '../../words/Filled';
import { useFailuresWords, useNoticesWords, useWallWords } from '../../words/areas';
import { usePageWords } from '../../words/WordsContext';
import { Countdown } from '../notices/Countdown';
import { useFailureWords, waitWords } from '../notices/failureWords';
import { StatedReason } from '../notices/StatedReason';
import { timesExplanation } from '../notices/timesExplanation';
import { useRefreshWords } from '../pipeline/useRefreshWords';
import { timesNote } from '../pipeline/timesNote';
import { useSignInAgain } from '../notices/useSignInAgain';
import { useTeamNotes } from '../notices/useTeamNotes';
import { useAgents, useAppearance, useFilters, useRows, useTeams } from '../pipeline/contexts';
import { isOutOfDate } from './dataMark';
import type { Turns } from './useTurns';
import type { WallFigures } from './useWallFigures';

/** What is shown, what is wrong, and which page it is. */
export function WallFoot(props: {
  readonly figures: WallFigures;
  readonly turns: Turns;
  readonly pageCount: number;
}) {
  const { figures, turns, pageCount } = props;
  const words = useWallWords();
  const page = usePageWords();
  const notices = useNoticesWords();
  const failure = useTrouble(figures);
  const { load, isSignedOut } = useAgents();
  const { config } = useAppearance();
  const note = load.pageCount > 0 ? timesNote(config, page) : undefined;
  const contradiction =
    failure === undefined && note !== undefined && config.timestampsCheck === 'contradicted'
      ? `${note}. ${timesExplanation(config, notices)}`
      : undefined;
  const trouble = failure ?? contradiction;
  return (
    <footer
      className={`flex items-baseline gap-[1.5em] border-t border-hairline px-[1em] py-[0.5em] ${trouble === undefined ? 'text-muted' : 'bg-warn-soft text-warn'}`}
    >
      {/* One line, so that rows keep their places when something fails; a contradiction lasts, and is shown whole. */}
      <p
        className={`min-w-0 flex-1 text-[2em] ${contradiction === undefined ? 'truncate' : 'text-balance'}`}
        dir="auto"
      >
        {trouble ?? <Shown />}
      </p>
      {note !== undefined && contradiction === undefined && (
        <p className="shrink-0 text-[2em] font-medium">{note}</p>
      )}
      {pageCount > 1 && (
        <p className="shrink-0 text-[2.2em] font-semibold text-ink tabular-nums">
          {words.pageOf({ number: turns.index + 1, count: pageCount })}
          {turns.isPaused && <span className="font-normal text-muted"> · {words.stopped}</span>}
        </p>
      )}
      {isSignedOut && load.agents.length > 0 && <SignInButton />}
      <MarkAnnouncement figures={figures} />
      <LiveRegion message={note ?? ''} />
    </footer>
  );
}

/** What failed, and who can mend it; a wall has nobody who could dismiss it. */
function useTrouble({ mark }: WallFigures): ReactNode {
  const { load, isSignedOut } = useAgents();
  const notices = useNoticesWords();
  const words = useWallWords();
  const failures = useFailuresWords();
  const failureWords = useFailureWords();
  // Without agents, the notice in their place says it.
  if (load.agents.length === 0) return undefined;
  const isLoading = load.end.kind === 'open';
  if (load.activity.kind === 'waiting' && (isLoading || isOutOfDate(mark))) {
    const { title, why } = waitWords(load.activity.reason, failures);
    const resumes = isLoading ? failures.loadingResumes : failures.updatesResume;
    return (
      <>
        {title}. {why}{' '}
        <Filled text={resumes({ time: SLOT })}>
          <Countdown until={load.activity.until} />
        </Filled>
      </>
    );
  }
  const error = load.refreshFailure ?? load.failedPages[0]?.error;
  if (error === undefined) return undefined;
  if (isSignedOut) return `${notices.signIn.signedOut}. ${words.retrying}`;
  const { title, advice, reason } = failureWords(error);
  return (
    <>
      {/* The end of a long line is cut off. */}
      {title}.{' '}
      {reason !== undefined && (
        <>
          <StatedReason reason={reason} className="" />.{' '}
        </>
      )}
      {words.retrying} {advice}
    </>
  );
}

/** For whoever comes to the screen; elsewhere, another tab of its browser is enough. */
function SignInButton() {
  const { signIn } = useNoticesWords();
  const signInAgain = useSignInAgain();
  return (
    <button type="button" className="control shrink-0 text-[1.8em]" onClick={signInAgain}>
      {signIn.again}
    </button>
  );
}

function Shown() {
  const { palette } = useAppearance();
  const { filters, timeRange, isLive } = useFilters();
  const { teams } = useTeams();
  const { rows, rowList } = useRows();
  const page = usePageWords();
  const words = useWallWords();
  const teamNotes = useTeamNotes();
  const refreshWords = useRefreshWords();
  const { language } = filters;
  const { from, to, lastHours } = timeRange;
  const range =
    lastHours === undefined
      ? [from, ...(from === to ? [] : [to])].map((date) => formatCivilDate(language, date)).join(' – ')
      : page.lastHours({ count: lastHours });
  const agents = page.agents({ count: rows.length });
  const labelOf = (code: string) =>
    code === NO_STATUS ? page.noStatus : (palette.find((look) => look.code === code)?.label ?? code);
  const isFiltered = rowList.agentCount !== rows.length;
  return [
    range,
    isFiltered ? words.shownOf({ count: rowList.agentCount, agents }) : agents,
    ...(refreshWords === '' ? [] : [refreshWords]),
    ...activeFilters(filters, { labelOf, teams, isLive, words: page }),
    ...teamNotes,
  ].join(' · ');
}

/** Says once that the figures became out of date, and once that they are up to date again. */
function MarkAnnouncement({ figures }: { readonly figures: WallFigures }) {
  const page = usePageWords();
  const isOld = isOutOfDate(figures.mark);
  const [said, setSaid] = useState({ isOld, message: '' });
  // State derived while rendering, as React's documentation advises over an effect.
  if (said.isOld !== isOld) {
    setSaid({ isOld, message: isOld ? page.staleSince({ time: figures.asOfTime }) : page.freshAgain });
  }
  return <LiveRegion message={said.message} />;
}
