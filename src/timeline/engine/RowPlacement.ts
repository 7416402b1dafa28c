import { Observable } from '../../base/observable';
import { isSameLayout, type RowLayout, rowLayoutFor, type RowSpace } from '../scene/rowLayout';
import type { TimelineModel } from '../scene/timelineModel';

/** Where rows stand; when their height changes, the row at the top stays there. */
export class RowPlacement {
  readonly layout = new Observable<RowLayout>(
    rowLayoutFor({ widthCssPx: 1200, heightCssPx: 600, rowCount: 0, rowSize: 'comfortable' }),
    isSameLayout,
  );
  /** The row to be at the top of the next frame, in rows and parts of one; `undefined` leaves it to the scroller. */
  #topRow: number | undefined;

  /** Lays out anew for a space and a list; says whether anything has moved. */
  fit(
    space: Pick<RowSpace, 'widthCssPx' | 'heightCssPx' | 'hasPanel'>,
    { entries, rowSize, comparison }: Pick<TimelineModel, 'entries' | 'rowSize' | 'comparison'>,
    scroller: HTMLElement,
  ): boolean {
    const before = this.layout.get();
    const isComparing = comparison !== undefined;
    this.layout.set(rowLayoutFor({ ...space, rowCount: entries.length, rowSize, isComparing }));
    if (this.layout.get() === before) return false;
    this.#topRow ??= scroller.scrollTop / before.rowHeightCssPx;
    return true;
  }

  /** Scrolls the row that was at the top there, once the list has its new height. */
  restore(scroller: HTMLElement): void {
    if (this.#topRow === undefined) return;
    scroller.scrollTop = this.#topRow * this.layout.get().rowHeightCssPx;
    this.#topRow = undefined;
  }

  /** Scrolls by the least that brings a row into view. */
  reveal(scroller: HTMLElement, row: number): void {
    const { rowHeightCssPx } = this.layout.get();
    const topCssPx = row * rowHeightCssPx;
    const endCssPx = topCssPx + rowHeightCssPx;
    const { scrollTop, clientHeight } = scroller;
    if (topCssPx < scrollTop) scroller.scrollTop = topCssPx;
    else if (endCssPx > scrollTop + clientHeight) scroller.scrollTop = endCssPx - clientHeight;
  }
}
