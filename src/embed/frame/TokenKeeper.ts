import { Observable } from '../../base/observable';
import type { TokenReason } from '../../contract/embedMessages';
import { identityOf } from './tokenIdentity';

/** A new token is requested after this share of a token's life. */
const RENEW_AT = 0.8;
/** The pause before a renewal, even if a token is short-lived or has already expired. */
const SOONEST_RENEWAL_MS = 5000;
/** The longest delay that `setTimeout` accepts; tokens of our service live for 15 minutes at most. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;

/** A token in use; `authorization` is the header's value, `undefined` if the host says that none is needed. */
export type HeldToken = { readonly authorization: string | undefined };

export type TokenState =
  | { readonly kind: 'available' }
  /** There is no valid token. `failures` counts the attempts to get one since the last valid token. */
  | { readonly kind: 'missing'; readonly failures: number };

export type TokenKeeperContext = {
  /** Asks the host. Rejects if there is no reply, or an invalid one; `undefined` if no token is needed. */
  readonly requestToken: (reason: TokenReason) => Promise<string | undefined>;
  /** The new token is for another user or other agents: it was not used, and this keeper is disposed. */
  readonly onReaderChanged: () => void;
  /** From 0 to 1: spreads the retries of many frames that lost their host at the same time. */
  readonly random: () => number;
};

/**
 * Keeps the access token, only in memory, and requests it from the host: when it is first needed, after 80 % of
 * the life that the service reports, and when the service refuses it. Only one request is under way at a time.
 * Failed requests are retried forever, after waits that double up to a minute, or at once on `retryNow`.
 */
export class TokenKeeper {
  readonly #context: TokenKeeperContext;
  readonly #waiting = new Set<(token: HeldToken) => void>();
  readonly #state = new Observable<TokenState>(
    { kind: 'missing', failures: 0 },
    (one, other) => JSON.stringify(one) === JSON.stringify(other),
  );
  #held: HeldToken | undefined;
  #identity: string | undefined;
  #receivedAtMs = 0;
  /** The number of tokens received, requested or not. */
  #receivedCount = 0;
  /** The life of this host's last token when it was new. */
  #lifeMs: number | undefined;
  #isAccepted = false;
  #isRequesting = false;
  /** Failed requests, and new tokens that were refused; they determine the wait. */
  #failures = 0;
  /** New tokens refused since the last accepted one. */
  #refusals = 0;
  #renewTimer: ReturnType<typeof setTimeout> | undefined;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #retryReason: TokenReason = 'start';
  #isDisposed = false;

  constructor(context: TokenKeeperContext) {
    this.#context = context;
  }

  readonly state = this.#state.get;
  readonly subscribe = this.#state.subscribe;

  /** The token; waits until there is one. Rejects with the signal's reason when it is aborted. */
  readonly credentials = async (signal: AbortSignal): Promise<HeldToken> => {
    signal.throwIfAborted();
    if (this.#held !== undefined) return this.#held;
    this.#requestOnce('start');
    return await new Promise((resolve, reject) => {
      const abort = () => {
        this.#waiting.delete(finish);
        reject(signal.reason);
      };
      const finish = (token: HeldToken) => {
        signal.removeEventListener('abort', abort);
        resolve(token);
      };
      this.#waiting.add(finish);
      signal.addEventListener('abort', abort, { once: true });
    });
  };

  /** The service accepted the token, and may have reported how long it remains valid. */
  readonly accepted = (token: HeldToken, secondsLeft: number | undefined): void => {
    if (token !== this.#held || this.#isAccepted) return;
    this.#isAccepted = true;
    this.#failures = 0;
    this.#refusals = 0;
    this.#updateState();
    if (secondsLeft !== undefined && token.authorization !== undefined) {
      // Time may have passed between its receipt and its first call.
      const heldMs = performance.now() - this.#receivedAtMs;
      this.#lifeMs = heldMs + secondsLeft * 1000;
      this.#renewAfter(this.#lifeMs * RENEW_AT - heldMs);
    }
  };

  /** The service refused the token. `true`: another one was requested, and the call can be retried. */
  readonly refused = (token: HeldToken): boolean => {
    if (this.#isDisposed) return false;
    // The token has been replaced since; the refusal does not concern the current one.
    if (token !== this.#held) return true;
    const wasNew = !this.#isAccepted;
    this.#held = undefined;
    clearTimeout(this.#renewTimer);
    if (wasNew) {
      this.#refusals += 1;
      this.#retryLater('refused');
    } else this.#requestOnce('refused');
    this.#updateState();
    return true;
  };

  /** A token from the host, requested or not. */
  readonly receive = (token: string | undefined): void => {
    if (this.#isDisposed) return;
    clearTimeout(this.#retryTimer);
    this.#retryTimer = undefined;
    const identity = identityOf(token);
    const isOther = this.#identity !== undefined && this.#identity !== identity;
    this.#identity = identity;
    if (isOther) {
      this.dispose();
      this.#context.onReaderChanged();
      return;
    }
    const held = { authorization: token === undefined ? undefined : `Bearer ${token}` };
    this.#held = held;
    this.#isAccepted = false;
    this.#receivedCount += 1;
    this.#receivedAtMs = performance.now();
    clearTimeout(this.#renewTimer);
    // The service reports a token's life with its first reply; until then the previous token's life is assumed.
    if (this.#lifeMs !== undefined && token !== undefined) this.#renewAfter(this.#lifeMs * RENEW_AT);
    this.#updateState();
    for (const resolve of this.#waiting) resolve(held);
    this.#waiting.clear();
  };

  /** Retries at once if a retry is scheduled, e.g. because the network is back or the page visible again. */
  readonly retryNow = (): void => {
    if (this.#retryTimer === undefined) return;
    clearTimeout(this.#retryTimer);
    this.#retryTimer = undefined;
    void this.#request(this.#retryReason);
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
    this.#renewTimer = setTimeout(() => this.#requestOnce('expiring'), waitMs);
  }

  /** Requests a token unless a request is under way or scheduled. */
  #requestOnce(reason: TokenReason): void {
    if (this.#isRequesting || this.#retryTimer !== undefined) return;
    void this.#request(reason);
  }

  async #request(reason: TokenReason): Promise<void> {
    if (this.#isRequesting || this.#isDisposed) return;
    this.#isRequesting = true;
    // The count, not `#held`: the held token may be refused while waiting, and then this reply is needed.
    const countBefore = this.#receivedCount;
    try {
      const token = await this.#context.requestToken(reason);
      this.#isRequesting = false;
      // A token that arrived unrequested in the meantime is newer.
      if (this.#receivedCount === countBefore) this.receive(token);
    } catch {
      this.#isRequesting = false;
      if (this.#receivedCount === countBefore) this.#retryLater(reason);
    }
  }

  #retryLater(reason: TokenReason): void {
    if (this.#isDisposed) return;
    const waitMs = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.#failures);
    this.#failures += 1;
    this.#retryReason = reason;
    clearTimeout(this.#retryTimer);
    this.#retryTimer = setTimeout(
      () => {
        this.#retryTimer = undefined;
        void this.#request(reason);
      },
      waitMs * (0.75 + this.#context.random() / 2),
    );
    this.#updateState();
  }

  #updateState(): void {
    // After a refusal the next token counts only once it is accepted; otherwise the message on the page would
    // disappear and come back with each refused token.
    const isTrusted = this.#held !== undefined && (this.#isAccepted || this.#refusals === 0);
    this.#state.set(isTrusted ? { kind: 'available' } : { kind: 'missing', failures: this.#failures });
  }
}
