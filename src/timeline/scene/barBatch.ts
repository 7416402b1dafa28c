import { at } from '../../base/elementAt';

/** Nothing reported: drawn as a baseline, never as a bar. */
export const GAP_KEY = -1;
/** A status that the filter leaves out: drawn as a hairline, so that it is not taken for a gap. */
export const LEFT_OUT_KEY = -2;

export type LaneName = 'primary' | 'secondary' | 'compared';

/** The bars of one lane of one row, kept for another frame. */
export type KeptBars = {
  readonly leftDevicePx: Int32Array;
  readonly rightDevicePx: Int32Array;
  readonly key: Int32Array;
};

/**
 * Bars as columns, in device pixels, because a frame holds thousands. In the primary lane a bar's key
 * is a primary code, in the secondary lane a status code; both may be `LEFT_OUT_KEY`.
 */
export class BarBatch {
  #leftDevicePx = new Int32Array(1024);
  #rightDevicePx = new Int32Array(1024);
  #key = new Int32Array(1024);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** Adds a bar `[left, right)`; one that continues the last bar of its row makes it longer instead. */
  add(leftDevicePx: number, rightDevicePx: number, key: number, firstBarOfRow: number): void {
    const last = this.#count - 1;
    if (last >= firstBarOfRow && this.#key[last] === key && this.#rightDevicePx[last] === leftDevicePx) {
      this.#rightDevicePx[last] = rightDevicePx;
      return;
    }
    if (this.#count === this.#key.length) this.#grow();
    this.#leftDevicePx[this.#count] = leftDevicePx;
    this.#rightDevicePx[this.#count] = rightDevicePx;
    this.#key[this.#count] = key;
    this.#count += 1;
  }

  /** Adds bars that `from` gave, as a row of their own. */
  append({ leftDevicePx, rightDevicePx, key }: KeptBars): void {
    const count = this.#count + key.length;
    while (count > this.#key.length) this.#grow();
    this.#leftDevicePx.set(leftDevicePx, this.#count);
    this.#rightDevicePx.set(rightDevicePx, this.#count);
    this.#key.set(key, this.#count);
    this.#count = count;
  }

  /** A copy of all bars from one on. */
  from(first: number): KeptBars {
    return {
      leftDevicePx: this.#leftDevicePx.slice(first, this.#count),
      rightDevicePx: this.#rightDevicePx.slice(first, this.#count),
      key: this.#key.slice(first, this.#count),
    };
  }

  leftDevicePx(bar: number): number {
    return at(this.#leftDevicePx, bar);
  }

  rightDevicePx(bar: number): number {
    return at(this.#rightDevicePx, bar);
  }

  key(bar: number): number {
    return at(this.#key, bar);
  }

  #grow(): void {
    const larger = (old: Int32Array<ArrayBuffer>) => {
      const grown = new Int32Array(old.length * 2);
      grown.set(old);
      return grown;
    };
    this.#leftDevicePx = larger(this.#leftDevicePx);
    this.#rightDevicePx = larger(this.#rightDevicePx);
    this.#key = larger(this.#key);
  }
}
