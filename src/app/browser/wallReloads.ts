import { browserPage } from './browserPage';
import { StoredValue, tabStorage } from './storedValue';

/** How often a wall display reloaded after an error, since it last worked for a while. */
export const wallFailures = new StoredValue('agent-status-timeline.wall-failures', Number, tabStorage);

const CALL_TIMEOUT_MS = 30_000;

/**
 * Ends a call that is not answered in half a minute, as after the device slept. Not `AbortSignal.timeout`, which the
 * browsers of older screens lack.
 */
export function callEnd(): AbortSignal {
  const abort = new AbortController();
  setTimeout(() => abort.abort(), CALL_TIMEOUT_MS);
  return abort.signal;
}

const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 30 * 60_000;

/**
 * Reloads a wall display after an error: after a minute, and later each time that did not help, up to half an hour. Only
 * if the service answers: nobody is there to reload the browser's own error page.
 */
export function reloadAfterError(): void {
  const failureCount = wallFailures.get() || 0;
  const reload = async () => {
    const isServed = await fetch(location.pathname, { cache: 'no-store', signal: callEnd() }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (!isServed) {
      wait();
      return;
    }
    wallFailures.change(() => failureCount + 1);
    browserPage.reload();
  };
  const wait = () => {
    setTimeout(() => void reload(), Math.min(FIRST_WAIT_MS * 2 ** failureCount, LONGEST_WAIT_MS));
  };
  wait();
}
