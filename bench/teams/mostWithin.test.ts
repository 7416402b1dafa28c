import fc from 'fast-check';
import { expect, it } from 'vitest';

import { mostWithin } from './mostWithin';

it('counts as looking at every stretch does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 300 })),
      fc.integer({ min: 1, max: 100 }),
      (instants, lengthMs) => {
        const counts = instants.map(
          (end) => instants.filter((each) => each <= end && each > end - lengthMs).length,
        );
        expect(mostWithin(instants, lengthMs)).toBe(Math.max(0, ...counts));
      },
    ),
  );
});
