import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantFromMs } from '../../time/instant';
import type { Interval } from '../../time/interval';
import {
  clampVisible,
  panVisible,
  rangeAround,
  revealInVisible,
  SHORTEST_VISIBLE_MS,
  zoomVisible,
} from './visibleRange';

/** A tenth of a second: no pixel of the closest zoom is that short. */
const TINY_MS = 0.1;

const boundsStartMs = 1_773_100_800_000; // 2026-03-10T00:00:00Z
const share = fc.double({ min: 0, max: 1, noNaN: true });

function between(startMs: number, endMs: number): Interval {
  return { start: instantFromMs(startMs), end: instantFromMs(endMs) };
}

/** Bounds of 11 seconds to 31 days, and a visible part of them with fractions of milliseconds. */
const cases = fc
  .record({ boundsMs: fc.integer({ min: 11_000, max: 31 * 86_400_000 }), length: share, place: share })
  .map(({ boundsMs, length, place }) => {
    const bounds = between(boundsStartMs, boundsStartMs + boundsMs);
    const lengthMs = SHORTEST_VISIBLE_MS + length * (boundsMs - SHORTEST_VISIBLE_MS);
    const startMs = boundsStartMs + place * (boundsMs - lengthMs);
    return { bounds, visible: clampVisible(startMs, startMs + lengthMs, bounds) };
  });

function expectInside(visible: Interval, bounds: Interval): void {
  expect(visible.start).toBeGreaterThanOrEqual(bounds.start);
  expect(visible.end).toBeLessThanOrEqual(bounds.end);
}

const lengthOf = ({ start, end }: Interval) => end - start;

describe('clampVisible', () => {
  it('leaves alone what lies inside', () => {
    const bounds = between(0, 100_000);
    expect(clampVisible(20_000, 50_000, bounds)).toEqual(between(20_000, 50_000));
  });

  it('moves what sticks out, and squeezes what is longer than the bounds', () => {
    const bounds = between(0, 100_000);
    expect(clampVisible(-30_000, 20_000, bounds)).toEqual(between(0, 50_000));
    expect(clampVisible(80_000, 130_000, bounds)).toEqual(between(50_000, 100_000));
    expect(clampVisible(-30_000, 200_000, bounds)).toEqual(bounds);
  });

  it('shows at least ten seconds, or all of a shorter window', () => {
    expect(clampVisible(50_000, 50_001, between(0, 100_000))).toEqual(between(50_000, 60_000));
    expect(clampVisible(1000, 1001, between(0, 5000))).toEqual(between(0, 5000));
  });
});

describe('panVisible', () => {
  it('keeps the length and never leaves the bounds', () => {
    fc.assert(
      fc.property(cases, fc.double({ min: -1e10, max: 1e10, noNaN: true }), ({ bounds, visible }, byMs) => {
        const panned = panVisible(visible, byMs, bounds);
        expectInside(panned, bounds);
        expect(Math.abs(lengthOf(panned) - lengthOf(visible))).toBeLessThan(TINY_MS);
      }),
    );
  });

  it('moves by what was asked unless a bound is in the way, and then reaches that bound exactly', () => {
    fc.assert(
      fc.property(cases, fc.double({ min: -1e9, max: 1e9, noNaN: true }), ({ bounds, visible }, byMs) => {
        const panned = panVisible(visible, byMs, bounds);
        if (visible.start + byMs <= bounds.start) expect(panned.start).toBe(bounds.start);
        else if (visible.end + byMs >= bounds.end + TINY_MS) expect(panned.end).toBe(bounds.end);
        else expect(Math.abs(panned.start - visible.start - byMs)).toBeLessThanOrEqual(TINY_MS);
      }),
    );
  });
});

describe('zoomVisible', () => {
  const factors = fc.double({ min: 0.01, max: 100, noNaN: true });

  it('keeps the moment under the pointer in its place unless a bound is in the way', () => {
    fc.assert(
      fc.property(cases, factors, share, ({ bounds, visible }, factor, place) => {
        const aroundMs = visible.start + place * lengthOf(visible);
        const zoomed = zoomVisible(visible, factor, aroundMs, bounds);
        expectInside(zoomed, bounds);
        const isBounded = zoomed.start === bounds.start || zoomed.end === bounds.end;
        if (!isBounded) expect((aroundMs - zoomed.start) / lengthOf(zoomed)).toBeCloseTo(place, 4);
      }),
    );
  });

  it('changes the length by the factor, between ten seconds and the whole window', () => {
    fc.assert(
      fc.property(cases, factors, share, ({ bounds, visible }, factor, place) => {
        const zoomed = zoomVisible(visible, factor, visible.start + place * lengthOf(visible), bounds);
        const wantedMs = Math.min(
          Math.max(lengthOf(visible) / factor, SHORTEST_VISIBLE_MS),
          lengthOf(bounds),
        );
        expect(Math.abs(lengthOf(zoomed) - wantedMs)).toBeLessThan(TINY_MS);
      }),
    );
  });

  it('comes back when the same factor is undone away from the bounds', () => {
    const bounds = between(0, 86_400_000);
    const visible = between(30_000_000, 50_000_000);
    const back = zoomVisible(zoomVisible(visible, 2, 40_000_000, bounds), 0.5, 40_000_000, bounds);
    expect(back).toEqual(visible);
  });
});

describe('revealInVisible', () => {
  const spans = fc.record({ place: share, length: share });
  const spanIn = (bounds: Interval, { place, length }: { place: number; length: number }) => {
    const startMs = bounds.start + place * lengthOf(bounds);
    return { startMs, endMs: startMs + length * (bounds.end - startMs) };
  };

  it('does not move when the period is in view', () => {
    fc.assert(
      fc.property(cases, share, share, ({ bounds, visible }, one, other) => {
        const startMs = visible.start + Math.min(one, other) * lengthOf(visible);
        const endMs = visible.start + Math.max(one, other) * lengthOf(visible);
        fc.pre(endMs <= visible.end);
        expect(revealInVisible(visible, startMs, endMs, bounds)).toBe(visible);
      }),
    );
  });

  it('brings a period that fits into view whole, moving no further than a margin beyond need', () => {
    fc.assert(
      fc.property(cases, spans, ({ bounds, visible }, where) => {
        const { startMs, endMs } = spanIn(bounds, where);
        fc.pre(endMs - startMs <= 0.8 * lengthOf(visible));
        const revealed = revealInVisible(visible, startMs, endMs, bounds);
        expectInside(revealed, bounds);
        expect(Math.abs(lengthOf(revealed) - lengthOf(visible))).toBeLessThan(TINY_MS);
        expect(startMs).toBeGreaterThanOrEqual(revealed.start - TINY_MS);
        expect(endMs).toBeLessThanOrEqual(revealed.end + TINY_MS);
        const neededMs = Math.max(0, visible.start - startMs, endMs - visible.end);
        const movedMs = Math.abs(revealed.start - visible.start);
        expect(movedMs).toBeLessThanOrEqual(neededMs + lengthOf(visible) / 10 + TINY_MS);
      }),
    );
  });

  it('shows some of a period that is too long, and leaves it where it already does', () => {
    const bounds = between(0, 1_000_000);
    const visible = between(400_000, 500_000);
    expect(revealInVisible(visible, 300_000, 900_000, bounds)).toBe(visible);
    expect(revealInVisible(visible, 600_000, 900_000, bounds)).toEqual(between(590_000, 690_000));
    expect(revealInVisible(visible, 100_000, 350_000, bounds)).toEqual(between(90_000, 190_000));
  });
});

describe('rangeAround', () => {
  it('shows a period with its margins', () => {
    const bounds = between(0, 1_000_000);
    expect(rangeAround(400_000, 500_000, 0.1, bounds)).toEqual(between(390_000, 510_000));
    expect(rangeAround(0, 100_000, 0.1, bounds)).toEqual(between(0, 110_000));
  });

  it('shows around a period of no length as little as can be shown', () => {
    expect(rangeAround(500_000, 500_000, 0, between(0, 1_000_000))).toEqual(between(495_000, 505_000));
  });

  it('holds every period of the window whole, inside the window', () => {
    fc.assert(
      fc.property(cases, share, share, share, ({ bounds }, one, other, margin) => {
        const startMs = bounds.start + Math.min(one, other) * lengthOf(bounds);
        const endMs = bounds.start + Math.max(one, other) * lengthOf(bounds);
        const range = rangeAround(startMs, endMs, margin, bounds);
        expectInside(range, bounds);
        expect(range.start).toBeLessThanOrEqual(startMs + TINY_MS);
        expect(range.end).toBeGreaterThanOrEqual(endMs - TINY_MS);
      }),
    );
  });
});
