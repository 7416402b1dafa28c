import { StoredValue } from '../browser/storedValue';

/** More than one person acknowledges in a few days; the oldest are dropped. */
const MAX_KEPT = 1000;

/** Keys of the long periods acknowledged in this browser, the newest last. */
export const acknowledgedPeriods = new StoredValue<readonly string[]>(
  'agent-status-timeline.acknowledged',
  (stored) => (Array.isArray(stored) ? stored.filter((key) => typeof key === 'string').slice(-MAX_KEPT) : []),
);

/** Hides a period. */
export function acknowledge(key: string): void {
  acknowledgedPeriods.change((keys) => [...keys.filter((each) => each !== key), key].slice(-MAX_KEPT));
}

/** Shows it again. */
export function unacknowledge(key: string): void {
  acknowledgedPeriods.change((keys) => keys.filter((each) => each !== key));
}
