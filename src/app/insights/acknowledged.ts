import { StoredValue } from '../browser/storedValue';

/** More than anybody acknowledges in a few days; the oldest make room. */
const MOST_KEPT = 1000;

/** The long stretches that were acknowledged in this browser, the newest last. */
export const acknowledgedStretches = new StoredValue<readonly string[]>(
  'agent-status-timeline.acknowledged',
  (stored) =>
    Array.isArray(stored) ? stored.filter((key) => typeof key === 'string').slice(-MOST_KEPT) : [],
);

/** Hides a stretch. */
export function acknowledge(key: string): void {
  acknowledgedStretches.change((keys) => [...keys.filter((each) => each !== key), key].slice(-MOST_KEPT));
}

/** Shows it again. */
export function putBack(key: string): void {
  acknowledgedStretches.change((keys) => keys.filter((each) => each !== key));
}
