import { describe, expect, it } from 'vitest';

import type { AccessSettings } from './accessSettings';
import type { Environment } from './environment';
import { readSettings } from './settings';

const secret = 'a-secret-of-thirty-two-bytes-at-least';
const files = (path: string) => `content of ${path}, which is long enough`;

function faultsOf(environment: Environment): readonly string[] {
  const reading = readSettings(environment, files);
  return reading.ok ? [] : reading.faults;
}

function accessOf(environment: Environment): AccessSettings {
  const reading = readSettings(environment, files);
  return reading.ok ? reading.settings.access : expect.fail(reading.faults.join('\n'));
}

const tokens = {
  ACCESS: 'token',
  ACCESS_SECRET: secret,
  ACCESS_ISSUER: 'https://portal.example',
  ACCESS_AUDIENCE: 'agent-status',
};
const signIn = {
  ACCESS: 'oidc',
  OIDC_ISSUER: 'https://login.example/realms/one',
  OIDC_CLIENT_ID: 'agent-status',
  PUBLIC_URL: 'https://status.example.com',
  SESSION_SECRET: secret,
};

describe('ACCESS=oidc', () => {
  it('has defaults for all but the provider, the client, the address, and a secret', () => {
    expect(accessOf(signIn)).toEqual({
      kind: 'oidc',
      signIn: {
        issuer: 'https://login.example/realms/one',
        clientId: 'agent-status',
        clientSecret: undefined,
        scopes: 'openid email profile',
        publicUrl: 'https://status.example.com',
        secret,
        previousSecret: undefined,
        groupsClaim: 'groups',
        adminGroups: [],
      },
      tokens: undefined,
      requestsPerMinute: 1200,
    });
  });

  it('reads the rest, and secrets from files', () => {
    const access = accessOf({
      ...signIn,
      SESSION_SECRET: undefined,
      SESSION_SECRET_FILE: '/run/session',
      SESSION_SECRET_PREVIOUS_FILE: '/run/previous',
      OIDC_CLIENT_SECRET_FILE: '/run/client',
      OIDC_SCOPES: 'openid  offline_access',
      OIDC_GROUPS_CLAIM: 'https://example.com/groups',
      OIDC_ADMIN_GROUPS: 'Workforce Management, admins',
      PUBLIC_URL: 'http://127.0.0.1:8080/',
    });
    expect(access).toMatchObject({
      signIn: {
        clientSecret: files('/run/client'),
        secret: files('/run/session'),
        previousSecret: files('/run/previous'),
        scopes: 'openid offline_access',
        groupsClaim: 'https://example.com/groups',
        adminGroups: ['Workforce Management', 'admins'],
        publicUrl: 'http://127.0.0.1:8080',
      },
    });
  });

  it('accepts tokens as well where a key is set, with the same claims and limit', () => {
    const access = accessOf({
      ...signIn,
      ...tokens,
      ACCESS: 'oidc',
      OIDC_ADMIN_GROUPS: 'admins',
      ACCESS_REQUESTS_PER_MINUTE: '7',
    });
    const common = { adminGroups: ['admins'] };
    expect(access).toMatchObject({
      signIn: common,
      tokens: { ...common, issuer: tokens.ACCESS_ISSUER, longestSeconds: 900, requestsPerMinute: 7 },
      requestsPerMinute: 7,
    });
  });

  it('reports all that is missing together', () => {
    const faults = faultsOf({ ACCESS: 'oidc' });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'OIDC_ISSUER',
      'OIDC_CLIENT_ID',
      'PUBLIC_URL',
      'SESSION_SECRET',
    ]);
  });

  it.each([
    ['OIDC_ISSUER', 'http://login.example'],
    ['OIDC_ISSUER', 'https://user@login.example'],
    ['OIDC_ISSUER', 'https://login.example?tenant=1'],
    ['OIDC_ISSUER', 'login.example'],
    ['OIDC_CLIENT_ID', 'x'.repeat(257)],
    ['OIDC_SCOPES', 'email profile'],
    ['OIDC_SCOPES', 'openid "email"'],
    ['OIDC_ADMIN_GROUPS', 'admins,,others'],
    ['PUBLIC_URL', 'http://status.example.com'],
    ['PUBLIC_URL', 'https://status.example.com/agents'],
    ['PUBLIC_URL', 'https://status.example.com?x'],
    ['PUBLIC_URL', 'status.example.com'],
    ['SESSION_SECRET', 'short'],
    ['SESSION_SECRET_PREVIOUS', 'short'],
    ['SIGN_IN_URL', '/oauth2/start'],
    ['ACCESS_ISSUER', 'https://portal.example'],
    ['ACCESS_MAX_TOKEN_MINUTES', '60'],
    ['ACCESS_REQUESTS_PER_MINUTE', '0'],
  ])('refuses %s=%s with one fault that names it and not the value', (name, value) => {
    const faults = faultsOf({ ...signIn, [name]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${name} `));
    expect(faults[0]).not.toContain(` ${value}`);
  });

  it('allows any HOST, because nobody sees agents without signing in', () => {
    expect(
      faultsOf({
        ...signIn,
        HOST: '0.0.0.0',
        KORE_HOST: 'https://platform.kore.ai',
        KORE_ACCOUNT_ID: 'a',
        KORE_STREAM_ID: 'st-1',
        KORE_CLIENT_ID: 'cs-1',
        KORE_CLIENT_SECRET: 'x',
      }),
    ).toEqual([]);
  });
});

describe('ACCESS=token', () => {
  it('may have a longer life, another secret, groups, and a gateway that signs in', () => {
    const access = accessOf({
      ...tokens,
      ACCESS_MAX_TOKEN_MINUTES: '60',
      ACCESS_SECRET_PREVIOUS: `${secret}-before`,
      OIDC_GROUPS_CLAIM: 'roles',
      OIDC_ADMIN_GROUPS: 'admins',
      SIGN_IN_URL: '/oauth2/start?rd=/',
    });
    expect(access).toMatchObject({
      kind: 'token',
      key: { secret, previousSecret: `${secret}-before` },
      longestSeconds: 3600,
      groupsClaim: 'roles',
      adminGroups: ['admins'],
      signInUrl: '/oauth2/start?rd=/',
    });
    expect(accessOf({ ...tokens, SIGN_IN_URL: 'https://login.example/start' })).toMatchObject({
      signInUrl: 'https://login.example/start',
    });
  });

  it.each([
    ['SIGN_IN_URL', '//elsewhere.example'],
    ['SIGN_IN_URL', '/\\elsewhere.example'],
    ['SIGN_IN_URL', 'javascript:alert(1)'],
    ['SIGN_IN_URL', 'http://login.example/start'],
    ['SIGN_IN_URL', 'start'],
    ['ACCESS_MAX_TOKEN_MINUTES', '0'],
    ['ACCESS_SECRET_PREVIOUS', 'short'],
    ['OIDC_ISSUER', 'https://login.example'],
    ['SESSION_SECRET', secret],
    ['PUBLIC_URL', 'https://status.example.com'],
  ])('refuses %s=%s', (name, value) => {
    const faults = faultsOf({ ...tokens, [name]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${name} `));
    expect(faults[0]).not.toContain(` ${value}`);
  });

  it('has a previous secret only with a secret', () => {
    const { ACCESS_SECRET: _, ...others } = tokens;
    const keySet = { ...others, ACCESS_JWKS_URL: 'https://portal.example/keys' };
    expect(faultsOf({ ...keySet, ACCESS_SECRET_PREVIOUS: secret })).toEqual([
      'ACCESS_SECRET_PREVIOUS is set, but ACCESS_SECRET is not.',
    ]);
  });
});

it.each(['OIDC_GROUPS_CLAIM', 'OIDC_ADMIN_GROUPS', 'ACCESS_MAX_TOKEN_MINUTES', 'SIGN_IN_URL'])(
  'refuses %s where nobody is asked who they are',
  (name) => {
    expect(faultsOf({ [name]: '/1' })).toEqual([expect.stringMatching(new RegExp(`^${name} is set, but`))]);
  },
);
