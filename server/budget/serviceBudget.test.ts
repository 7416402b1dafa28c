import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { SignJWT } from 'jose';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { type TestUpstream, respondWith, startTestUpstream, succeed } from '../upstream/testUpstream.testkit';
import { openCallFile } from './callFile';
import { type CallLog, nothingCalled, unknownPast } from './callLog';
import type { LimitChange } from './limitReports';
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

describe.each([
  ['back', -3_600_000],
  ['forward', 3_600_000],
])('a wall clock that is set %s by an hour', (_, stepMs) => {
  const step = () => vi.setSystemTime(Date.now() + stepMs);
  const kept = { CACHE_LIVE_SECONDS: '15', CACHE_FINISHED_SECONDS: '15', CACHE_STALE_SECONDS: '600' };

  it('neither forgets calls nor keeps them for longer than a minute', async () => {
    const { ask } = await serviceWithUpstream(upstream, { KORE_CALLS_PER_MINUTE: '2' });
    await ask(0);
    await ask(50);
    step();
    expect((await ask(100)).headers.get('Retry-After')).toBe('60');
    passSeconds(61);
    expect((await ask(100)).status).toBe(200);
  });

  it('changes no age', async () => {
    const { ask } = await serviceWithUpstream(upstream, kept);
    await ask(0);
    passSeconds(10);
    step();
    const reply = await ask(0);
    expect(reply.headers.get('Cache-Status')).toContain('hit; ttl=5');
    expect(reply.headers.get('Age')).toBe('10');
    passSeconds(6);
    expect((await ask(0)).headers.get('Age')).toBe('0');
    expect(upstream.calls).toHaveLength(2);
  });

  it('changes no pause', async () => {
    upstream.behave(respondWith(429, '', { 'Retry-After': '50' }), succeed);
    const { ask } = await serviceWithUpstream(upstream, {});
    await ask(0);
    step();
    expect((await ask(0)).headers.get('Retry-After')).toBe('50');
    passSeconds(50);
    expect((await ask(0)).status).toBe(200);
  });

  it('does not keep an upstream that is back from being called', async () => {
    upstream.behave(respondWith(503, ''));
    const { ask } = await serviceWithUpstream(upstream, {});
    await ask(0);
    await ask(0);
    expect(upstream.calls).toHaveLength(6);
    step();
    expect((await ask(0)).headers.get('Retry-After')).toBe('10');
    upstream.behave(succeed);
    passSeconds(10);
    expect((await ask(0)).status).toBe(200);
  });
});

describe('a restart', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'agent-status-budget-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Starts the service five times in 20 seconds, and each time asks for more pages than it may call for. */
  async function callsOfFiveStarts(openLog: () => CallLog): Promise<number> {
    for (let start = 0; start < 5; start += 1) {
      const { ask } = await serviceWithUpstream(upstream, { KORE_CALLS_PER_MINUTE: '12' }, openLog());
      await Promise.all(Array.from({ length: 15 }, async (_, page) => ask(page * 50)));
      passSeconds(5);
    }
    return upstream.calls.length;
  }

  it('changes nothing with a file of calls, even if the process dies', async () => {
    const file = path.join(folder, 'calls');
    writeFileSync(file, 'agent-status-calls 1\n');
    expect(await callsOfFiveStarts(() => openCallFile({ path: file, onError: () => undefined }))).toBe(12);
  });

  it('begins with half of the calls without one, and earns the rest over the minute', async () => {
    const { ask } = await serviceWithUpstream(upstream, { KORE_CALLS_PER_MINUTE: '12' }, unknownPast);
    const askMany = async () => Promise.all(Array.from({ length: 15 }, async (_, page) => ask(page * 50)));
    await askMany();
    expect(upstream.calls).toHaveLength(6);
    passSeconds(25);
    await askMany();
    expect(upstream.calls).toHaveLength(8);
    passSeconds(32);
    await askMany();
    expect(upstream.calls).toHaveLength(11);
  });

  it('makes at most half of the calls each time without one', async () => {
    expect(await callsOfFiveStarts(() => unknownPast)).toBe(5 * 6);
  });
});

describe('an upstream that allows fewer calls than are set', () => {
  /** Allows so many calls until they are set anew. */
  function allow(calls: number, retryAfter = '60'): void {
    let left = calls;
    upstream.behave((response, call) => {
      left -= 1;
      if (left >= 0) succeed(response, call);
      else respondWith(429, '', { 'Retry-After': retryAfter })(response, call);
    });
  }

  it('is called no more often from then on, and what is live is planned by that', async () => {
    const onLimitChange = vi.fn<(change: LimitChange) => void>();
    const { ask, limits } = await serviceWithUpstream(upstream, {}, nothingCalled, { onLimitChange });
    const today = '2026-11-23';
    /** For how long twelve pages are current. */
    const watch = async () => {
      for (let page = 0; page < 12; page += 1) await ask(page * 50);
      const status = (await ask(550)).headers.get('Cache-Status') ?? '';
      return Number(/ttl=(\d+)/.exec(status)?.[1]);
    };
    const freely = await watch();
    passSeconds(300);
    allow(12);
    for (let page = 0; page < 14; page += 1) await ask(page * 50, {}, '2026-11-24');
    expect(limits()).toEqual({ callsPerMinute: 12, callsPerHour: undefined });
    expect(onLimitChange).not.toHaveBeenCalled();
    passSeconds(61);
    allow(100);
    expect(await watch()).toBeGreaterThanOrEqual(3 * freely);
    expect(onLimitChange).toHaveBeenCalledExactlyOnceWith({
      kind: 'learned',
      window: 'minute',
      calls: 12,
      set: 48,
    });
    expect((await ask(600, {}, today)).status).toBe(503);
    expect(upstream.calls).toHaveLength(12);
    passSeconds(60 * 40);
    await ask(0);
    expect(limits()).toEqual({ callsPerMinute: 48, callsPerHour: undefined });
    expect(onLimitChange).toHaveBeenLastCalledWith({
      kind: 'restored',
      window: 'minute',
      calls: 48,
      set: 48,
    });
  });

  it('is called no more often, and not before the pause is over, after a restart with a file of calls', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'agent-status-limits-'));
    const file = path.join(folder, 'calls');
    writeFileSync(file, 'agent-status-calls 1\n');
    const start = async () =>
      await serviceWithUpstream(upstream, {}, openCallFile({ path: file, onError: () => undefined }));
    const { ask } = await start();
    allow(12, '90');
    for (let page = 0; page < 14; page += 1) await ask(page * 50);
    passSeconds(70);
    const restarted = await start();
    expect(restarted.limits()?.callsPerMinute).toBe(12);
    expect((await restarted.ask(700)).headers.get('Retry-After')).toBe('20');
    passSeconds(90);
    expect((await start()).limits()?.callsPerMinute).toBe(13);
    rmSync(folder, { recursive: true });
  });
});

describe('one who asks for distinct dates without end, as urgently as possible', () => {
  const others = ['a', 'b', 'c', 'd'];
  const tokens = {
    ACCESS: 'token',
    ACCESS_SECRET: 'a secret of at least thirty-two bytes',
    ACCESS_ISSUER: 'portal',
    ACCESS_AUDIENCE: 'agents',
  };

  async function bearer(subject: string): Promise<Readonly<Record<string, string>>> {
    const token = await new SignJWT({ agents: '*' })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('portal')
      .setAudience('agents')
      .setSubject(subject)
      .setExpirationTime(new Date(Date.now() + 600_000))
      .sign(new TextEncoder().encode(tokens.ACCESS_SECRET));
    return { Authorization: `Bearer ${token}` };
  }

  async function serviceUnderAttack() {
    const { ask } = await serviceWithUpstream(upstream, { ...tokens, CACHE_FINISHED_SECONDS: '15' });
    let attacked = 0;
    return {
      askAs: async (subject: string, page: number) => await ask(page * 50, await bearer(subject)),
      attack: async () => {
        const headers = { ...(await bearer('attacker')), Priority: 'u=0' };
        await Promise.all(
          Array.from({ length: 60 }, async () => {
            attacked += 1;
            return await ask(
              0,
              headers,
              new Date(Date.now() + attacked * 86_400_000).toISOString().slice(0, 10),
            );
          }),
        );
      },
    };
  }

  it('leaves four others the pages that they ask for', async () => {
    const { askAs, attack } = await serviceUnderAttack();
    const statuses: number[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      for (const [index, other] of others.entries()) {
        statuses.push((await askAs(other, 4 * turn + index)).status);
      }
      await attack();
      // No multiple of it is just below a minute: then calls would wait, and here no time passes meanwhile.
      passSeconds(13);
    }
    expect(statuses).toHaveLength(24);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(20);
  });

  it('does not age what others watch', async () => {
    const { askAs, attack } = await serviceUnderAttack();
    /** For how long the last of twelve pages is current. */
    const watch = async () => {
      for (let page = 0; page < 12; page += 1) await askAs(others[page % 4] ?? '', page);
      const status = (await askAs('d', 11)).headers.get('Cache-Status') ?? '';
      return Number(/ttl=(\d+)/.exec(status)?.[1]);
    };
    const beforeSeconds = await watch();
    await attack();
    passSeconds(61);
    expect(beforeSeconds).toBeGreaterThanOrEqual(19);
    expect(await watch()).toBeLessThanOrEqual(2 * beforeSeconds);
  });
});
