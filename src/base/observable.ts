/** A value outside React that notifies its listeners, for `useSyncExternalStore`. */
export class Observable<Value> {
  #value: Value;
  readonly #listeners = new Set<() => void>();
  readonly #isSame: (one: Value, other: Value) => boolean;

  constructor(value: Value, isSame: (one: Value, other: Value) => boolean = Object.is) {
    this.#value = value;
    this.#isSame = isSame;
  }

  readonly get = (): Value => this.#value;

  /** Notifies the listeners, unless the value is the same as before. */
  set(value: Value): void {
    if (this.#isSame(this.#value, value)) return;
    this.#value = value;
    for (const listener of this.#listeners) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
