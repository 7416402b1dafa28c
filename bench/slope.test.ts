import { expect, test } from 'vitest';

import { slope } from './slope';

test('is exact for points on a line', () => {
  expect(slope([1, 2, 5].map((x) => ({ x, y: 3 * x - 7 })))).toBeCloseTo(3);
});

test('has the least squared distance from points around a line', () => {
  const points = [
    { x: 0, y: 1 },
    { x: 1, y: 0 },
    { x: 2, y: 4 },
    { x: 3, y: 3 },
  ];
  expect(slope(points)).toBeCloseTo(1);
});

test.each([
  [[]],
  [[{ x: 1, y: 1 }]],
  [
    [
      { x: 1, y: 1 },
      { x: 1, y: 2 },
    ],
  ],
])('has none for %j', (points) => {
  expect(slope(points)).toBeUndefined();
});
