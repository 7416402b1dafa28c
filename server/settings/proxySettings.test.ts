import { describe, expect, it } from 'vitest';

import type { Environment } from './environment';
import { readSettings } from './settings';

const upstream = {
  KORE_HOST: 'https://platform.kore.ai',
  KORE_ACCOUNT_ID: 'account',
  KORE_STREAM_ID: 'st-1',
  KORE_JWT: 'a.b.c',
};

function proxiesIn(environment: Environment) {
  const reading = readSettings({ ...upstream, ...environment }, () => '');
  return reading.ok ? reading.settings.proxies : reading.faults;
}

describe('the proxies', () => {
  it.each<[Environment, ReturnType<typeof proxiesIn>]>([
    [{}, undefined],
    [{ NO_PROXY: 'example.com' }, undefined],
    [{ HTTPS_PROXY: '' }, undefined],
    [
      { HTTPS_PROXY: 'http://proxy.example:3128', NO_PROXY: '.example, localhost' },
      { https: 'http://proxy.example:3128', http: undefined, noProxy: '.example, localhost' },
    ],
    [
      { https_proxy: 'https://user:p%40ss@proxy.example/', HTTPS_PROXY: 'http://other.example' },
      { https: 'https://user:p%40ss@proxy.example/', http: undefined, noProxy: '' },
    ],
    [
      { http_proxy: 'proxy.example:3128', no_proxy: '*' },
      { https: undefined, http: 'http://proxy.example:3128', noProxy: '*' },
    ],
  ])('of %j are %j', (environment, proxies) => {
    expect(proxiesIn(environment)).toEqual(proxies);
  });

  it.each([
    'socks5://proxy.example',
    'http://',
    'http://proxy.example/path',
    'http://proxy.example?x',
    'http://user:%zz@proxy.example',
    'http://proxy example',
    'a secret in the wrong place',
  ])('cannot be %s, and the fault does not repeat it', (address) => {
    expect(proxiesIn({ HTTPS_PROXY: address })).toEqual([
      'HTTPS_PROXY must be the address of an http or https proxy, such as http://user:password@proxy.example.com:3128.',
    ]);
    expect(proxiesIn({ http_proxy: address })).toEqual([
      'http_proxy must be the address of an http or https proxy, such as http://user:password@proxy.example.com:3128.',
    ]);
  });

  it('do not matter to the demo, which calls nobody', () => {
    const demo = readSettings({ HTTPS_PROXY: 'socks5://proxy.example' }, () => '');
    expect(demo.ok && demo.settings.proxies).toBeUndefined();
    const access = {
      ACCESS: 'token',
      ACCESS_ISSUER: 'i',
      ACCESS_AUDIENCE: 'a',
      ACCESS_SECRET: 'x'.repeat(32),
    };
    expect(readSettings({ ...access, HTTPS_PROXY: 'socks5://proxy.example' }, () => '').ok).toBe(false);
  });
});
