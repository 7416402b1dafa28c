import { createServer } from 'node:http';

import { SignJWT, UnsecuredJWT, exportJWK, generateKeyPair } from 'jose';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';

import { RequestRefused } from '../failures/problem';
import { respondWith, startTestUpstream } from '../upstream/testUpstream.testkit';
import type { TokenSettings } from '../settings/accessSettings';
import { createAuthorize } from './authorize';
import type { Identity } from './identity';
import { RosterDirectory } from '../roster/RosterDirectory';
import { readRosterText } from '../roster/readRosterText';
import { rightsWithRoster, rightsWithoutRoster as resolveRights } from './rights';

const secret = 'a-secret-of-thirty-two-bytes-at-least';
const settings: TokenSettings = {
  key: { kind: 'secret', secret },
  issuer: 'https://portal.example',
  audience: 'agent-status',
  longestSeconds: 900,
  groupsClaim: 'groups',
  adminGroups: ['admins'],
  requestsPerMinute: 1000,
};

type Claims = Record<string, unknown>;

const nowSeconds = () => Math.floor(Date.now() / 1000);
const goodClaims = (): Claims => ({
  iss: 'https://portal.example',
  aud: 'agent-status',
  sub: 'supervisor-1',
  exp: nowSeconds() + 600,
  agents: ['jane@example.com'],
});

async function sign(changes: Claims = {}, key = secret, alg = 'HS256'): Promise<string> {
  const claims = Object.entries({ ...goodClaims(), ...changes }).filter(([, value]) => value !== undefined);
  return await new SignJWT(Object.fromEntries(claims))
    .setProtectedHeader({ alg })
    .sign(new TextEncoder().encode(key));
}

const requestWith = (authorization?: string) =>
  new Request('http://127.0.0.1/', authorization === undefined ? {} : { headers: { authorization } });

async function refusalOf(token: string | undefined, changes: Partial<TokenSettings> = {}) {
  const authorize = createAuthorize({ kind: 'token', ...settings, ...changes }, { resolveRights });
  const header = token === undefined ? undefined : `Bearer ${token}`;
  return await authorize(requestWith(header)).then(
    () => undefined,
    (error: unknown) => (error instanceof RequestRefused ? error.problem : expect.fail(String(error))),
  );
}

afterEach(() => {
  vi.useRealTimers();
});

describe('a token', () => {
  it('determines which agents may be seen', async () => {
    const authorize = createAuthorize({ kind: 'token', ...settings }, { resolveRights });
    const scopeOf = async (changes: Claims) =>
      (await authorize(requestWith(`Bearer ${await sign(changes)}`))).scope;
    expect(await scopeOf({ agents: '*' })).toEqual({ kind: 'all' });
    expect(await scopeOf({ agents: ['Jane@Example.com'] })).toEqual({
      kind: 'listed',
      spellings: new Map([['jane@example.com', 'Jane@Example.com']]),
    });
    expect(await scopeOf({ agents: undefined })).toEqual({ kind: 'listed', spellings: new Map() });
  });

  it('says who it is to the roster, by an address that was not left unchecked', async () => {
    const resolve = vi.fn(resolveRights);
    const authorize = createAuthorize({ kind: 'token', ...settings }, { resolveRights: resolve });
    const emailOf = async (changes: Claims) => {
      await authorize(requestWith(`Bearer ${await sign(changes)}`));
      return resolve.mock.lastCall?.[0].email;
    };
    const email = 'boss@example.com';
    expect(await emailOf({})).toBeUndefined();
    expect(await emailOf({ email })).toBe(email);
    expect(await emailOf({ email, email_verified: true })).toBe(email);
    expect(await emailOf({ email, email_verified: false })).toBeUndefined();
    expect(await emailOf({ email, email_verified: 'false' })).toBeUndefined();
    expect(await emailOf({ email: [email] })).toBeUndefined();
  });

  it('is under 1 kB for a team of 2,000 agents', async () => {
    const token = await sign({ agents: undefined, teams: ['t-1'], email: 'boss@example.com' });
    const emails = Array.from({ length: 2000 }, (_, index) => `agent${index}@example.com`);
    const { content } = await readRosterText(`email,team,team_id\n${emails.join(',Large,t-1\n')},Large,t-1`);
    const roster = new RosterDirectory(content, { source: 'file', asOfMs: 0 });
    const authorize = createAuthorize(
      { kind: 'token', ...settings },
      { resolveRights: rightsWithRoster(() => roster) },
    );
    const { scope } = await authorize(requestWith(`Bearer ${token}`));
    expect(scope).toMatchObject({ kind: 'listed', spellings: new Map(emails.map((each) => [each, each])) });
    expect(token.length).toBeLessThan(1000);
  });

  it('is reported with its remaining life, by the clock of this server', async () => {
    const { secondsLeft = 0 } = await createAuthorize(
      { kind: 'token', ...settings },
      { resolveRights },
    )(requestWith(`Bearer ${await sign({ exp: nowSeconds() + 600 })}`));
    expect(secondsLeft).toBeGreaterThan(590);
    expect(secondsLeft).toBeLessThanOrEqual(600);
  });

  it.each<[string, Claims]>([
    ['of another issuer', { iss: 'https://elsewhere.example' }],
    ['without an issuer', { iss: undefined }],
    ['for another audience', { aud: 'other' }],
    ['without an audience', { aud: undefined }],
    ['without an end', { exp: undefined }],
    ['without a subject', { sub: undefined }],
    ['that ended two minutes ago', { exp: nowSeconds() - 120 }],
    ['that runs for a day', { exp: nowSeconds() + 86_400 }],
    ['that begins later', { nbf: nowSeconds() + 300 }],
  ])('%s is refused', async (_, changes) => {
    expect(await refusalOf(await sign(changes))).toMatchObject({
      code: 'unauthenticated',
      challenge: 'Bearer',
    });
  });

  it.each([
    ['that ended half a minute ago', -30],
    ['that runs fifteen minutes by a clock that is ahead', 15 * 60 + 50],
  ])('%s is accepted, because clocks differ', async (_, seconds) => {
    expect(await refusalOf(await sign({ exp: nowSeconds() + seconds }))).toBeUndefined();
  });

  it('expires in the middle of a load', async () => {
    const token = await sign({ exp: nowSeconds() + 30 });
    expect(await refusalOf(token)).toBeUndefined();
    vi.useFakeTimers({ now: Date.now() + 95_000, toFake: ['Date'] });
    expect(await refusalOf(token)).toMatchObject({ detail: 'The token has expired.' });
  });

  it.each([
    ['under another secret', async () => sign({}, 'another-secret-of-thirty-two-bytes-or-more')],
    ['under another algorithm', async () => sign({}, secret.repeat(2), 'HS512')],
    ['that is not signed', async () => new UnsecuredJWT(goodClaims()).encode()],
    [
      'whose claims were changed',
      async () => {
        const [header, , signature] = (await sign()).split('.');
        const [, claims] = (await sign({ agents: '*' })).split('.');
        return `${header}.${claims}.${signature}`;
      },
    ],
    ['that is none', async () => 'a.b.c'],
    ['that is missing', async () => undefined],
    ['that is text', async () => 'hunter2'],
  ])('%s is refused', async (_, make) => {
    expect(await refusalOf(await make())).toMatchObject({ code: 'unauthenticated' });
  });

  it('may live as long as is set', async () => {
    const hour = await sign({ exp: nowSeconds() + 3600 });
    expect(await refusalOf(hour, { longestSeconds: 3600 })).toBeUndefined();
    expect(await refusalOf(hour, { longestSeconds: 1800 })).toMatchObject({
      reason: 'token-lifetime',
    });
  });

  it('under the secret of before is accepted while one replaces the other', async () => {
    const before = 'the-secret-of-before-with-thirty-two-bytes';
    const key = { kind: 'secret', secret, previousSecret: before } as const;
    expect(await refusalOf(await sign({}, before), { key })).toBeUndefined();
    expect(await refusalOf(await sign(), { key })).toBeUndefined();
    expect(await refusalOf(await sign({}, `${before}-not`), { key })).toMatchObject({
      code: 'unauthenticated',
    });
    expect(await refusalOf(await sign({ exp: nowSeconds() - 120 }, before), { key })).toMatchObject({
      detail: 'The token has expired.',
    });
  });

  it.each([[7], [{ jane: true }], [[1]], ['jane@example.com']])(
    'with agents %j is forbidden',
    async (agents) => {
      expect(await refusalOf(await sign({ agents }))).toMatchObject({ code: 'forbidden' });
    },
  );

  it('counts against the limit of its subject, even if the token is another', async () => {
    const authorize = createAuthorize(
      { kind: 'token', ...settings, requestsPerMinute: 2 },
      { resolveRights },
    );
    const ask = async (sub: string) =>
      authorize(requestWith(`Bearer ${await sign({ sub, jti: String(Math.PI) })}`));
    await ask('a');
    await ask('a');
    await expect(ask('a')).rejects.toMatchObject({
      problem: { code: 'rate-limited', status: 429, retryAfterSeconds: expect.any(Number) },
    });
    await expect(ask('b')).resolves.toBeDefined();
  });
});

describe('an ordinary token of an identity provider, which a gateway forwards', () => {
  it.each(['RS256', 'RS384', 'RS512', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'])(
    'is accepted with %s, the type of RFC 9068, and several audiences, and says who it is',
    async (alg) => {
      const { privateKey, publicKey } = await generateKeyPair(alg);
      const served = await startTestUpstream(createServer());
      onTestFinished(() => served.close());
      served.behave(respondWith(200, { keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg }] }));
      const token = await new SignJWT({
        ...goodClaims(),
        agents: undefined,
        aud: ['another-service', 'agent-status'],
        exp: nowSeconds() + 3600,
        scope: 'openid',
        email: ' Olga@Example.com ',
        'https://example.com/groups': ['admins', 7, ''],
      })
        .setProtectedHeader({ alg, kid: 'k1', typ: 'at+jwt' })
        .sign(privateKey);
      const seen: Identity[] = [];
      const authorize = createAuthorize(
        {
          kind: 'token',
          ...settings,
          key: { kind: 'keySet', url: `${served.origin}/keys.json` },
          longestSeconds: 3600,
          groupsClaim: 'https://example.com/groups',
        },
        {
          resolveRights: (identity) => {
            seen.push(identity);
            return resolveRights(identity);
          },
        },
      );
      expect(await authorize(requestWith(`Bearer ${token}`))).toMatchObject({ scope: { kind: 'all' } });
      expect(seen).toEqual([
        {
          subject: 'supervisor-1',
          email: 'Olga@Example.com',
          groups: ['admins'],
          isAdmin: true,
          agents: undefined,
          teams: undefined,
        },
      ]);
    },
  );

  it.each<[string, Claims, Partial<Identity>]>([
    ['a group', { groups: 'admins' }, { groups: ['admins'], isAdmin: true }],
    ['other groups', { groups: ['Admins', 'no admins'] }, { isAdmin: false }],
    ['groups in another form', { groups: { admins: true } }, { groups: [], isAdmin: false }],
    ['no email', { email: undefined }, { email: undefined }],
    ['an email that is not verified', { email: 'a@b.c', email_verified: false }, { email: undefined }],
    [
      'an email that is not verified, in text',
      { email: 'a@b.c', email_verified: 'false' },
      { email: undefined },
    ],
    [
      'an email that is said to be neither',
      { email: 'a@b.c', email_verified: 'False' },
      { email: undefined },
    ],
    ['an email without a say', { email: 'a@b.c', email_verified: null }, { email: undefined }],
    ['a verified email', { email: 'a@b.c', email_verified: true }, { email: 'a@b.c' }],
    ['an email that is no text', { email: ['a@b.c'] }, { email: undefined }],
  ])('with %s', async (_, changes, expected) => {
    const seen: Identity[] = [];
    const authorize = createAuthorize(
      { kind: 'token', ...settings },
      {
        resolveRights: (identity) => {
          seen.push(identity);
          return resolveRights(identity);
        },
      },
    );
    await authorize(requestWith(`Bearer ${await sign(changes)}`));
    expect(seen[0]).toMatchObject(expected);
  });
});

describe('a token under a key set', () => {
  async function keySet() {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    const served = await startTestUpstream(createServer());
    served.behave(respondWith(200, { keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256' }] }));
    const change = { key: { kind: 'keySet', url: `${served.origin}/keys.json` } } as const;
    const signed = async (kid: string) =>
      new SignJWT(goodClaims()).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey);
    return { served, change, signed };
  }

  it('is verified with its key, which is fetched once', async () => {
    const { served, change, signed } = await keySet();
    const authorize = createAuthorize({ kind: 'token', ...settings, ...change }, { resolveRights });
    await authorize(requestWith(`Bearer ${await signed('k1')}`));
    await authorize(requestWith(`Bearer ${await signed('k1')}`));
    expect(served.calls).toHaveLength(1);
    await served.close();
  });

  it('is refused with an unknown key, or with the public key used as a secret', async () => {
    const { served, change, signed } = await keySet();
    expect(await refusalOf(await signed('k2'), change)).toMatchObject({ code: 'unauthenticated' });
    expect(await refusalOf(await sign(), change)).toMatchObject({ code: 'unauthenticated' });
    await served.close();
  });

  it('gets 503, not 401, while the key set cannot be fetched', async () => {
    const { served, change, signed } = await keySet();
    served.behave(respondWith(500, ''));
    expect(await refusalOf(await signed('k1'), change)).toMatchObject({ status: 503, retryAfterSeconds: 5 });
    await served.close();
    expect(await refusalOf(await signed('k1'), change)).toMatchObject({ status: 503 });
  });
});

it('shows all agents to everyone if access is open', async () => {
  expect(await createAuthorize({ kind: 'open' }, { resolveRights })(requestWith())).toEqual({
    scope: { kind: 'all' },
    teams: 'all',
    ownTeams: [],
    subject: 'everyone',
  });
});
