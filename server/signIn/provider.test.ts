import { createServer } from 'node:http';

import { type CryptoKey, SignJWT, generateKeyPair } from 'jose';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';

import type { SignInSettings } from '../settings/signInSettings';
import { respondWith, startTestUpstream } from '../upstream/testUpstream.testkit';
import { createProvider } from './provider';
import { beginTransaction } from './transaction';

type Claims = Readonly<Record<string, unknown>>;

let key: CryptoKey;
beforeAll(async () => {
  key = (await generateKeyPair('RS256')).privateKey;
});

const nowSeconds = () => Math.floor(Date.now() / 1000);

/** A provider that says anything in its ID tokens, and what it was asked. */
async function misbehavingProvider(
  claims: Claims = {},
  {
    metadata = {},
    tokens = {},
    userInfo,
  }: { metadata?: Claims; tokens?: Claims; userInfo?: [number, Claims] } = {},
) {
  const server = await startTestUpstream(createServer());
  onTestFinished(() => server.close());
  const transaction = beginTransaction();
  const settings: SignInSettings = {
    issuer: server.origin,
    clientId: 'agent-status',
    clientSecret: 'the-secret-of-the-client',
    scopes: 'openid',
    publicUrl: 'https://status.example.com',
    secret: 'a-secret-of-thirty-two-bytes-at-least',
    previousSecret: undefined,
    groupsClaim: 'groups',
    adminGroups: [],
  };
  const idToken = async () =>
    await new SignJWT({
      iss: server.origin,
      aud: 'agent-status',
      sub: 'ana',
      nonce: transaction.nonce,
      iat: nowSeconds(),
      exp: nowSeconds() + 300,
      ...claims,
    })
      .setProtectedHeader({ alg: 'RS256' })
      .sign(key);
  const signedToken = await idToken();
  const endpoint = (path: string) => `${server.origin}/${path}`;
  server.behave((response, call) => {
    const reply = () => {
      switch (call.url ?? '') {
        case '/.well-known/openid-configuration':
          return respondWith(200, {
            issuer: server.origin,
            authorization_endpoint: endpoint('auth'),
            token_endpoint: endpoint('token'),
            ...(userInfo && { userinfo_endpoint: endpoint('userinfo') }),
            ...metadata,
          });
        case '/token':
          return respondWith(200, {
            access_token: 'an-access-token',
            token_type: 'bearer',
            id_token: signedToken,
            ...tokens,
          });
        default:
          return respondWith(...(userInfo ?? [404, {}]));
      }
    };
    reply()(response, call);
  });
  const provider = createProvider(settings);
  const finish = async (query: Readonly<Record<string, string>> = {}) => {
    const url = new URL('https://status.example.com/sign-in/callback');
    url.search = new URLSearchParams({ code: 'a-code', state: transaction.state, ...query }).toString();
    return await provider.finishSignIn(url, transaction);
  };
  return { provider, finish, server };
}

describe('an ID token', () => {
  it.each<[string, Claims]>([
    ['for another client', { aud: 'another' }],
    ['for several clients, of which another asked', { aud: ['agent-status', 'another'], azp: 'another' }],
    ['of another provider', { iss: 'https://elsewhere.example' }],
    ['of another sign-in', { nonce: 'another' }],
    ['without the nonce', { nonce: undefined }],
    ['that has ended', { exp: nowSeconds() - 120 }],
    ['of tomorrow', { nbf: nowSeconds() + 3600 }],
    ['without a subject', { sub: undefined }],
  ])('%s is refused', async (_, claims) => {
    const { finish } = await misbehavingProvider(claims);
    await expect(finish()).rejects.toBeInstanceOf(Error);
  });

  it.each<[string, Claims]>([
    ['ended half a minute ago', { exp: nowSeconds() - 30 }],
    ['begins in half a minute', { iat: nowSeconds() + 30, nbf: nowSeconds() + 30 }],
  ])('that %s by a clock that differs is accepted', async (_, claims) => {
    const { finish } = await misbehavingProvider(claims);
    expect(await finish()).toMatchObject({ subject: 'ana' });
  });

  it('is needed', async () => {
    const { finish } = await misbehavingProvider({}, { tokens: { id_token: undefined } });
    await expect(finish()).rejects.toBeInstanceOf(Error);
  });
});

describe('the way back from the provider', () => {
  it.each([
    ['another state', { state: 'another' }],
    ['another issuer', { iss: 'https://elsewhere.example' }],
    ['an error', { error: 'server_error' }],
  ])('is refused with %s, before the code is used', async (_, query) => {
    const { finish, server } = await misbehavingProvider();
    await expect(finish(query)).rejects.toBeInstanceOf(Error);
    expect(server.calls.some(({ url }) => url === '/token')).toBe(false);
  });
});

describe('what is said about a person', () => {
  const fromUserInfo = { sub: 'ana', email: 'ana@example.com', groups: ['leads'] };

  it('is completed by the userinfo endpoint only if email or groups are missing', async () => {
    const some = await misbehavingProvider({ email: 'from-token@x' }, { userInfo: [200, fromUserInfo] });
    expect((await some.finish()).claims).toMatchObject({ email: 'from-token@x', groups: ['leads'] });
    const all = await misbehavingProvider({ email: 'a@x', groups: [] }, { userInfo: [200, fromUserInfo] });
    expect((await all.finish()).claims).toMatchObject({ groups: [] });
    expect(all.server.calls.some(({ url }) => url === '/userinfo')).toBe(false);
  });

  it('is never that of someone else', async () => {
    const { finish } = await misbehavingProvider({}, { userInfo: [200, { ...fromUserInfo, sub: 'olga' }] });
    await expect(finish()).rejects.toBeInstanceOf(Error);
  });

  it('is what the ID token says if the access token is for something else', async () => {
    const { finish } = await misbehavingProvider({}, { userInfo: [401, {}] });
    expect(await finish()).toMatchObject({ subject: 'ana' });
    const failing = await misbehavingProvider({}, { userInfo: [500, {}] });
    await expect(failing.finish()).rejects.toBeInstanceOf(Error);
  });
});

describe('a check', () => {
  it('is failed by someone else’s ID token', async () => {
    const { provider } = await misbehavingProvider({ sub: 'olga', nonce: undefined });
    expect(await provider.check('ana', { refreshToken: 'a-token' })).toEqual({ kind: 'refused' });
  });

  it('confirms a person of whom nothing is said', async () => {
    const { provider } = await misbehavingProvider({}, { tokens: { id_token: undefined } });
    expect(await provider.check('ana', { refreshToken: 'a-token' })).toMatchObject({
      kind: 'confirmed',
      claims: undefined,
    });
  });

  it.each<[number, string]>([
    [200, 'confirmed'],
    [401, 'refused'],
    [403, 'refused'],
  ])('by the access token depends on the status: %i', async (status, kind) => {
    const { provider } = await misbehavingProvider({}, { userInfo: [status, { sub: 'ana' }] });
    expect(await provider.check('ana', { accessToken: 'a-token' })).toMatchObject({ kind });
  });

  it('is not possible without a token that is still valid, or a place to ask', async () => {
    const { provider, server } = await misbehavingProvider();
    expect(await provider.check('ana', {})).toEqual({ kind: 'unknown' });
    expect(await provider.check('ana', { accessToken: 'a', accessTokenEndMs: Date.now() - 1 })).toEqual({
      kind: 'unknown',
    });
    expect(server.calls).toEqual([]);
    expect(await provider.check('ana', { accessToken: 'a' })).toEqual({ kind: 'unknown' });
  });
});

describe('the secret of the client', () => {
  it.each([
    ['in a header', {}, true],
    [
      'in the body where the provider accepts only that',
      { token_endpoint_auth_methods_supported: ['client_secret_post'] },
      false,
    ],
  ])('is sent %s', async (_, metadata, isInHeader) => {
    const { finish, server } = await misbehavingProvider({}, { metadata });
    await finish();
    const call = server.calls.find(({ url }) => url === '/token');
    expect(call?.headers.authorization !== undefined).toBe(isInHeader);
    expect(call?.body.includes('client_secret=')).toBe(!isInHeader);
  });
});
