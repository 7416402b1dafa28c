import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createRedaction, redactionFor } from './redaction';

const access = {
  origin: 'https://platform.example',
  accountId: '5e7c9a1bd2f4',
  streamId: 'st-4f2a6c1e-9d1b-5f3a-8c7e-0a1b2c3d4e5f',
  organizationId: 'o-8d7c',
  credentials: {
    kind: 'mint',
    client: { clientId: 'cs-1b2c3d4e', clientSecret: 'pa ss"w%41rd\\n&amp;/é' },
  },
} as const;

const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJhcHBJZCI6ImNzLTEifQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';

const jwtEnd = 'dBjftJeZ4CVPsmB92K27uhbUJU1p1rqwW1gFWFOE_WA';

function jwtWith(clientId: string): string {
  return `eyJhbGciOiJIUzI1NiJ9.${btoa(JSON.stringify({ appId: clientId })).replace(/=+$/, '')}.${jwtEnd}`;
}

describe('what remains of a text', () => {
  it.each([
    ['Invalid SDK credentials (code 4002)', 'Invalid SDK credentials (code 4002)'],
    ['  two\n\tlines\u0000\u200B ', 'two lines'],
    ['The account 5e7c9a1bd2f4 is unknown', 'The account … is unknown'],
    ['The account 5E7C9A1BD2F4 is unknown', 'The account … is unknown'],
    ['Can&#39;t read st-4f2a6c1e-9d1b-5f3a-8c7e-0a1b2c3d4e5f', "Can't read …"],
    ['No client cs%2D1b2c3d4e here', 'No client … here'],
    ['Secret pa+ss%22w%2541rd%5Cn%26amp%3B%2F%C3%A9!', 'Secret …!'],
    [
      'Cannot POST /agentassist/api/public/analytics/account/5e7c9a1bd2f4/v2/agentstatusdetails?limit=50&offset=0',
      'Cannot POST /agentassist/api/public/analytics/account/…/v2/agentstatusdetails?…',
    ],
    ['See https://user:password@platform.example/help?token=1', 'See https://…'],
    ['User jane.doe+x@mail.example.com may not', 'User … may not'],
    ['Jane %3Cjane%40example.com%3E may not', 'Jane <…> may not'],
    [`token ${jwt} expired`, 'token … expired'],
    [`Bearer ${jwt.slice(3)}`, 'Bearer …'],
    // Of the token's middle, only our client id is known; of its end, 40 characters look like plain Base64.
    [`token ${jwtWith(access.credentials.client.clientId)} expired`, 'token … expired'],
    [`key ${jwtEnd} is wrong`, 'key … is wrong'],
    ['Bearer token is missing', 'Bearer token is missing'],
    ['apiKey=abc failed', 'apiKey=… failed'],
    ['agent u-55aa, queue qu-x', 'agent …, queue …'],
    ['id 123e4567-e89b-12d3-a456-426614174000', 'id …'],
    ['hash deadbeefcafebabe', 'hash …'],
    ['key aGVsbG8gd29ybGQ/aGVsbG8gd29ybGQ/aGVsbG8gd29ybGQ+', 'key …'],
    ['call 15551234567', 'call …'],
    [
      'Invalid timeZoneOffSet -330 from 2026-11-23T10:15:00',
      'Invalid timeZoneOffSet -330 from 2026-11-23T10:15:00',
    ],
    ['HS256 is required, retry in 60 s', 'HS256 is required, retry in 60 s'],
    [
      "You've exceeded the per-minute rate limit (1,800 per hour)",
      "You've exceeded the per-minute rate limit (1,800 per hour)",
    ],
    ['5e7c9a1bd2f4', undefined],
    ['', undefined],
    ['404', undefined],
    [`%${'25'.repeat(50)}41`, undefined],
  ])('%s is %s', (text, words) => {
    expect(redactionFor(access)(text)).toBe(words);
  });

  it('is at most 200 characters on one line', () => {
    expect(redactionFor(access)('word '.repeat(100))).toMatch(/^[word ]{198,199}…$/);
  });

  it.each([
    ['with colors', (value: string) => `\u001B[1;31m${value.slice(0, 4)}\u001B[0m${value.slice(4)}`],
    ['with characters without width', (value: string) => value.split('').join('\u200B')],
    ['over two lines', (value: string) => `${value.slice(0, 5)}\n${value.slice(5)}`],
    ['spaced', (value: string) => value.split('').join(' ')],
    [
      'wide',
      (value: string) => value.replace(/\w/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfe_e0)),
    ],
    [
      'as \\u{…}',
      (value: string) => value.replace(/./g, (each) => `\\u{${each.charCodeAt(0).toString(16)}}`),
    ],
    ['as hex with spaces', (value: string) => hexOf(value).join(' ')],
    ['as numbers', (value: string) => JSON.stringify(bytesOf(value))],
  ])('has no value %s', (_, write) => {
    const redact = createRedaction(['plainsecret']);
    const words = redact(`The secret ${write('plainsecret')} is wrong`);
    expect([undefined, 'The secret … is wrong']).toContain(words);
  });

  it('has nothing of a fixed token', () => {
    const redact = redactionFor({ ...access, credentials: { kind: 'fixed', token: 'short.to.ken' } });
    expect(redact('token SHORT.TO.KEN is used')).toBe('token … is used');
  });
});

const bytesOf = (value: string) => [...new TextEncoder().encode(value)];
const hexOf = (value: string) => bytesOf(value).map((byte) => byte.toString(16).padStart(2, '0'));
const codeUnitsOf = (value: string) => Array.from({ length: value.length }, (_, at) => value.charCodeAt(at));

/** How an upstream may repeat a value. */
const encodings: Readonly<Record<string, (value: string) => string>> = {
  'as it is': (value) => value,
  'in capitals': (value) =>
    Array.from(value, (each) => (each.toUpperCase().length === each.length ? each.toUpperCase() : each)).join(
      '',
    ),
  'as JSON': (value) => JSON.stringify(value).slice(1, -1),
  'as JSON in JSON': (value) => JSON.stringify(JSON.stringify(value)).slice(1, -1),
  'as \\u escapes': (value) =>
    codeUnitsOf(value)
      .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
      .join(''),
  'in a URL': (value) => encodeURIComponent(value),
  'in a URL in a URL': (value) => encodeURIComponent(encodeURIComponent(value)),
  'as form data': (value) => new URLSearchParams({ value }).toString().slice('value='.length),
  'as % escapes': (value) =>
    hexOf(value)
      .map((hex) => `%${hex}`)
      .join(''),
  'in HTML': (value) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
  'as HTML entities': (value) => Array.from(value, (each) => `&#${each.codePointAt(0)};`).join(''),
  'as hex HTML entities': (value) =>
    Array.from(value, (each) => `&#x${each.codePointAt(0)?.toString(16)};`).join(''),
  'as base64': (value) => Buffer.from(value).toString('base64'),
  'as base64url': (value) => Buffer.from(value).toString('base64url'),
  'as hex': (value) => hexOf(value).join(''),
};

/** Every six characters in a row. */
const partsOf = (value: string) =>
  Array.from({ length: Math.max(0, value.length - 5) }, (_, at) => value.slice(at, at + 6));

const ids = fc.string({
  unit: fc.constantFrom(...'abcXYZ0123456789-_'.split('')),
  minLength: 1,
  maxLength: 40,
});
const secrets = fc.oneof(
  ids,
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(
      '%41',
      '%',
      '\\',
      '\\n',
      '\\u0041',
      '&amp;',
      '&',
      ';',
      '"',
      ' ',
      '+',
      'é',
      'x',
      'Y',
      '7',
    ),
    minLength: 1,
  }),
);
const text = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.constantFrom(
    '%',
    '%4',
    '\\',
    '\\u00',
    '&#',
    '&',
    'token=',
    'Bearer ',
    '/account/',
    'eyJ',
    'a',
    '+',
    '=',
    '"',
    ' ',
  ),
);

describe('a configured value', () => {
  it.each(Object.entries(encodings))('%s never survives, whatever surrounds it', (_, encode) => {
    fc.assert(
      fc.property(
        fc.array(secrets, { minLength: 1, maxLength: 6 }),
        fc.nat(5),
        text,
        text,
        (values, at, before, after) => {
          const value = values[at % values.length] ?? '';
          const words = createRedaction(values)(`words ${before}${encode(value)}${after} words`);
          for (const each of values.filter((one) => one.trim() !== '')) {
            expect(words?.toLowerCase() ?? '').not.toContain(each.toLowerCase());
          }
          if (/^[\w-]{6,}$/.test(value)) expect(words ?? '').not.toContain(encode(value));
          // What half an escape before it makes of an escaped value cannot be known.
          const parts = /[%&\\]/.test(before + after) ? [] : partsOf(value);
          for (const part of parts.filter((each) => !`${before} ${after}`.includes(each))) {
            expect(words ?? '').not.toContain(part);
          }
        },
      ),
    );
  });

  it('leaves the words around it readable', () => {
    const readable = fc.constantFrom('The token', 'account', 'is not known:', 'expired (code 4002)');
    const id = fc.string({
      unit: fc.constantFrom(...'0123456789abcdef'.split('')),
      minLength: 24,
      maxLength: 24,
    });
    fc.assert(
      fc.property(
        id,
        readable,
        readable,
        fc.constantFrom(...Object.values(encodings)),
        (value, before, after, encode) => {
          const words = createRedaction([value])(`${before} ${encode(value)} ${after}`);
          expect(words).toMatch(/^[\w :()]+ ["\\]*…["\\=]* [\w :()]+$/);
          expect(words?.startsWith(before)).toBe(true);
          expect(words?.endsWith(after)).toBe(true);
        },
      ),
    );
  });
});
