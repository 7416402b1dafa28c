import { createServer } from 'node:http';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { type TestUpstream, startTestUpstream, succeed } from '../upstream/testUpstream.testkit';
import { serviceWithUpstream } from './serviceWithUpstream.testkit';

// The budget as the upstream sees it: requests of the whole service over a real connection. The clock is the
// test's, the timers are real.

let upstream: TestUpstream;
beforeEach(async () => {
  upstream = await startTestUpstream(createServer());
  upstream.behave(succeed);
  vi.useFakeTimers({ now: Date.parse('2026-11-23T12:00:00Z'), toFake: ['Date', 'performance'] });
});
afterEach(async () => {
  vi.useRealTimers();
  await upstream.close();
});

const passSeconds = (seconds: number) => vi.advanceTimersByTime(seconds * 1000);

describe('a page that someone waits for', () => {
  it('may use every call of the minute', async () => {
    const { ask } = await serviceWithUpstream(upstream, { KORE_CALLS_PER_MINUTE: '8' });
    const statuses = [];
    for (let page = 0; page < 9; page += 1) statuses.push((await ask(page * 50)).status);
    expect(statuses).toEqual([...Array.from({ length: 8 }, () => 200), 503]);
    expect(upstream.calls).toHaveLength(8);
  });

  it('leaves the last quarter if it is asked in the background', async () => {
    const { ask } = await serviceWithUpstream(upstream, { KORE_CALLS_PER_MINUTE: '8' });
    for (let page = 0; page < 9; page += 1) await ask(page * 50, { Priority: 'u=6' });
    expect(upstream.calls).toHaveLength(6);
  });
});

describe('the window', () => {
  it('includes calls that the upstream may not have counted yet', async () => {
    const held: (() => void)[] = [];
    upstream.behave((response, call) => held.push(() => succeed(response, call)));
    const { ask } = await serviceWithUpstream(upstream, { KORE_CALLS_PER_MINUTE: '2' });
    const slow = [ask(0), ask(50)];
    await vi.waitFor(() => expect(held).toHaveLength(2));
    passSeconds(61);
    const refused = await ask(100);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('Retry-After')).toBe('60');
    expect(upstream.calls).toHaveLength(2);
    for (const reply of held) reply();
    await Promise.all(slow);
    upstream.behave(succeed);
    passSeconds(50);
    expect((await ask(100)).headers.get('Retry-After')).toBe('10');
    passSeconds(11);
    expect((await ask(100)).status).toBe(200);
    expect(upstream.calls).toHaveLength(1);
  });
});
