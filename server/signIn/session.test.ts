import { describe, expect, it } from 'vitest';

import type { ProviderTokens } from './provider';
import { createSealer } from './sealer';
import { type SessionRules, SessionTooLarge, newSession, openSession, sealSession } from './session';

const keys = { secret: 'a-secret-of-thirty-two-bytes-at-least', previousSecret: undefined };
const sealer = createSealer(keys, ['session']);
const rules: SessionRules = {
  groupsClaim: 'groups',
  adminGroups: ['admins'],
  isGroupUsed: (group) => group.startsWith('lead'),
};

const sealed = async (tokens: ProviderTokens, groups: readonly string[] = []) =>
  await sealSession(
    newSession({ subject: 'ana', claims: { email: 'ana@example.com', name: 'Ana', groups } }, tokens, rules),
    sealer,
  );

describe('a session in a cookie', () => {
  it('keeps only groups that give rights', async () => {
    const groups = ['admins', ...Array.from({ length: 10_000 }, (_, index) => `group-${index}`), 'lead-1'];
    const { text } = await sealed({}, groups);
    expect(text.length).toBeLessThan(1000);
    expect((await openSession(text, sealer))?.groups).toEqual(['admins', 'lead-1']);
  });

  it('keeps an access token only without a refresh token', async () => {
    const tokens = { refreshToken: 'r', accessToken: 'a', accessTokenEndMs: 1, idToken: 'i' };
    const opened = await openSession((await sealed(tokens)).text, sealer);
    expect(opened?.tokens).toEqual({ refreshToken: 'r', idToken: 'i' });
    const without = await openSession((await sealed({ ...tokens, refreshToken: undefined })).text, sealer);
    expect(without?.tokens).toEqual({ accessToken: 'a', accessTokenEndMs: 1, idToken: 'i' });
  });

  it.each<[string, ProviderTokens, Partial<ProviderTokens>, boolean]>([
    ['all tokens', { refreshToken: 'r'.repeat(1000), idToken: 'i'.repeat(1000) }, {}, true],
    [
      'no ID token',
      { refreshToken: 'r'.repeat(2000), idToken: 'i'.repeat(2000) },
      { idToken: undefined },
      true,
    ],
    ['no token', { refreshToken: 'r'.repeat(4000) }, { refreshToken: undefined }, false],
    ['no token, but it had none', { idToken: 'i'.repeat(4000) }, { idToken: undefined }, true],
  ])('has %s, so that it fits', async (_, tokens, changes, canBeChecked) => {
    const session = await sealed(tokens);
    expect('__Host-session'.length + session.text.length).toBeLessThanOrEqual(4000);
    expect(session.canBeChecked).toBe(canBeChecked);
    const opened = await openSession(session.text, sealer);
    expect(opened?.tokens).toEqual(JSON.parse(JSON.stringify({ ...tokens, ...changes })));
  });

  it('does not exist if too many groups give rights', async () => {
    const groups = Array.from({ length: 200 }, (_, index) => `lead-of-a-department-${index}`);
    await expect(sealed({}, groups)).rejects.toBeInstanceOf(SessionTooLarge);
  });

  it('opens for its own purpose only', async () => {
    const { text } = await sealed({});
    expect(await openSession(text, createSealer(keys, ['sign-in']))).toBeUndefined();
    const other = await sealer.seal({ transaction: {} }, Date.now() + 1000);
    expect(await openSession(other, sealer)).toBeUndefined();
  });
});
