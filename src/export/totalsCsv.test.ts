import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wholeParts } from './totalsCsv';

it('makes whole parts of the same sum, each close to its part', () => {
  const milliseconds = fc.array(fc.integer({ min: 0, max: 90_000_000 }), { maxLength: 30 });
  fc.assert(
    fc.property(milliseconds, (list) => {
      const parts = list.map((each) => each / 1000);
      const whole = wholeParts(parts);
      expect(whole.reduce((sum, each) => sum + each, 0)).toBe(
        Math.round(parts.reduce((sum, each) => sum + each, 0)),
      );
      whole.forEach((each, index) => {
        expect(Number.isInteger(each) && each >= 0).toBe(true);
        expect(Math.abs(each - (parts[index] ?? 0))).toBeLessThan(1.000_001);
      });
    }),
  );
});

it('leaves whole numbers alone', () => {
  expect(wholeParts([3600, 0, 82_800])).toEqual([3600, 0, 82_800]);
});
