import { createHash } from 'node:crypto';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { RequestRefused } from '../failures/problem';
import { createDisplays, withDisplays } from './displays';

const secret = 'the-secret-of-the-lobby-0123456789-abcdefgh';
const lobby = {
  id: '4f9a01c2',
  name: 'Lobby',
  teams: ['billing', 'night'],
  created: '2026-03-10T09:00:00.000Z',
  expires: '2026-03-11T09:00:00.000Z',
  secretSha256: createHash('sha256').update(secret).digest('hex'),
};
const fileOf = (...displays: readonly object[]) => JSON.stringify({ displays });
const token = `display.${lobby.id}.${secret}`;

const bearing = (text: string | undefined) =>
  new Request(
    'http://127.0.0.1/',
    text === undefined ? {} : { headers: { authorization: `Bearer ${text}` } },
  );

/** Displays in a file that the test writes, and how often it was read. */
function displaysIn(text: string | undefined) {
  const file = { text, readCount: 0, error: undefined as Error | undefined, faults: [] as unknown[] };
  const displays = createDisplays({
    readText: async () => {
      file.readCount += 1;
      if (file.error !== undefined) throw file.error;
      return file.text;
    },
    onFault: (fault) => file.faults.push(fault),
  });
  const problemOf = async (given: string) =>
    await displays.authenticate(bearing(given)).then(
      () => undefined,
      (error: unknown) => (error instanceof RequestRefused ? error.problem : expect.fail(String(error))),
    );
  return { displays, file, problemOf };
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-03-10T10:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the token of a display', () => {
  it('gives the rights of its teams, and nobody else’s, for as long as it lasts', async () => {
    const { displays } = displaysIn(fileOf(lobby));
    expect(await displays.authenticate(bearing(token))).toEqual({
      identity: {
        subject: 'display:4f9a01c2',
        email: undefined,
        groups: [],
        agents: undefined,
        teams: ['billing', 'night'],
        isAdmin: false,
      },
      secondsLeft: 23 * 3600,
      displayId: '4f9a01c2',
    });
  });

  it.each([
    ['with another secret', `display.${lobby.id}.${secret.replace('the', 'thE')}`],
    ['with a secret that differs in its last character', `display.${lobby.id}.${secret.slice(0, -1)}g`],
    ['of another display', `display.00000000.${secret}`],
  ])('%s is refused', async (_, given) => {
    const { problemOf } = displaysIn(fileOf(lobby));
    expect(await problemOf(given)).toMatchObject({ reason: 'display-revoked', challenge: 'Bearer' });
  });

  it('is refused if the end of its time cannot be read', async () => {
    const { problemOf } = displaysIn(fileOf({ ...lobby, expires: '2026-03-11T09:00:00+05' }));
    expect(await problemOf(token)).toMatchObject({ reason: 'token-expired' });
  });

  it('is refused once it has expired', async () => {
    const { displays, problemOf } = displaysIn(fileOf(lobby));
    vi.setSystemTime(Date.parse(lobby.expires) - 1);
    expect(await displays.authenticate(bearing(token))).toMatchObject({ displayId: lobby.id });
    vi.setSystemTime(Date.parse(lobby.expires));
    expect(await problemOf(token)).toMatchObject({
      code: 'unauthenticated',
      reason: 'token-expired',
      detail: 'The token of the display has expired.',
    });
  });

  it('is refused two seconds after it was revoked, and the file is not read for every request', async () => {
    const { displays, file, problemOf } = displaysIn(fileOf(lobby));
    await displays.authenticate(bearing(token));
    file.text = fileOf();
    vi.advanceTimersByTime(1999);
    expect(await displays.authenticate(bearing(token))).toBeDefined();
    expect(file.readCount).toBe(1);
    vi.advanceTimersByTime(1);
    expect(await problemOf(token)).toMatchObject({ reason: 'display-revoked', challenge: 'Bearer' });
    expect(file.readCount).toBe(2);
  });
});

describe('a file', () => {
  it.each([
    ['that is not JSON', '{"displays": ['],
    ['of another form', '{"displays": [{"id": "4f9a01c2"}]}'],
  ])('%s refuses every display with 503, and is reported once until it is mended', async (_, text) => {
    const { displays, file, problemOf } = displaysIn(text);
    expect(await problemOf(token)).toMatchObject({ reason: 'displays-unavailable', status: 503 });
    vi.advanceTimersByTime(2000);
    expect(await problemOf(token)).toMatchObject({ status: 503 });
    expect(file.faults).toHaveLength(1);
    file.text = fileOf(lobby);
    vi.advanceTimersByTime(2000);
    expect(await displays.authenticate(bearing(token))).toBeDefined();
  });

  it('that cannot be read does not leave displays in force that were valid before', async () => {
    const { displays, file, problemOf } = displaysIn(fileOf(lobby));
    await displays.authenticate(bearing(token));
    file.error = new Error('EACCES');
    vi.advanceTimersByTime(2000);
    expect(await problemOf(token)).toMatchObject({ status: 503 });
    expect(file.faults).toEqual([file.error]);
  });

  it('that is missing has no displays', async () => {
    const { problemOf, file } = displaysIn(undefined);
    expect(await problemOf(token)).toMatchObject({ code: 'unauthenticated', challenge: 'Bearer' });
    expect(file.faults).toEqual([]);
  });
});

it('other tokens, and none, are left to others, without a look at the file', async () => {
  const { displays, file } = displaysIn(fileOf(lobby));
  const others = vi.fn(async () => expect.fail('not asked here'));
  const authenticate = withDisplays(displays, others);
  for (const given of [undefined, 'a.b.c', 'display.4f9a01c2.short', `x.${token}`]) {
    await expect(authenticate(bearing(given))).rejects.toThrow('not asked here');
  }
  expect(others).toHaveBeenCalledTimes(4);
  expect(file.readCount).toBe(0);
  expect(await authenticate(bearing(token))).toMatchObject({ displayId: lobby.id });
});
