import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantFromMs } from './instant';
import { contains, intersect, interval, isEmpty, lengthOf } from './interval';

const anyInterval = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 6 }))
  .map(([start, length]) => interval(instantFromMs(start), instantFromMs(start + length)));

describe('Interval', () => {
  it('refuses an end before the start', () => {
    expect(() => interval(instantFromMs(2), instantFromMs(1))).toThrow(RangeError);
  });

  it('shares with another exactly the moments in both', () => {
    fc.assert(
      fc.property(anyInterval, anyInterval, (one, other) => {
        const shared = intersect(one, other);
        expect(isEmpty(shared)).toBe(lengthOf(shared) === 0);
        for (let moment = -1; moment < 20; moment += 1) {
          const instant = instantFromMs(moment);
          expect(contains(shared, instant)).toBe(contains(one, instant) && contains(other, instant));
        }
      }),
    );
  });
});
