/** Aborts after a time, of which some may be left out. On the monotonic clock. */
export class Deadline {
  readonly #controller = new AbortController();
  #leftMs: number;
  #runningSinceMs = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(durationMs: number) {
    this.#leftMs = durationMs;
    this.#run();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Rejects when it aborts. */
  get passed(): Promise<never> {
    return new Promise((_, reject) => {
      this.signal.addEventListener('abort', () => reject(this.signal.reason), { once: true });
    });
  }

  /** The time that this work takes does not count. */
  async suspendedWhile(work: () => Promise<void>): Promise<void> {
    this.end();
    this.#leftMs -= performance.now() - this.#runningSinceMs;
    await work();
    this.#run();
  }

  /** It does not abort any more. */
  end(): void {
    clearTimeout(this.#timer);
  }

  #run(): void {
    this.#runningSinceMs = performance.now();
    this.#timer = setTimeout(() => this.#controller.abort(), Math.max(0, this.#leftMs));
  }
}
