import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { identityOf } from './tokenIdentity';

const base64Url = (text: string) => Buffer.from(text, 'utf8').toString('base64url');
const tokenOf = (claims: unknown, signature = 'c2ln') =>
  `${base64Url('{"alg":"HS256"}')}.${base64Url(JSON.stringify(claims))}.${signature}`;

describe('the identity of a token', () => {
  it('stays the same if only expiry, signature or the order of agents and teams change', () => {
    const one = tokenOf({ sub: 'jane', agents: ['a@x', 'b@x'], teams: ['t1', 't2'], exp: 1 }, 'b25l');
    const other = tokenOf(
      { teams: ['t2', 't1'], agents: ['b@x', 'a@x'], exp: 2, sub: 'jane', jti: '7' },
      'b3RoZXI',
    );
    expect(identityOf(one)).toBe(identityOf(other));
  });

  it.each([
    [{ sub: 'joe', agents: '*' }],
    [{ sub: 'jane', agents: ['a@x'] }],
    [{ sub: 'jane', agents: ['*'] }],
    [{ sub: 'jane' }],
    [{ sub: 'jane', agents: [] }],
    [{ sub: 'jane', agents: '*', teams: [] }],
  ])('differs with %j from that with all agents', (claims) => {
    expect(identityOf(tokenOf(claims))).not.toBe(identityOf(tokenOf({ sub: 'jane', agents: '*' })));
  });

  it('differs if the teams do, and teams are no agents', () => {
    const [none, one, two] = [undefined, ['t1'], ['t1', 't2']].map((teams) =>
      identityOf(tokenOf({ sub: 'jane', teams })),
    );
    expect(new Set([none, one, two, identityOf(tokenOf({ sub: 'jane', agents: ['t1'] }))]).size).toBe(4);
  });

  it('differs exactly if subject or agents differ', () => {
    const claims = fc.record({
      sub: fc.string({ unit: 'grapheme' }),
      agents: fc.oneof(fc.constant('*'), fc.uniqueArray(fc.string())),
    });
    fc.assert(
      fc.property(claims, claims, (one, other) => {
        const same =
          one.sub === other.sub &&
          JSON.stringify([one.agents].flat().toSorted()) ===
            JSON.stringify([other.agents].flat().toSorted()) &&
          Array.isArray(one.agents) === Array.isArray(other.agents);
        expect(identityOf(tokenOf(one)) === identityOf(tokenOf(other))).toBe(same);
      }),
    );
  });

  it.each(['opaque', 'a.b.c', `a.${base64Url('7')}.c`, `a.${base64Url('{"agents":"*"}')}.c`, 'a..c'])(
    'is the token itself if it cannot be read: %s',
    (token) => {
      expect(identityOf(token)).toBe(`token ${token}`);
    },
  );

  it('is empty without a token', () => {
    expect(identityOf(undefined)).toBe('');
  });
});
