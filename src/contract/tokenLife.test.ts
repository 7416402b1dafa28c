import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { tokenLifeFrom, tokenLifeValue } from './tokenLife';

describe('the life of a token in a header', () => {
  it('is read as it was written, in whole seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900_000 }), (seconds) => {
        expect(tokenLifeFrom(tokenLifeValue(seconds + 0.9))).toBe(seconds);
      }),
    );
  });

  it('is 0 once the token has expired', () => {
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
