import { useEffect, useRef } from 'react';
import { SECOND_MS } from '../../time/instant';
import { useAgents } from '../pipeline/contexts';

const FIRST_WAIT_MS = 5 * SECOND_MS;
const LONGEST_WAIT_MS = 60 * SECOND_MS;

/**
 * Requests what failed to load again, as nobody is there to press “Retry”: after five seconds, and later each time that
 * did not help, up to a minute. Without a network, the load waits and resumes by itself.
 */
export function useRetries(): void {
  const { load, retryFailed } = useAgents();
  const tryCount = useRef(0);
  const hasFailed = load.failedPages.length > 0;
  const isIdle = load.activity.kind === 'idle';
  const isLoaded = load.end.kind === 'complete';
  useEffect(() => {
    if (isLoaded) tryCount.current = 0;
  }, [isLoaded]);
  useEffect(() => {
    if (!hasFailed || !isIdle) return undefined;
    const waitMs = Math.min(FIRST_WAIT_MS * 2 ** tryCount.current, LONGEST_WAIT_MS);
    const timer = setTimeout(() => {
      tryCount.current += 1;
      retryFailed();
    }, waitMs);
    return () => clearTimeout(timer);
  }, [hasFailed, isIdle, retryFailed]);
}
