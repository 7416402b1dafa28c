import { useSyncExternalStore } from 'react';

/** The parts of `localStorage` that are used. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A storage of texts, and how to watch it for changes by other tabs. */
export type StorageSource = {
  /** The storage; may throw, as browsers do where a person or a policy denies it. */
  readonly open: () => TextStorage | undefined;
  /** Calls back with the key that another tab changed, `null` for all of them; returns an unsubscriber. */
  readonly watch: (onChange: (key: string | null) => void) => () => void;
};

/** This browser's own storage, shared by all tabs of the page's origin. */
const browserStorage: StorageSource = {
  open: () => globalThis.localStorage,
  watch: (onChange) => {
    const listener = ({ key }: StorageEvent) => onChange(key);
    globalThis.addEventListener('storage', listener);
    return () => globalThis.removeEventListener('storage', listener);
  },
};

/** Kept over reloads of this tab: another screen of the same browser has its own. */
export const tabStorage: StorageSource = { open: () => sessionStorage, watch: () => () => {} };

/**
 * A value kept in this browser, or until the page is closed if storage is refused. Nothing here throws,
 * whatever the browser does or the storage contains.
 */
export class StoredValue<Value> {
  readonly #key: string;
  readonly #read: (stored: unknown) => Value;
  readonly #source: StorageSource;
  readonly #listeners = new Set<() => void>();
  #stopWatching: (() => void) | undefined;
  /** The text that `#value` was parsed from, to parse only what has changed. */
  #text: string | null | undefined;
  #value: Value | undefined;
  /** Whether the newest value could not be written, so that the storage has an older one. */
  #isAhead = false;

  /**
   * @param key under which the value is kept, the same in every version that can read it
   * @param read validates whatever is stored, which may come from anywhere; `undefined` for nothing or
   *   invalid JSON. Must not throw.
   */
  constructor(key: string, read: (stored: unknown) => Value, source: StorageSource = browserStorage) {
    this.#key = key;
    this.#read = read;
    this.#source = source;
  }

  /** The value now; the same object until it changes. */
  readonly get = (): Value => {
    if (this.#value === undefined || this.#stopWatching === undefined) this.#refresh();
    return this.#value ?? this.#read(undefined);
  };

  /** Replaces the newest value, which another tab may have written; `undefined` removes it. */
  readonly change = (change: (value: Value) => Value): void => {
    this.#refresh();
    const value = change(this.get());
    const text = value === undefined ? null : JSON.stringify(value);
    this.#value = value;
    this.#isAhead = !this.#write(text);
    this.#text = text;
    this.#notify();
  };

  /** Whether the value will survive a reload, as far as the browser says. */
  readonly isLasting = (): boolean => {
    if (this.#isAhead) return false;
    try {
      const storage = this.#source.open();
      if (storage === undefined) return false;
      const probe = `${this.#key}.probe`;
      storage.setItem(probe, '');
      storage.removeItem(probe);
      return true;
    } catch {
      return false;
    }
  };

  /** Calls back after every change, here or in another tab; returns an unsubscriber. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.#stopWatching ??= this.#source.watch((key) => {
      if (key !== null && key !== this.#key) return;
      this.#refresh();
      this.#notify();
    });
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#stopWatching?.();
      this.#stopWatching = undefined;
    };
  };

  #refresh(): void {
    if (this.#isAhead) return;
    let text: string | null = null;
    try {
      text = this.#source.open()?.getItem(this.#key) ?? null;
    } catch {
      // Storage denied: treated as empty.
    }
    if (text === this.#text && this.#value !== undefined) return;
    this.#text = text;
    this.#value = this.#read(parsed(text));
  }

  #write(text: string | null): boolean {
    try {
      const storage = this.#source.open();
      if (text === null) storage?.removeItem(this.#key);
      else storage?.setItem(this.#key, text);
      return storage !== undefined;
    } catch {
      return false;
    }
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}

function parsed(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** The stored value; renders again when this or another tab changes it. */
export function useStoredValue<Value>(stored: StoredValue<Value>): Value {
  return useSyncExternalStore(stored.subscribe, stored.get);
}
