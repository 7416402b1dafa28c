import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

import {
  initSchema,
  MAX_MESSAGE_CHARACTERS,
  refreshSchema,
  setFiltersSchema,
  setThemeSchema,
  setTokenSchema,
} from '../../contract/embedMessages';
import { MessageGuard, MessageRefused } from './MessageGuard';

const schemas = { initSchema, setTokenSchema, setFiltersSchema, setThemeSchema, refreshSchema };

function codeOf(read: () => unknown): string | undefined {
  try {
    read();
  } catch (error) {
    if (error instanceof MessageRefused) return error.code;
    throw error;
  }
  return undefined;
}

describe('a message of the host', () => {
  it('is read without the fields that this side does not know', () => {
    const guard = new MessageGuard(() => {});
    expect(guard.read(setFiltersSchema, { v: 1, filters: { q: 'x', n: null }, later: 1 })).toEqual({
      v: 1,
      filters: { q: 'x', n: null },
    });
    expect(guard.read(initSchema, { v: 1.9, theme: { accent: '#fff', shadow: 'x' } })).toEqual({
      v: 1.9,
      theme: { accent: '#fff' },
    });
    expect(guard.count).toBe(0);
  });

  it.each([
    ['no object', 'malformed', setTokenSchema, 'token'],
    ['nothing', 'malformed', setTokenSchema, undefined],
    ['no version', 'malformed', setTokenSchema, { token: 'a.b.c' }],
    ['another major version', 'unsupported-version', setTokenSchema, { v: 2, token: 'a.b.c' }],
    ['an older version', 'unsupported-version', refreshSchema, { v: 0 }],
    ['a token with a line break', 'malformed', setTokenSchema, { v: 1, token: 'a.b.c\r\nX: y' }],
    ['an empty token', 'malformed', setTokenSchema, { v: 1, token: '' }],
    ['a token that is none', 'malformed', setTokenSchema, { v: 1, token: 7 }],
    ['a token beyond all headers', 'malformed', setTokenSchema, { v: 1, token: 'a'.repeat(40_000) }],
    [
      'filters that are a list of objects',
      'malformed',
      setFiltersSchema,
      { v: 1, filters: { agents: [{}] } },
    ],
    ['a theme that is none', 'malformed', setThemeSchema, { v: 1, theme: 'sepia' }],
    ['too much', 'too-large', setFiltersSchema, { v: 1, filters: { q: 'x'.repeat(MAX_MESSAGE_CHARACTERS) } }],
    ['numbers beyond JSON', 'too-large', refreshSchema, { v: 1, n: 1n }],
  ])('with %s is refused as %s', (_, code, schema, message) => {
    const onRefused = vi.fn<(refusal: string, count: number) => void>();
    const guard = new MessageGuard(onRefused);
    expect(codeOf(() => guard.read(schema, message))).toBe(code);
    expect(onRefused).toHaveBeenCalledExactlyOnceWith(code, 1);
  });

  it('that was seen before is refused', () => {
    const guard = new MessageGuard(() => {});
    const message = { v: 1, sequence: 4, token: 'a.b.c' };
    guard.read(setTokenSchema, message);
    expect(codeOf(() => guard.read(setTokenSchema, message))).toBe('repeated');
    expect(codeOf(() => guard.read(refreshSchema, { v: 1, sequence: 3 }))).toBe('repeated');
    expect(guard.read(refreshSchema, { v: 1, sequence: 5 })).toEqual({ v: 1, sequence: 5 });
    expect(guard.count).toBe(2);
  });

  it('that is refused does not use up its sequence number', () => {
    const guard = new MessageGuard(() => {});
    expect(codeOf(() => guard.read(setTokenSchema, { v: 1, sequence: 9, token: 7 }))).toBe('malformed');
    expect(guard.read(refreshSchema, { v: 1, sequence: 1 })).toBeDefined();
  });

  it('is either read or refused, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(schemas)),
        fc.oneof(
          fc.anything(),
          fc.record({ v: fc.constant(1), token: fc.anything(), filters: fc.anything() }),
        ),
        (schema, message) => {
          const guard = new MessageGuard(() => {});
          const code = codeOf(() => guard.read(schema, message));
          expect(guard.count).toBe(code === undefined ? 0 : 1);
        },
      ),
    );
  });

  it.each([
    [setTokenSchema, { v: 1, token: 'jane@example.com ' }],
    [setFiltersSchema, { v: 1, filters: 'jane@example.com' }],
    [setFiltersSchema, { v: 1, filters: { agents: [['jane@example.com']] } }],
    [setThemeSchema, { v: 1, theme: 'jane@example.com' }],
    [initSchema, { v: 'jane@example.com' }],
  ])('that is refused is not quoted', (schema, message) => {
    const guard = new MessageGuard(() => {});
    let text = '';
    try {
      guard.read<(typeof schemas)[keyof typeof schemas]>(schema, message);
    } catch (error) {
      text = String(error);
    }
    expect(text).toContain('MessageRefused');
    expect(text).not.toContain('jane');
  });
});
