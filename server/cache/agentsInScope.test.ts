import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as v from 'valibot';

import { defaultPublicConfig } from '../../src/contract/publicConfig';
import { foldAddress } from '../../src/base/foldAddress';
import { scopeFrom } from '../access/agentScope';
import { createApp } from '../http/app';
import { sharedKeeper } from '../upstream/findings.testkit';
import { type UpstreamHabits, agentsUpstream } from './agents/agentsUpstream.testkit';
import { unlimitedBudget } from '../budget/budget';
import { createCopyStore } from './copyStore';
import { LiveDemand } from './liveDemand';
import { packer } from './packer';
import { createPageCache } from './pageCache';
import { knownTimestamps } from '../upstream/timestamps/timestampsFinding';
import { noReplicaLease } from './replicaLease';

const origin = { origin: 'https://a.example', accountId: 'a', streamId: 'st-1', apiVersion: 'v1' } as const;
const lifetimes = { liveSeconds: 15, finishedSeconds: 86_400, staleSeconds: 600 };

const replySchema = v.object({
  hasMore: v.boolean(),
  data: v.array(v.object({ email: v.string() })),
  notFound: v.optional(v.array(v.string()), []),
});

type Ask = {
  readonly scope: readonly string[];
  readonly agents: readonly string[] | undefined;
  readonly offset: number;
};

/** The service in front of an upstream; each request comes with the addresses that its caller may see. */
function serviceWith(habits: UpstreamHabits) {
  const { callUpstream } = agentsUpstream(habits);
  let scope: readonly string[] = [];
  const app = createApp({
    publicConfig: defaultPublicConfig,
    listenHost: '127.0.0.1',
    authorize: async () => ({
      scope: scopeFrom(scope),
      teams: new Set(),
      ownTeams: [],
      subject: scope.join(),
    }),
    getPage: createPageCache({
      origin,
      timestamps: knownTimestamps('requested-offset'),
      areRangesByDay: () => false,
      callUpstream,
      store: createCopyStore(undefined),
      lease: noReplicaLease,
      batchSizeKeeper: sharedKeeper(),
      packer,
      holdReply: async (work) => await work(),
      lifetimes,
      demand: new LiveDemand(lifetimes, () => undefined),
      takeCall: unlimitedBudget.take,
      callEveryMs: () => 0,
    }),
    isReady: () => true,
    onRequest: () => undefined,
    onError: (error) => expect.fail(String(error)),
  });
  return async (asked: Ask) => {
    ({ scope } = asked);
    const response = await app.request(`/api/agentstatusdetails?limit=5&offset=${asked.offset}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        filter: {
          ...(asked.agents && { agents: asked.agents }),
          dateFilter: { date: '2026-03-10', timeZoneOffSet: 0 },
        },
      }),
    });
    // Their seconds depend on how busy this machine is.
    response.headers.delete('Age');
    const cacheStatus = response.headers.get('Cache-Status')?.replace(/ttl=\d+/, 'ttl') ?? '';
    const headers = { ...Object.fromEntries(response.headers), 'cache-status': cacheStatus };
    return { status: response.status, headers, text: await response.text() };
  };
}

const mine = ['a@x', 'b@x', 'C@x', 'd@x', 'e@x', 'f@x', 'g@x', 'gone@x'];
const others = ['h@x', 'i@x', 'j@x', 'k@x', 'boss@x'];
const spelling = (email: string) => fc.constantFrom(email, email.toUpperCase(), email.toLowerCase());
const listOf = (emails: readonly string[]) =>
  fc.subarray([...emails], { minLength: 1 }).chain((list) => fc.tuple(...list.map(spelling)));
const scopeArbitrary = listOf(mine);
const agentsArbitrary = fc.option(listOf([...mine, ...others]), { nil: undefined });
const askArbitrary = fc.record({
  scope: scopeArbitrary,
  agents: agentsArbitrary,
  offset: fc.constantFrom(0, 5, 10),
});
const knownArbitrary = fc.subarray(mine.filter((email) => email !== 'gone@x'));
const habitsArbitrary = fc.record({
  pageSize: fc.integer({ min: 1, max: 50 }),
  mostAddresses: fc.integer({ min: 1, max: 50 }),
  ignoresFilter: fc.boolean(),
  distinguishesCapitals: fc.boolean(),
});

it('a reply has the agents of a list in their order, those not found, and nobody else', async () => {
  await fc.assert(
    fc.asyncProperty(
      habitsArbitrary,
      knownArbitrary,
      fc.array(askArbitrary, { minLength: 1, maxLength: 6 }),
      async (habits, known, asks) => {
        const request = serviceWith({ ...habits, agents: [...known, ...others] });
        const replies = await Promise.all(asks.map(request));
        for (const [index, { scope, agents, offset }] of asks.entries()) {
          const reply = replies[index];
          const inScope = new Set(scope.map(foldAddress));
          const list = [...new Set((agents ?? scope).map(foldAddress))]
            .filter((email) => inScope.has(email))
            .toSorted();
          const wanted = list.slice(offset, offset + 5);
          expect(reply?.status).toBe(200);
          const { hasMore, data, notFound } = v.parse(replySchema, JSON.parse(reply?.text ?? ''));
          expect(hasMore).toBe(list.length > offset + 5);
          const found = data.map(({ email }) => foldAddress(email));
          expect(found).toEqual(wanted.filter((email) => found.includes(email)));
          expect([...found, ...notFound.map(foldAddress)].toSorted()).toEqual(wanted);
          const knows = (email: string) => known.some((each) => foldAddress(each) === email);
          expect(found.every(knows)).toBe(true);
          if (!habits.distinguishesCapitals) expect(notFound.map(foldAddress).some(knows)).toBe(false);
        }
      },
    ),
    { numRuns: 150 },
  );
});

it('who else there is changes nothing in any reply, header or failure', async () => {
  await fc.assert(
    fc.asyncProperty(
      habitsArbitrary,
      knownArbitrary,
      fc.subarray(others),
      fc.array(askArbitrary, { minLength: 1, maxLength: 4 }),
      async (habits, known, present, asks) => {
        const withNobody = serviceWith({ ...habits, agents: known });
        const withOthers = serviceWith({ ...habits, agents: [...present, ...known] });
        for (const ask of asks) expect(await withOthers(ask)).toEqual(await withNobody(ask));
      },
    ),
    { numRuns: 150 },
  );
});
