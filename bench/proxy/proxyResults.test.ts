import { expect, test } from 'vitest';

import { mergeSections } from './proxyResults';

test('replaces what was measured again and keeps the rest', () => {
  const kept = {
    loads: [1],
    teams: {
      before: { small: { calls: 1 } },
      current: { small: { calls: 2, faults: 0 }, large: { calls: 3 } },
    },
  };
  expect(mergeSections(kept, { loads: [2], teams: { current: { small: { calls: 4 } } } })).toEqual({
    loads: [2],
    teams: { before: { small: { calls: 1 } }, current: { small: { calls: 4 }, large: { calls: 3 } } },
  });
});
