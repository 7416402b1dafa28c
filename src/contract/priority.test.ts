import { expect, it } from 'vitest';

import { isBackground, priorityHeader, urgencies, urgencyFrom } from './priority';

it.each([
  [priorityHeader(urgencies.lookAhead), 5],
  ['u=0', 1],
  ['i, u=6', 6],
  ['u=2, i', 2],
  ['u=8', 3],
  ['u=55', 3],
  ['urgency=1', 3],
  ['', 3],
  [null, 3],
])('reads %j as %i', (header, urgency) => {
  expect(urgencyFrom(header)).toBe(urgency);
});

it('look-aheads and refreshes are background, a request without urgency is not', () => {
  expect(Object.values(urgencies).map(isBackground)).toEqual([false, false, true, true]);
});
