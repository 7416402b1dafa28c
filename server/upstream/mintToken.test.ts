import { decodeJwt, jwtVerify } from 'jose';
import { expect, it } from 'vitest';

import { mintToken } from './mintToken';

const client = { clientId: 'cs-1', clientSecret: 'a secret of some length, as the vendor makes them' };
const nowMs = Date.parse('2026-11-23T12:00:00.900Z');

it('signs the documented claims by HS256 with the client secret, valid by a clock five minutes off', async () => {
  const token = await mintToken(client, nowMs);
  const { payload, protectedHeader } = await jwtVerify(token, new TextEncoder().encode(client.clientSecret), {
    algorithms: ['HS256'],
    currentDate: new Date(nowMs),
  });
  const nowSeconds = Date.parse('2026-11-23T12:00:00Z') / 1000;
  expect(protectedHeader).toEqual({ alg: 'HS256', typ: 'JWT' });
  expect(payload).toEqual<Record<string, unknown>>({
    appId: 'cs-1',
    sub: 'agent-status-timeline',
    iat: nowSeconds - 300,
    exp: nowSeconds + 600,
    jti: expect.stringMatching(/^[\da-f-]{36}$/) as unknown,
  });
});

it('gives each token its own id', async () => {
  const tokens = await Promise.all([mintToken(client, nowMs), mintToken(client, nowMs)]);
  expect(new Set(tokens.map((token) => decodeJwt(token).jti)).size).toBe(2);
});
