import { Observable } from '../../base/observable';
import type { TokenReason } from '../../contract/embedMessages';
import { identityOf } from './tokenIdentity';

/** A renewed token is asked for when this part of its life is over. */
const RENEW_AT = 0.8;
/** However short-lived a token is, or already over: its host is not asked for others without a pause. */
const SOONEST_RENEWAL_MS = 5000;
/** The longest wait that a timer takes; a token lives for a quarter of an hour at most. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;

/** A token in use; `authorization` is the header's value, `undefined` where the host has none to give. */
export type HeldToken = { readonly authorization: string | undefined };

/** Where the keeper stands. */
export type TokenState =
  | { readonly kind: 'held' }
  /** None that holds is here. `failures` counts the attempts to get one since the last that held. */
  | { readonly kind: 'wanted'; readonly failures: number };

export type TokenKeeperContext = {
  /** Asks the host. Rejects where it does not answer, or wrongly; `undefined` where none is needed. */
  readonly ask: (reason: TokenReason) => Promise<string | undefined>;
  /** Another reader is here, or other agents: this keeper has ended, and the token was given to nobody. */
  readonly onOtherReader: () => void;
  /** From 0 to 1: spreads the frames of a floor that all lost their host at once. */
  readonly random: () => number;
};

/**
 * Keeps the access token, in memory and nowhere else, and renews it: at the start, when 80 % of the life that
 * the service states is over, and when the service refuses it. One question is under way at a time. What fails
 * is tried again for ever, after waits that double up to a minute, and at once when `hurry` is called.
 */
export class TokenKeeper {
  readonly #context: TokenKeeperContext;
  readonly #waiting = new Set<(token: HeldToken) => void>();
  readonly #state = new Observable<TokenState>(
    { kind: 'wanted', failures: 0 },
    (one, other) => JSON.stringify(one) === JSON.stringify(other),
  );
  #held: HeldToken | undefined;
  #identity: string | undefined;
  #takenAtMs = 0;
  /** How many tokens came, asked for or not. */
  #takenCount = 0;
  /** How long the last token of this host held when it was new. */
  #lifeMs: number | undefined;
  #isAccepted = false;
  #isAsking = false;
  /** Attempts that brought none, and new ones that were refused: what waits depend on. */
  #failures = 0;
  /** New ones that were refused, since the last that was not. */
  #refusals = 0;
  #renewTimer: ReturnType<typeof setTimeout> | undefined;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #retryReason: TokenReason = 'start';
  #isDisposed = false;

  constructor(context: TokenKeeperContext) {
    this.#context = context;
  }

  readonly state = this.#state.get;

  /** Calls back after every change of the state; the result ends that. */
  readonly subscribe = this.#state.subscribe;

  /** The token; waits until there is one. Rejects with the signal's own reason once that is given up. */
  readonly credentials = async (signal: AbortSignal): Promise<HeldToken> => {
    signal.throwIfAborted();
    if (this.#held !== undefined) return this.#held;
    this.#want('start');
    return await new Promise((resolve, reject) => {
      const giveUp = () => {
        this.#waiting.delete(take);
        reject(signal.reason);
      };
      const take = (token: HeldToken) => {
        signal.removeEventListener('abort', giveUp);
        resolve(token);
      };
      this.#waiting.add(take);
      signal.addEventListener('abort', giveUp, { once: true });
    });
  };

  /** The service took the token, and said how long it still holds, where it knows. */
  readonly accepted = (token: HeldToken, secondsLeft: number | undefined): void => {
    if (token !== this.#held || this.#isAccepted) return;
    this.#isAccepted = true;
    this.#failures = 0;
    this.#refusals = 0;
    this.#tell();
    if (secondsLeft !== undefined && token.authorization !== undefined) {
      // It may have lain here for a while before its first call.
      const heldMs = performance.now() - this.#takenAtMs;
      this.#lifeMs = heldMs + secondsLeft * 1000;
      this.#renewAfter(this.#lifeMs * RENEW_AT - heldMs);
    }
  };

  /** The service refused the token. `true`: another is on its way, and the call can be made again. */
  readonly refused = (token: HeldToken): boolean => {
    if (this.#isDisposed) return false;
    // One that was replaced meanwhile says nothing about the present one.
    if (token !== this.#held) return true;
    const wasNew = !this.#isAccepted;
    this.#held = undefined;
    clearTimeout(this.#renewTimer);
    if (wasNew) {
      this.#refusals += 1;
      this.#failed('refused');
    } else this.#want('refused');
    this.#tell();
    return true;
  };

  /** A token that the host gives unasked. */
  readonly take = (token: string | undefined): void => {
    if (this.#isDisposed) return;
    clearTimeout(this.#retryTimer);
    this.#retryTimer = undefined;
    const identity = identityOf(token);
    const isOther = this.#identity !== undefined && this.#identity !== identity;
    this.#identity = identity;
    if (isOther) {
      this.dispose();
      this.#context.onOtherReader();
      return;
    }
    const held = { authorization: token === undefined ? undefined : `Bearer ${token}` };
    this.#held = held;
    this.#isAccepted = false;
    this.#takenCount += 1;
    this.#takenAtMs = performance.now();
    clearTimeout(this.#renewTimer);
    // The service tells the life of a token with the first reply; until then it is that of the one before.
    if (this.#lifeMs !== undefined && token !== undefined) this.#renewAfter(this.#lifeMs * RENEW_AT);
    this.#tell();
    for (const resolve of this.#waiting) resolve(held);
    this.#waiting.clear();
  };

  /** The network is back, or somebody looks again: whatever waits is tried now. */
  readonly hurry = (): void => {
    if (this.#retryTimer === undefined) return;
    clearTimeout(this.#retryTimer);
    this.#retryTimer = undefined;
    void this.#ask(this.#retryReason);
  };

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#renewTimer);
    clearTimeout(this.#retryTimer);
    this.#waiting.clear();
    this.#held = undefined;
  }

  #renewAfter(afterMs: number): void {
    clearTimeout(this.#renewTimer);
    const waitMs = Math.min(Math.max(afterMs, SOONEST_RENEWAL_MS), LONGEST_TIMER_MS);
    this.#renewTimer = setTimeout(() => this.#want('expiring'), waitMs);
  }

  #want(reason: TokenReason): void {
    if (this.#isAsking || this.#retryTimer !== undefined) return;
    void this.#ask(reason);
  }

  async #ask(reason: TokenReason): Promise<void> {
    if (this.#isAsking || this.#isDisposed) return;
    this.#isAsking = true;
    // Not by what is held: that may be refused meanwhile, and then this answer is all that is waited for.
    const takenBefore = this.#takenCount;
    try {
      const token = await this.#context.ask(reason);
      this.#isAsking = false;
      // One that came unasked meanwhile is the newer one.
      if (this.#takenCount === takenBefore) this.take(token);
    } catch {
      this.#isAsking = false;
      if (this.#takenCount === takenBefore) this.#failed(reason);
    }
  }

  /** Tries again after a while. */
  #failed(reason: TokenReason): void {
    if (this.#isDisposed) return;
    const waitMs = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.#failures);
    this.#failures += 1;
    this.#retryReason = reason;
    clearTimeout(this.#retryTimer);
    this.#retryTimer = setTimeout(
      () => {
        this.#retryTimer = undefined;
        void this.#ask(reason);
      },
      waitMs * (0.75 + this.#context.random() / 2),
    );
    this.#tell();
  }

  #tell(): void {
    // After one that was refused the next has yet to prove itself; to say that all is well meanwhile would
    // have the reader see it come and go.
    const isTrusted = this.#held !== undefined && (this.#isAccepted || this.#refusals === 0);
    this.#state.set(isTrusted ? { kind: 'held' } : { kind: 'wanted', failures: this.#failures });
  }
}
