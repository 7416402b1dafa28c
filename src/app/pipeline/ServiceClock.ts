import { type ClockDifference, CLOCK_TOLERANCE_MS, isClockOff } from '../../api/read/serviceClock';
import { Observable } from '../../base/observable';
import { SECOND_MS } from '../../time/instant';

/** A correction is replaced by one that differs by more than this, so that the clock does not jump at each reply. */
const STEADY_MS = 2 * SECOND_MS;
/** A reply may wait this long for the page to handle it. */
const HANDLING_MS = SECOND_MS;

/**
 * By how much the page corrects its clock, from what replies say about the service's. Of several replies the one
 * with the smallest error counts, until one contradicts it: then the device's clock was set.
 */
export class ServiceClock {
  readonly #correctionMs = new Observable(0);
  #best: ClockDifference | undefined;

  /** Added to the device's clock; 0 while that is right, give or take half a minute. */
  readonly correctionMs = this.#correctionMs.get;

  readonly subscribe = this.#correctionMs.subscribe;

  /** @param difference to the device's clock, without a correction */
  observe(difference: ClockDifference): void {
    if (this.#best !== undefined && !contradicts(this.#best, difference)) {
      if (difference.errorMs >= this.#best.errorMs) return;
    }
    this.#best = difference;
    const { aheadMs, errorMs } = difference;
    const correctionMs = this.#correctionMs.get();
    if (correctionMs === 0) {
      if (isClockOff(difference)) this.#correctionMs.set(Math.round(aheadMs));
      return;
    }
    if (Math.abs(aheadMs) + errorMs <= CLOCK_TOLERANCE_MS) this.#correctionMs.set(0);
    else if (Math.abs(aheadMs - correctionMs) > STEADY_MS) this.#correctionMs.set(Math.round(aheadMs));
  }
}

function contradicts(one: ClockDifference, other: ClockDifference): boolean {
  return Math.abs(one.aheadMs - other.aheadMs) > one.errorMs + other.errorMs + HANDLING_MS;
}
