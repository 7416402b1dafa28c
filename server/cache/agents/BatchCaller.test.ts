import { expect, it } from 'vitest';

import type { Copy } from '../copy';
import type { CopyStore } from '../copyStore';
import { packer } from '../packer';
import { noReplicaLease } from '../replicaLease';
import { BatchCaller } from './BatchCaller';
import { sharedKeeper } from '../../upstream/findings.testkit';
import { BatchSize } from './batchSize';
import { KeptAgents } from './KeptAgents';
import type { Addresses } from './addresses';
import { agentsUpstream } from './agentsUpstream.testkit';
import { WantedAgents } from './wantedAgents';

const jane: Addresses = new Map([['jane@x', 'jane@x']]);
const servesMs = 300_000;

/** A store that replicas share. */
function sharedStore(): CopyStore {
  const copies = new Map<string, Copy>();
  const read: CopyStore['read'] = async (keys) => new Map([...copies].filter(([key]) => keys.includes(key)));
  return {
    read,
    readShared: read,
    write: async (written) => {
      for (const [key, copy] of written) copies.set(key, copy);
    },
  };
}

function replica(store: CopyStore) {
  const upstream = agentsUpstream({ agents: ['jane@x'] });
  const wanted = new WantedAgents();
  wanted.want(jane, 'supervisor', performance.now() + servesMs);
  let madeAgoMs = 0;
  const kept = new KeptAgents({
    keyOf: async (address) => address,
    store,
    packer,
    holdReply: async (work) => await work(),
    wanted,
    noteCall: () => undefined,
    timesOfCall: () => {
      const asOfMs = performance.now() - madeAgoMs;
      return { asOfMs, servesMs, keepUntilMs: performance.now() + servesMs };
    },
  });
  const caller = new BatchCaller({
    dateFilter: { date: '2026-03-10', timeZoneOffSet: 0 },
    pageLimit: 50,
    callUpstream: upstream.callUpstream,
    batchSize: new BatchSize(sharedKeeper()),
    kept,
    wanted,
    lease: noReplicaLease,
    // As it is with much demand: after half of the time for which a copy serves.
    isDue: ({ asOfMs }, atMs) => atMs - asOfMs > servesMs / 2,
    onFound: () => undefined,
  });
  const ask = async () =>
    await caller.ask(
      jane,
      () => new Map(),
      () => undefined,
    );
  /** Keeps a copy that was made some time ago. */
  const keep = async (agoMs: number) => {
    madeAgoMs = agoMs;
    await kept.keep(new Map([['jane@x', [{ email: 'jane@x' }]]]));
    madeAgoMs = 0;
  };
  return { ask, keep, calls: upstream.calls };
}

it('makes no call for an agent of whom another replica has a copy that still serves', async () => {
  const store = sharedStore();
  const [one, other] = [replica(store), replica(store)];
  await other.keep(200_000);
  expect((await one.ask()).get('jane@x')?.email).toBe('jane@x');
  expect(one.calls).toHaveLength(0);
  // Known here now, it is renewed when it is due.
  await one.ask();
  expect(one.calls).toHaveLength(1);
});

it('makes a call if the copy of another replica serves no longer', async () => {
  const store = sharedStore();
  const [one, other] = [replica(store), replica(store)];
  await other.keep(servesMs + 1000);
  await one.ask();
  expect(one.calls).toHaveLength(1);
});
