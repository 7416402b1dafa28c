import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { publicConfigQuery } from '../../api/publicConfigQuery';
import { MINUTE_MS } from '../../time/instant';
import { useNoticesWords } from '../../words/areas';
import { addressTextNow } from '../../filters/address/useAddressFilters';
import { Notice } from '../notices/Notice';
import { subscribeToSeconds, wholeSecond } from '../pipeline/useNow';
import { askAgain, displayId } from './display';

const ASK_EVERY_MS = MINUTE_MS;

/** A title is this share of the screen's shorter side, so that it is readable from where the figures were. */
const TITLE_SHARE = 0.04;
const TITLE_CSS_PX = 16;

/** In place of the page, once the service refuses the token of the display: nothing of what it showed stays. */
export function DisplayEnded() {
  const client = useQueryClient();
  const words = useNoticesWords();
  useEffect(() => {
    const [configKey] = publicConfigQuery.queryKey;
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== configKey });
    const abort = new AbortController();
    let askedAt = wholeSecond();
    const stop = subscribeToSeconds(() => {
      // By the clock: a timer would wait for as long again after the device slept.
      if (Math.abs(wholeSecond() - askedAt) < ASK_EVERY_MS) return;
      askedAt = wholeSecond();
      void askAgain(abort.signal);
    });
    return () => {
      stop();
      abort.abort();
    };
  }, [client]);
  const side = Math.min(window.innerWidth, window.innerHeight);
  const isOnWall = addressTextNow('chrome') === 'wall';
  const zoom = isOnWall ? Math.max(1, (side * TITLE_SHARE) / TITLE_CSS_PX) : 1;
  return (
    <div className="flex flex-1 flex-col" style={{ zoom }}>
      <Notice title={words.displayEnded} isAlert>
        {words.displayEndedAdvice({ id: displayId() })}
      </Notice>
    </div>
  );
}
