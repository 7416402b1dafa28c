import { useSyncExternalStore } from 'react';
import type { StoredValue } from './storedValue';

/** What is kept in this browser now, whoever changes it. */
export function useStoredValue<Value>(stored: StoredValue<Value>): Value {
  return useSyncExternalStore(stored.subscribe, stored.get);
}
