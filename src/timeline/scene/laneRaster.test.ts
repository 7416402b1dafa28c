import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../base/elementAt';
import { BarBatch, GAP_KEY } from './barBatch';
import { LaneRaster } from './laneRaster';

type Period = { readonly left: number; readonly right: number; readonly key: number };
type Bar = { readonly left: number; readonly right: number; readonly key: number };

/** The higher a key, the more urgent; 0 to 2 are not. */
const urgencyOf = (key: number) => (key > 2 ? key : 0);

function barsOf(batch: BarBatch): Bar[] {
  return Array.from({ length: batch.count }, (_, bar) => ({
    left: batch.leftDevicePx(bar),
    right: batch.rightDevicePx(bar),
    key: batch.key(bar),
  }));
}

function rasterOf(periods: readonly Period[], urgency = urgencyOf): Bar[] {
  const batch = new BarBatch();
  const raster = new LaneRaster(batch);
  raster.begin();
  for (const { left, right, key } of periods) raster.add(left, right, key, urgency(key));
  raster.finish();
  return barsOf(batch);
}

/** Widths in sixteenths of a pixel, so that shares are exact; many are thinner than a pixel. */
const periodLists = fc
  .record({
    startsAt: fc.nat({ max: 40 }),
    parts: fc.array(
      fc.record({
        sixteenths: fc.oneof(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 1, max: 200 })),
        key: fc.integer({ min: GAP_KEY, max: 4 }),
      }),
      { minLength: 1, maxLength: 60 },
    ),
  })
  .map(({ startsAt, parts }) => {
    let cursor = startsAt;
    return parts.map(({ sixteenths, key }): Period => {
      const left = cursor / 16;
      cursor += sixteenths;
      return { left, right: cursor / 16, key };
    });
  });

/** What each pixel column must show, from the rule itself: one column after another, all periods each time. */
function columnsByRule(periods: readonly Period[]): Map<number, readonly number[]> {
  const columns = new Map<number, readonly number[]>();
  const firstColumn = Math.floor(at(periods, 0).left);
  const endColumn = Math.ceil(at(periods, periods.length - 1).right);
  for (let column = firstColumn; column < endColumn; column += 1) {
    const urgent = periods
      .filter(({ left, right }) => right - left < 1 && Math.floor((left + right) / 2) === column)
      .map(({ key }) => key)
      .filter((key) => urgencyOf(key) > 0);
    if (urgent.length > 0) {
      columns.set(column, [Math.max(...urgent)]);
      continue;
    }
    const shares = new Map<number, number>();
    for (const { left, right, key } of periods) {
      const share = Math.min(right, column + 1) - Math.max(left, column);
      if (share > 0) shares.set(key, (shares.get(key) ?? 0) + share);
    }
    const most = Math.max(...shares.values());
    // Where two hold as much, either will do.
    columns.set(
      column,
      [...shares].filter(([, share]) => share === most).map(([key]) => key),
    );
  }
  return columns;
}

describe('LaneRaster', () => {
  it('shows in each pixel column the key that holds most of it, or the most urgent thin one', () => {
    fc.assert(
      fc.property(periodLists, (periods) => {
        const bars = rasterOf(periods);
        for (const [column, allowed] of columnsByRule(periods)) {
          const shown = bars.find(({ left, right }) => left <= column && column < right)?.key ?? GAP_KEY;
          expect(allowed, `column ${column}`).toContain(shown);
        }
      }),
    );
  });

  it('makes bars of whole columns, in order, apart or of different keys, and no more than there are columns', () => {
    fc.assert(
      fc.property(periodLists, (periods) => {
        const bars = rasterOf(periods);
        const first = Math.floor(at(periods, 0).left);
        const end = Math.ceil(at(periods, periods.length - 1).right);
        bars.forEach((bar, index) => {
          expect(bar.right).toBeGreaterThan(bar.left);
          expect(bar.key).not.toBe(GAP_KEY);
          const next = bars[index + 1];
          if (next === undefined) return;
          expect(next.left).toBeGreaterThanOrEqual(bar.right);
          if (next.left === bar.right) expect(next.key).not.toBe(bar.key);
        });
        expect(bars[0]?.left ?? first).toBeGreaterThanOrEqual(first);
        expect(bars.at(-1)?.right ?? end).toBeLessThanOrEqual(end);
        expect(bars.length).toBeLessThanOrEqual(end - first);
      }),
    );
  });

  it('draws ten thousand changes within a hundred columns as at most a hundred bars', () => {
    const periods = Array.from({ length: 10_000 }, (_, index) => ({
      left: index / 100,
      right: (index + 1) / 100,
      key: index % 3,
    }));
    expect(rasterOf(periods).length).toBeLessThanOrEqual(100);
  });

  it('joins periods of one key that touch', () => {
    expect(
      rasterOf([
        { left: 0, right: 2.5, key: 1 },
        { left: 2.5, right: 7, key: 1 },
      ]),
    ).toEqual([{ left: 0, right: 7, key: 1 }]);
  });

  it('keeps a brief urgent period in one column, also where it crosses into the next', () => {
    expect(
      rasterOf([
        { left: 0, right: 4.75, key: 0 },
        { left: 4.75, right: 5.125, key: 4 },
        { left: 5.125, right: 9, key: 0 },
      ]),
    ).toEqual([
      { left: 0, right: 4, key: 0 },
      { left: 4, right: 5, key: 4 },
      { left: 5, right: 9, key: 0 },
    ]);
  });

  it('lets a brief period go that nobody needs to see', () => {
    expect(
      rasterOf([
        { left: 0, right: 4.25, key: 0 },
        { left: 4.25, right: 4.5, key: 1 },
        { left: 4.5, right: 9, key: 0 },
      ]),
    ).toEqual([{ left: 0, right: 9, key: 0 }]);
  });

  it('leaves a gap empty, and fills a column that is mostly covered', () => {
    expect(
      rasterOf([
        { left: 0, right: 2.75, key: 0 },
        { left: 2.75, right: 6.75, key: GAP_KEY },
        { left: 6.75, right: 8, key: 0 },
      ]),
    ).toEqual([
      { left: 0, right: 3, key: 0 },
      { left: 7, right: 8, key: 0 },
    ]);
  });

  it('keeps rows apart: the same key in the same columns begins a new bar', () => {
    const batch = new BarBatch();
    const raster = new LaneRaster(batch);
    for (const [left, right] of [
      [0, 5.5],
      [5.5, 9],
    ] as const) {
      raster.begin();
      raster.add(left, right, 1, 0);
      raster.finish();
    }
    expect(barsOf(batch)).toEqual([
      { left: 0, right: 6, key: 1 },
      { left: 5, right: 9, key: 1 },
    ]);
  });
});
