import fc from 'fast-check';
import { expect, it } from 'vitest';

import type { AgentPageRequest } from '../../src/contract/agentStatusRequest';
import { cacheKey, canonicalRequest } from './cacheKey';

const from = { origin: 'https://a.example', accountId: 'a', streamId: 'st-1', apiVersion: 'v1' } as const;
const pageRequest = (agents?: string[]): AgentPageRequest => ({
  request: { filter: { ...(agents && { agents }), dateFilter: { date: '2026-11-23', timeZoneOffSet: 0 } } },
  paging: { limit: 50, offset: 0 },
});
const keyOf = async (request: AgentPageRequest, origin = from) => cacheKey(origin, canonicalRequest(request));

it('a key is the same for the same agents in any order, with or without duplicates', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc
        .uniqueArray(fc.emailAddress(), { minLength: 1, maxLength: 8 })
        .chain((agents) =>
          fc.tuple(fc.constant(agents), fc.shuffledSubarray(agents, { minLength: agents.length })),
        ),
      async ([agents, shuffled]) => {
        expect(await keyOf(pageRequest([...shuffled, ...agents]))).toBe(await keyOf(pageRequest(agents)));
      },
    ),
    { numRuns: 50 },
  );
});

it('the one form of a request has one spelling for each address', () => {
  expect(
    canonicalRequest(pageRequest(['b@example.com', 'Jane@example.com', 'A@x', 'jane@example.com'])).request
      .filter,
  ).toMatchObject({ agents: ['A@x', 'b@example.com', 'jane@example.com'] });
});

it('a key differs for another page, filter, date, stream or version, and contains no address', async () => {
  const other: AgentPageRequest = {
    request: { filter: { dateFilter: { date: '2026-11-24', timeZoneOffSet: 0 } } },
    paging: { limit: 50, offset: 0 },
  };
  const keys = await Promise.all([
    keyOf(pageRequest()),
    keyOf(pageRequest(['jane@example.com'])),
    keyOf(pageRequest(['Jane@example.com'])),
    keyOf(other),
    keyOf({ ...pageRequest(), paging: { limit: 50, offset: 50 } }),
    keyOf({ ...pageRequest(), paging: { limit: 20, offset: 0 } }),
    cacheKey({ ...from, streamId: 'st-2' }, pageRequest()),
    cacheKey({ ...from, apiVersion: 'v2' }, pageRequest()),
    cacheKey({ ...from, accountId: 'b' }, pageRequest()),
    cacheKey({ ...from, origin: 'https://b.example' }, pageRequest()),
  ]);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.every((key) => /^[\da-f]{64}$/.test(key))).toBe(true);
});
