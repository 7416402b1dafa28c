import { once } from 'node:events';

import { decodeProtectedHeader } from 'jose';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';

import { connectRedis } from '../../server/redis/sharedRedis';
import { hasRedis, startRedis } from '../../server/redis/startRedis.testkit';
import { LiveRoster } from '../../server/roster/LiveRoster';
import { readRosterText } from '../../server/roster/readRosterText';
import { signToken, tokenSettings } from '../support/startPortal';
import { Browser, serviceUrl, serviceWith, startProvider } from './signInBrowser.testkit';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 23, 8), toFake: ['Date', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const wait = (ms: number) => vi.advanceTimersByTime(ms);

async function start(...[options]: Parameters<typeof startProvider>) {
  const provider = await startProvider(options);
  const settings = provider.settingsFor(serviceUrl);
  const failures: string[] = [];
  const service = await serviceWith(settings, {
    onSignInFailure: ({ failure, providerError }) => failures.push([failure, providerError].join(' ').trim()),
  });
  return { provider, settings, service, failures, browser: new Browser(service) };
}

describe('someone who signs in', () => {
  it('gets a session, and nothing that could be read or used elsewhere', async () => {
    const { browser } = await start();
    const refused = await browser.ask();
    expect(refused.status).toBe(401);
    expect(await refused.json()).toMatchObject({ reason: 'session-missing' });
    expect(await browser.signInConfig()).toEqual({ url: '/sign-in', canSignOut: true });
    expect(await browser.signIn('olga')).toBe(`${serviceUrl}/`);
    expect(await browser.signInConfig()).toEqual({
      url: '/sign-in',
      canSignOut: true,
      userName: 'Olga Admin',
    });
    expect(await browser.agentCount()).toBe(1);
    expect(browser.setCookies).toHaveLength(3);
    for (const cookie of browser.setCookies) {
      expect(cookie).toMatch(/^__Host-[\w-]+=[\w.-]*; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    }
    expect(decodeProtectedHeader(browser.session ?? '')).toEqual({ alg: 'dir', enc: 'A256GCM' });
    // What the provider's page sees, and what comes back, is of one use only.
    const addresses = browser.visited.join('\n');
    expect(addresses).toMatch(/code_challenge=[\w-]{43}&code_challenge_method=S256/);
    expect(addresses).not.toMatch(/token|verifier=/);
  });

  it('sees no agents without a group that gives rights', async () => {
    const { browser } = await start();
    await browser.signIn('ana');
    expect(await browser.agentCount()).toBe(0);
  });

  it('may do so in two tabs at once', async () => {
    const { browser } = await start();
    const [one, other] = [await browser.open('/sign-in'), await browser.open('/sign-in')];
    expect(await browser.submit(other, { login: 'olga' })).toBe(`${serviceUrl}/`);
    expect(await browser.submit(one, { login: 'olga' })).toBe(`${serviceUrl}/`);
    expect(await browser.agentCount()).toBe(1);
  });

  it('may begin in many tabs, and still fits into a request', async () => {
    const { browser } = await start();
    for (let count = 0; count < 30; count += 1) await browser.send('/sign-in');
    expect([...browser.cookies.keys()].length).toBeLessThanOrEqual(10);
    expect(await browser.signIn('olga')).toBe(`${serviceUrl}/`);
  });

  it('may be a client without a secret', async () => {
    const { browser } = await start({ hasClientSecret: false });
    await browser.signIn('olga');
    expect(await browser.agentCount()).toBe(1);
  });

  it.each([
    ['a list under an address', { 'https://example.com/groups': ['x', 'admins'] }, 1],
    ['one name', { 'https://example.com/groups': 'admins' }, 1],
    ['a name that only contains one', { 'https://example.com/groups': 'no admins' }, 0],
    ['another claim', { groups: ['admins'] }, 0],
  ])('has the groups of the claim that is set: %s', async (_, account, agentCount) => {
    const { provider, settings } = await start();
    provider.setAccount('eva', account);
    const service = await serviceWith({ ...settings, OIDC_GROUPS_CLAIM: 'https://example.com/groups' });
    const browser = new Browser(service);
    await browser.signIn('eva');
    expect(await browser.agentCount()).toBe(agentCount);
  });

  it('sees the teams of the group that the roster names', async () => {
    const { provider, settings, browser } = await start();
    await browser.signIn('olga');
    const reply: unknown = await (await browser.ask()).json();
    const [email = ''] = /[\w.-]+@[\w.-]+/.exec(JSON.stringify(reply)) ?? [];
    const { content } = await readRosterText(`email,team,supervisors\n${email},Night,group:supervisors`);
    const roster = new LiveRoster();
    roster.set('file', { content, readAtMs: Date.now() });
    const withRoster = new Browser(await serviceWith(settings, { roster }));
    await withRoster.signIn('ana');
    expect(await withRoster.agentCount()).toBe(1);
    expect(await (await withRoster.send('/api/roster')).json()).toMatchObject({ teams: [{ name: 'Night' }] });
    provider.setAccount('ana', { groups: ['supervisors-of-others'] });
    wait(11 * minuteMs);
    expect(await (await withRoster.send('/api/roster')).json()).toMatchObject({ teams: [] });
    expect(await withRoster.agentCount()).toBe(0);
  });

  it('may be in ten thousand groups', async () => {
    const { provider, browser } = await start();
    const groups = Array.from({ length: 10_000 }, (_, index) => `some-department-of-the-company-${index}`);
    provider.setAccount('eva', { email: 'eva@example.com', groups: [...groups, 'admins'] });
    expect(await browser.signIn('eva')).toBe(`${serviceUrl}/`);
    expect(await browser.agentCount()).toBe(1);
    expect(browser.session?.length).toBeLessThan(4000);
    wait(11 * minuteMs);
    expect(await browser.agentCount()).toBe(1);
  });
});

describe('a sign-in that does not succeed leads back to the page, which says why', () => {
  const backWith = (reason: string) => `${serviceUrl}/?sign-in=${reason}`;

  it('cancelled', async () => {
    const { browser } = await start();
    expect(await browser.submit(await browser.open('/sign-in'), { cancel: '1' })).toBe(backWith('cancelled'));
    expect(browser.session).toBeUndefined();
  });

  it('too slow', async () => {
    const { browser, failures } = await start();
    const form = await browser.open('/sign-in');
    wait(16 * minuteMs);
    expect(await browser.submit(form, { login: 'olga' })).toBe(backWith('expired'));
    expect(failures).toEqual(['expired']);
  });

  it('in another browser, or with a state that is made up', async () => {
    const { service, browser, failures } = await start();
    const stranger = new Browser(service);
    const form = await browser.open('/sign-in');
    for (const [key, value] of browser.cookies) {
      if (key.startsWith('localhost')) stranger.cookies.set(key, value);
    }
    expect(await stranger.submit(form, { login: 'olga' })).toBe(backWith('mismatch'));
    expect(await stranger.open('/sign-in/callback?code=1&state=2')).toBe(backWith('mismatch'));
    expect(await stranger.open('/sign-in/callback')).toBe(backWith('mismatch'));
    expect(failures).toEqual(['mismatch', 'mismatch', 'mismatch']);
  });

  it('with an address that was used before', async () => {
    const { service, browser } = await start();
    const form = await browser.open('/sign-in');
    const before = new Map(browser.cookies);
    await browser.submit(form, { login: 'olga' });
    const callback = browser.visited.find((address) => address.includes('/sign-in/callback')) ?? '';
    const session = browser.session;
    expect(await browser.open(callback)).toBe(`${serviceUrl}/`);
    expect(browser.session).toBe(session);
    browser.session = undefined;
    expect(await browser.open(callback)).toBe(backWith('mismatch'));
    // Even with the cookie of then, the provider accepts the code only once.
    const thief = new Browser(service);
    for (const [key, value] of before) thief.cookies.set(key, value);
    expect(await thief.open(callback)).toBe(backWith('expired'));
  });

  it('of a client that the provider does not know by this secret', async () => {
    const { settings } = await start();
    const reports: unknown[] = [];
    const service = await serviceWith(
      { ...settings, OIDC_CLIENT_SECRET: 'another' },
      { onSignInFailure: ({ failure, providerError }) => reports.push({ failure, providerError }) },
    );
    expect(await new Browser(service).signIn('olga')).toBe(backWith('provider'));
    expect(reports).toEqual([{ failure: 'provider', providerError: 'invalid_client' }]);
  });

  it.each(['html', 'failing', 'down'] as const)('provider %s, at first and later', async (state) => {
    const { provider, browser, failures } = await start();
    provider.setState(state);
    expect(await browser.open('/sign-in')).toBe(backWith('provider'));
    provider.setState('up');
    const form = await browser.open('/sign-in');
    const { location } = Object.fromEntries(
      (await browser.send(form, { method: 'POST', body: new URLSearchParams({ login: 'olga' }) })).headers,
    );
    const callback = (await browser.send(location ?? '')).headers.get('location') ?? '';
    provider.setState(state);
    expect(await browser.open(callback)).toBe(backWith('provider'));
    expect(failures).toEqual(['provider', 'provider']);
    provider.setState('up');
    expect(await browser.open('/sign-in')).toBe(`${serviceUrl}/`);
  });
});

describe('a session', () => {
  it('is checked every ten minutes, once for all requests at a time', async () => {
    const { provider, browser } = await start();
    await browser.signIn('olga');
    const first = browser.session ?? '';
    wait(9 * minuteMs);
    await browser.ask();
    expect(provider.refreshCount()).toBe(0);
    wait(2 * minuteMs);
    const replies = await Promise.all([1, 2, 3, 4, 5].map(async () => await browser.ask()));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(provider.refreshCount()).toBe(1);
    expect(browser.session).not.toBe(first);
    // A reply with the new cookie may have got lost: the refresh token in the old one cannot be used again.
    browser.session = first;
    wait(11 * minuteMs);
    expect((await browser.ask()).status).toBe(200);
    expect(provider.refreshCount()).toBe(2);
  });

  it.each([true, false])('ends for someone who is revoked (refresh tokens: %s)', async (hasRefreshTokens) => {
    const { provider, browser } = await start({ hasRefreshTokens });
    await browser.signIn('olga');
    wait(11 * minuteMs);
    expect((await browser.ask()).status).toBe(200);
    provider.revoke('olga');
    wait(11 * minuteMs);
    const refused = await browser.ask();
    expect(refused.status).toBe(401);
    expect(await refused.json()).toMatchObject({
      type: expect.stringMatching(/:unauthenticated$/),
      reason: 'session-ended',
    });
    expect(browser.session).toBeUndefined();
    expect(await browser.signInConfig()).toEqual({ url: '/sign-in', canSignOut: true });
  });

  it('loses the rights of a group that the person has left', async () => {
    const { provider, browser } = await start();
    await browser.signIn('olga');
    provider.setAccount('olga', { email: 'olga@example.com', groups: ['others'] });
    wait(11 * minuteMs);
    expect(await browser.agentCount()).toBe(0);
    // The name is gone as well.
    expect(await browser.signInConfig()).toMatchObject({ userName: 'olga@example.com' });
  });

  it.each(['html', 'failing', 'down'] as const)(
    'goes on for fifteen minutes without a provider that is %s, then pauses until it is back',
    async (state) => {
      const { provider, browser, failures } = await start();
      await browser.signIn('olga');
      provider.setState(state);
      wait(14 * minuteMs);
      expect((await browser.ask()).status).toBe(200);
      wait(2 * minuteMs);
      const paused = await browser.ask();
      expect([paused.status, paused.headers.get('Retry-After')]).toEqual([503, '5']);
      expect(await paused.json()).toMatchObject({ reason: 'session-check-unavailable' });
      expect(browser.session).toBeDefined();
      expect(await browser.signInConfig()).toMatchObject({ userName: 'Olga Admin' });
      // Meanwhile the provider is asked only now and then.
      expect(failures).toEqual(['check', 'check']);
      provider.setState('up');
      wait(5000);
      expect((await browser.ask()).status).toBe(200);
    },
  );

  it('that cannot be checked any more ends after fifteen minutes', async () => {
    const { browser, failures } = await start({ hasRefreshTokens: false });
    await browser.signIn('olga');
    // The access token lasts an hour.
    wait(50 * minuteMs);
    expect((await browser.ask()).status).toBe(200);
    wait(14 * minuteMs);
    expect((await browser.ask()).status).toBe(200);
    wait(2 * minuteMs);
    expect([(await browser.ask()).status, failures]).toEqual([401, []]);
  });

  it('ends after eight hours without use', async () => {
    const { browser } = await start();
    await browser.signIn('olga');
    wait(7.9 * hourMs);
    expect((await browser.ask()).status).toBe(200);
    wait(8.1 * hourMs);
    expect((await browser.ask()).status).toBe(401);
  });

  it('ends after twelve hours in any case', async () => {
    const { browser } = await start();
    await browser.signIn('olga');
    for (let hours = 1; hours < 12; hours += 1) {
      wait(hourMs - 1000);
      expect((await browser.ask()).status).toBe(200);
    }
    wait(hourMs + minuteMs);
    expect((await browser.ask()).status).toBe(401);
  });

  it('is checked at once if it was checked by a clock that is ahead', async () => {
    const { provider, browser } = await start();
    await browser.signIn('olga');
    provider.revoke('olga');
    vi.setSystemTime(Date.now() - hourMs);
    expect((await browser.ask()).status).toBe(401);
  });

  it('ends if more groups give rights than fit into a cookie', async () => {
    const { provider, settings } = await start();
    const groups = Array.from(
      { length: 100 },
      (_, index) => `a-group-of-administrators-of-department-${index}`,
    );
    const failures: string[] = [];
    const browser = new Browser(
      await serviceWith(
        { ...settings, OIDC_ADMIN_GROUPS: groups.join(',') },
        { onSignInFailure: ({ failure }) => failures.push(failure) },
      ),
    );
    provider.setAccount('eva', { groups: groups.slice(0, 1) });
    await browser.signIn('eva');
    expect(await browser.agentCount()).toBe(1);
    provider.setAccount('eva', { groups });
    wait(11 * minuteMs);
    expect((await browser.ask()).status).toBe(401);
    expect(await browser.open('/sign-in')).toBe(`${serviceUrl}/?sign-in=refused`);
    expect(failures).toEqual(['refused']);
  });

  it('opens with the secret of before, but no other, and for no other client', async () => {
    const { settings, browser } = await start();
    await browser.signIn('olga');
    const session = browser.session ?? '';
    const statusWith = async (changes: Readonly<Record<string, string>>, cookie = session) => {
      browser.service = await serviceWith({ ...settings, ...changes });
      browser.session = cookie;
      return (await browser.ask()).status;
    };
    const next = 'another-secret-for-the-sessions-of-the-tests';
    expect(await statusWith({ SESSION_SECRET: next })).toBe(401);
    expect(browser.session).toBeUndefined();
    expect(
      await statusWith({ SESSION_SECRET: next, SESSION_SECRET_PREVIOUS: settings['SESSION_SECRET'] ?? '' }),
    ).toBe(200);
    expect(await statusWith({ OIDC_CLIENT_ID: 'another' })).toBe(401);
    expect(await statusWith({}, `${session.slice(0, -4)}AAAA`)).toBe(401);
    expect(await statusWith({}, 'text')).toBe(401);
    expect(await statusWith({})).toBe(200);
  });
});

describe('a request of another site', () => {
  it('is refused, although the browser sends the cookie', async () => {
    const { browser } = await start();
    await browser.signIn('olga');
    const foreign = [
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site', Origin: 'http://127.0.0.1:10' },
      { Origin: 'https://elsewhere.example' },
      { Origin: 'null' },
      {},
    ];
    for (const headers of foreign) {
      const signOut = browser.send('/sign-out', { method: 'POST', headers });
      for (const refused of [await browser.ask(headers), await signOut]) {
        expect(refused.status).toBe(403);
        expect(await refused.json()).toMatchObject({ reason: 'other-site' });
      }
    }
    expect(browser.session).toBeDefined();
    expect((await browser.ask({ Origin: serviceUrl })).status).toBe(200);
  });
});

describe('someone who signs out', () => {
  const signOut = async (browser: Browser) =>
    await browser.send('/sign-out', { method: 'POST', headers: { 'Sec-Fetch-Site': 'same-origin' } });

  it('does so at the provider as well, and the session cannot be used again', async () => {
    const { browser } = await start();
    await browser.signIn('olga');
    const stolen = browser.session ?? '';
    const response = await signOut(browser);
    // A redirect would need a policy that lets forms lead to the provider.
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Security-Policy')).toContain("form-action 'self'");
    const url = new URL(/^0; url=(.*)$/.exec(response.headers.get('Refresh') ?? '')?.[1] ?? '');
    expect(url.pathname).toBe('/session/end');
    expect(url.searchParams.get('post_logout_redirect_uri')).toBe(`${serviceUrl}/`);
    expect(url.searchParams.get('id_token_hint')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(browser.session).toBeUndefined();
    browser.session = stolen;
    expect((await browser.ask()).status).toBe(401);
  });

  it('cannot be checked any more by a process that does not know', async () => {
    const { settings, browser } = await start();
    await browser.signIn('olga');
    const stolen = browser.session ?? '';
    await signOut(browser);
    browser.service = await serviceWith(settings);
    browser.session = stolen;
    wait(11 * minuteMs);
    await vi.waitFor(async () => {
      wait(5000);
      expect((await browser.ask()).status).toBe(401);
    });
  });

  it('is signed out here where the provider cannot do it', async () => {
    const { provider, browser } = await start({ canEndSessions: false });
    await browser.signIn('olga');
    expect((await signOut(browser)).headers.get('Location')).toBe(`${serviceUrl}/?sign-in=cancelled`);
    expect(browser.session).toBeUndefined();
    provider.setState('down');
    expect((await signOut(browser)).headers.get('Location')).toBe(`${serviceUrl}/?sign-in=cancelled`);
  });
});

describe.skipIf(!hasRedis)('replicas that share a Redis', () => {
  async function startReplicas() {
    const { provider, settings } = await start();
    const redis = await startRedis();
    onTestFinished(() => redis.stop());
    const startReplica = async () => {
      const shared = connectRedis(redis.url, { onLost: () => undefined, onBack: () => undefined });
      await once(shared.client, 'ready');
      onTestFinished(() => shared.close());
      return await serviceWith(settings, { redis: shared });
    };
    return { provider, replicas: [await startReplica(), await startReplica()] as const };
  }

  it('check a session once, because a refresh token can be used once', async () => {
    const { provider, replicas } = await startReplicas();
    const browsers = [1, 2, 3].flatMap(() => replicas.map((replica) => new Browser(replica)));
    const [first] = browsers;
    await first?.signIn('olga');
    for (let checks = 1; checks < 3; checks += 1) {
      // The last cookie may be that of before, whichever replica gets it.
      for (const browser of browsers) browser.session = first?.session;
      wait(11 * minuteMs);
      const replies = await Promise.all(browsers.map(async (browser) => await browser.ask()));
      expect(replies.map(({ status }) => status)).toEqual(browsers.map(() => 200));
      expect(provider.refreshCount()).toBe(checks);
    }
  });

  it('know of a session that has ended when they would check it', async () => {
    const { provider, replicas } = await startReplicas();
    const browser = new Browser(replicas[0]);
    await browser.signIn('olga');
    const stolen = browser.session;
    provider.setState('down');
    await browser.send('/sign-out', { method: 'POST', headers: { 'Sec-Fetch-Site': 'same-origin' } });
    browser.service = replicas[1];
    browser.session = stolen;
    wait(11 * minuteMs);
    expect((await browser.ask()).status).toBe(401);
  });
});

describe('a frame beside the sign-in', () => {
  it('uses its token, also where the browser sends a session', async () => {
    const { settings, browser } = await start();
    const { ACCESS: _, ...tokens } = tokenSettings;
    browser.service = await serviceWith({ ...settings, ...tokens });
    const statusWith = async (token: string) =>
      (await browser.ask({ Authorization: `Bearer ${token}` })).status;
    expect(await statusWith(await signToken())).toBe(200);
    await browser.signIn('olga');
    const limited = await browser.ask({ Authorization: `Bearer ${await signToken({ agents: [] })}` });
    expect(await limited.json()).toMatchObject({ data: [] });
    expect(await statusWith('a.b.c')).toBe(401);
    expect(await browser.agentCount()).toBe(1);
  });

  it('has no other way in', async () => {
    const { browser } = await start();
    const response = await browser.ask({ Authorization: `Bearer ${await signToken()}` });
    expect(response.status).toBe(401);
  });
});
