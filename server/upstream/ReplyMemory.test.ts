import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

import { gzipSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { unlimitedBudget } from '../budget/budget';
import { noObserver } from '../observer';
import { ReplyMemory } from './ReplyMemory';
import { type TestUpstream, goodReply, startTestUpstream, succeed } from './testUpstream.testkit';
import { createUpstream } from './upstream';

const limits = { unclaimedBytes: 100, largestReplyBytes: 1000, readBytes: 2000, packedBytes: 1000 };

/** Whether it has happened by the next tasks, in which nothing but our own code has anything to do. */
async function hasSettled(promise: Promise<unknown>): Promise<boolean> {
  return await Promise.race([promise.then(() => true), wait(5).then(() => false)]);
}

describe('the memory for replies', () => {
  it('is claimed by large replies only, as many at once as fit', async () => {
    const memory = new ReplyMemory(limits);
    const [one, two, three] = [memory.claim(), memory.claim(), memory.claim()];
    expect(one.isUsedUpBy(100)).toBe(false);
    expect(one.isUsedUpBy(101)).toBe(true);
    await one.readOn();
    expect(one.isUsedUpBy(900)).toBe(false);
    await two.readOn();
    const waiting = three.readOn();
    expect(await hasSettled(waiting)).toBe(false);
    two.end();
    await waiting;
  });

  it('lets replies be packed at once whose bytes fit, and a larger one alone', async () => {
    const memory = new ReplyMemory(limits);
    const claims = [memory.claim(), memory.claim(), memory.claim()] as const;
    await claims[0].unfold(400);
    await claims[1].unfold(400);
    const large = claims[2].unfold(5000);
    claims[0].end();
    expect(await hasSettled(large)).toBe(false);
    claims[1].end();
    await large;
  });

  it('is given back when the reply is packed', async () => {
    const memory = new ReplyMemory(limits);
    let onPacked: () => void = () => undefined;
    const pack = async () =>
      await memory.hold(async () => await new Promise<void>((resolve) => (onPacked = resolve)));
    const [one, two] = [memory.claim(), memory.claim()];
    await one.unfold(1000);
    one.end();
    const packed = pack();
    const next = two.unfold(1000);
    expect(await hasSettled(next)).toBe(false);
    onPacked();
    await packed;
    await next;
  });
});

describe('calls to the upstream', () => {
  let upstream: TestUpstream;
  beforeAll(async () => {
    upstream = await startTestUpstream(createServer());
  });
  afterAll(() => upstream.close());

  function callWith(replyMemory: ReplyMemory, callTimeoutMs = 5000) {
    const credentials = { kind: 'fixed', token: 'token' } as const;
    const call = createUpstream({
      access: {
        origin: upstream.origin,
        accountId: 'account-1',
        streamId: 'st-1',
        organizationId: undefined,
        credentials,
      },
      apiVersion: 'v1',
      callTimeoutMs,
      budget: unlimitedBudget,
      replyMemory,
      observer: noObserver,
    });
    const { signal } = new AbortController();
    const request = { filter: { dateFilter: { date: '2026-11-23', timeZoneOffSet: 0 } } };
    return async () =>
      await call(
        request,
        { limit: 50, offset: 0 },
        { signal, urgency: () => 3, subjects: () => new Set(['ann']) },
      );
  }

  it('are made at once, but their large replies are read in turn, and the wait is not their time-out', async () => {
    const memory = new ReplyMemory({ ...limits, unclaimedBytes: 10, readBytes: 1000 });
    const held = memory.claim();
    await held.readOn();
    upstream.behave(succeed);
    const call = callWith(memory, 1000);
    const replies = Promise.all([call(), call(), call()]);
    await expect.poll(() => upstream.calls.length).toBe(3);
    expect(await Promise.race([replies.then(() => 'read'), wait(1200, 'waiting')])).toBe('waiting');
    held.end();
    expect(await replies).toEqual([goodReply, goodReply, goodReply]);
    expect(upstream.calls).toHaveLength(3);
  });

  it('claim memory for what is unpacked, not for what was sent', async () => {
    const unclaimedBytes = 1000;
    const [largestReplyBytes, readBytes, packedBytes] = [20_000, 20_000, 20_000];
    const memory = new ReplyMemory({ unclaimedBytes, largestReplyBytes, readBytes, packedBytes });
    const held = memory.claim();
    await held.readOn();
    const note = 'x'.repeat(10_000);
    const packed = gzipSync(JSON.stringify({ ...goodReply, note }));
    expect(packed.byteLength).toBeLessThan(unclaimedBytes);
    upstream.behave((response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(packed));
    const reply = callWith(memory)();
    await expect.poll(() => upstream.calls.length).toBe(1);
    expect(await Promise.race([reply.then(() => 'read'), wait(500, 'waiting')])).toBe('waiting');
    held.end();
    expect(await reply).toEqual(goodReply);
  });

  it('give back what they claimed when they fail', async () => {
    const memory = new ReplyMemory({ ...limits, unclaimedBytes: 10, readBytes: 1000 });
    upstream.behave(
      (response) => response.writeHead(200).end(`{"data":[${'1,'.repeat(50)}`),
      (response) => response.writeHead(200).end('x'.repeat(1001)),
      succeed,
    );
    const call = callWith(memory);
    await call().catch(() => undefined);
    await call().catch(() => undefined);
    expect(await call()).toEqual(goodReply);
  });
});
