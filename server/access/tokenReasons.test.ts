import { createServer } from 'node:http';

import fc from 'fast-check';
import { SignJWT, UnsecuredJWT, exportJWK, generateKeyPair } from 'jose';
import { expect, it, onTestFinished } from 'vitest';

import { defaultPublicConfig } from '../../src/contract/publicConfig';
import { createApp } from '../http/app';
import type { RequestRecord } from '../http/recordRequests';
import type { TokenSettings } from '../settings/accessSettings';
import { respondWith, startTestUpstream } from '../upstream/testUpstream.testkit';
import { createAuthorize } from './authorize';
import { rightsWithoutRoster as resolveRights } from './rights';

const secret = 'a-secret-of-thirty-two-bytes-at-least';
const settings: TokenSettings = {
  key: { kind: 'secret', secret },
  issuer: 'https://expected-issuer.example',
  audience: 'expected-audience',
  longestSeconds: 900,
  groupsClaim: 'groups',
  adminGroups: [],
  requestsPerMinute: 100_000,
};

type Claims = Readonly<Record<string, unknown>>;

const nowSeconds = () => Math.floor(Date.now() / 1000);

function claimsWith(changes: Claims): Record<string, unknown> {
  const claims = {
    iss: settings.issuer,
    aud: settings.audience,
    sub: 'supervisor-1',
    exp: nowSeconds() + 600,
    agents: '*',
    ...changes,
  };
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
}

async function sign(changes: Claims = {}, key = secret, header: { alg?: string; kid?: string } = {}) {
  return await new SignJWT(claimsWith(changes))
    .setProtectedHeader({ alg: 'HS256', ...header })
    .sign(new TextEncoder().encode(key));
}

const encoded = (text: string) => Buffer.from(text).toString('base64url');

/** What the reply and the log say about a request with this `Authorization` header. */
async function refusalOf(authorization: string | undefined, changes: Partial<TokenSettings> = {}) {
  const records: RequestRecord[] = [];
  const app = createApp({
    publicConfig: defaultPublicConfig,
    listenHost: '127.0.0.1',
    authorize: createAuthorize({ kind: 'token', ...settings, ...changes }, { resolveRights }),
    currentRoster: undefined,
    getPage: async () => expect.fail('nobody was admitted'),
    isReady: () => true,
    onRequest: (record) => records.push(record),
    onError: (error) => expect.fail(String(error)),
  });
  const headers = authorization === undefined ? {} : { authorization };
  const response = await app.request('/api/agentstatusdetails', { method: 'POST', headers });
  return { problem: (await response.json()) as { detail: string; reason: string }, records };
}

/** A key set with one key; tokens can name it, another, or be signed with another. */
async function startKeySet() {
  const [{ privateKey, publicKey }, other] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')];
  const served = await startTestUpstream(createServer());
  onTestFinished(() => served.close());
  served.behave(respondWith(200, { keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256' }] }));
  const signed = async (kid: string, key = privateKey) =>
    await new SignJWT(claimsWith({})).setProtectedHeader({ alg: 'RS256', kid }).sign(key);
  const key = { kind: 'keySet', url: `${served.origin}/keys.json` } as const;
  return { served, signed, otherKey: other.privateKey, key };
}

it.each<[string, string, () => Promise<string | undefined>]>([
  ['token-missing', 'no header', async () => undefined],
  ['token-missing', 'another scheme', async () => 'Basic aHVudGVyMg=='],
  ['token-missing', 'no token', async () => 'Bearer '],
  ['token-malformed', 'text', async () => 'Bearer hunter2'],
  ['token-malformed', 'three parts that are not JSON', async () => 'Bearer a.b.c'],
  ['token-malformed', 'no signature', async () => `Bearer ${new UnsecuredJWT(claimsWith({})).encode()}`],
  ['token-malformed', 'an end that is text', async () => `Bearer ${await sign({ exp: 'tomorrow' })}`],
  ['token-malformed', 'a start that is text', async () => `Bearer ${await sign({ nbf: 'now' })}`],
  ['token-signature', 'another secret', async () => `Bearer ${await sign({}, secret.replace('a', 'b'))}`],
  [
    'token-signature',
    'changed claims',
    async () => (await sign()).replace(/^([^.]+)\.[^.]+/, `Bearer $1.${encoded('{"agents":"*"}')}`),
  ],
  [
    'token-algorithm',
    'another algorithm',
    async () => `Bearer ${await sign({}, secret.repeat(2), { alg: 'HS512' })}`,
  ],
  [
    'token-algorithm',
    'the algorithm none',
    async () => `Bearer ${encoded('{"alg":"none"}')}.${encoded('{}')}.${encoded('x')}`,
  ],
  ['token-issuer', 'another issuer', async () => `Bearer ${await sign({ iss: 'https://other.example' })}`],
  ['token-issuer', 'an issuer in a list', async () => `Bearer ${await sign({ iss: [settings.issuer] })}`],
  ['token-audience', 'another audience', async () => `Bearer ${await sign({ aud: 'another' })}`],
  ['token-audience', 'other audiences', async () => `Bearer ${await sign({ aud: ['a', 'b'] })}`],
  ['token-expired', 'an end in the past', async () => `Bearer ${await sign({ exp: nowSeconds() - 120 })}`],
  ['token-not-yet-valid', 'a later start', async () => `Bearer ${await sign({ nbf: nowSeconds() + 300 })}`],
  ['token-lifetime', 'a day', async () => `Bearer ${await sign({ exp: nowSeconds() + 86_400 })}`],
  ['token-claim-missing', 'no issuer', async () => `Bearer ${await sign({ iss: undefined })}`],
  ['token-claim-missing', 'no audience', async () => `Bearer ${await sign({ aud: undefined })}`],
  ['token-claim-missing', 'no end', async () => `Bearer ${await sign({ exp: undefined })}`],
  ['token-claim-missing', 'no subject', async () => `Bearer ${await sign({ sub: undefined })}`],
])('%s: %s', async (reason, _, make) => {
  const { problem, records } = await refusalOf(await make());
  expect(problem).toMatchObject({ type: expect.stringMatching(/:unauthenticated$/), status: 401, reason });
  expect(records).toMatchObject([{ problemCode: 'unauthenticated', reason }]);
});

it.each([['iss'], ['aud'], ['exp'], ['sub']])('a missing claim %s is named', async (claim) => {
  const { problem } = await refusalOf(`Bearer ${await sign({ [claim]: undefined })}`);
  expect(problem.detail).toBe(`The token has no claim “${claim}”.`);
});

it('claims that cannot be read are another failure than a wrong token', async () => {
  const { problem, records } = await refusalOf(`Bearer ${await sign({ agents: 7 })}`);
  expect(problem).toMatchObject({ status: 403, reason: 'claims-unreadable' });
  expect(records).toMatchObject([{ problemCode: 'forbidden', reason: 'claims-unreadable' }]);
});

it('with a key set, a wrong signature, an unknown key, and unavailable keys are different reasons', async () => {
  const { served, signed, otherKey, key } = await startKeySet();
  const reasonOf = async (token: string) => (await refusalOf(`Bearer ${token}`, { key })).problem.reason;
  expect(await reasonOf(await signed('k1', otherKey))).toBe('token-signature');
  expect(await reasonOf(await signed('k2'))).toBe('token-key-unknown');
  expect(await reasonOf(await sign({}, secret, { kid: 'k1' }))).toBe('token-algorithm');
  served.behave(respondWith(500, ''));
  expect(await reasonOf(await signed('k1'))).toBe('token-keys-unavailable');
  served.behave(respondWith(200, { keys: 'none' }));
  expect(await reasonOf(await signed('k1'))).toBe('token-keys-unavailable');
});

it('a refusal repeats nothing of the token, and nothing that is expected of it', async () => {
  const hostile = fc.string({ minLength: 1, maxLength: 30 }).map((text) => `hostile-${text}-value`);
  const claims = fc.dictionary(
    fc.constantFrom('iss', 'aud', 'sub', 'exp', 'nbf', 'agents', 'teams'),
    hostile,
  );
  await fc.assert(
    fc.asyncProperty(claims, hostile, fc.boolean(), async (changes, kid, isSigned) => {
      const token = await sign(changes, isSigned ? secret : `${secret}-not`, { kid });
      for (const authorization of [`Bearer ${token}`, `Bearer ${kid.replaceAll(/[^\x20-\x7e]/g, '')}`]) {
        const { problem, records } = await refusalOf(authorization);
        const said = JSON.stringify([problem, records]);
        expect(said).not.toMatch(/hostile|expected-|supervisor-1|eyJ|secret/);
        expect(said).toContain('"reason"');
      }
    }),
    { numRuns: 60 },
  );
});
