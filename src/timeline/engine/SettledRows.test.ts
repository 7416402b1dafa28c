import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { RowRange } from '../scene/rowLayout';
import { SettledRows } from './SettledRows';

let shown: RowRange[];
let rows: SettledRows;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback, 16));
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => clearTimeout(frame));
  shown = [];
  rows = new SettledRows((range) => shown.push(range));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('shows what is in view once the view rests, and nothing of what it passed', () => {
  for (let first = 0; first < 1000; first += 60) {
    rows.follow({ first, end: first + 100 });
    vi.advanceTimersByTime(16);
  }
  expect(shown).toEqual([]);
  vi.runAllTimers();
  expect(shown).toEqual([{ first: 960, end: 1060 }]);
});

test('shows many rows in several frames', () => {
  rows.follow({ first: 10, end: 400 });
  vi.runAllTimers();
  expect(shown).toEqual([
    { first: 10, end: 138 },
    { first: 10, end: 266 },
    { first: 10, end: 394 },
    { first: 10, end: 400 },
  ]);
});

test('the view may move on before all is shown', () => {
  rows.follow({ first: 0, end: 400 });
  vi.advanceTimersByTime(110);
  rows.follow({ first: 60, end: 160 });
  vi.runAllTimers();
  expect(shown).toEqual([
    { first: 0, end: 128 },
    { first: 60, end: 160 },
  ]);
});

test('the same rows asked for again with each frame are not put off', () => {
  for (let frame = 0; frame < 20; frame += 1) {
    rows.follow({ first: 0, end: 50 });
    vi.advanceTimersByTime(16);
  }
  expect(shown).toEqual([{ first: 0, end: 50 }]);
});

test('jumps at once, and shows nothing after it was stopped', () => {
  rows.jump({ first: 0, end: 24 });
  expect(shown).toEqual([{ first: 0, end: 24 }]);
  rows.follow({ first: 60, end: 160 });
  rows.stop();
  vi.runAllTimers();
  expect(shown).toHaveLength(1);
});
