/** A request takes about a millisecond until it first waits for something. */
const STARTS_PER_TURN = 4;

/** With what those under way still have to do, a turn can take much longer. Then only one more is started. */
const LONG_TURN_MS = 8;

/** Requests wait so long at most while connections are accepted. */
const LONGEST_ACCEPTING_MS = 50;

/**
 * Spreads the starts of hundreds of requests that arrive at once, so that others are served in between. Node accepts one
 * connection in each turn of its loop: while some come, nothing is started, so that turns are short and a health check
 * does not wait behind a request for each of them.
 */
export class Pacer {
  readonly #nextTurn: (run: () => void) => void;
  readonly #nowMs: () => number;
  #line: (() => void)[] = [];
  #turnStartMs = 0;
  #lastStartMs = 0;
  #hasAccepted = false;

  constructor(
    nextTurn: (run: () => void) => void = setImmediate,
    nowMs: () => number = () => performance.now(),
  ) {
    this.#nextTurn = nextTurn;
    this.#nowMs = nowMs;
  }

  /** To be called for each connection that is accepted. */
  readonly noteConnection = (): void => {
    this.#hasAccepted = true;
  };

  /** Starts the request in a later turn, after those that came before. */
  start(request: () => void): void {
    this.#line.push(request);
    if (this.#line.length > 1) return;
    this.#turnStartMs = this.#nowMs();
    this.#lastStartMs = this.#turnStartMs;
    this.#nextTurn(this.#startSome);
  }

  readonly #startSome = (): void => {
    const nowMs = this.#nowMs();
    const tookMs = nowMs - this.#turnStartMs;
    this.#turnStartMs = nowMs;
    const isAccepting = this.#hasAccepted && nowMs - this.#lastStartMs < LONGEST_ACCEPTING_MS;
    this.#hasAccepted = false;
    if (isAccepting) {
      this.#nextTurn(this.#startSome);
      return;
    }
    this.#lastStartMs = nowMs;
    const count = tookMs > LONG_TURN_MS ? 1 : STARTS_PER_TURN;
    const now = this.#line.slice(0, count);
    this.#line = this.#line.slice(count);
    if (this.#line.length > 0) this.#nextTurn(this.#startSome);
    for (const start of now) start();
  };
}
