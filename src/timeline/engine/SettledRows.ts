import type { RowRange } from '../scene/rowLayout';

/** Scrolling has come to rest when the rows in view stayed the same for this long: some six frames. */
const REST_MS = 100;

/** To render as many dense rows takes about as long as a frame has time for. */
const ROWS_A_FRAME = 128;

/**
 * Lets the grid's rows follow the view once that is at rest, some with each frame. With dense rows a turn
 * of the wheel passes sixty rows of four hundred, which nobody sees as elements: to render and lay them out
 * with each frame took 16 of the 20 ms that it cost.
 */
export class SettledRows {
  readonly #show: (rows: RowRange) => void;
  #wanted: RowRange | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #frame: number | undefined;

  constructor(show: (rows: RowRange) => void) {
    this.#show = show;
  }

  /** Shows these rows as soon as no others were asked for in a while. */
  follow(rows: RowRange): void {
    if (this.#wanted?.first === rows.first && this.#wanted.end === rows.end) return;
    this.stop();
    this.#wanted = rows;
    this.#timer = setTimeout(() => this.#showUpTo(rows, rows.first + ROWS_A_FRAME), REST_MS);
  }

  /** Shows these rows now. */
  jump(rows: RowRange): void {
    this.stop();
    this.#wanted = rows;
    this.#show(rows);
  }

  /** Shows no more than it has. */
  stop(): void {
    clearTimeout(this.#timer);
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#wanted = undefined;
  }

  #showUpTo(rows: RowRange, end: number): void {
    this.#frame = undefined;
    this.#show({ first: rows.first, end: Math.min(rows.end, end) });
    if (end >= rows.end) return;
    this.#frame = requestAnimationFrame(() => this.#showUpTo(rows, end + ROWS_A_FRAME));
  }
}
