import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { noReplicaLease } from '../cache/replicaLease';
import { createLatestSessions } from './latestSessions';
import type { IdentityProvider } from './provider';
import { createSealer } from './sealer';
import { type SessionRules, newSession, sealSession } from './session';
import { createSessions } from './sessions';

const sealer = createSealer({ secret: 'a-secret-of-thirty-two-bytes-at-least', previousSecret: undefined }, [
  'session',
]);
const rules: SessionRules = { groupsClaim: 'groups', adminGroups: [], isGroupUsed: () => false };
const notUsed = async () => expect.fail('not used here');

/** A request with a session that the provider has to confirm now. */
async function requestOf(subject: string): Promise<Request> {
  const fresh = newSession({ subject, claims: {} }, { refreshToken: subject }, rules);
  const { text } = await sealSession({ ...fresh, checkedMs: Date.now() - 16 * 60_000 }, sealer);
  return new Request('http://127.0.0.1/', { headers: { cookie: `__Host-session=${text}` } });
}

/** Sessions at a provider that fails for some; `checked` has whom it was asked about. */
function sessionsWith(failsFor: (subject: string) => boolean) {
  const checked: string[] = [];
  const provider: IdentityProvider = {
    signInUrl: notUsed,
    finishSignIn: notUsed,
    signOutUrl: notUsed,
    revoke: notUsed,
    check: async (subject) => {
      checked.push(subject);
      if (failsFor(subject)) throw new Error('fails');
      return { kind: 'confirmed', claims: undefined, tokens: {} };
    },
  };
  const { find } = createSessions({
    provider,
    sealer,
    latest: createLatestSessions(sealer, undefined),
    lease: noReplicaLease,
    rules,
    onCheckFailure: () => undefined,
  });
  return { checked, kindFor: async (request: Request) => (await find(request)).kind };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

it('checks the sessions of others while the provider fails for one', async () => {
  const { checked, kindFor } = sessionsWith((subject) => subject === 'max');
  const max = await requestOf('max');
  expect(await kindFor(max)).toBe('paused');
  expect(await kindFor(await requestOf('ana'))).toBe('active');
  expect(await kindFor(await requestOf('joe'))).toBe('active');
  expect(checked).toEqual(['max', 'ana', 'joe']);
});

it('leaves a provider alone for a while that fails for two in a row', async () => {
  const { checked, kindFor } = sessionsWith(() => true);
  for (const subject of ['max', 'ana', 'joe', 'eve']) {
    expect(await kindFor(await requestOf(subject))).toBe('paused');
  }
  expect(checked).toEqual(['max', 'ana']);
});

it('asks about a session that has just failed only after a while', async () => {
  const { checked, kindFor } = sessionsWith(() => true);
  const max = await requestOf('max');
  expect(await kindFor(max)).toBe('paused');
  vi.advanceTimersByTime(4999);
  expect(await kindFor(new Request(max))).toBe('paused');
  expect(checked).toEqual(['max']);
  vi.advanceTimersByTime(1);
  expect(await kindFor(new Request(max))).toBe('paused');
  expect(checked).toEqual(['max', 'max']);
});
