import { attentionKey, type LongPeriod } from '../../../analysis/insights/attention';
import { type Instant, MINUTE_MS, SECOND_MS } from '../../../time/instant';

/** Several agents often go over a limit together: one alert says so for all of them. */
const LEAST_BETWEEN_ALERTS_MS = MINUTE_MS;
/** Rows follow a choice a moment later. */
const SETTLED_AFTER_MS = 5 * SECOND_MS;

/** Finds the periods that someone has to be alerted about: new ones, each once, at most every minute. */
export class NewPeriods {
  #choice: { readonly name: string; readonly madeAt: Instant } | undefined;
  #known = new Set<string>();
  #waiting = new Map<string, LongPeriod>();
  #lastAlert: Instant | undefined;

  /**
   * Takes what needs attention now, and returns what to alert about now. What is there at first is not new, nor
   * is what appears because the person chose other agents or limits.
   *
   * @param choice names what was chosen
   */
  update(open: readonly LongPeriod[], choice: string, now: Instant): readonly LongPeriod[] {
    if (choice !== this.#choice?.name) {
      this.#choice = { name: choice, madeAt: now };
      this.#known.clear();
      this.#waiting.clear();
    }
    const isSettled = Math.abs(now - this.#choice.madeAt) >= SETTLED_AFTER_MS;
    const stillOpen = new Map<string, LongPeriod>();
    for (const period of open) {
      const key = attentionKey(period);
      if ((!this.#known.has(key) && isSettled) || this.#waiting.has(key)) stillOpen.set(key, period);
      this.#known.add(key);
    }
    this.#waiting = stillOpen;
    const isTooSoon =
      this.#lastAlert !== undefined && Math.abs(now - this.#lastAlert) < LEAST_BETWEEN_ALERTS_MS;
    if (stillOpen.size === 0 || isTooSoon) return [];
    this.#lastAlert = now;
    this.#waiting = new Map();
    return [...stillOpen.values()];
  }
}
