import fc from 'fast-check';
import { expect, it } from 'vitest';

import type { AgentStatusQuestion } from '../../src/contract/agentStatusRequest';
import { cacheKey, canonicalQuestion } from './cacheKey';

const from = { origin: 'https://a.example', accountId: 'a', streamId: 'st-1', apiVersion: 'v1' } as const;
const question = (agents?: string[]): AgentStatusQuestion => ({
  request: { filter: { ...(agents && { agents }), dateFilter: { date: '2026-11-23', timeZoneOffSet: 0 } } },
  paging: { limit: 50, offset: 0 },
});
const keyOf = async (asked: AgentStatusQuestion, origin = from) => cacheKey(origin, canonicalQuestion(asked));

it('is the same for the same agents in any order, named once or twice', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc
        .uniqueArray(fc.emailAddress(), { minLength: 1, maxLength: 8 })
        .chain((agents) =>
          fc.tuple(fc.constant(agents), fc.shuffledSubarray(agents, { minLength: agents.length })),
        ),
      async ([agents, shuffled]) => {
        expect(await keyOf(question([...shuffled, ...agents]))).toBe(await keyOf(question(agents)));
      },
    ),
    { numRuns: 50 },
  );
});

it('is another for another page, filter, date, stream or version, and names nobody', async () => {
  const other: AgentStatusQuestion = {
    request: { filter: { dateFilter: { date: '2026-11-24', timeZoneOffSet: 0 } } },
    paging: { limit: 50, offset: 0 },
  };
  const keys = await Promise.all([
    keyOf(question()),
    keyOf(question(['jane@example.com'])),
    keyOf(question(['Jane@example.com'])),
    keyOf(other),
    keyOf({ ...question(), paging: { limit: 50, offset: 50 } }),
    keyOf({ ...question(), paging: { limit: 20, offset: 0 } }),
    cacheKey({ ...from, streamId: 'st-2' }, question()),
    cacheKey({ ...from, apiVersion: 'v2' }, question()),
    cacheKey({ ...from, accountId: 'b' }, question()),
    cacheKey({ ...from, origin: 'https://b.example' }, question()),
  ]);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.every((key) => /^[\da-f]{64}$/.test(key))).toBe(true);
});
