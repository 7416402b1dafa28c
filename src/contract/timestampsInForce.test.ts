import { expect, test } from 'vitest';

import { readTimestamps, timestampsChecks, timestampsText } from './timestampsInForce';

test('what is written is read', () => {
  for (const mode of ['requested-offset', 'utc'] as const) {
    for (const check of timestampsChecks) {
      expect(readTimestamps(timestampsText({ mode, check }))).toEqual({ mode, check });
    }
  }
});

test.each([null, '', 'utc', 'local;check=verified', 'utc;check=maybe', 'utc;check=verified;x'])(
  'nothing is read from %j',
  (header) => {
    expect(readTimestamps(header)).toBeUndefined();
  },
);
