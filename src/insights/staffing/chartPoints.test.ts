import { expect, it } from 'vitest';
import { layerPath } from './chartPoints';

const points = [
  { atMs: 0, counts: [1, 2] },
  { atMs: 10, counts: [3, 0] },
  { atMs: 30, counts: [3, 0] },
];
const scales = { xOf: (atMs: number) => atMs * 2, yOf: (count: number) => 100 - count * 10 };

it('goes in steps along the upper edge and back along the lower one', () => {
  expect(layerPath(points, 0, scales)).toBe('M0 100V90H20V70H60V70V100V100H20V100H0Z');
  expect(layerPath(points, 1, scales)).toBe('M0 90V70H20V70H60V70V70V70H20V90H0Z');
});

it('draws nothing for nothing', () => {
  expect(layerPath([], 0, scales)).toBe('');
});
