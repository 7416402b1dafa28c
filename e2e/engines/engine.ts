/** A place in the window, in CSS pixels from its top left corner. */
export type Point = { readonly x: number; readonly y: number };

/** The keys that the tests press, named as in `KeyboardEvent.key`. */
export type Key = 'ArrowRight' | 'Home' | 'Tab';

type Evaluate = {
  <Result>(inPage: () => Result): Promise<Result>;
  <Result, Argument>(inPage: (argument: Argument) => Result, argument: Argument): Promise<Result>;
};

/** A running browser with one window: everything that the tests need from it, and nothing more. */
export type Engine = {
  /** The folder that downloads are saved to. */
  readonly downloads: string;
  /** Opens an address and records the page's errors from the earliest moment that the browser allows. */
  readonly open: (address: string) => Promise<void>;
  /**
   * Calls a function in the page, which must not use anything from outside of itself. Argument and result pass
   * as JSON.
   */
  readonly evaluate: Evaluate;
  readonly press: (key: Key) => Promise<void>;
  readonly write: (text: string) => Promise<void>;
  readonly moveTo: (point: Point) => Promise<void>;
  readonly click: (point: Point) => Promise<void>;
  readonly wheel: (point: Point, deltaY: number) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** The window's size, as in the other browser tests. */
export const windowSize = { width: 1440, height: 900 };

/** Longer than a browser takes to start on a busy machine (10 s), shorter than the timeout of a hook. */
export const startTimeoutMs = 60_000;

/** The environment of a browser: its own home, so that it finds and leaves nothing in the user's. */
export function browserEnvironment(home: string): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', HOME: home, TZ: 'UTC', LANG: 'C.UTF-8' };
}

/** Called in the page: records its errors from now on, once. */
export function recordErrors(): void {
  if (Reflect.has(globalThis, 'pageErrors')) return;
  const errors: string[] = [];
  Object.assign(globalThis, { pageErrors: errors });
  addEventListener('error', ({ message }) => {
    // Not a failure: what is left to report about sizes is reported in the next frame.
    if (!message.startsWith('ResizeObserver loop')) errors.push(message);
  });
  addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    errors.push(`${violatedDirective}: ${blockedURI}`),
  );
}
