import { expect, test } from 'vitest';

import { arrivalsOf } from './measureLoad';

test('lists pages of agents in the order of arrival, without those past the end', () => {
  const page = (offset: number, endMs: number) => ({
    name: `http://127.0.0.1:1/api/agentstatusdetails?limit=50&offset=${offset}`,
    endMs,
  });
  const script = { name: 'http://127.0.0.1:1/assets/index.js', endMs: 5 };
  expect(arrivalsOf([page(50, 30), page(0, 20), script, page(100, 40)], 100)).toEqual([20, 30]);
});
