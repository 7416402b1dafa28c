import { describe, expect, it } from 'vitest';
import * as v from 'valibot';

import { defaultPublicConfig } from '../../src/contract/publicConfig';
import { rosterSchema } from '../../src/contract/roster';
import type { Admission } from '../access/authorize';
import { allRights, rightsWithRoster } from '../access/rights';
import { RequestRefused } from '../failures/problem';
import { LiveRoster } from '../roster/LiveRoster';
import { readRosterText } from '../roster/readRosterText';
import { createApp } from './app';

const text = [
  'email,team,team_id,user_id,team_minimum,site,supervisors',
  'jane@example.com,Night,night,u-1,2,Lisbon,boss@example.com',
  ',Night,night,u-2,,,',
  'ann@example.com,Day,day,,,,',
].join('\n');

async function appWith(admit: (roster: LiveRoster) => Admission) {
  const roster = new LiveRoster();
  const { content } = await readRosterText(text);
  roster.set('file', { content, readAtMs: Date.UTC(2026, 10, 23) });
  const app = createApp({
    publicConfig: defaultPublicConfig,
    listenHost: '127.0.0.1',
    authorize: async () => admit(roster),
    currentRoster: roster.current,
    getPage: async () => expect.fail('no page was asked for'),
    isReady: () => true,
    onRequest: () => undefined,
    onError: (error) => expect.fail(String(error)),
  });
  const ask = async (headers: Readonly<Record<string, string>> = {}) =>
    await app.request('/api/roster', { headers });
  return { app, roster, content, ask };
}

const admin = (): Admission => ({ ...allRights, subject: 'admin' });
const supervisor = (roster: LiveRoster): Admission => ({
  ...rightsWithRoster(roster.current)({
    subject: 'boss',
    email: 'boss@example.com',
    groups: [],
    agents: undefined,
    teams: undefined,
    isAdmin: false,
  }),
  subject: 'boss',
  secondsLeft: 540,
});

describe('GET /api/roster', () => {
  it('has all teams for those who see everyone, with user ids where there is no address', async () => {
    const { ask } = await appWith(admin);
    const response = await ask();
    expect(v.parse(rosterSchema, await response.json())).toEqual({
      asOf: '2026-11-23T00:00:00.000Z',
      source: 'file',
      teams: [
        {
          id: 'night',
          name: 'Night',
          agents: ['jane@example.com', 'u-2'],
          kind: 'team',
          minimum: 2,
          site: 'Lisbon',
        },
        { id: 'day', name: 'Day', agents: ['ann@example.com'], kind: 'team' },
      ],
      mine: [],
    });
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
  });

  it('has only their own teams for others, and how long their token is valid', async () => {
    const { ask } = await appWith(supervisor);
    const response = await ask();
    expect(await response.json()).toMatchObject({
      teams: [{ id: 'night', agents: ['jane@example.com'] }],
      mine: ['night'],
    });
    expect(response.headers.get('Authentication-Info')).toBe('expires_in=540');
  });

  it('is not sent again while it is the same', async () => {
    const { ask, roster, content } = await appWith(admin);
    const tag = (await ask()).headers.get('ETag') ?? '';
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const response = await ask({ 'If-None-Match': known });
      expect([response.status, await response.text(), response.headers.get('ETag')]).toEqual([304, '', tag]);
    }
    expect((await ask({ 'If-None-Match': '"other"' })).status).toBe(200);
    roster.set('file', { content, readAtMs: Date.UTC(2026, 10, 24) });
    expect((await ask({ 'If-None-Match': tag })).status).toBe(200);
  });

  it('says why it is older than it should be; about lines only to those who see everyone', async () => {
    const faultFor = async (
      admit: (roster: LiveRoster) => Admission,
      fault: 'lines-left-out' | 'kore-failed',
    ) => {
      const { ask, roster, content } = await appWith(admit);
      roster.set('file', { content, readAtMs: 0, fault });
      return v.parse(rosterSchema, await (await ask()).json()).fault;
    };
    expect(await faultFor(admin, 'lines-left-out')).toBe('lines-left-out');
    expect(await faultFor(supervisor, 'lines-left-out')).toBeUndefined();
    expect(await faultFor(supervisor, 'kore-failed')).toBe('kore-failed');
  });

  it('is refused like requests for agents, and unknown where there are no teams', async () => {
    const { ask } = await appWith(() => {
      throw new RequestRefused({ code: 'unauthenticated', reason: 'token-missing', challenge: 'Bearer' });
    });
    const refusal = await ask();
    expect([refusal.status, refusal.headers.get('WWW-Authenticate')]).toEqual([401, 'Bearer']);
    const app = createApp({
      publicConfig: defaultPublicConfig,
      listenHost: '127.0.0.1',
      authorize: async () => ({ ...allRights, subject: 'admin' }),
      getPage: async () => expect.fail('no page was asked for'),
      isReady: () => true,
      onRequest: () => undefined,
      onError: (error) => expect.fail(String(error)),
    });
    const unknown = await app.request('/api/roster');
    expect([unknown.status, unknown.headers.get('Content-Type')]).toEqual([404, 'application/problem+json']);
    expect((await app.request('/api/roster', { method: 'POST' })).status).toBe(405);
  });
});
