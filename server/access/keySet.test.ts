import { createServer } from 'node:http';

import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { packer } from '../cache/packer';
import { createService } from '../createService';
import { readSettings } from '../settings/settings';
import { type TestUpstream, respondWith, startTestUpstream } from '../upstream/testUpstream.testkit';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

let keyServer: TestUpstream;
beforeEach(async () => {
  keyServer = await startTestUpstream(createServer());
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 23), toFake: ['Date', 'performance'] });
});
afterEach(async () => {
  vi.useRealTimers();
  await keyServer.close();
});

async function makeKey(kid?: string) {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const id = kid === undefined ? {} : { kid };
  const sign = async (header: { readonly kid?: string } = id) =>
    await new SignJWT({ agents: '*' })
      .setProtectedHeader({ alg: 'RS256', ...header })
      .setIssuer('https://portal.example')
      .setAudience('agent-status')
      .setSubject('supervisor-1')
      .setExpirationTime(Math.floor(Date.now() / 1000) + 600)
      .sign(privateKey);
  return { sign, jwk: { ...(await exportJWK(publicKey)), ...id } };
}

/** The service as it is, with the demo behind it; a request's status for a token. */
async function startService() {
  const reading = readSettings(
    {
      DEMO_AGENTS: '1',
      ACCESS: 'token',
      ACCESS_JWKS_URL: `${keyServer.origin}/keys.json`,
      ACCESS_ISSUER: 'https://portal.example',
      ACCESS_AUDIENCE: 'agent-status',
    },
    () => '',
  );
  if (!reading.ok) throw new Error(reading.faults.join('\n'));
  const failures: unknown[] = [];
  const service = await createService(reading.settings, {
    packer,
    isReady: () => true,
    onRequest: () => undefined,
    onError: (error) => expect.fail(String(error)),
    onKeySetFailure: (error) => failures.push(error),
  });
  const statusFor = async (token: string): Promise<number> => {
    const response = await service.request('/api/agentstatusdetails', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify({ filter: { dateFilter: { date: '2026-11-22', timeZoneOffSet: 0 } } }),
    });
    await response.arrayBuffer();
    return response.status;
  };
  return { statusFor, failures };
}

const wait = (ms: number) => vi.advanceTimersByTime(ms);

describe('while the key server is down', () => {
  it('tokens with known keys are accepted for a day, and its recovery is noticed', async () => {
    const key = await makeKey('k1');
    keyServer.behave(respondWith(200, { keys: [key.jwk] }));
    const { statusFor, failures } = await startService();
    expect(await statusFor(await key.sign())).toBe(200);
    keyServer.behave(respondWith(500, ''));
    wait(11 * minuteMs);
    expect(await statusFor(await key.sign())).toBe(200);
    await vi.waitFor(() => expect(failures).toMatchObject([{ code: 'HTTP_500' }]));
    wait(23 * hourMs);
    expect(await statusFor(await key.sign())).toBe(200);
    await vi.waitFor(() => expect(failures).toHaveLength(2));
    wait(2 * hourMs);
    expect(await statusFor(await key.sign())).toBe(503);
    keyServer.behave(respondWith(200, { keys: [key.jwk] }));
    wait(5000);
    expect(await statusFor(await key.sign())).toBe(200);
  });

  it('tokens with known keys are accepted after hours without any', async () => {
    const key = await makeKey('k1');
    keyServer.behave(respondWith(200, { keys: [key.jwk] }));
    const { statusFor, failures } = await startService();
    expect(await statusFor(await key.sign())).toBe(200);
    keyServer.behave(respondWith(500, ''));
    wait(5 * hourMs);
    expect(await statusFor(await key.sign())).toBe(200);
    expect(failures).toHaveLength(1);
  });

  it('tokens with unknown keys get 503, and do not each ask it again', async () => {
    const known = await makeKey('k1');
    const unknown = await makeKey('k2');
    keyServer.behave(respondWith(200, { keys: [known.jwk] }));
    const { statusFor } = await startService();
    expect(await statusFor(await known.sign())).toBe(200);
    keyServer.behave(respondWith(500, ''));
    wait(minuteMs);
    for (let asked = 0; asked < 5; asked += 1) expect(await statusFor(await unknown.sign())).toBe(503);
    expect(keyServer.calls).toHaveLength(1);
    expect(await statusFor(await known.sign())).toBe(200);
  });
});

it('a withdrawn key is refused after the next refresh', async () => {
  const [old, next] = [await makeKey('k1'), await makeKey('k2')];
  keyServer.behave(respondWith(200, { keys: [old.jwk] }));
  const { statusFor } = await startService();
  expect(await statusFor(await old.sign())).toBe(200);
  keyServer.behave(respondWith(200, { keys: [next.jwk] }));
  wait(11 * minuteMs);
  await statusFor(await old.sign());
  await vi.waitFor(async () => expect(await statusFor(await old.sign())).toBe(401));
});

it('a key that was withdrawn while nobody asked is refused at once, for all who ask', async () => {
  const [old, next] = [await makeKey('k1'), await makeKey('k2')];
  keyServer.behave(respondWith(200, { keys: [old.jwk] }));
  const { statusFor } = await startService();
  expect(await statusFor(await old.sign())).toBe(200);
  wait(5 * hourMs);
  keyServer.behave(respondWith(200, { keys: [next.jwk] }));
  const token = await old.sign();
  expect(await Promise.all([statusFor(token), statusFor(token)])).toEqual([401, 401]);
});

describe('a token without a key id', () => {
  it('is accepted if one of several keys verifies it, and refused otherwise', async () => {
    const [one, other, foreign] = [await makeKey('k1'), await makeKey('k2'), await makeKey()];
    keyServer.behave(respondWith(200, { keys: [one.jwk, other.jwk] }));
    const { statusFor } = await startService();
    expect(await statusFor(await one.sign({}))).toBe(200);
    expect(await statusFor(await other.sign({}))).toBe(200);
    expect(await statusFor(await foreign.sign())).toBe(401);
  });

  it('is accepted when its key is new', async () => {
    const [old, next] = [await makeKey(), await makeKey()];
    keyServer.behave(respondWith(200, { keys: [old.jwk] }));
    const { statusFor } = await startService();
    expect(await statusFor(await old.sign())).toBe(200);
    keyServer.behave(respondWith(200, { keys: [next.jwk] }));
    expect(await statusFor(await next.sign())).toBe(401);
    wait(minuteMs);
    expect(await statusFor(await next.sign())).toBe(200);
  });
});
