import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { UpstreamFailure } from '../../failures/upstreamFailure';
import { addressesOf } from './addresses';
import { type UpstreamHabits, agentsUpstream } from './agentsUpstream.testkit';
import { askForAgents } from './askForAgents';
import { sharedKeeper } from '../../upstream/findings.testkit';
import { BatchSize } from './batchSize';

const dateFilter = { date: '2026-11-23', timeZoneOffSet: 0 };
const caller = { signal: new AbortController().signal, urgency: () => 1, subjects: () => new Set(['one']) };

function asking(habits: UpstreamHabits) {
  const { calls, callUpstream, refuseWith } = agentsUpstream(habits);
  const batchSize = new BatchSize(sharedKeeper());
  const ask = async (agents: readonly string[]) => {
    const options = { dateFilter, pageLimit: 50, caller, callUpstream, batchSize };
    const found = await askForAgents(addressesOf(agents), options);
    return { ...found, known: [...found.records.keys()].toSorted(), unknown: [...found.unknown].toSorted() };
  };
  const lengths = () => calls.map(({ request }) => request.filter.agents?.length);
  return { ask, calls, lengths, batchSize, refuseWith };
}

const named = (count: number, domain = 'example.com') =>
  Array.from({ length: count }, (_, index) => `agent${String(index).padStart(3, '0')}@${domain}`);

describe('agents are asked for', () => {
  it('by one call for fifty', async () => {
    const { ask, calls } = asking({ agents: named(60) });
    expect((await ask(named(50))).known).toEqual(named(50));
    expect(calls).toHaveLength(1);
  });

  it('as they were given, and those that were not found in lower case', async () => {
    const { ask, calls } = asking({ agents: ['Jane@x', 'bob@x'], distinguishesCapitals: true });
    const found = await ask(['Jane@x', 'BOB@x', 'Nobody@x']);
    expect(found.known).toEqual(['bob@x', 'jane@x']);
    expect(found.unknown).toEqual(['nobody@x']);
    expect(calls.map(({ request }) => request.filter.agents)).toEqual([
      ['BOB@x', 'Jane@x', 'Nobody@x'],
      ['bob@x', 'nobody@x'],
    ]);
  });

  it('page by page if the upstream serves fewer on a page, which is remembered', async () => {
    const { ask, lengths } = asking({ agents: named(50), pageSize: 20 });
    expect((await ask(named(50))).known).toEqual(named(50));
    expect(lengths()).toEqual([50, 50, 50]);
    await ask(named(40));
    expect(lengths().slice(3)).toEqual([20, 20]);
  });

  it('in halves if the list is refused, and never again in one as long', async () => {
    const { ask, lengths, batchSize } = asking({ agents: named(50), mostAddresses: 12 });
    expect((await ask(named(50))).known).toEqual(named(50));
    expect(batchSize.most).toBeLessThanOrEqual(25);
    await ask(named(50));
    const before = lengths().length;
    await ask(named(50));
    const again = lengths().slice(before);
    expect(again.every((length) => (length ?? 0) <= 12)).toBe(true);
  });

  it('without the one that is refused, which is unknown for a while and makes no other list shorter', async () => {
    const { ask, calls, lengths } = asking({ agents: named(50), refusedAddress: 'agent007@example.com' });
    await ask(named(3, 'elsewhere.com'));
    const found = await ask(named(50));
    expect(found.unknown).toEqual(['agent007@example.com']);
    expect(found.known).toHaveLength(49);
    const before = calls.length;
    await ask(named(50));
    expect(lengths().slice(before)).toEqual([49]);
  });

  it('until it is clear that the refusal means something else: then it is thrown, after few calls', async () => {
    const { ask, calls } = asking({ agents: named(50), mostAddresses: 0 });
    await expect(ask(named(50))).rejects.toMatchObject({ code: 'upstream-config' });
    expect(calls.length).toBeLessThanOrEqual(7);
  });

  it.each([
    ['a stream that is gone', { code: 'upstream-config', reason: 'stream-unknown' }, 1],
    ['a stream that is gone', { code: 'upstream-config', reason: 'stream-unknown' }, 50],
    ['something that is not said', { code: 'upstream-config', reason: 'request-refused' }, 50],
  ] as const)('after answers, too: %s makes nobody unknown', async (_, facts, count) => {
    const { ask, calls, batchSize, refuseWith } = asking({ agents: named(50) });
    await ask(named(50));
    refuseWith(new UpstreamFailure({ ...facts, upstreamStatus: 400 }));
    await expect(ask(named(count))).rejects.toMatchObject(facts);
    expect(calls.length).toBeLessThanOrEqual(12);
    expect(named(50).filter((address) => batchSize.isRefused(address))).toEqual([]);
  });

  it('and an upstream that sends everyone instead is noticed', async () => {
    const { ask, calls } = asking({ agents: named(200), ignoresFilter: true });
    const found = await ask(['agent001@example.com', 'agent150@example.com']);
    expect(found).toMatchObject({ ignoresFilter: true, unknown: [] });
    expect(calls).toHaveLength(1);
  });

  it('but one that promises more and sends nothing new fails', async () => {
    const repeating = async () => ({ hasMore: true, limit: 50, offset: 0, data: [{ email: 'a@x' }] });
    const options = {
      dateFilter,
      pageLimit: 50,
      caller,
      callUpstream: repeating,
      batchSize: new BatchSize(sharedKeeper()),
    };
    await expect(askForAgents(addressesOf(['a@x', 'b@x']), options)).rejects.toBeInstanceOf(UpstreamFailure);
    expect((await askForAgents(addressesOf(['a@x']), options)).records.size).toBe(1);
  });

  it('and each one is found or unknown, whatever the habits of the upstream', async () => {
    const habitsArbitrary = fc.record({
      agents: fc.uniqueArray(fc.constantFrom(...named(30), 'Jane@X.example', 'BOB@x.example')),
      pageSize: fc.integer({ min: 1, max: 50 }),
      mostAddresses: fc.integer({ min: 1, max: 50 }),
      distinguishesCapitals: fc.boolean(),
    });
    const askedArbitrary = fc.array(
      fc.constantFrom(...named(30), 'jane@x.example', 'Jane@X.example', 'bob@x.example'),
      {
        minLength: 1,
      },
    );
    await fc.assert(
      fc.asyncProperty(habitsArbitrary, fc.array(askedArbitrary, { maxLength: 3 }), async (habits, lists) => {
        const { ask } = asking(habits);
        for (const list of lists) {
          const { known, unknown } = await ask(list);
          expect([...known, ...unknown].toSorted()).toEqual([...addressesOf(list).keys()].toSorted());
          const has = (address: string) => habits.agents.some((email) => email.toLowerCase() === address);
          expect(unknown.filter(has).length === 0 || habits.distinguishesCapitals).toBe(true);
          expect(known.every(has)).toBe(true);
        }
      }),
    );
  });
});
