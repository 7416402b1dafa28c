import { type CountedCall, assumedEndsAgoMs } from './callLog';
import { HOUR_MS, LONGEST_ATTEMPT_MS, MINUTE_MS } from './callCounter';

type EndedCall = {
  /** `undefined`: a call that an earlier process may have made. */
  readonly id: string | undefined;
  readonly endedMs: number;
};

/**
 * The calls of one process in the last hour, by its monotonic clock. Those that have ended are in the order of their
 * ends, so that counting an hour of them takes no longer than a minute of them.
 */
export class CallHistory {
  readonly #running = new Set<string>();
  #ended: EndedCall[] = [];
  /** Since when all calls are known. */
  readonly #knownSinceMs: number;

  /** `earlier`: what earlier processes called; if that is unknown, half of a minute's calls are assumed. */
  constructor(earlier: readonly CountedCall[] | undefined, callsPerMinute: number) {
    const nowMs = performance.now();
    this.#knownSinceMs = earlier === undefined ? nowMs : -Infinity;
    this.#ended = (
      earlier?.map(({ id, endedAgoMs }) => ({ id, endedMs: nowMs - endedAgoMs })) ??
      assumedEndsAgoMs(callsPerMinute).map((agoMs) => ({ id: undefined, endedMs: nowMs - agoMs }))
    ).toSorted((one, other) => one.endedMs - other.endedMs);
  }

  begin(id: string): void {
    this.#running.add(id);
  }

  end(id: string): void {
    if (!this.#running.delete(id)) return;
    const nowMs = performance.now();
    this.#add({ id, endedMs: nowMs });
    const forgotten = this.#indexAfter(nowMs - HOUR_MS);
    // Rarely, because it copies all others.
    if (forgotten > this.#ended.length / 2) this.#ended = this.#ended.slice(forgotten);
  }

  /**
   * Counts a call of another process, or when it ended if it is counted already. One that is running ends at the latest
   * possible time: its process may die.
   */
  countOther({ id, endedAgoMs }: CountedCall): void {
    this.#ended = this.#ended.filter((ended) => ended.id !== id);
    this.#add({ id, endedMs: performance.now() - endedAgoMs });
  }

  /** The calls that are running or ended within this time before now, the assumed ones included. */
  countWithin(windowMs: number, nowMs: number): number {
    return this.#running.size + this.#ended.length - this.#indexAfter(nowMs - windowMs);
  }

  /** When the one ended that is the `limit`th from the last, running ones being last; `undefined`: there are fewer. */
  endOfLast(limit: number): number | undefined {
    return limit <= this.#running.size ? Infinity : this.#ended.at(this.#running.size - limit)?.endedMs;
  }

  /** Those that are running or ended in the last minute. */
  ofLastMinute(): readonly CountedCall[] {
    const nowMs = performance.now();
    const ended = this.#ended.slice(this.#indexAfter(nowMs - MINUTE_MS));
    return [
      ...ended.flatMap(({ id, endedMs }) => (id === undefined ? [] : [{ id, endedAgoMs: nowMs - endedMs }])),
      ...[...this.#running].map((id) => ({ id, endedAgoMs: -LONGEST_ATTEMPT_MS })),
    ];
  }

  /** What is seen of the last hour: see `SeenCalls`. */
  seen(nowMs: number) {
    const endedByMinute = Array.from({ length: HOUR_MS / MINUTE_MS }, () => 0);
    for (const { id, endedMs } of this.#ended.slice(this.#indexAfter(nowMs - HOUR_MS))) {
      const minute = Math.floor((nowMs - endedMs) / MINUTE_MS);
      if (id !== undefined) endedByMinute[minute] = (endedByMinute[minute] ?? 0) + 1;
    }
    return { running: this.#running.size, endedByMinute, knownMs: nowMs - this.#knownSinceMs };
  }

  #add(call: EndedCall): void {
    this.#ended.splice(this.#indexAfter(call.endedMs), 0, call);
  }

  /** The index of the first call that ended later than that. */
  #indexAfter(atMs: number): number {
    let from = 0;
    let to = this.#ended.length;
    while (from < to) {
      const middle = Math.floor((from + to) / 2);
      if ((this.#ended[middle]?.endedMs ?? Infinity) > atMs) to = middle;
      else from = middle + 1;
    }
    return from;
  }
}
