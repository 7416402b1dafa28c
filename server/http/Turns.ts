export type TurnLimits = {
  /** How many may be at work at once, of all subjects together. */
  readonly most: number;
  /** How many of one subject; what is left goes to others at once. */
  readonly mostEach: number;
  /** How many of one subject may wait. */
  readonly longestLineEach: number;
  readonly longestWaitMs: number;
};

/** No turn came in time, or too many of this subject wait already. */
export class NoTurn extends Error {
  override readonly name = 'NoTurn';
}

type Waiting = { readonly subject: string; readonly grant: () => void };

/**
 * Limits how much of one kind of work is done at once. Whoever comes too many waits in line; the next turn goes to the
 * subject that has the fewest, and within one subject to the one who has waited the longest.
 */
export class Turns {
  readonly #limits: TurnLimits;
  readonly #taken = new Map<string, number>();
  #takenInAll = 0;
  #line: readonly Waiting[] = [];

  constructor(limits: TurnLimits) {
    this.#limits = limits;
  }

  /**
   * Waits for a turn and takes it. The function returned gives it back; it may be called more than once. Rejects with
   * `NoTurn`, or with the signal's reason.
   */
  async take(subject: string, signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    if (!this.#hasRoomFor(subject)) await this.#wait(subject, signal);
    else this.#count(subject, 1);
    let isTaken = true;
    return () => {
      if (!isTaken) return;
      isTaken = false;
      this.#count(subject, -1);
      this.#serve();
    };
  }

  #hasRoomFor(subject: string): boolean {
    return this.#takenInAll < this.#limits.most && this.#takenBy(subject) < this.#limits.mostEach;
  }

  #takenBy(subject: string): number {
    return this.#taken.get(subject) ?? 0;
  }

  #count(subject: string, change: 1 | -1): void {
    const taken = this.#takenBy(subject) + change;
    this.#takenInAll += change;
    if (taken === 0) this.#taken.delete(subject);
    else this.#taken.set(subject, taken);
  }

  async #wait(subject: string, signal: AbortSignal): Promise<void> {
    const { longestLineEach, longestWaitMs } = this.#limits;
    if (this.#line.filter((each) => each.subject === subject).length >= longestLineEach) throw new NoTurn();
    await new Promise<void>((resolve, reject) => {
      const leave = (settle: () => void) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
        this.#line = this.#line.filter((each) => each !== waiting);
        settle();
      };
      const onAbort = () => leave(() => reject(signal.reason));
      const timer = setTimeout(() => leave(() => reject(new NoTurn())), longestWaitMs);
      // Counted when it is granted, before anything else can run.
      const waiting = { subject, grant: () => leave(() => resolve(this.#count(subject, 1))) };
      signal.addEventListener('abort', onAbort, { once: true });
      this.#line = [...this.#line, waiting];
    });
  }

  #serve(): void {
    for (;;) {
      let next: Waiting | undefined;
      for (const waiting of this.#line) {
        if (!this.#hasRoomFor(waiting.subject)) continue;
        if (next === undefined || this.#takenBy(waiting.subject) < this.#takenBy(next.subject))
          next = waiting;
      }
      if (next === undefined) return;
      next.grant();
    }
  }
}
