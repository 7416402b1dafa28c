import type { ReasonOf } from '../../src/contract/failureReasons';
import { isBackground } from '../../src/contract/priority';
import { abortableWait } from '../../src/base/sleep';
import { UpstreamFailure } from '../failures/upstreamFailure';
import type { BudgetLimits, CallCounter, EndCall, SpentLimit } from './callCounter';
import { FairShares, type Standing } from './fairShares';
import { type LimitChange, LimitReports } from './limitReports';

/** A shorter wait happens here; a longer one is reported to the page, which shows a countdown. */
const LONGEST_SILENT_WAIT_MS = 2000;

/**
 * The urgency of calls that go behind all others, however those stand: for what the service itself wants to know. No
 * request can have it: those of RFC 9218 end at 7.
 */
export const HOUSEKEEPING = 8;

/** Who wants to make a call. */
export type BudgetCaller = {
  /** Aborted when the call is no longer needed. */
  readonly signal: AbortSignal;
  /** See `src/contract/priority.ts`. Read again each time, because a more urgent caller may join. */
  readonly urgency: () => number;
  /** For whom the call is made, nobody for housekeeping; read again each time too. */
  readonly subjects: () => ReadonlySet<string>;
};

/** The calls that may be made to the upstream, shared by all users of this service. */
export type Budget = {
  /**
   * Spends one call, after a wait of at most 2 s; the order is that of `Rank`. Rejects with the
   * `rate-limited` failure if the wait would be longer, and with the signal's reason if the caller aborts;
   * neither spends a call.
   */
  readonly take: (caller: BudgetCaller) => Promise<EndCall>;
  /**
   * The upstream reported that the account has used up its calls, in reply to a call that has not been given back yet.
   * Blocks all calls for at least that long, and lowers the limit that is spent to the number of calls that passed.
   */
  readonly pause: (seconds: number, spent?: SpentLimit) => Promise<void>;
  /** The calls that could be made at once. */
  readonly callsLeft: () => Promise<number>;
  /** The limits in force now; `undefined`: calls cost nothing. */
  readonly limits: () => BudgetLimits | undefined;
};

/** For the demo, whose calls cost nothing. */
export const unlimitedBudget: Budget = {
  take: async ({ signal }) => {
    signal.throwIfAborted();
    return () => undefined;
  },
  pause: async () => undefined,
  callsLeft: async () => Infinity,
  limits: () => undefined,
};

/**
 * The part of each minute's calls that is reserved for pages that a user is waiting for, from those who have not
 * spent their share.
 */
const RESERVED = 0.25;

type BudgetEvents = {
  /** The waiting time of each call that was spent. */
  readonly onWaited?: (waitedMs: number) => void;
  readonly onLimitChange?: ((change: LimitChange) => void) | undefined;
};

type WaitingCaller = {
  readonly caller: BudgetCaller;
  readonly sinceMs: number;
  readonly grant: (end: EndCall) => void;
  readonly refuse: (reason: unknown) => void;
};

/** Where a caller is in the queue: the lowest first, compared from left to right. Equals wait in line. */
type Rank = readonly [
  housekeeping: number,
  reserved: number,
  usage: number,
  lastTurn: number,
  urgency: number,
];

type RankedCaller = {
  readonly waiting: WaitingCaller;
  readonly rank: Rank;
  /** The part of each minute's calls that this one leaves free. */
  readonly reserved: number;
};

/**
 * Grants the calls that a counter allows. First come pages that someone waits for, then those in the background,
 * then whatever goes beyond its subjects' share (`FairShares`); of each, first the subject that has had the
 * fewest calls in the last minute, then the one that had its last call the longest ago, so that all are served
 * in turn; and of one subject the most urgent. The further back, the more calls are left for those in front.
 * Housekeeping goes behind everyone.
 */
export class QueuedBudget implements Budget {
  readonly #counter: CallCounter;
  readonly #events: BudgetEvents;
  readonly #shares: FairShares;
  readonly #limitReports: LimitReports;
  #queue: WaitingCaller[] = [];
  #isServing = false;
  /** During a pause it is the upstream's limit: raising ours, as for `budget-spent`, would only make it worse. */
  #refusalReason: ReasonOf<'rate-limited'> = 'budget-spent';
  /** Ends the wait for the next free call early because the queue has changed. */
  #wake = new AbortController();

  constructor(counter: CallCounter, events: BudgetEvents = {}) {
    this.#counter = counter;
    this.#events = events;
    this.#shares = new FairShares(() => counter.limits().callsPerMinute);
    this.#limitReports = new LimitReports(counter.set, events.onLimitChange ?? (() => undefined));
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
      this.#shares.recordRequest(caller.subjects(), waiting.sinceMs);
      this.#queue.push(waiting);
      this.#wake.abort();
      void this.#serve();
    });
  };

  readonly pause = async (seconds: number, spent: SpentLimit = 'unknown'): Promise<void> => {
    this.#refusalReason = pauseReasons[spent];
    await this.#counter.pause(seconds * 1000, spent);
  };

  readonly callsLeft = async (): Promise<number> => {
    const callsLeft = await this.#counter.callsLeft();
    this.#reportLimits();
    return callsLeft;
  };

  readonly limits = (): BudgetLimits => this.#counter.limits();

  /** One caller at a time: no other call may be requested until this one is counted. */
  async #serve(): Promise<void> {
    if (this.#isServing) return;
    this.#isServing = true;
    for (let next = this.#next(); next !== undefined; next = this.#next()) {
      this.#wake = new AbortController();
      const { signal: wakeSignal } = this.#wake;
      const { waiting, reserved } = next;
      try {
        const taking = await this.#counter.tryTake(reserved);
        this.#reportLimits();
        if (taking.kind === 'granted') {
          this.#refusalReason = 'budget-spent';
          // If the caller left in the meantime, or is only overdue, another one gets the call.
          this.#grant(this.#first()?.waiting, taking.end);
        } else if (performance.now() - waiting.sinceMs + taking.waitMs > LONGEST_SILENT_WAIT_MS) {
          this.#refuse(next, taking.waitMs);
        } else {
          await abortableWait(Math.min(taking.waitMs, this.#overdueInMs()), wakeSignal).catch(
            () => undefined,
          );
        }
      } catch (error) {
        waiting.refuse(error);
      }
    }
    this.#isServing = false;
  }

  #reportLimits(): void {
    if (this.#counter.isSettled()) this.#limitReports.report(this.#counter.limits());
  }

  #grant(waiting: WaitingCaller | undefined, end: EndCall): void {
    if (waiting === undefined) {
      end();
      return;
    }
    const { caller, sinceMs, grant } = waiting;
    const nowMs = performance.now();
    this.#events.onWaited?.(nowMs - sinceMs);
    const addJoined = this.#shares.charge(caller.subjects(), nowMs);
    grant(() => {
      addJoined(caller.subjects());
      end();
    });
  }

  /** Refuses it and all who leave as much free and would wait as long: one by one takes time squared. */
  #refuse({ waiting, reserved }: RankedCaller, waitMs: number): void {
    const nowMs = performance.now();
    const standingOf = this.#shares.standingsAt(nowMs);
    const refused = this.#queue.filter(
      (each) =>
        each === waiting ||
        (nowMs - each.sinceMs + waitMs > LONGEST_SILENT_WAIT_MS &&
          rankedFrom(each, standingOf).reserved === reserved),
    );
    const retryAfterSeconds = Math.ceil(waitMs / 1000);
    for (const { refuse } of refused) {
      refuse(new UpstreamFailure({ code: 'rate-limited', reason: this.#refusalReason, retryAfterSeconds }));
    }
  }

  /** Until the one who has waited the longest has waited too long. */
  #overdueInMs(): number {
    const [oldest] = this.#queue;
    return oldest === undefined
      ? Infinity
      : Math.max(0, oldest.sinceMs + LONGEST_SILENT_WAIT_MS - performance.now());
  }

  /** Whom to ask for: the first, or the oldest once it is overdue, who would wait for good if others kept coming. */
  #next(): RankedCaller | undefined {
    const [oldest] = this.#queue;
    if (oldest === undefined || this.#overdueInMs() > 0) return this.#first();
    return rankedFrom(oldest, this.#shares.standingsAt(performance.now()));
  }

  #first(): RankedCaller | undefined {
    const standingOf = this.#shares.standingsAt(performance.now());
    return this.#queue.reduce<RankedCaller | undefined>((first, waiting) => {
      const ranked = rankedFrom(waiting, standingOf);
      return first === undefined || isBefore(ranked.rank, first.rank) ? ranked : first;
    }, undefined);
  }
}

const pauseReasons: Record<SpentLimit, ReasonOf<'rate-limited'>> = {
  minute: 'upstream-minute-limit',
  hour: 'upstream-hour-limit',
  unknown: 'upstream-limit',
};

function rankedFrom(
  waiting: WaitingCaller,
  standingOf: (subjects: ReadonlySet<string>) => Standing,
): RankedCaller {
  const { subjects, urgency } = waiting.caller;
  if (urgency() >= HOUSEKEEPING) return { waiting, rank: [1, RESERVED, 0, 0, 0], reserved: RESERVED };
  const { usage, lastTurn, heldBack } = standingOf(subjects());
  const least = isBackground(urgency()) ? RESERVED : 0;
  const reserved = heldBack === undefined ? least : RESERVED + heldBack;
  return { waiting, rank: [0, reserved, usage, lastTurn, urgency()], reserved };
}

function isBefore(one: Rank, other: Rank): boolean {
  const different = one.findIndex((value, index) => value !== other[index]);
  return different !== -1 && (one[different] ?? 0) < (other[different] ?? 0);
}
