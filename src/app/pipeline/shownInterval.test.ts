import { expect, it } from 'vitest';
import { shownIntervalMs } from './shownInterval';

it('is rounded, and stays until the interval is a step away', () => {
  expect(shownIntervalMs(71_000)).toBe(70_000);
  expect(shownIntervalMs(290_000)).toBe(300_000);
  expect(shownIntervalMs(74_000, 70_000)).toBe(70_000);
  expect(shownIntervalMs(75_000, 70_000)).toBe(75_000);
});
