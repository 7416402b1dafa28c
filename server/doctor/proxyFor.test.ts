import { describe, expect, it } from 'vitest';

import { proxyFor } from './proxyFor';

const https = 'http://proxy.example:3128';

describe('the proxy', () => {
  it.each([
    ['https://platform.example', '', https],
    ['https://platform.example', 'other.example', https],
    ['https://platform.example', 'form.example', https],
    ['https://platform.example', 'platform.example', undefined],
    ['https://platform.example', 'other.example, .EXAMPLE', undefined],
    ['https://platform.example', '*.example', undefined],
    ['https://platform.example', '*', undefined],
    ['https://platform.example:8443', 'platform.example:443', https],
    ['https://platform.example:8443', 'platform.example:8443', undefined],
    ['https://127.0.0.1:8443', '', undefined],
    ['https://[::1]:8443', '', undefined],
    ['http://localhost:8080', '', undefined],
  ])('for %s with NO_PROXY "%s" is %s', (origin, noProxy, expected) => {
    const proxy = proxyFor(new URL(origin), { https, http: https, noProxy });
    expect(proxy?.href).toBe(expected && `${expected}/`);
  });

  it('is none without HTTPS_PROXY', () => {
    const upstream = new URL('https://platform.example');
    expect(proxyFor(upstream, undefined)).toBeUndefined();
    expect(proxyFor(upstream, { https: undefined, http: https, noProxy: '' })).toBeUndefined();
  });
});
