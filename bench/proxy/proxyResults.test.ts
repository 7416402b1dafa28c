import { expect, test } from 'vitest';

import { mergeSections } from './proxyResults';

test('replaces what was measured again and keeps the rest', () => {
  const kept = { loads: [1], cold: { callers: 1 }, teams: { before: { speed: 1 }, current: { speed: 6 } } };
  expect(mergeSections(kept, { loads: [2], teams: { current: { speed: 2 } } })).toEqual({
    loads: [2],
    cold: { callers: 1 },
    teams: { before: { speed: 1 }, current: { speed: 2 } },
  });
});
