import * as client from 'openid-client';
import { expect, it, onTestFinished } from 'vitest';

import { startProvider } from '../support/startProvider';

it('the provider of the tests signs in, rotates refresh tokens, and forgets whom it revokes', async () => {
  const provider = await startProvider();
  onTestFinished(() => provider.stop());
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
  const tokens = await client.authorizationCodeGrant(config, address, { pkceCodeVerifier });
  expect(tokens.claims()).toMatchObject({ sub: 'ana', email: 'ana@example.com', groups: ['supervisors'] });

  const renewed = await client.refreshTokenGrant(config, tokens.refresh_token ?? '');
  expect(renewed.refresh_token).not.toBe(tokens.refresh_token);
  provider.revoke('ana');
  await expect(client.refreshTokenGrant(config, renewed.refresh_token ?? '')).rejects.toMatchObject({
    error: 'invalid_grant',
  });
  expect(provider.refreshCount()).toBe(2);
});
