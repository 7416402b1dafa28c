import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { RowSize } from '../../domain/filters';
import { StagedFirstPaint, type RowsSoFar } from './StagedFirstPaint';

function framesOf(rowSize: RowSize, rowCount: number): RowsSoFar[] {
  const frames = new StagedFirstPaint(true);
  const shown: RowsSoFar[] = [];
  while (!frames.isOver) shown.push(frames.next(rowSize, rowCount));
  return shown;
}

test('first nothing but the axis, then headers, then bars', () => {
  expect(framesOf('comfortable', 20)).toEqual([
    { headers: 0, bars: 0 },
    { headers: 8, bars: 0 },
    { headers: 16, bars: 0 },
    { headers: 20, bars: 0 },
    { headers: 20, bars: 4 },
    { headers: 20, bars: 12 },
    { headers: 20, bars: 20 },
  ]);
  expect(framesOf('dense', 0)).toEqual([
    { headers: 0, bars: 0 },
    { headers: 0, bars: 0 },
  ]);
});

test('comes to an end with all rows, however many come and go meanwhile', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<RowSize>('comfortable', 'compact', 'dense'),
      fc.array(fc.nat(60), { minLength: 14, maxLength: 14 }),
      (rowSize, rowCounts) => {
        const frames = new StagedFirstPaint(true);
        for (const rowCount of rowCounts) {
          const { headers, bars } = frames.next(rowSize, rowCount);
          expect(bars).toBeLessThanOrEqual(headers);
          expect(headers).toBeLessThanOrEqual(rowCount);
        }
        expect(frames.isOver).toBe(true);
      },
    ),
  );
});

test('lets all through where nothing has to be spread', () => {
  const frames = new StagedFirstPaint(false);
  expect(frames.isOver).toBe(true);
  expect(frames.next('compact', 30)).toEqual({ headers: 30, bars: 30 });
});
