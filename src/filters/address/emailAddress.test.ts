import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEmailList } from './emailAddress';

describe('readEmailList', () => {
  it('reads addresses between commas, semicolons, spaces and new lines', () => {
    expect(readEmailList('a@x.io, b@x.io;c@x.io d@x.io\r\n\te@x.io\n')).toEqual({
      addresses: ['a@x.io', 'b@x.io', 'c@x.io', 'd@x.io', 'e@x.io'],
      leftovers: [],
    });
  });

  it('reads what mail programs and sheets copy', () => {
    const text = '"Doe, Jane" <jane@x.io>; Raj Rao <raj@x.io>, mailto:kim@x.io. (lee@x.io)';
    expect(readEmailList(text)).toEqual({
      addresses: ['jane@x.io', 'raj@x.io', 'kim@x.io', 'lee@x.io'],
      leftovers: [],
    });
  });

  it('merges spellings and reports what it could not read', () => {
    expect(readEmailList('a@x.io, A@X.io, Jane Doe, nobody@')).toEqual({
      addresses: ['a@x.io'],
      leftovers: ['Jane Doe', 'nobody@'],
    });
  });

  it('finds every address of a list, whatever stands between them', () => {
    const address = fc.stringMatching(/^[a-z0-9]{1,8}@[a-z]{1,6}\.io$/);
    const separator = fc.constantFrom(',', ';', ' ', '\n', ', ', '\r\n', ' ; ');
    fc.assert(
      fc.property(fc.uniqueArray(address, { maxLength: 30 }), separator, (addresses, between) => {
        expect(readEmailList(addresses.join(between)).addresses).toEqual(addresses);
      }),
    );
  });

  it('reads a megabyte without separators at once', () => {
    expect(readEmailList('a'.repeat(1_000_000)).addresses).toEqual([]);
    expect(readEmailList('<'.repeat(1_000_000)).addresses).toEqual([]);
  });
});
