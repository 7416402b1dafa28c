import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortSpread } from './sortSpread';

it.each([
  ['spread evenly', 1_000_000],
  ['many alike', 3],
  ['far beyond 32 bits', 2 ** 50],
])('sorts numbers %s', (_, below) => {
  fc.assert(
    fc.property(fc.array(fc.nat(below - 1), { maxLength: 300 }), (numbers) => {
      expect([...sortSpread(Float64Array.from(numbers), below)]).toEqual(
        numbers.toSorted((one, other) => one - other),
      );
    }),
  );
});

it('sorts numbers that nearly all fall into one bin', () => {
  const numbers = Float64Array.from({ length: 2000 }, (_, index) => (index * 7919) % 1000);
  expect(sortSpread(numbers, 2 ** 40)).toEqual(numbers.toSorted());
});
