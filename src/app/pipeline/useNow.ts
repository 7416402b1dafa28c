import { startTransition, useEffect, useState } from 'react';
import { type Instant, instantFromMs, SECOND_MS } from '../../time/instant';

/** The only place where the page reads the clock; everywhere else `now` is an argument. */
export function readClock(): Instant {
  return instantFromMs(Date.now());
}

let nowMs = wholeSecond();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

function wholeSecond(): Instant {
  return instantFromMs(Math.floor(readClock() / SECOND_MS) * SECOND_MS);
}

/** One timer for all, set anew each time so that it falls just after the second turns. */
function scheduleTick(): void {
  timer = setTimeout(
    () => {
      nowMs = wholeSecond();
      scheduleTick();
      // All move on together, in slices: the clock is on every row, and may wait for what somebody does.
      startTransition(() => {
        for (const listener of listeners) listener();
      });
    },
    SECOND_MS - (readClock() % SECOND_MS) + 5,
  );
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) scheduleTick();
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearTimeout(timer);
  };
}

function steppedNow(everyMs: number): Instant {
  return instantFromMs(Math.floor(nowMs / everyMs) * everyMs);
}

/** Now, in whole seconds; moves on by itself, not more often than every `everyMs`. */
export function useNow(everyMs: number = SECOND_MS): Instant {
  const [now, setNow] = useState(() => steppedNow(everyMs));
  useEffect(() => {
    const follow = () => setNow(steppedNow(everyMs));
    follow();
    return subscribe(follow);
  }, [everyMs]);
  return now;
}
