import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowLayoutFor, rowsInView } from './rowLayout';

describe('rowsInView', () => {
  it('covers exactly the rows that touch the view', () => {
    fc.assert(
      fc.property(
        fc.record({
          widthCssPx: fc.constantFrom(390, 900, 1600),
          count: fc.nat({ max: 200 }),
          scrollTopCssPx: fc.double({ min: -300, max: 9000, noNaN: true }),
          heightCssPx: fc.integer({ min: 1, max: 1200 }),
        }),
        ({ widthCssPx, count, ...view }) => {
          const layout = rowLayoutFor(widthCssPx);
          const { first, end } = rowsInView(layout, view, count);
          const height = layout.rowHeightCssPx;
          const touching = Array.from({ length: count }, (_, row) => row).filter(
            (row) =>
              row * height < view.scrollTopCssPx + view.heightCssPx &&
              (row + 1) * height > view.scrollTopCssPx,
          );
          expect(Array.from({ length: end - first }, (_, index) => first + index)).toEqual(touching);
        },
      ),
    );
  });

  it('knows no rows in a list without any', () => {
    expect(rowsInView(rowLayoutFor(1600), { scrollTopCssPx: 0, heightCssPx: 500 }, 0)).toEqual({
      first: 0,
      end: 0,
    });
  });
});

describe('rowLayoutFor', () => {
  it.each([0, 390, 599, 600, 999, 1000, 2560])('fits both lanes into the row at %i px', (widthCssPx) => {
    const layout = rowLayoutFor(widthCssPx);
    expect(layout.primaryTopCssPx + layout.primaryHeightCssPx).toBeLessThanOrEqual(layout.secondaryTopCssPx);
    expect(layout.secondaryTopCssPx + layout.secondaryHeightCssPx).toBeLessThanOrEqual(layout.rowHeightCssPx);
    // A row is a target of pointers (WCAG 2.5.8).
    expect(layout.rowHeightCssPx).toBeGreaterThanOrEqual(24);
  });

  it('puts headers above the bars on a phone, where the plot takes the whole width', () => {
    expect(rowLayoutFor(390)).toMatchObject({ isHeaderAbove: true, headerWidthCssPx: 0 });
    expect(rowLayoutFor(600)).toMatchObject({ isHeaderAbove: false, headerWidthCssPx: 184 });
  });
});
