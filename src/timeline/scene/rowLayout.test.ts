import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowSizes } from '../../domain/filters';
import { rowLayoutFor, rowsInView, rowsPerLabel, rowsToName, type RowSpace } from './rowLayout';

const space: RowSpace = { widthCssPx: 1440, heightCssPx: 800, rowCount: 100, rowSize: 'comfortable' };

describe('rowsInView', () => {
  it('covers exactly the rows that touch the view', () => {
    fc.assert(
      fc.property(
        fc.record({
          widthCssPx: fc.constantFrom(390, 900, 1600),
          rowSize: fc.constantFrom(...rowSizes),
          count: fc.nat({ max: 200 }),
          scrollTopCssPx: fc.double({ min: -300, max: 9000, noNaN: true }),
          heightCssPx: fc.integer({ min: 1, max: 1200 }),
        }),
        ({ widthCssPx, rowSize, count, ...view }) => {
          const { heightCssPx } = view;
          const layout = rowLayoutFor({ widthCssPx, heightCssPx, rowCount: count, rowSize });
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
    expect(
      rowsInView(rowLayoutFor({ ...space, widthCssPx: 1600 }), { scrollTopCssPx: 0, heightCssPx: 500 }, 0),
    ).toEqual({
      first: 0,
      end: 0,
    });
  });
});

describe('rowLayoutFor', () => {
  it.each(
    rowSizes.flatMap((rowSize) =>
      [0, 390, 599, 600, 999, 1000, 2560].map((width) => [rowSize, width] as const),
    ),
  )('fits both lanes into a %s row at %i px', (rowSize, widthCssPx) => {
    const layout = rowLayoutFor({ ...space, rowSize, widthCssPx });
    expect(layout.primaryTopCssPx + layout.primaryHeightCssPx).toBeLessThanOrEqual(layout.secondaryTopCssPx);
    expect(layout.secondaryTopCssPx + layout.secondaryHeightCssPx).toBeLessThanOrEqual(layout.rowHeightCssPx);
    expect(layout.primaryHeightCssPx).toBeGreaterThan(0);
  });

  it('fits a row in ten more into a low view, with both lanes and two lines of words', () => {
    const low = rowLayoutFor({ ...space, heightCssPx: 346 });
    expect(low.rowHeightCssPx).toBe(31);
    expect(low.secondaryTopCssPx + low.secondaryHeightCssPx).toBeLessThan(low.rowHeightCssPx);
    expect(low.primaryTopCssPx + low.primaryHeightCssPx).toBeLessThan(low.secondaryTopCssPx);
    expect(rowLayoutFor({ ...space, heightCssPx: 400 }).rowHeightCssPx).toBe(34);
  });

  it('makes a comfortable row a target for pointers (WCAG 2.5.8)', () => {
    for (const widthCssPx of [390, 1440]) {
      expect(rowLayoutFor({ ...space, widthCssPx }).rowHeightCssPx).toBeGreaterThanOrEqual(24);
    }
  });

  it('puts headers above the bars on a phone, where the plot takes the whole width', () => {
    expect(rowLayoutFor({ ...space, widthCssPx: 390 })).toMatchObject({
      isHeaderAbove: true,
      headerWidthCssPx: 0,
    });
    expect(rowLayoutFor({ ...space, widthCssPx: 600 })).toMatchObject({
      isHeaderAbove: false,
      headerWidthCssPx: 184,
    });
  });

  it.each([
    [400, 800, 2],
    [399, 800, 2],
    [200, 800, 4],
    [100, 805, 8],
    [3, 800, 12],
    [10_000, 800, 2],
    [0, 800, 12],
  ])('shows %i rows of dense rows on %i px at %i px each', (rowCount, heightCssPx, rowHeightCssPx) => {
    expect(rowLayoutFor({ ...space, rowSize: 'dense', rowCount, heightCssPx })).toMatchObject({
      rowHeightCssPx,
    });
  });

  it('gives words to as many headers of dense rows as have room for them', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2000 }), fc.integer({ min: 100, max: 2000 }), (rowCount, heightCssPx) => {
        const layout = rowLayoutFor({ ...space, rowSize: 'dense', rowCount, heightCssPx });
        const apartCssPx = rowsPerLabel(layout) * layout.rowHeightCssPx;
        expect(apartCssPx).toBeGreaterThanOrEqual(14);
        expect(apartCssPx - layout.rowHeightCssPx).toBeLessThan(14);
      }),
    );
    expect(rowsPerLabel(rowLayoutFor(space))).toBe(1);
  });
});

describe('rowsToName', () => {
  it('has every n-th row in view, and as many wherever the view stands', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 20, max: 1600 }),
        fc.double({ min: -300, max: 9000, noNaN: true }),
        (rowCount, heightCssPx, scrollTopCssPx) => {
          const layout = rowLayoutFor({ widthCssPx: 1440, heightCssPx, rowCount, rowSize: 'dense' });
          const step = rowsPerLabel(layout);
          const { first, end } = rowsToName(layout, { heightCssPx, scrollTopCssPx });
          expect([first % step, end % step]).toEqual([0, 0]);
          expect(end - first).toBe(rowsToName(layout, { heightCssPx, scrollTopCssPx: 0 }).end);
          const inView = rowsInView(layout, { heightCssPx, scrollTopCssPx }, Number.MAX_SAFE_INTEGER);
          expect(first).toBeLessThanOrEqual(inView.first);
          expect(end).toBeGreaterThanOrEqual(inView.end);
        },
      ),
    );
  });

  it('has none where each header has its name, or where there is no room for names', () => {
    const view = { heightCssPx: 800, scrollTopCssPx: 0 };
    const narrow = rowLayoutFor({ ...space, widthCssPx: 390, rowSize: 'dense' });
    for (const layout of [rowLayoutFor(space), narrow]) {
      expect(rowsToName(layout, view)).toEqual({ first: 0, end: 0 });
    }
  });
});
