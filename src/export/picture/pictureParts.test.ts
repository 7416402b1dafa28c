import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureParts } from './pictureParts';

const size = { widthCssPx: 1600, headHeightCssPx: 120, rowHeightCssPx: 34, devicePixelRatio: 1 };

describe('pictureParts', () => {
  it('makes one picture if all rows fit, and loses none if they do not', () => {
    expect(pictureParts(0, size)).toEqual([{ first: 0, end: 0 }]);
    expect(pictureParts(478, size)).toEqual([{ first: 0, end: 478 }]);
    expect(pictureParts(1000, size)).toEqual([
      { first: 0, end: 333 },
      { first: 333, end: 667 },
      { first: 667, end: 1000 },
    ]);
  });

  it('contains every row once, in order, and no picture is larger than a canvas may be', () => {
    fc.assert(
      fc.property(
        fc.nat(20_000),
        fc.record({
          widthCssPx: fc.integer({ min: 320, max: 4000 }),
          headHeightCssPx: fc.integer({ min: 50, max: 400 }),
          rowHeightCssPx: fc.integer({ min: 2, max: 60 }),
          devicePixelRatio: fc.constantFrom(1, 1.5, 2),
        }),
        (count, any) => {
          const parts = pictureParts(count, any);
          expect(parts.flatMap(({ first, end }) => [first, end])).toEqual([
            0,
            ...parts.slice(1).flatMap(({ first }) => [first, first]),
            count,
          ]);
          for (const { first, end } of parts) {
            const height = (any.headHeightCssPx + (end - first) * any.rowHeightCssPx) * any.devicePixelRatio;
            expect(height).toBeLessThanOrEqual(16_384);
            expect(height * any.widthCssPx * any.devicePixelRatio).toBeLessThanOrEqual(2 ** 26 + 1);
          }
        },
      ),
    );
  });
});
