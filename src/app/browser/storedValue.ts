/** The parts of `localStorage` that are used. */
export type KeyedTexts = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Where texts are kept, and how one hears that another tab changed them. */
export type StorageSource = {
  /** The storage; may throw, as browsers do where a person or a policy denies it. */
  readonly open: () => KeyedTexts | undefined;
  /** Calls back with the key that another tab changed, `null` for all of them; the result ends that. */
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

/**
 * A value kept in this browser, and where that is refused, until the page is closed. Nothing here
 * throws, whatever the browser does or the storage holds.
 */
export class StoredValue<Value> {
  readonly #key: string;
  readonly #read: (stored: unknown) => Value;
  readonly #source: StorageSource;
  readonly #listeners = new Set<() => void>();
  #stopWatching: (() => void) | undefined;
  /** What `#value` was read from: it is read again only when that is another text. */
  #text: string | null | undefined;
  #value: Value | undefined;
  /** Whether the newest value could not be written, so that the storage holds an older one. */
  #isAhead = false;

  /**
   * @param key under which the value is kept, the same in every version that can read it
   * @param read makes a value of whatever is found, which anyone may have put there; `undefined` stands
   *   for nothing, and for what is no JSON. Must not throw.
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

  /** Puts another value in place of the newest, that of another tab included. */
  readonly change = (change: (value: Value) => Value): void => {
    this.#refresh();
    const value = change(this.get());
    const text = JSON.stringify(value);
    this.#value = value;
    this.#isAhead = !this.#write(text);
    this.#text = text;
    this.#notify();
  };

  /** Whether what is kept here will still be here when the page is opened again, as far as the browser says. */
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

  /** Calls back after every change, here or in another tab; the result ends that. */
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
      // Denied: as if nothing were there.
    }
    if (text === this.#text && this.#value !== undefined) return;
    this.#text = text;
    this.#value = this.#read(parsed(text));
  }

  #write(text: string): boolean {
    try {
      const storage = this.#source.open();
      storage?.setItem(this.#key, text);
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
