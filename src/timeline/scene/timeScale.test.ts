import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantFromMs } from '../../time/instant';
import { msAt, msPerCssPx, xOf } from './timeScale';

const scales = fc
  .record({
    startMs: fc.integer({ min: 946_684_800_000, max: 4_102_444_800_000 }),
    lengthMs: fc.integer({ min: 10_000, max: 31 * 86_400_000 }),
    widthCssPx: fc.integer({ min: 1, max: 8000 }),
  })
  .map(({ startMs, lengthMs, widthCssPx }) => ({
    visible: { start: instantFromMs(startMs), end: instantFromMs(startMs + lengthMs) },
    widthCssPx,
  }));

describe('time scale', () => {
  it('puts the edges of what is visible on the edges of the plot', () => {
    fc.assert(
      fc.property(scales, (scale) => {
        expect(xOf(scale, scale.visible.start)).toBe(0);
        expect(xOf(scale, scale.visible.end)).toBe(scale.widthCssPx);
      }),
    );
  });

  it('leads from a moment to a place and back, also outside the plot', () => {
    fc.assert(
      fc.property(scales, fc.double({ min: -3, max: 4, noNaN: true }), (scale, share) => {
        const { start, end } = scale.visible;
        const atMs = start + share * (end - start);
        expect(msAt(scale, xOf(scale, atMs))).toBeCloseTo(atMs, 1);
      }),
    );
  });

  it('keeps equal times equally far apart', () => {
    const scale = { visible: { start: instantFromMs(0), end: instantFromMs(86_400_000) }, widthCssPx: 1440 };
    expect(msPerCssPx(scale)).toBe(60_000);
    expect(xOf(scale, 61 * 60_000)).toBe(61);
    expect(msAt(scale, -1.5)).toBe(-90_000);
  });
});
