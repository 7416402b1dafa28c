import { startTransition, useEffect, useState } from 'react';

/**
 * A part of the page's script that is fetched when it is first needed. Unlike React's own `lazy` it is there
 * in the very render in which it is asked for once it was fetched: `lazy` shows its fallback first, and for
 * a third of a second at least.
 */
export class PreloadableModule<Part> {
  readonly #fetch: () => Promise<Part>;
  readonly #listeners = new Set<() => void>();
  #part: Part | undefined;
  #failure: Error | undefined;
  #isFetching = false;

  constructor(fetch: () => Promise<Part>) {
    this.#fetch = fetch;
  }

  /** The part; `undefined` until it is here. */
  readonly get = (): Part | undefined => this.#part;

  /** Why it did not come, the last time that it was asked for. */
  readonly getFailure = (): Error | undefined => this.#failure;

  /** Fetches it, unless it is here or on its way. Where that fails, the next call asks again. */
  readonly want = (): void => {
    if (this.#part !== undefined || this.#isFetching) return;
    this.#isFetching = true;
    void this.#take();
  };

  async #take(): Promise<void> {
    try {
      this.#part = await this.#fetch();
    } catch (error) {
      this.#failure = error instanceof Error ? error : new Error(String(error));
      this.#isFetching = false;
    }
    for (const listener of this.#listeners) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

/** The part as soon as it is here; fetches it. Throws where it cannot be had, for the next boundary to tell. */
export function useNeededPart<Part>(late: PreloadableModule<Part>): Part | undefined {
  const { part, failure } = useTold(late);
  if (part === undefined && failure !== undefined) throw failure;
  return part;
}

/** The part as soon as it is here; fetches it. */
export function usePreloadableModule<Part>(late: PreloadableModule<Part>): Part | undefined {
  return useTold(late).part;
}

/** What comes late is rendered in slices, like all that comes by itself. */
function useTold<Part>(late: PreloadableModule<Part>) {
  const [told, setTold] = useState(() => ({ part: late.get(), failure: late.getFailure() }));
  useEffect(() => {
    late.want();
    const tell = () => {
      const part = late.get();
      const failure = late.getFailure();
      const next = { part, failure };
      startTransition(() =>
        setTold((before) => (before.part === part && before.failure === failure ? before : next)),
      );
    };
    tell();
    return late.subscribe(tell);
  }, [late]);
  return told;
}
