import { describe, expect, it } from 'vitest';

import type { Environment } from './environment';
import { type Settings, readSettings } from './settings';

const complete = {
  KORE_HOST: 'https://platform.kore.ai',
  KORE_ACCOUNT_ID: '5f0c0ffee',
  KORE_STREAM_ID: 'st-1234-abcd',
  KORE_CLIENT_ID: 'cs-5678',
  KORE_CLIENT_SECRET: 'the-client-secret',
};

const token = 'eyJhbGciOiJIUzI1NiJ9.eyJhcHBJZCI6ImNzIn0.c2lnbmF0dXJl';
const withToken = { ...complete, KORE_CLIENT_ID: undefined, KORE_CLIENT_SECRET: undefined, KORE_JWT: token };

const noFiles = (): string => {
  throw new Error('ENOENT');
};

function faultsOf(environment: Environment, readFile: (path: string) => string = noFiles): readonly string[] {
  const reading = readSettings(environment, readFile);
  return reading.ok ? [] : reading.faults;
}

function settingsOf(environment: Environment, readFile: (path: string) => string = noFiles): Settings {
  const reading = readSettings(environment, readFile);
  if (!reading.ok) throw new Error(reading.faults.join('\n'));
  return reading.settings;
}

describe('readSettings', () => {
  it('gives the demo with the documented defaults if nothing is set', () => {
    expect(settingsOf({})).toEqual({
      listenHost: '127.0.0.1',
      listenPort: 8080,
      source: { kind: 'demo', agentCount: 250 },
      apiVersion: 'v1',
      timestamps: 'auto',
      budget: { callsPerMinute: 48, callsPerHour: undefined },
      isBudgetExplicit: false,
      budgetFile: undefined,
      callTimeoutMs: 10_000,
      maxDays: 31,
      access: { kind: 'open' },
      redisUrl: undefined,
      replicas: 4,
      lifetimes: { liveSeconds: 15, finishedSeconds: 86_400, staleSeconds: 600 },
      metricsPort: undefined,
      embedOrigins: [],
      urgentStatuses: ['AWAY', 'OFFLINE'],
      isKoreRosterOn: false,
      logLevel: 'info',
    });
  });

  it('takes the path of a roster that begins like one', () => {
    const settings = settingsOf({ ROSTER_FILE: '/etc/roster.csv' }, () => 'team;email\n');
    expect(settings.rosterFile).toBe('/etc/roster.csv');
  });

  it.each([
    ['cannot be read', noFiles],
    ['is empty', () => ''],
    ['is not in UTF-8', () => 'email,team\na@example.com,S\ufffdo Paulo\n'],
    ['has other columns', () => 'mail,team\n'],
  ])('refuses a roster that %s', (_, readFile) => {
    expect(faultsOf({ ROSTER_FILE: '/etc/roster.csv' }, readFile)).toEqual([
      'ROSTER_FILE must be the path of a CSV file in UTF-8 whose first line has the columns email and team.',
    ]);
  });

  it('reads teams from the upstream only where there is one', () => {
    expect(settingsOf({ ...complete, KORE_ROSTER: 'on', KORE_ORG_ID: 'o-1' })).toMatchObject({
      isKoreRosterOn: true,
      source: { access: { organizationId: 'o-1' } },
    });
    expect(settingsOf({ KORE_ROSTER: 'off' }).isKoreRosterOn).toBe(false);
    expect(faultsOf({ KORE_ROSTER: 'on' })).toEqual([
      'KORE_ROSTER is on, but KORE_HOST is missing: the demo has its own teams.',
    ]);
    expect(faultsOf({ ...complete, KORE_ROSTER: 'yes', KORE_ORG_ID: 'o/1' })).toHaveLength(2);
  });

  it('reads which statuses must not be missed, the most urgent first', () => {
    expect(settingsOf({ URGENT_STATUSES: 'OFFLINE, ON_HOLD' }).urgentStatuses).toEqual([
      'OFFLINE',
      'ON_HOLD',
    ]);
    for (const text of ['AWAY,,OFFLINE', 'x'.repeat(101), 'A,'.repeat(20) + 'A']) {
      expect(faultsOf({ URGENT_STATUSES: text })).toEqual([expect.stringContaining('URGENT_STATUSES')]);
    }
  });

  it('reads what statuses mean, and says which entries of the file it leaves out', () => {
    const entries = [
      { primary: 'AWAY', secondary: 'Lunch', limitMinutes: 45 },
      { primary: 'AWAY', meaning: 'nap' },
    ];
    const readFile = (path: string) =>
      path === 'statuses.json' ? JSON.stringify({ statuses: entries }) : '';
    const reading = readSettings({ STATUSES_FILE: 'statuses.json' }, readFile);
    expect(reading).toMatchObject({ ok: true, settings: { statuses: [entries[0]] } });
    expect(reading.ok && reading.warnings).toEqual([
      expect.stringMatching(
        /^STATUSES_FILE: Entry 2 is left out: "meaning" must be one of available, work, .*, other\.$/,
      ),
    ]);
  });

  it.each([
    ['cannot be read', noFiles],
    ['is empty', () => ' '],
    ['is no JSON', () => '{"statuses": ['],
    ['is other JSON', () => '[]'],
    ['has other fields', () => '{"statuses": [], "version": 2}'],
  ])('refuses a statuses file that %s', (_, readFile) => {
    expect(faultsOf({ STATUSES_FILE: '/etc/statuses.json' }, readFile)).toEqual([
      'STATUSES_FILE must be the path of a JSON file {"statuses": [...]} with at most 1000 entries.',
    ]);
  });

  it('refuses a KORE_ variable that it does not know, rather than show the demo instead', () => {
    expect(faultsOf({ KORE_ACCOUNTID: 'account-1', KORE_HOST_FILE: '/run/host', KORE_: '' })).toEqual([
      'KORE_ACCOUNTID is not a setting of this server; correct or remove it.',
      'KORE_HOST_FILE is not a setting of this server; correct or remove it.',
    ]);
  });

  it('still gives the demo if only tuning is set, and treats blank variables as not set', () => {
    const settings = settingsOf({
      KORE_API: 'v2',
      KORE_CALLS_PER_MINUTE: '6',
      KORE_HOST: ' ',
      HOST: '0.0.0.0',
    });
    expect(settings).toMatchObject({ source: { kind: 'demo' }, apiVersion: 'v2', isBudgetExplicit: true });
  });

  it('reads the upstream with a client or with a token', () => {
    expect(settingsOf({ ...complete, KORE_HOST: 'https://platform.kore.ai/' }).source).toEqual({
      kind: 'upstream',
      access: {
        origin: 'https://platform.kore.ai',
        accountId: '5f0c0ffee',
        streamId: 'st-1234-abcd',
        credentials: { kind: 'mint', client: { clientId: 'cs-5678', clientSecret: 'the-client-secret' } },
      },
    });
    expect(settingsOf(withToken).source).toMatchObject({ access: { credentials: { kind: 'fixed', token } } });
  });

  it('reads secrets from files, without the line break at their end', () => {
    const { KORE_CLIENT_SECRET: _, ...rest } = complete;
    const settings = settingsOf(
      { ...rest, KORE_CLIENT_SECRET_FILE: '/run/secret' },
      (path) => `from ${path}\n`,
    );
    expect(settings.source).toMatchObject({
      access: { credentials: { client: { clientSecret: 'from /run/secret' } } },
    });
  });

  it.each(Object.keys(complete))('names %s if it alone is missing', (name) => {
    const faults = faultsOf({ ...complete, [name]: undefined });
    expect(faults.join('\n')).toContain(`${name} is missing`);
    expect(faults).toHaveLength(1);
  });

  it('names all that is missing and all that is wrong together', () => {
    const faults = faultsOf({
      KORE_HOST: 'nowhere',
      PORT: '99999',
      KORE_API: 'v3',
      MAX_DAYS: '0',
      LOG_LEVEL: 'loud',
    });
    for (const name of [
      'KORE_HOST',
      'KORE_ACCOUNT_ID',
      'KORE_STREAM_ID',
      'KORE_JWT',
      'PORT',
      'KORE_API',
      'MAX_DAYS',
      'LOG_LEVEL',
    ]) {
      expect(faults.filter((fault) => fault.includes(name)).length, name).toBeGreaterThan(0);
    }
  });

  it.each([
    ['KORE_HOST', 'http://platform.kore.ai'],
    ['KORE_HOST', 'https://platform.kore.ai/path'],
    ['KORE_HOST', 'https://user:password@platform.kore.ai'],
    ['KORE_HOST', 'https://platform.kore.ai?query'],
    ['KORE_HOST', 'https://platform.kore.ai\\@elsewhere.example'],
    ['KORE_HOST', 'http://127.0.0.1.elsewhere.example'],
    ['KORE_HOST', 'http://localhost.elsewhere.example'],
    ['KORE_HOST', 'ftp://platform.kore.ai'],
    ['KORE_HOST', 'platform.kore.ai'],
    ['KORE_ACCOUNT_ID', '../../admin'],
    ['KORE_ACCOUNT_ID', 'a/b'],
    ['KORE_ACCOUNT_ID', '..'],
    ['KORE_ACCOUNT_ID', 'a%2fb'],
    ['KORE_STREAM_ID', 'st-1\r\nauth: x'],
    ['KORE_STREAM_ID', 'st 1'],
    ['KORE_CLIENT_ID', 'cs 1'],
    ['KORE_CALLS_PER_MINUTE', '-1'],
    ['KORE_CALLS_PER_MINUTE', '1e3'],
    ['KORE_CALLS_PER_HOUR', '0'],
    ['KORE_TIMEOUT_MS', '10s'],
    ['KORE_TIMESTAMPS', 'local'],
    ['EMBED_ORIGINS', '*'],
    ['EMBED_ORIGINS', 'https://portal.example.com/path'],
    ['EMBED_ORIGINS', 'https://portal.example.com;script-src'],
    ['EMBED_ORIGINS', 'https://*.example.com'],
    ['EMBED_ORIGINS', 'https://a.example, https://b.example'],
    ['EMBED_ORIGINS', 'null'],
    ['HOST', '127.0.0.1/x'],
    ['ACCESS', 'closed'],
    ['ACCESS_JWKS_URL', 'https://idp.example/keys'],
    ['ACCESS_SECRET', 'a secret without ACCESS=token'],
    ['ACCESS_DISPLAYS_FILE', 'displays-without-tokens.json'],
    ['REDIS_URL', 'http://user:password@redis'],
    ['REDIS_URL', 'redis://user:password@redis/one'],
    ['REDIS_URL', 'cache.internal'],
    ['REPLICAS', '0'],
    ['CACHE_LIVE_SECONDS', '301'],
    ['CACHE_FINISHED_SECONDS', '-1'],
    ['CACHE_STALE_SECONDS', '1h'],
    ['METRICS_PORT', '70000'],
    ['DEMO_AGENTS', '10001'],
  ])('refuses %s=%s with one fault that names the variable and not the value', (name, value) => {
    const faults = faultsOf({ ...complete, [name]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(name);
    expect(faults[0]).not.toContain(` ${value}`);
  });

  const tokens = {
    ACCESS: 'token',
    ACCESS_SECRET: 'a-secret-of-thirty-two-bytes-at-least',
    ACCESS_ISSUER: 'https://portal.example',
    ACCESS_AUDIENCE: 'agent-status',
  };

  it('reads how tokens are verified, with a secret or a key set, and then accepts any HOST', () => {
    expect(settingsOf({ ...complete, ...tokens, HOST: '0.0.0.0' })).toMatchObject({
      listenHost: '0.0.0.0',
      access: {
        kind: 'token',
        key: { kind: 'secret', secret: tokens.ACCESS_SECRET },
        issuer: 'https://portal.example',
        audience: 'agent-status',
        requestsPerMinute: 1200,
      },
    });
    expect(settingsOf({ ...tokens, ACCESS_DISPLAYS_FILE: '/data/displays.json' }).access).toMatchObject({
      displaysFile: '/data/displays.json',
    });
    const { ACCESS_SECRET: _, ...rest } = tokens;
    const url = 'https://portal.example/keys.json';
    expect(settingsOf({ ...rest, ACCESS_JWKS_URL: url }).access).toMatchObject({
      key: { kind: 'keySet', url },
    });
  });

  it.each<[string, Environment, number]>([
    ['no secret and no key set', { ACCESS_SECRET: undefined }, 1],
    ['both', { ACCESS_JWKS_URL: 'https://portal.example/keys.json' }, 1],
    ['a short secret', { ACCESS_SECRET: 'short' }, 1],
    [
      'keys over plain http',
      { ACCESS_SECRET: undefined, ACCESS_JWKS_URL: 'http://portal.example/keys.json' },
      1,
    ],
    ['no issuer and no audience', { ACCESS_ISSUER: undefined, ACCESS_AUDIENCE: ' ' }, 2],
    ['a limit of nothing', { ACCESS_REQUESTS_PER_MINUTE: '0' }, 1],
  ])('refuses tokens with %s', (_, change, count) => {
    expect(faultsOf({ ...tokens, ...change })).toHaveLength(count);
  });

  it('never repeats a secret', () => {
    const faults = faultsOf({
      ...complete,
      KORE_JWT: 'not a token: hunter2',
      KORE_HOST: 'https://hunter2@x',
    });
    expect(faults.length).toBeGreaterThanOrEqual(3);
    expect(faults.join()).not.toMatch(/hunter2|the-client-secret/);
  });

  it.each(['http://127.0.0.1:9000', 'http://localhost:9000', 'http://[::1]:9000'])(
    'accepts plain http to %s',
    (origin) => {
      expect(settingsOf({ ...complete, KORE_HOST: origin }).source).toMatchObject({ access: { origin } });
    },
  );

  it.each(['KORE_CLIENT_ID', 'KORE_CLIENT_SECRET', 'KORE_JWT'])(
    'refuses %s together with its file',
    (name) => {
      const base = name === 'KORE_JWT' ? withToken : complete;
      expect(faultsOf({ ...base, [`${name}_FILE`]: '/run/secret' })).toEqual([
        `${name} and ${name}_FILE are both set; keep one of them.`,
      ]);
    },
  );

  it('reports a file that cannot be read, or is empty', () => {
    const environment = {
      ...complete,
      KORE_CLIENT_SECRET: undefined,
      KORE_CLIENT_SECRET_FILE: '/run/secret',
    };
    expect(faultsOf(environment).join()).toContain('KORE_CLIENT_SECRET_FILE');
    expect(faultsOf(environment, () => '\n').join()).toContain('KORE_CLIENT_SECRET_FILE');
  });

  it('shows real agents without tokens on the loopback only', () => {
    expect(faultsOf({ ...complete, HOST: '0.0.0.0' }).join()).toContain('HOST');
    expect(faultsOf({ ...complete, HOST: '::', ACCESS: 'open' }).join()).toContain('ACCESS must be token');
    expect(settingsOf({ ...complete, HOST: '::1', ACCESS: 'open' }).listenHost).toBe('::1');
  });

  it('lists each embedding origin once, in its normal form', () => {
    const { embedOrigins } = settingsOf({
      EMBED_ORIGINS: 'https://A.example:443  http://b.example:8080 https://a.example/',
    });
    expect(embedOrigins).toEqual(['https://a.example', 'http://b.example:8080']);
  });
});
