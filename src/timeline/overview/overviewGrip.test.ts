import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centredVisible, draggedVisible, overviewGripAt } from './overviewGrip';
import { minute, minutes } from '../../domain/testDay.testkit';
import { clampVisible, SHORTEST_VISIBLE_MS } from '../engine/visibleRange';

const day = minutes(0, 1440);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const places = fc.integer({ min: -500, max: 2000 });
const grips = fc.constantFrom('start' as const, 'end' as const, 'window' as const, 'new' as const);

/** A visible part of the day, ten seconds or more. */
const parts = fc.tuple(share, share).map(([length, place]) => {
  const lengthMs = SHORTEST_VISIBLE_MS + length * (day.end - day.start - SHORTEST_VISIBLE_MS);
  const startMs = day.start + place * (day.end - day.start - lengthMs);
  return clampVisible(startMs, startMs + lengthMs, day);
});

describe('what a pointer takes hold of', () => {
  const timeRange = { leftCssPx: 100, rightCssPx: 200, isWhole: false };

  it('is the window, an edge, or what lies beside', () => {
    const held = [50, 89, 90, 108, 109, 150, 191, 192, 210, 211].map((x) => overviewGripAt(x, timeRange));
    expect(held).toEqual([
      'beside',
      'beside',
      'start',
      'start',
      'window',
      'window',
      'window',
      'end',
      'end',
      'beside',
    ]);
  });

  it('is a new period where all is visible, but for the edges', () => {
    const whole = { leftCssPx: 0, rightCssPx: 1000, isWhole: true };
    expect([0, 500, 1000].map((x) => overviewGripAt(x, whole))).toEqual(['start', 'new', 'end']);
  });

  it('leaves the middle of a slender window to be held, and its edges outside', () => {
    const slender = { leftCssPx: 100, rightCssPx: 103, isWhole: false };
    expect(overviewGripAt(101.5, slender)).toBe('window');
    expect(overviewGripAt(98, slender)).toBe('start');
    expect(overviewGripAt(105, slender)).toBe('end');
  });
});

describe('dragging', () => {
  const move = (from: number, to: number) => ({ fromMs: minute(from), toMs: minute(to) });

  it('moves the window, or one edge of it', () => {
    const before = minutes(400, 600);
    expect(draggedVisible('window', before, move(500, 530), day)).toEqual(minutes(430, 630));
    expect(draggedVisible('start', before, move(400, 300), day)).toEqual(minutes(300, 600));
    expect(draggedVisible('end', before, move(600, 700), day)).toEqual(minutes(400, 700));
    expect(draggedVisible('new', day, move(700, 600), day)).toEqual(minutes(600, 700));
  });

  it('keeps the other edge where it is, and the window open and in bounds', () => {
    fc.assert(
      fc.property(grips, parts, places, places, (grip, before, from, to) => {
        const after = draggedVisible(grip, before, move(from, to), day);
        expect(after.start).toBeGreaterThanOrEqual(day.start);
        expect(after.end).toBeLessThanOrEqual(day.end);
        expect(after.end - after.start).toBeGreaterThanOrEqual(SHORTEST_VISIBLE_MS - 0.1);
        if (grip === 'start') expect(Math.abs(after.end - before.end)).toBeLessThan(0.1);
        if (grip === 'end') expect(Math.abs(after.start - before.start)).toBeLessThan(0.1);
        if (grip === 'window') {
          expect(Math.abs(after.end - after.start - (before.end - before.start))).toBeLessThan(0.1);
        }
      }),
    );
  });
});

describe('centring', () => {
  it('keeps the length, and puts the moment in the middle unless a bound is in the way', () => {
    expect(centredVisible(minutes(400, 600), minute(800), day)).toEqual(minutes(700, 900));
    expect(centredVisible(minutes(400, 600), minute(10), day)).toEqual(minutes(0, 200));
  });
});
