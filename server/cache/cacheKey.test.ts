import { expect, it } from 'vitest';

import { canonicalDateFilter, copyKey } from './cacheKey';

const origin = { origin: 'https://a.example', accountId: 'a', streamId: 'st-1', apiVersion: 'v1' } as const;

it('date filters with their fields in another order are the same', () => {
  const filters = [
    { startDate: '2026-11-23', endDate: '2026-11-24', timeZoneOffSet: 0 },
    { timeZoneOffSet: 0, endDate: '2026-11-24', startDate: '2026-11-23' },
  ];
  const [one, other] = filters.map((filter) => JSON.stringify(canonicalDateFilter(filter)));
  expect(one).toBe(other);
});

it('a key differs for another thing, account, stream or version, and contains no address', async () => {
  const keys = await Promise.all([
    copyKey(origin, 'agent', 'jane@example.com'),
    copyKey(origin, 'agent', 'john@example.com'),
    copyKey(origin, 'page', 'jane@example.com'),
    copyKey({ ...origin, streamId: 'st-2' }, 'agent', 'jane@example.com'),
    copyKey({ ...origin, apiVersion: 'v2' }, 'agent', 'jane@example.com'),
    copyKey({ ...origin, accountId: 'b' }, 'agent', 'jane@example.com'),
    copyKey({ ...origin, origin: 'https://b.example' }, 'agent', 'jane@example.com'),
  ]);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.every((key) => /^[\da-f]{64}$/.test(key))).toBe(true);
});
