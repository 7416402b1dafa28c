import { useState } from 'react';
import { assertNever } from '../../base/assertNever';
import type { AgentLoad } from '../../api/load/agentLoad';
import { formatTime } from '../../time/format';
import { Banner } from '../../ui/Banner';
import { SLOT } from '../../words/dictionary';
import { Filled } from '../../words/Filled';
import { useFailuresWords, useNoticesWords } from '../../words/areas';
import { usePageWords } from '../../words/WordsContext';
import { useAgents, useFilters } from '../pipeline/contexts';
import { useFreshness } from '../pipeline/freshness';
import { Countdown } from './Countdown';
import { useFailureWords, waitWords } from './failureWords';
import { StatedReason } from './StatedReason';

type Trouble = 'waiting' | 'offline' | 'failed';

/**
 * Why data on screen is not updated. Floats over the foot of the view, because it comes and goes by itself: a
 * line above the view would move what someone is reading.
 */
export function TroubleBanner() {
  const { load, isSignedOut } = useAgents();
  const isOffline = useFreshness() === 'offline';
  const trouble = troubleOf(load, { isOffline, isSignedOut });
  const [dismissed, setDismissed] = useState<Trouble>();
  // The next trouble is said again. State derived while rendering, as React's documentation advises over an effect.
  if (dismissed !== undefined && dismissed !== trouble) setDismissed(undefined);
  if (trouble === undefined || trouble === dismissed) return null;
  return <TroubleText trouble={trouble} onDismiss={() => setDismissed(trouble)} />;
}

function troubleOf(
  load: AgentLoad,
  { isOffline, isSignedOut }: { readonly isOffline: boolean; readonly isSignedOut: boolean },
): Trouble | undefined {
  // Without data, `MainNotice` says these two.
  const hasAgents = load.agents.length > 0;
  if (hasAgents && isOffline) return 'offline';
  if (hasAgents && load.activity.kind === 'waiting') return 'waiting';
  // It stays while the refresh is repeated: gone and back, it would be announced each time.
  return load.refreshFailure === undefined || isSignedOut ? undefined : 'failed';
}

function TroubleText({ trouble, onDismiss }: { readonly trouble: Trouble; readonly onDismiss: () => void }) {
  const { load, refresh } = useAgents();
  const { timeRange, filters } = useFilters();
  const words = useNoticesWords();
  const failures = useFailuresWords();
  const failureWords = useFailureWords();
  const page = usePageWords();
  const time = load.asOf === undefined ? '' : formatTime(filters.language, timeRange.zone, load.asOf);
  switch (trouble) {
    case 'waiting': {
      if (load.activity.kind !== 'waiting') return null;
      const { title, why } = waitWords(load.activity.reason, failures);
      // While agents are still missing, it is not only updates that wait.
      const resumes = load.end.kind === 'open' ? failures.loadingResumes : failures.updatesResume;
      return (
        <Banner tone="info" isFloating onDismiss={onDismiss}>
          <strong className="font-medium">{title}.</strong> {why}{' '}
          <Filled text={resumes({ time: SLOT })}>
            <Countdown until={load.activity.until} />
          </Filled>
        </Banner>
      );
    }
    case 'offline':
      return (
        <Banner tone="warn" isFloating onDismiss={onDismiss}>
          {words.offlineBanner({ time })}
        </Banner>
      );
    case 'failed': {
      const failure = load.refreshFailure && failureWords(load.refreshFailure);
      const isBusy = load.activity.kind !== 'idle';
      return (
        <Banner
          tone="warn"
          announce="alert"
          isFloating
          onDismiss={onDismiss}
          action={{ label: page.retry, onClick: () => refresh(), 'aria-disabled': isBusy }}
        >
          <strong className="font-medium">{failure?.title}.</strong> {words.shownAsOf({ time })}{' '}
          {failure?.advice} <StatedReason reason={failure?.reason} />
        </Banner>
      );
    }
    default:
      return assertNever(trouble);
  }
}
