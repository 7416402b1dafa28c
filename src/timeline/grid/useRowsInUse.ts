import { type FocusEvent, useEffect, useMemo } from 'react';

/** Without any input for this long, nobody is using the rows. */
const IDLE_MS = 10_000;

/**
 * Handlers for the element that holds the rows: they notice whether somebody points at the rows or has the
 * keyboard on one of them, and has moved, pressed or turned anything within the last ten seconds. The focus that
 * a click leaves behind is none that is seen: it does not keep the rows in use once the pointer has left.
 */
export function useRowsInUse(onChange: (areInUse: boolean) => void) {
  const use = useMemo(() => new RowUse(onChange), [onChange]);
  useEffect(() => () => use.end(), [use]);
  return use.handlers;
}

class RowUse {
  readonly #onChange: (areInUse: boolean) => void;
  #isPointed = false;
  #isFocused = false;
  #areInUse = false;
  #lastInputMs = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onChange: (areInUse: boolean) => void) {
    this.#onChange = onChange;
  }

  readonly #noteInput = () => {
    this.#lastInputMs = performance.now();
    this.#update();
  };

  readonly handlers = {
    onPointerEnter: () => {
      this.#isPointed = true;
      this.#noteInput();
    },
    onPointerLeave: () => {
      this.#isPointed = false;
      this.#update();
    },
    onPointerMove: this.#noteInput,
    onPointerDown: this.#noteInput,
    onWheel: this.#noteInput,
    onKeyDown: this.#noteInput,
    onFocus: ({ target }: FocusEvent) => {
      this.#isFocused = target.matches('[role=row] :focus-visible');
      this.#noteInput();
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      if (currentTarget.contains(relatedTarget)) return;
      this.#isFocused = false;
      this.#update();
    },
  };

  end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#areInUse) this.#onChange(false);
    this.#areInUse = false;
  }

  readonly #update = () => {
    const idleInMs = this.#lastInputMs + IDLE_MS - performance.now();
    const areInUse = (this.#isPointed || this.#isFocused) && idleInMs > 0;
    clearTimeout(this.#timer);
    this.#timer = areInUse ? setTimeout(this.#update, idleInMs) : undefined;
    if (areInUse === this.#areInUse) return;
    this.#areInUse = areInUse;
    this.#onChange(areInUse);
  };
}
