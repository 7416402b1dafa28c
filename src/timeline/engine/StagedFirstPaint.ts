import type { RowSize } from '../../domain/filters';

/** How many of the rows in view have their headers, and how many their bars. */
export type RowsSoFar = { readonly headers: number; readonly bars: number };

/**
 * Headers that one frame adds: one is some ten elements to render and lay out, in dense rows two. A
 * frame of eight takes 8 ms of processor time, twice as much by the clock where a browser, its threads and
 * the network share two cores; all of them took 20, and their bars 27.
 */
const HEADERS_A_FRAME: Readonly<Record<RowSize, number>> = { comfortable: 8, compact: 8, dense: 128 };

/** Rows with bars in the first frame that has any, and how many times as many in each after it. */
const FIRST_BARS_SHARE = 1 / 2;
const MORE_BARS = 3;

/**
 * Spreads the first picture over several frames: the time axis, then some rows' headers at a time, then bars
 * of few rows, of more, of all. All of it runs for the first time then, and nothing is compiled yet; in one
 * frame it would hold up the page just as people begin to use it.
 */
export class StagedFirstPaint {
  #headers: number | undefined;
  #bars = 0;
  #isOver: boolean;

  /** @param areNeeded false where the page has shown a timeline before: once compiled, it all fits a frame. */
  constructor(areNeeded: boolean) {
    this.#isOver = !areNeeded;
  }

  /** Whether everything in view has been let through. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** What the next frame may show of so many rows. */
  next(rowSize: RowSize, rowCount: number): RowsSoFar {
    if (this.#isOver) return { headers: rowCount, bars: rowCount };
    const step = HEADERS_A_FRAME[rowSize];
    const hadAllHeaders = this.#headers !== undefined && this.#headers >= rowCount;
    if (!hadAllHeaders) this.#headers = this.#headers === undefined ? 0 : this.#headers + step;
    else this.#bars = this.#bars === 0 ? step * FIRST_BARS_SHARE : this.#bars * MORE_BARS;
    const bars = Math.min(rowCount, this.#bars);
    this.#isOver = hadAllHeaders && bars === rowCount;
    return { headers: Math.min(rowCount, this.#headers ?? 0), bars };
  }
}
