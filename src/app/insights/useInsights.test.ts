import { expect, it } from 'vitest';
import { defaultOverlapsLimit } from './useInsights';

it('takes a tenth of the agents for worth a look, two at least', () => {
  expect([0, 6, 25, 1000].map(defaultOverlapsLimit)).toEqual([2, 2, 3, 100]);
});
