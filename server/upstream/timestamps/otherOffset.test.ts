import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { otherOffset } from './otherOffset';

describe('the other offset', () => {
  it.each([
    ['India', -330, -345],
    ['Nepal', -345, -360],
    ['New York in winter', 300, 270],
    ['New York in summer', 240, 210],
    ['Greenwich', 0, -60],
    ['Berlin in winter', -60, -120],
    ['the easternmost zone', -840, -825],
    ['the westernmost zone', 720, 660],
  ])('of %s (%i) is %i', (_, sent, other) => {
    expect(otherOffset(sent)).toBe(other);
  });

  it.each([
    ['15 to 60 minutes from those that zones may have', 15, 60],
    ['15 to 74 minutes from any other that a request may have', 1, 74],
  ])('is %s', (_, unit, most) => {
    fc.assert(
      fc.property(fc.integer({ min: -840 / unit, max: 720 / unit }), (count) => {
        const minutes = Math.abs(otherOffset(count * unit) - count * unit);
        expect(minutes).toBeGreaterThanOrEqual(15);
        expect(minutes).toBeLessThanOrEqual(most);
      }),
    );
  });
});
