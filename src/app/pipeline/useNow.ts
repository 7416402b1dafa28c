import { startTransition, useEffect, useState, useSyncExternalStore } from 'react';
import { type Instant, instantFromMs, SECOND_MS } from '../../time/instant';

/** The only place where the page reads the clock; everywhere else `now` is an argument. */
export function readClock(): Instant {
  return instantFromMs(Date.now());
}

/** Now, in whole seconds, for what is done once. */
export function wholeSecond(): Instant {
  return instantFromMs(Math.floor(readClock() / SECOND_MS) * SECOND_MS);
}

let nowMs = wholeSecond();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

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

/** Calls after each second; returns what ends it. */
export function subscribeToSeconds(listener: () => void): () => void {
  if (listeners.size === 0) {
    nowMs = wholeSecond();
    scheduleTick();
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearTimeout(timer);
  };
}

function nowRoundedDown(everyMs: number): Instant {
  return instantFromMs(Math.floor(nowMs / everyMs) * everyMs);
}

/** Now, in whole seconds; the component renders every `everyMs`, a second unless it says otherwise. */
export function useNow(everyMs: number = SECOND_MS): Instant {
  const [now, setNow] = useState(() => nowRoundedDown(everyMs));
  useEffect(() => {
    const follow = () => setNow(nowRoundedDown(everyMs));
    const stop = subscribeToSeconds(follow);
    follow();
    return stop;
  }, [everyMs]);
  return now;
}

/**
 * What follows from the clock and seldom changes: the component renders when it does, not each second.
 *
 * @example
 * const today = useFromClock((now) => civilDateAt(zone, now));
 */
export function useFromClock<Value extends string | number | boolean>(
  select: (now: Instant) => Value,
): Value {
  return useSyncExternalStore(subscribeToSeconds, () => select(nowMs));
}
