import fc from 'fast-check';
import { expect, test } from 'vitest';

import { mostInAnyMinute } from './mostInAnyMinute';

test.each([
  [[], 0],
  [[5], 1],
  [[0, 59_999], 2],
  [[0, 60_000], 1],
  [[0, 50_000, 61_000, 100_000, 120_500], 3],
  [[61_000, 0, 50_000], 2],
])('of %j, at most %i are in one minute', (momentsMs, expected) => {
  expect(mostInAnyMinute(momentsMs)).toBe(expected);
});

test('counts as a look back from each moment does', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(300_000)), (momentsMs) => {
      const counts = momentsMs.map(
        (endMs) => momentsMs.filter((atMs) => atMs > endMs - 60_000 && atMs <= endMs).length,
      );
      expect(mostInAnyMinute(momentsMs)).toBe(Math.max(0, ...counts));
    }),
  );
});
