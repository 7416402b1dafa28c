import { expect, it } from 'vitest';
import { usualOverlapsLimit } from './useInsights';

it('takes a tenth of the agents for worth a look, two at least', () => {
  expect([0, 6, 25, 1000].map(usualOverlapsLimit)).toEqual([2, 2, 3, 100]);
});
