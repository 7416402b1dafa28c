import * as client from 'openid-client';
import { expect, it } from 'vitest';

import type { RunningProvider } from '../support/startProvider';
import { Browser, serviceWith, startProvider } from './signInBrowser.testkit';

/** Signs in as a client of its own, as a gateway does. */
async function signInAt(provider: RunningProvider) {
  const settings = provider.settingsFor('http://127.0.0.1:9');
  const config = await client.discovery(
    new URL(provider.issuer),
    settings['OIDC_CLIENT_ID'] ?? '',
    {},
    client.ClientSecretBasic(settings['OIDC_CLIENT_SECRET']),
    { execute: [client.allowInsecureRequests] },
  );
  const pkceCodeVerifier = client.randomPKCECodeVerifier();
  const cookies = new Map<string, string>();
  let address = client.buildAuthorizationUrl(config, {
    redirect_uri: 'http://127.0.0.1:9/sign-in/callback',
    scope: 'openid email',
    code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
  });
  const follow = async (form?: Readonly<Record<string, string>>) => {
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map((cookie) => cookie.join('=')).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    address = new URL(response.headers.get('location') ?? '', address);
  };
  await follow();
  await follow({ login: 'ana' });
  await follow();
  return { config, tokens: await client.authorizationCodeGrant(config, address, { pkceCodeVerifier }) };
}

it('the provider of the tests signs in, rotates refresh tokens, and forgets whom it revokes', async () => {
  const provider = await startProvider();
  const { config, tokens } = await signInAt(provider);
  expect(tokens.claims()).toMatchObject({ sub: 'ana', email: 'ana@example.com', groups: ['supervisors'] });

  const renewed = await client.refreshTokenGrant(config, tokens.refresh_token ?? '');
  expect(renewed.refresh_token).not.toBe(tokens.refresh_token);
  provider.revoke('ana');
  await expect(client.refreshTokenGrant(config, renewed.refresh_token ?? '')).rejects.toMatchObject({
    error: 'invalid_grant',
  });
  expect(provider.refreshCount()).toBe(2);
});

it('a gateway may forward the ID token of an hour, without claims of our own', async () => {
  const provider = await startProvider();
  const { tokens } = await signInAt(provider);
  const repliesWith = async (changes: Readonly<Record<string, string>>) => {
    const service = await serviceWith({
      ACCESS: 'token',
      ACCESS_JWKS_URL: `${provider.issuer}/jwks`,
      ACCESS_ISSUER: provider.issuer,
      ACCESS_AUDIENCE: provider.settingsFor('')['OIDC_CLIENT_ID'] ?? '',
      ACCESS_MAX_TOKEN_MINUTES: '60',
      OIDC_ADMIN_GROUPS: 'supervisors',
      ...changes,
    });
    const response = await new Browser(service).ask({ Authorization: `Bearer ${tokens.id_token}` });
    const reply: unknown = await response.json();
    return { status: response.status, reply };
  };
  expect(await repliesWith({})).toMatchObject({ status: 200, reply: { data: [expect.anything()] } });
  expect(await repliesWith({ OIDC_ADMIN_GROUPS: 'admins' })).toMatchObject({
    status: 200,
    reply: { data: [] },
  });
  expect(await repliesWith({ ACCESS_MAX_TOKEN_MINUTES: '15' })).toMatchObject({ status: 401 });
  expect(await repliesWith({ ACCESS_AUDIENCE: 'another' })).toMatchObject({ status: 401 });
});
