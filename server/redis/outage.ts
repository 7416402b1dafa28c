import { causeCodeOf } from '../failures/causeCode';

export type RedisEvents = {
  /** It does not answer any more, for this cause. */
  readonly onLost: (causeCode: string) => void;
  /** It answers again. */
  readonly onBack: (outage: { readonly causeCode: string; readonly downMs: number }) => void;
};

/** Whether Redis answers. Reports each change once, however many commands fail. */
export class Outage {
  readonly #events: RedisEvents;
  readonly #nowMs: () => number;
  #current: { readonly causeCode: string; readonly sinceMs: number } | undefined;

  constructor(events: RedisEvents, nowMs: () => number = () => performance.now()) {
    this.#events = events;
    this.#nowMs = nowMs;
  }

  get isOn(): boolean {
    return this.#current !== undefined;
  }

  begin(causeCode: string): void {
    if (this.#current !== undefined) return;
    this.#current = { causeCode, sinceMs: this.#nowMs() };
    this.#events.onLost(causeCode);
  }

  /** Redis answered something that it was sent at this time. An answer to what it got before the loss ends nothing. */
  end(sentMs: number = this.#nowMs()): void {
    if (this.#current === undefined || sentMs < this.#current.sinceMs) return;
    const { causeCode, sinceMs } = this.#current;
    this.#current = undefined;
    this.#events.onBack({ causeCode, downMs: Math.round(this.#nowMs() - sinceMs) });
  }
}

/** A command that was not answered in time. */
export class RedisTimeout extends Error {
  override readonly name = 'RedisTimeout';
  readonly code = 'REPLY_TIMEOUT';
}

/**
 * Why Redis failed, as a constant that may be logged: Node's code (`ECONNREFUSED`), the first word of Redis's own refusal
 * (`NOAUTH`, `OOM`), or `REPLY_TIMEOUT`. The rest of a message may repeat keys and values.
 */
export function redisCauseOf(error: unknown): string {
  const code = causeCodeOf(error);
  if (code !== undefined) return code;
  const message = error instanceof Error ? error.message : '';
  // The client's own, which have no code.
  if (/^(?:Socket timeout|Command timed out)/.test(message)) return 'REPLY_TIMEOUT';
  const isRefusal = error instanceof Error && error.name === 'ReplyError';
  return (isRefusal && /^[A-Z]{2,30}(?= )/.exec(message)?.[0]) || 'UNKNOWN';
}
