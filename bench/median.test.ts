import fc from 'fast-check';
import { expect, test } from 'vitest';

import { median, percentile } from './median';

const finite = fc.integer();

test('the middle one, or the mean of the middle two', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([1, 2, 10, 3])).toBe(2.5);
  expect(() => median([])).toThrow(RangeError);
});

test('0 and 100 are the smallest and the largest', () => {
  fc.assert(
    fc.property(fc.array(finite, { minLength: 1 }), (values) => {
      expect(percentile(values, 0)).toBe(Math.min(...values));
      expect(percentile(values, 100)).toBe(Math.max(...values));
    }),
  );
});

test('never falls as the percentage grows', () => {
  const percent = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(fc.array(finite, { minLength: 1 }), percent, percent, (values, one, other) => {
      const [low, high] = one < other ? [one, other] : [other, one];
      expect(percentile(values, low)).toBeLessThanOrEqual(percentile(values, high) + 1e-6);
    }),
  );
});
