import { isBackground } from '../../src/contract/priority';
import { abortableWait } from '../../src/base/sleep';
import { UpstreamFailure } from '../failures/upstreamFailure';
import type { CallCounter } from './callCounter';

/** A wait up to this long is waited here; a longer one is told to the page, which counts it down. */
const LONGEST_SILENT_WAIT_MS = 2000;

/** Who wants to make a call. */
export type BudgetCaller = {
  /** Aborted when the call is wanted no more. */
  readonly signal: AbortSignal;
  /** See `src/contract/priority.ts`; asked each time, since a more urgent caller may join. */
  readonly urgency: () => number;
};

/** The calls that may be made to the upstream; shared by everyone whom this service serves. */
export type Budget = {
  /**
   * Spends one call, after a wait of at most 2 s; of those who wait the most urgent comes first. Rejects
   * with the `rate-limited` failure where a call is longer away than that, and with the signal's reason
   * where the caller gave up; neither spends one.
   */
  readonly take: (caller: BudgetCaller) => Promise<void>;
  /** Lets nobody call for that long: the upstream itself said that the account has spent its calls. */
  readonly pause: (seconds: number) => Promise<void>;
  /** The calls that could be made at once. */
  readonly callsLeft: () => Promise<number>;
};

/** For a source that costs nothing. */
export const unlimitedBudget: Budget = {
  take: async ({ signal }) => signal.throwIfAborted(),
  pause: async () => undefined,
  callsLeft: async () => Infinity,
};

type Waiting = {
  readonly caller: BudgetCaller;
  readonly sinceMs: number;
  readonly grant: () => void;
  readonly refuse: (reason: unknown) => void;
};

/** Hands out what a counter allows, the most urgent first and, among equals, the first to come. */
class QueuedBudget implements Budget {
  readonly #counter: CallCounter;
  readonly #onWaited: (waitedMs: number) => void;
  #queue: Waiting[] = [];
  #isServing = false;
  /** Cuts the wait for the next free call short, since someone came or went. */
  #wake = new AbortController();

  constructor(counter: CallCounter, onWaited: (waitedMs: number) => void) {
    this.#counter = counter;
    this.#onWaited = onWaited;
  }

  readonly take = async (caller: BudgetCaller): Promise<void> => {
    const { signal } = caller;
    signal.throwIfAborted();
    await new Promise<void>((resolve, reject) => {
      const onLeave = () => leave(() => reject(signal.reason));
      const leave = (settle: () => void) => {
        signal.removeEventListener('abort', onLeave);
        this.#queue = this.#queue.filter((each) => each !== waiting);
        this.#wake.abort();
        settle();
      };
      const waiting: Waiting = {
        caller,
        sinceMs: Date.now(),
        grant: () => leave(resolve),
        refuse: (reason) => leave(() => reject(reason)),
      };
      signal.addEventListener('abort', onLeave, { once: true });
      this.#queue.push(waiting);
      this.#wake.abort();
      void this.#serve();
    });
  };

  readonly pause = async (seconds: number): Promise<void> => await this.#counter.pause(seconds * 1000);

  readonly callsLeft = async (): Promise<number> => await this.#counter.callsLeft();

  /** One at a time: between asking for a call and counting it nobody else may ask. */
  async #serve(): Promise<void> {
    if (this.#isServing) return;
    this.#isServing = true;
    for (let first = this.#first(); first !== undefined; first = this.#first()) {
      this.#wake = new AbortController();
      const { signal: wakeSignal } = this.#wake;
      try {
        const waitMs = await this.#counter.tryTake(isBackground(first.caller.urgency()));
        const waitedMs = Date.now() - first.sinceMs;
        if (waitMs === 0) {
          this.#onWaited(waitedMs);
          // Who left in that very moment leaves the call to the next.
          (this.#queue.includes(first) ? first : this.#first())?.grant();
        } else if (waitedMs + waitMs > LONGEST_SILENT_WAIT_MS) {
          first.refuse(new UpstreamFailure('rate-limited', { retryAfterSeconds: Math.ceil(waitMs / 1000) }));
        } else {
          await abortableWait(waitMs, wakeSignal).catch(() => undefined);
        }
      } catch (error) {
        first.refuse(error);
      }
    }
    this.#isServing = false;
  }

  #first(): Waiting | undefined {
    return this.#queue.reduce<Waiting | undefined>(
      (first, each) => (first === undefined || each.caller.urgency() < first.caller.urgency() ? each : first),
      undefined,
    );
  }
}

/** The budget that a counter keeps. `onWaited` hears of each call spent how long it was waited for. */
export function createBudget(
  counter: CallCounter,
  onWaited: (waitedMs: number) => void = () => undefined,
): Budget {
  return new QueuedBudget(counter, onWaited);
}
