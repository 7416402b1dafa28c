import { isBackground } from '../../src/contract/priority';
import { abortableWait } from '../../src/base/sleep';
import { UpstreamFailure } from '../failures/upstreamFailure';
import type { CallCounter, EndCall } from './callCounter';

/** A shorter wait happens here; a longer one is reported to the page, which shows a countdown. */
const LONGEST_SILENT_WAIT_MS = 2000;

/** Who wants to make a call. */
export type BudgetCaller = {
  /** Aborted when the call is no longer needed. */
  readonly signal: AbortSignal;
  /** See `src/contract/priority.ts`. Read again each time, because a more urgent caller may join. */
  readonly urgency: () => number;
};

/** The calls that may be made to the upstream, shared by all users of this service. */
export type Budget = {
  /**
   * Spends one call, after a wait of at most 2 s; the most urgent waiting caller goes first. Rejects with the
   * `rate-limited` failure if the wait would be longer, and with the signal's reason if the caller aborts;
   * neither spends a call.
   */
  readonly take: (caller: BudgetCaller) => Promise<EndCall>;
  /** Blocks all calls for that long, because the upstream reported that the account has used up its calls. */
  readonly pause: (seconds: number) => Promise<void>;
  /** The calls that could be made at once. */
  readonly callsLeft: () => Promise<number>;
};

/** For the demo, whose calls cost nothing. */
export const unlimitedBudget: Budget = {
  take: async ({ signal }) => {
    signal.throwIfAborted();
    return () => undefined;
  },
  pause: async () => undefined,
  callsLeft: async () => Infinity,
};

type WaitingCaller = {
  readonly caller: BudgetCaller;
  readonly sinceMs: number;
  readonly grant: (end: EndCall) => void;
  readonly refuse: (reason: unknown) => void;
};

/**
 * Grants the calls that a counter allows: the most urgent first, then first come, first served. `onWaited`
 * receives the waiting time of each call spent.
 */
export class QueuedBudget implements Budget {
  readonly #counter: CallCounter;
  readonly #onWaited: (waitedMs: number) => void;
  #queue: WaitingCaller[] = [];
  #isServing = false;
  /** Ends the wait for the next free call early because the queue has changed. */
  #wake = new AbortController();

  constructor(counter: CallCounter, onWaited: (waitedMs: number) => void = () => undefined) {
    this.#counter = counter;
    this.#onWaited = onWaited;
  }

  readonly take = async (caller: BudgetCaller): Promise<EndCall> => {
    const { signal } = caller;
    signal.throwIfAborted();
    return await new Promise<EndCall>((resolve, reject) => {
      const onLeave = () => leave(() => reject(signal.reason));
      const leave = (settle: () => void) => {
        signal.removeEventListener('abort', onLeave);
        this.#queue = this.#queue.filter((each) => each !== waiting);
        this.#wake.abort();
        settle();
      };
      const waiting: WaitingCaller = {
        caller,
        sinceMs: performance.now(),
        grant: (end) => leave(() => resolve(end)),
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

  /** One caller at a time: no other call may be requested until this one is counted. */
  async #serve(): Promise<void> {
    if (this.#isServing) return;
    this.#isServing = true;
    for (let first = this.#mostUrgent(); first !== undefined; first = this.#mostUrgent()) {
      this.#wake = new AbortController();
      const { signal: wakeSignal } = this.#wake;
      try {
        const taking = await this.#counter.tryTake(isBackground(first.caller.urgency()));
        const waitedMs = performance.now() - first.sinceMs;
        if (taking.kind === 'granted') {
          this.#onWaited(waitedMs);
          // If the caller left in the meantime, the next one gets the call.
          const granted = this.#queue.includes(first) ? first : this.#mostUrgent();
          if (granted === undefined) taking.end();
          granted?.grant(taking.end);
        } else if (waitedMs + taking.waitMs > LONGEST_SILENT_WAIT_MS) {
          const retryAfterSeconds = Math.ceil(taking.waitMs / 1000);
          first.refuse(new UpstreamFailure('rate-limited', { retryAfterSeconds }));
        } else {
          await abortableWait(taking.waitMs, wakeSignal).catch(() => undefined);
        }
      } catch (error) {
        first.refuse(error);
      }
    }
    this.#isServing = false;
  }

  #mostUrgent(): WaitingCaller | undefined {
    return this.#queue.reduce<WaitingCaller | undefined>(
      (first, each) => (first === undefined || each.caller.urgency() < first.caller.urgency() ? each : first),
      undefined,
    );
  }
}
