import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { tokenLifeFrom, tokenLifeValue } from './tokenLife';

describe('the life of a token, told in a header', () => {
  it('comes back as it went, in whole seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900_000 }), (seconds) => {
        expect(tokenLifeFrom(tokenLifeValue(seconds + 0.9))).toBe(seconds);
      }),
    );
  });

  it('is nothing once it is over', () => {
    expect(tokenLifeValue(-3)).toBe('expires_in=0');
  });

  it.each([
    ['nextnonce="abc", expires_in=60', 60],
    ['expires_in="60"', 60],
    [null, undefined],
    ['', undefined],
    ['expires_in=', undefined],
    ['expires_in=-1', undefined],
    ['not_expires_in=60', undefined],
    ['expires_in=99999999999', undefined],
  ])('of %j is %s', (value, seconds) => {
    expect(tokenLifeFrom(value)).toBe(seconds);
  });
});
