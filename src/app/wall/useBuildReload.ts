import { useContext, useEffect, useEffectEvent, useRef } from 'react';
import { buildIn } from '../../contract/publicConfig';
import { HOUR_MS, MINUTE_MS } from '../../time/instant';
import { browserPage } from '../browser/browserPage';
import { servedConfig, servedText } from '../browser/servedConfig';
import { StoredValue, tabStorage } from '../browser/storedValue';
import { wallFailures } from '../browser/wallReloads';
import { HostContext, useAppearance } from '../pipeline/contexts';
import { isSignInNeeded } from '../signIn/signInState';
import { readClock, subscribeToSeconds, wholeSecond } from '../pipeline/useNow';

/** A deploy is on the wall within this time. */
const CHECK_EVERY_MS = 5 * MINUTE_MS;
/** While replicas of two builds answer in turn, the old one may answer the reload; the next is this much later. */
const SAME_AGAIN_MS = HOUR_MS;
/** A page that worked this long has recovered: the next error counts as the first. */
const WORKS_AFTER_MS = 10 * MINUTE_MS;

/** What the page last reloaded for: settings, the build among them, and when (epoch milliseconds). */
const lastReload = new StoredValue(
  'agent-status-timeline.wall-reload',
  (stored) => {
    const fields = new Map<string, unknown>(Object.entries(stored ?? {}));
    return { offer: String(fields.get('offer')), atMs: Number(fields.get('atMs')) || 0 };
  },
  tabStorage,
);

/**
 * Reloads the page once the service serves another build of it, or has other settings: it stays open for days, and a
 * deploy takes away what the old one could load later. `hasTrouble` has it look at once, as a deploy may be the reason.
 */
export function useBuildReload(hasTrouble: boolean): void {
  const { config } = useAppearance();
  const isFramed = useContext(HostContext) !== undefined;
  const checkedAt = useRef(wholeSecond());
  const check = useEffectEvent(async (signal: AbortSignal) => {
    const served = await servedConfig();
    if (served === undefined || signal.aborted) return;
    // The reload would lead to the sign-in, where the wall would show nothing.
    if (isSignInNeeded(served)) return;
    const own = document.querySelector('meta[name=build]')?.getAttribute('content') ?? undefined;
    const wanted = served.build ?? own;
    const offer = JSON.stringify(served);
    if (wanted === own && offer === JSON.stringify(config)) return;
    if (!mayReloadFor(offer) || !(await isServed(wanted))) return;
    if (!signal.aborted) reloadFor(offer);
  });
  useEffect(() => {
    // In a frame, the host page decides.
    if (isFramed) return undefined;
    const abort = new AbortController();
    if (hasTrouble) void check(abort.signal);
    const stop = subscribeToSeconds(() => {
      // By the clock: a timer would wait for as long again after the device slept.
      const now = wholeSecond();
      if (Math.abs(now - checkedAt.current) < CHECK_EVERY_MS) return;
      checkedAt.current = now;
      void check(abort.signal);
    });
    return () => {
      stop();
      abort.abort();
    };
  }, [isFramed, hasTrouble]);
  useEffect(() => {
    const forget = () => wallFailures.change(() => 0);
    const timer = setTimeout(forget, WORKS_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
}

/** Whether a reload would bring this build: another page may be a sign-in, or the old build again. */
async function isServed(build: string | undefined): Promise<boolean> {
  const page = await servedText(location.pathname);
  return page !== undefined && buildIn(page) === build;
}

function mayReloadFor(offer: string): boolean {
  const last = lastReload.get();
  return last.offer !== offer || Math.abs(readClock() - last.atMs) > SAME_AGAIN_MS;
}

function reloadFor(offer: string): void {
  lastReload.change(() => ({ offer, atMs: readClock() }));
  browserPage.reload();
}
