import { expect, test } from 'vitest';

import { topCosts } from './topCosts';

const node = (id: number, functionName: string, url = '') => ({
  id,
  callFrame: { functionName, url, lineNumber: 9 },
});

test('adds up the time of each function over all call paths', () => {
  const profile = {
    nodes: [
      node(1, '(idle)'),
      node(2, 'draw', 'http://x/assets/a.js'),
      node(3, 'draw', 'http://x/assets/a.js'),
      node(4, ''),
    ],
    samples: [2, 1, 3, 4],
    timeDeltas: [0, 2000, 9000, 3000, 500],
  };
  expect(topCosts(profile, 5)).toEqual([
    { name: 'draw (a.js:10)', selfMs: 5 },
    { name: '(anonymous)', selfMs: 0.5 },
  ]);
  expect(topCosts(profile, 1)).toHaveLength(1);
});
