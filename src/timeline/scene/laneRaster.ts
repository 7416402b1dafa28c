import { at } from '../../base/elementAt';
import { type BarBatch, GAP_KEY } from './barBatch';

/**
 * Turns one lane of one row into bars that fill whole device pixels.
 *
 * A pixel column shows the key that holds most of it. A period shorter than a pixel that has an
 * urgency beats whatever else lies in its column, so that a brief absence is not lost on a long
 * range; the most urgent wins. Periods must come in order, without gap or overlap (gaps as
 * `GAP_KEY`), which makes the shares of a column add up to one.
 */
export class LaneRaster {
  readonly #bars: BarBatch;
  #firstBar = 0;
  #column = Number.NEGATIVE_INFINITY;
  #keys: number[] = [];
  #shares: number[] = [];
  #urgentKey = GAP_KEY;
  #urgency = 0;

  constructor(bars: BarBatch) {
    this.#bars = bars;
  }

  /** Begins a row. */
  begin(): void {
    this.#firstBar = this.#bars.count;
    this.#column = Number.NEGATIVE_INFINITY;
  }

  /** Adds the period `[left, right)` in device pixels, fractions kept. `urgency` 0 means none. */
  add(leftDevicePx: number, rightDevicePx: number, key: number, urgency: number): void {
    const firstColumn = Math.floor(leftDevicePx);
    const lastColumn = Math.floor(rightDevicePx);
    const isThin = rightDevicePx - leftDevicePx < 1;
    const urgentColumn = isThin && urgency > 0 ? Math.floor((leftDevicePx + rightDevicePx) / 2) : undefined;
    if (firstColumn === lastColumn) {
      this.#share(firstColumn, rightDevicePx - leftDevicePx, key, urgentColumn === firstColumn ? urgency : 0);
      return;
    }
    if (leftDevicePx === firstColumn) this.#fill(firstColumn, firstColumn + 1, key);
    else
      this.#share(
        firstColumn,
        firstColumn + 1 - leftDevicePx,
        key,
        urgentColumn === firstColumn ? urgency : 0,
      );
    if (lastColumn > firstColumn + 1) this.#fill(firstColumn + 1, lastColumn, key);
    if (rightDevicePx > lastColumn) {
      this.#share(lastColumn, rightDevicePx - lastColumn, key, urgentColumn === lastColumn ? urgency : 0);
    }
  }

  /** Ends a row. */
  finish(): void {
    this.#flush();
    this.#column = Number.NEGATIVE_INFINITY;
  }

  #fill(left: number, right: number, key: number): void {
    this.#flush();
    this.#column = Number.NEGATIVE_INFINITY;
    if (key !== GAP_KEY) this.#bars.add(left, right, key, this.#firstBar);
  }

  #share(column: number, share: number, key: number, urgency: number): void {
    if (column !== this.#column) {
      this.#flush();
      this.#column = column;
    }
    const known = this.#keys.indexOf(key);
    if (known === -1) {
      this.#keys.push(key);
      this.#shares.push(share);
    } else {
      this.#shares[known] = at(this.#shares, known) + share;
    }
    if (urgency > this.#urgency) {
      this.#urgency = urgency;
      this.#urgentKey = key;
    }
  }

  #flush(): void {
    if (this.#keys.length === 0) return;
    let winner = GAP_KEY;
    if (this.#urgency > 0) winner = this.#urgentKey;
    else {
      let most = 0;
      for (let index = 0; index < this.#keys.length; index += 1) {
        const share = at(this.#shares, index);
        if (share > most) {
          most = share;
          winner = at(this.#keys, index);
        }
      }
    }
    if (winner !== GAP_KEY) this.#bars.add(this.#column, this.#column + 1, winner, this.#firstBar);
    this.#keys.length = 0;
    this.#shares.length = 0;
    this.#urgency = 0;
    this.#urgentKey = GAP_KEY;
  }
}
