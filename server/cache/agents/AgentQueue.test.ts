import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { BudgetCaller } from '../../budget/budget';
import { failureWith } from '../../failures/upstreamFailure.testkit';
import { participantOf } from '../joinableTask';
import { AgentQueue } from './AgentQueue';
import { type Addresses, addressesOf } from './addresses';
import type { AgentCopies, AgentCopy } from './agentCopy';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const copy: AgentCopy = {
  asOfMs: 0,
  servesMs: 15_000,
  keepUntilMs: 600_000,
  email: 'a@x',
  isFromBatch: true,
  packedRecords: new Uint8Array(),
};
const copiesOf = (addresses: Addresses): AgentCopies =>
  new Map([...addresses.keys()].map((address) => [address, copy]));
const named = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index).padStart(5, '0')}@x`);

/** A queue whose calls the test grants, refuses and ends. */
function queueWith({ others = [] as readonly string[], skipped = [] as readonly string[] } = {}) {
  const places: { caller: BudgetCaller; grant: () => void; refuse: (reason: unknown) => void }[] = [];
  const batches: string[][] = [];
  const returned = vi.fn<() => void>();
  const queue = new AgentQueue({
    batchSize: () => 50,
    spreadMs: () => 1250,
    takeCall: async (caller) =>
      await new Promise((resolve, reject) => {
        const place = { caller, grant: () => resolve(returned), refuse: reject };
        const leave = () => {
          places.splice(places.indexOf(place), 1);
          reject(caller.signal.reason);
        };
        caller.signal.addEventListener('abort', leave, { once: true });
        places.push(place);
      }),
    ask: async (batch, more) => {
      const asked = new Map([...batch].filter(([address]) => !skipped.includes(address)));
      const replacements =
        asked.size < batch.size ? more(batch.size - asked.size) : new Map<string, string>();
      batches.push([...asked.keys(), ...replacements.keys()]);
      await Promise.resolve();
      return copiesOf(new Map([...batch, ...replacements]));
    },
    others: () => addressesOf(others),
  });
  const grant = async () => {
    places.shift()?.grant();
    await vi.advanceTimersByTimeAsync(0);
  };
  function get(
    agents: readonly string[],
    subject: string,
    urgency = 1,
    signal = new AbortController().signal,
  ) {
    const done = queue.get(
      addressesOf(agents),
      participantOf({ signal, urgency, subjects: new Set([subject]) }),
    );
    done.catch(() => undefined);
    return done;
  }
  return { queue, places, batches, returned, grant, get };
}

const collect = async () => await vi.advanceTimersByTimeAsync(10);

describe('callers who come at the same time', () => {
  it('share calls that are as full as they can be, and each agent is asked for once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 60 }), {
          minLength: 1,
          maxLength: 20,
        }),
        async (lists) => {
          const { get, places, batches, grant } = queueWith();
          const agents = lists.map((list) =>
            list.map((number) => `agent${String(number).padStart(3, '0')}@x`),
          );
          const all = Promise.all(agents.map(async (list, index) => get(list, String(index))));
          await collect();
          while (places.length > 0) {
            await grant();
            await vi.advanceTimersByTimeAsync(2000);
          }
          const results = await all;
          for (const [index, list] of agents.entries()) {
            expect(list.every((agent) => results[index]?.has(agent))).toBe(true);
          }
          const distinct = [...new Set(agents.flat())];
          expect(batches.flat().toSorted()).toEqual(distinct.toSorted());
          expect(batches).toHaveLength(Math.ceil(distinct.length / 50));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('wait a moment for each other, and later ones join a call under way', async () => {
    const { get, places, batches, grant } = queueWith();
    const first = get(['a@x'], 'one');
    const second = get(['b@x'], 'two');
    await collect();
    expect(places).toHaveLength(1);
    await grant();
    await Promise.all([first, second]);
    expect(batches).toEqual([['a@x', 'b@x']]);
  });

  it('are brought with those who need it before long, if there is room', async () => {
    const { get, batches, grant } = queueWith({ others: ['a@x', ...named('other', 60)] });
    const done = get(['a@x'], 'one');
    await collect();
    await grant();
    await done;
    expect(batches[0]).toHaveLength(50);
    expect(new Set(batches[0]).size).toBe(50);
  });

  it('get the places of those whom another replica asks for', async () => {
    const { get, places, batches, grant } = queueWith({ skipped: named('agent', 30) });
    const done = get(named('agent', 100), 'one');
    await collect();
    while (places.length > 0) await grant();
    await done;
    expect(batches[0]).toHaveLength(50);
    expect(batches.flat()).toHaveLength(70);
  });
});

describe('one who asks for ten thousand', () => {
  it('takes turns with the others, who get all of theirs first', async () => {
    const { get, grant } = queueWith();
    void get(named('made-up', 10_000), 'attacker');
    await collect();
    await grant();
    const others = ['a', 'b', 'c', 'd'].map((name) => get(named(name, 12), name));
    const served = vi.fn<() => void>();
    void Promise.all(others).then(served);
    await collect();
    // Four of them fit into one call; the attacker had the turn before.
    await grant();
    await vi.advanceTimersByTimeAsync(0);
    expect(served).toHaveBeenCalled();
  });

  it('waits for the budget with a few calls only, for subjects whose turn it is', async () => {
    const { get, places } = queueWith();
    void get(named('made-up', 10_000), 'attacker');
    void get(['a@x'], 'one', 6);
    await collect();
    expect(places.length).toBeLessThanOrEqual(12);
    expect([...(places[0]?.caller.subjects() ?? [])]).toEqual(['attacker']);
    void get(['b@x'], 'two', 1);
    await collect();
    expect(places[0]?.caller.urgency()).toBe(1);
  });
});

describe('calls for less than a batch', () => {
  it('start at once while they are few, and are spread when many follow each other', async () => {
    const { get, places, batches, grant } = queueWith();
    for (let number = 0; number < 30; number += 1) {
      void get([`agent${number}@x`], String(number));
      await vi.advanceTimersByTimeAsync(100);
      while (places.length > 0) await grant();
    }
    await vi.advanceTimersByTimeAsync(2000);
    while (places.length > 0) await grant();
    expect(batches.flat()).toHaveLength(30);
    // Four at once, then one each 1.25 s of the remaining 2.6.
    expect(batches.length).toBeLessThanOrEqual(7);
  });
});

describe('whoever leaves', () => {
  it('gives up the place in the queue of the budget, and nobody else loses theirs', async () => {
    const { get, places, batches, grant, queue } = queueWith();
    const leaving = new AbortController();
    const left = get(named('left', 80), 'one', 1, leaving.signal);
    const stayed = get(['stay@x'], 'two');
    await collect();
    leaving.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    await collect();
    expect(places).toHaveLength(1);
    await grant();
    await stayed;
    expect(batches).toEqual([['stay@x']]);
    expect(queue.isRunning('left00000@x')).toBe(false);
  });
});

describe('a spent budget', () => {
  it('is told to all who wait, and the next ones try again', async () => {
    const { get, places, grant, batches } = queueWith();
    const refused = [get(['a@x'], 'one'), get(['b@x'], 'two')];
    await collect();
    places.shift()?.refuse(failureWith('rate-limited', { retryAfterSeconds: 7 }));
    for (const each of refused) await expect(each).rejects.toMatchObject({ retryAfterSeconds: 7 });
    const again = get(['a@x'], 'one');
    await collect();
    await grant();
    await again;
    expect(batches).toEqual([['a@x']]);
  });
});

describe('a call in the background', () => {
  it('brings those who are due when it is granted, and is given back if nobody is', async () => {
    const { queue, grant, batches, returned } = queueWith();
    const participant = participantOf({
      signal: new AbortController().signal,
      urgency: 6,
      subjects: new Set(['one']),
    });
    let due: readonly string[] = ['a@x', 'b@x'];
    const first = queue.refresh(() => addressesOf(due), participant);
    due = ['b@x'];
    await grant();
    await first;
    expect(batches).toEqual([['b@x']]);
    due = [];
    const second = queue.refresh(() => addressesOf(due), participant);
    await grant();
    await second;
    expect(returned).toHaveBeenCalledOnce();
  });
});

it('a call that fails after a caller was refused who also waited for it ends nothing else', async () => {
  const unhandled = vi.fn<(reason: unknown) => void>();
  process.on('unhandledRejection', unhandled);
  const places: { grant: () => void; refuse: (reason: unknown) => void }[] = [];
  let fail: (reason: unknown) => void = () => undefined;
  const queue = new AgentQueue({
    batchSize: () => 1,
    spreadMs: () => 0,
    takeCall: async () =>
      await new Promise((resolve, reject) => {
        places.push({ grant: () => resolve(() => undefined), refuse: reject });
      }),
    ask: async () => await new Promise((_, reject) => (fail = reject)),
    others: () => new Map(),
  });
  const get = async (agents: readonly string[]) =>
    await queue.get(
      addressesOf(agents),
      participantOf({ signal: new AbortController().signal, urgency: 1, subjects: new Set(['ann']) }),
    );
  const first = get(['a@x']).catch((error: unknown) => error);
  await collect();
  places.shift()?.grant();
  await collect();
  const second = get(['a@x', 'b@x']).catch((error: unknown) => error);
  await collect();
  const spent = failureWith('rate-limited', { retryAfterSeconds: 30 });
  places.shift()?.refuse(spent);
  expect(await second).toBe(spent);
  const failure = failureWith('upstream-timeout', {});
  fail(failure);
  expect(await first).toBe(failure);
  await collect();
  process.off('unhandledRejection', unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});
