import { useEffect, useRef } from 'react';
import { SECOND_MS } from '../../time/instant';
import { useAgents } from '../pipeline/contexts';
import { subscribeToSeconds, wholeSecond } from '../pipeline/useNow';

const FIRST_WAIT_MS = 5 * SECOND_MS;
const LONGEST_WAIT_MS = 60 * SECOND_MS;

/**
 * Requests what failed to load again, as nobody is there to press “Retry”: after five seconds, and later each time that
 * did not help, up to a minute. Without a network, the load waits and resumes by itself.
 */
export function useRetries(): void {
  const { load, retryFailed } = useAgents();
  const tryCount = useRef(0);
  const isDue = load.failedPages.length > 0 && load.activity.kind === 'idle';
  const isLoaded = load.end.kind === 'complete';
  useEffect(() => {
    if (isLoaded) tryCount.current = 0;
  }, [isLoaded]);
  useEffect(() => {
    if (!isDue) return undefined;
    const failedAt = wholeSecond();
    const waitMs = Math.min(FIRST_WAIT_MS * 2 ** tryCount.current, LONGEST_WAIT_MS);
    let hasTried = false;
    return subscribeToSeconds(() => {
      // A clock that was set back would have it wait for hours.
      if (hasTried || Math.abs(wholeSecond() - failedAt) < waitMs) return;
      hasTried = true;
      tryCount.current += 1;
      retryFailed();
    });
  }, [isDue, retryFailed]);
}
