import fc from 'fast-check';
import { expect, it } from 'vitest';
import { onDevicePixel } from './devicePixels';

it('leaves alone what lies between device pixels already', () => {
  expect(onDevicePixel(7, 1)).toBe(7);
  expect(onDevicePixel(7.5, 2)).toBe(7.5);
  expect(onDevicePixel(4, 1.25)).toBe(4);
});

it('moves by half a device pixel at most, to a whole one', () => {
  const places = fc.double({ min: -5000, max: 5000, noNaN: true });
  fc.assert(
    fc.property(places, fc.constantFrom(0.75, 1, 1.25, 1.5, 1.75, 2, 3), (cssPx, ratio) => {
      const snapped = onDevicePixel(cssPx, ratio);
      expect(Math.abs(snapped - cssPx) * ratio).toBeLessThanOrEqual(0.5 + 1e-6);
      expect(Math.abs(snapped * ratio - Math.round(snapped * ratio))).toBeLessThan(1e-6);
    }),
  );
});
