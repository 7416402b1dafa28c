import { expect, test } from 'vitest';

import { fateOf, weatherAt } from './weather';

test('each cycle begins fair and ends with refusals', () => {
  expect([0, 399, 400, 600, 700, 800, 900, 999, 1000].map((ms) => weatherAt(ms, 1000))).toEqual([
    'fair',
    'fair',
    'failing',
    'fair',
    'slow',
    'hanging',
    'fair',
    'limited',
    'fair',
  ]);
});

test('is always fair without a cycle', () => {
  expect(weatherAt(450, undefined)).toBe('fair');
});

test('replies take 200 to 400 ms, and seconds in slow weather', () => {
  expect(fateOf('fair', 0, 0)).toEqual({ kind: 'page', latencyMs: 200 });
  expect(fateOf('slow', 1, 0)).toEqual({ kind: 'page', latencyMs: 6000 });
});

test('failures are of every kind', () => {
  const kinds = [0, 0.3, 0.6, 0.99].map((chance) => fateOf('failing', 0, chance).kind);
  expect(new Set(kinds)).toEqual(new Set(['error', 'gateway', 'reset', 'cut']));
});
