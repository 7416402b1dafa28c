import { Observable } from '../../base/observable';
import { isSameRange, type RowLayout, type RowRange, rowsInView, rowsToName } from '../scene/rowLayout';
import { SettledRows } from './SettledRows';
import { StagedFirstPaint } from './StagedFirstPaint';

/** Which rows are in view, for those who render something for each. */
export class RowWindow {
  /** The rows in view; with dense rows those that were, when scrolling last came to rest. */
  readonly inView = new Observable<RowRange>({ first: 0, end: 0 }, isSameRange);
  /** The rows among which each n-th has its name written, with dense rows. */
  readonly named = new Observable<RowRange>({ first: 0, end: 0 }, isSameRange);
  /** Whether a timeline of this page has shown everything: from then on its code is compiled. */
  static #hasShownAll = false;
  readonly #staged = new StagedFirstPaint(!RowWindow.#hasShownAll);
  readonly #settled = new SettledRows((rows) => this.inView.set(rows));
  #painted: RowRange = { first: 0, end: Number.POSITIVE_INFINITY };

  /** Those that have room in the view as it was last painted; until then it may be any. */
  get painted(): RowRange {
    return this.#painted;
  }

  /**
   * Takes what the next frame shows of a list of rows, and says how much of it has its turn: whether bars are painted,
   * those of the rows up to `endRow`, and whether that is all there is to show.
   */
  show(
    layout: RowLayout,
    view: { readonly scrollTopCssPx: number; readonly heightCssPx: number },
    rowCount: number,
  ): { readonly hasBars: boolean; readonly endRow: number; readonly isComplete: boolean } {
    const { first, end } = rowsInView(layout, view, rowCount);
    const isFollowing = layout.rowSize === 'dense' && this.#staged.isOver && this.inView.get().end > 0;
    const soFar = this.#staged.next(layout.rowSize, end - first);
    const shown = { first, end: first + soFar.headers };
    if (isFollowing) this.#settled.follow(shown);
    else this.#settled.jump(shown);
    this.named.set(rowsToName(layout, view));
    this.#painted = rowsInView(layout, view, Number.POSITIVE_INFINITY);
    const isComplete = this.#staged.isOver;
    if (isComplete) RowWindow.#hasShownAll = true;
    return { hasBars: soFar.bars > 0 || isComplete, endRow: first + soFar.bars, isComplete };
  }

  stop(): void {
    this.#settled.stop();
  }
}
