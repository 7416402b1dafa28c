import { describe, expect, it } from 'vitest';
import { entriesOf } from '../scene/timeline.testkit';
import { RowPlacement } from './RowPlacement';

const size = { widthCssPx: 1440, heightCssPx: 700 };
const entries = entriesOf([]);
const twenty = Array.from(
  { length: 20 },
  () => ({ kind: 'group', group: { kind: 'pinned' }, count: 0, isExpanded: true }) as const,
);

/** All of a scroller that placing rows takes. */
function scrollerAt(scrollTop: number, clientHeight = 700): HTMLElement {
  return { scrollTop, clientHeight } as HTMLElement; // it has all of an element that is read here
}

describe('RowPlacement', () => {
  it('keeps the row at the top there when rows change their height', () => {
    const placement = new RowPlacement();
    const scroller = scrollerAt(0);
    placement.fit(size, { entries, rowSize: 'comfortable' }, scroller);
    scroller.scrollTop = 10.5 * placement.layout.get().rowHeightCssPx;
    expect(placement.fit(size, { entries, rowSize: 'compact' }, scroller)).toBe(true);
    // A second change before the next frame does not start from what was not yet restored.
    placement.fit(size, { entries: twenty, rowSize: 'dense' }, scroller);
    placement.restore(scroller);
    expect(scroller.scrollTop).toBe(10.5 * placement.layout.get().rowHeightCssPx);
  });

  it('moves nothing where nothing changed', () => {
    const placement = new RowPlacement();
    const scroller = scrollerAt(123);
    placement.fit(size, { entries, rowSize: 'compact' }, scroller);
    placement.restore(scroller);
    scroller.scrollTop = 45;
    expect(placement.fit(size, { entries: twenty, rowSize: 'compact' }, scroller)).toBe(false);
    placement.restore(scroller);
    expect(scroller.scrollTop).toBe(45);
  });

  it.each([
    [0, 0, 0],
    [19, 0, 0],
    [21, 0, 48],
    [40, 0, 694],
    [3, 200, 102],
    [10, 200, 200],
  ])('reveals row %i from %i px by scrolling to %i px', (row, from, to) => {
    const placement = new RowPlacement();
    const scroller = scrollerAt(from);
    placement.fit(size, { entries, rowSize: 'comfortable' }, scroller);
    placement.reveal(scroller, row);
    expect(scroller.scrollTop).toBe(to);
  });
});
