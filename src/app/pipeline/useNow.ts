import { startTransition, useEffect, useState, useSyncExternalStore } from 'react';
import type { ServiceTime } from '../../api/read/serviceClock';
import { type Instant, instantFromMs, SECOND_MS } from '../../time/instant';
import { ServiceClock } from './ServiceClock';

const serviceClock = new ServiceClock();

/**
 * The only place where the page reads the clock; everywhere else `now` is an argument. A clock of the device that
 * is off by more than half a minute is corrected by the service's.
 */
export function readClock(): Instant {
  return instantFromMs(Date.now() + serviceClock.correctionMs());
}

/** Takes what the service's clock shows now. */
export function observeServiceTime({ at, errorMs }: ServiceTime): void {
  const before = serviceClock.correctionMs();
  serviceClock.observe({ aheadMs: at - Date.now(), errorMs });
  if (serviceClock.correctionMs() === before) return;
  nowMs = wholeSecond();
  notify();
}

/** By how much the device's clock is corrected; 0 if it is right. */
export function useClockCorrection(): number {
  return useSyncExternalStore(serviceClock.subscribe, serviceClock.correctionMs);
}

/** Now, in whole seconds, for one-time use. */
export function wholeSecond(): Instant {
  return instantFromMs(Math.floor(readClock() / SECOND_MS) * SECOND_MS);
}

let nowMs = wholeSecond();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** In one transition: every row shows the clock, and input has priority. */
function notify(): void {
  startTransition(() => {
    for (const listener of listeners) listener();
  });
}

/** One timer for all listeners, rescheduled each time to fire just after the second. */
function scheduleTick(): void {
  timer = setTimeout(
    () => {
      nowMs = wholeSecond();
      scheduleTick();
      notify();
    },
    SECOND_MS - (readClock() % SECOND_MS) + 5,
  );
}

/** Calls back after each second; returns an unsubscriber. */
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
 * A value derived from the clock; the component renders when it changes, not each second.
 *
 * @example
 * const today = useFromClock((now) => civilDateAt(zone, now));
 */
export function useFromClock<Value extends string | number | boolean>(
  select: (now: Instant) => Value,
): Value {
  return useSyncExternalStore(subscribeToSeconds, () => select(nowMs));
}
