import { Observable } from './observable';

/** Why a module is not here, with the message of its cause. */
export class LoadFailure extends Error {
  /** Forgets the failure, so that the module's next use asks again. */
  readonly forget: () => void;

  constructor(cause: unknown, forget: () => void) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.forget = forget;
  }
}

export type LoadState<Module> =
  | { readonly kind: 'pending' }
  | { readonly kind: 'loaded'; readonly module: Module }
  | { readonly kind: 'failed'; readonly failure: LoadFailure };

const PENDING = { kind: 'pending' } as const;

/**
 * A part of the script that is fetched when it is first needed, or ahead of that. Once fetched it is there at
 * once, in the same render; after a failure it can be asked for again.
 *
 * @example
 * const help = new LazyModule(() => import('./HelpSheet'));
 */
export class LazyModule<Module> {
  readonly #fetch: () => Promise<Module>;
  readonly #state = new Observable<LoadState<Module>>(PENDING);
  #loading: Promise<Module> | undefined;

  constructor(fetch: () => Promise<Module>) {
    this.#fetch = fetch;
  }

  /** What came of the last fetch; `pending` before the first and during each. */
  readonly state = this.#state.get;

  /** Calls back after every change of the state; the result ends that. */
  readonly subscribe = this.#state.subscribe;

  /** The module; `undefined` until it is here. */
  readonly get = (): Module | undefined => {
    const state = this.#state.get();
    return state.kind === 'loaded' ? state.module : undefined;
  };

  /** The module, fetched unless it is here or on its way. Rejects with a `LoadFailure`; the next call asks again. */
  readonly load = (): Promise<Module> => {
    // Changes nothing that anyone follows, unless it failed before: so a render may call it while it is pending.
    this.#forget();
    return (this.#loading ??= this.#run());
  };

  /** Fetches it ahead of its first use, which asks again where that fails. */
  readonly preload = (): void => {
    this.load().catch(() => {});
  };

  readonly #forget = (): void => {
    if (this.#loading === undefined) this.#state.set(PENDING);
  };

  async #run(): Promise<Module> {
    try {
      const module = await this.#fetch();
      this.#state.set({ kind: 'loaded', module });
      return module;
    } catch (cause) {
      this.#loading = undefined;
      const failure = new LoadFailure(cause, this.#forget);
      this.#state.set({ kind: 'failed', failure });
      throw failure;
    }
  }
}
