import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';
import * as v from 'valibot';

import { rosterSchema } from '../src/contract/roster';
import { demoRoster } from '../src/demo/teams';
import { displaysFor } from './access/displayFile';
import { packer } from './cache/packer';
import { createService } from './createService';
import type { RequestRecord } from './http/recordRequests';
import type { Environment } from './settings/environment';
import { readSettings } from './settings/settings';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'displays-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const repliedSchema = v.object({ hasMore: v.boolean(), data: v.array(v.object({ email: v.string() })) });

const secret = 'the-secret-of-the-lobby-0123456789-abcdefgh';
const lobby = {
  id: '4f9a01c2',
  name: 'Lobby',
  teams: ['orders-manila-a', 'claims-lisbon-a'],
  created: new Date().toISOString(),
  expires: new Date(Date.now() + 3_600_000).toISOString(),
  secretSha256: createHash('sha256').update(secret).digest('hex'),
};

const tokens = {
  ACCESS: 'token',
  ACCESS_SECRET: 'a-secret-of-thirty-two-bytes-at-least',
  ACCESS_ISSUER: 'https://portal.example',
  ACCESS_AUDIENCE: 'agent-status',
};

const signIn = {
  ACCESS: 'oidc',
  OIDC_ISSUER: 'https://idp.example',
  OIDC_CLIENT_ID: 'agent-status',
  PUBLIC_URL: 'https://status.example.com',
  SESSION_SECRET: 'another-secret-of-thirty-two-bytes-or-more',
};

/** The demo for those with tokens, and for the displays in a file. */
async function serviceWith(displays: readonly object[], access: Environment = tokens) {
  const file = path.join(folder, 'displays.json');
  writeFileSync(file, JSON.stringify({ displays }));
  const reading = readSettings(
    {
      ...access,
      ACCESS_DISPLAYS_FILE: file,
    },
    () => '',
  );
  if (!reading.ok) throw new Error(reading.faults.join('\n'));
  const records: RequestRecord[] = [];
  const service = await createService(reading.settings, {
    packer,
    displays: displaysFor(reading.settings, (fault) => expect.fail(String(fault))),
    isReady: () => true,
    onRequest: (record) => records.push(record),
    onError: (error) => expect.fail(String(error)),
  });
  const ask = async (token: string) =>
    await service.request('/api/agentstatusdetails', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify({ filter: { dateFilter: { date: '2026-11-23', timeZoneOffSet: 300 } } }),
    });
  const askForTeams = async (token: string) =>
    await service.request('/api/roster', { headers: { Authorization: `Bearer ${token}` } });
  return { ask, askForTeams, records };
}

it.each([
  ['tokens', tokens],
  ['a sign-in', signIn],
])('where people need %s, a display is served the agents of its teams, and no others', async (_, access) => {
  const { ask } = await serviceWith([lobby], access);
  const reply = await ask(`display.${lobby.id}.${secret}`);
  const { data, hasMore } = v.parse(repliedSchema, await reply.json());
  const members = demoRoster(1, 250, 0)
    .teams.filter(({ id }) => lobby.teams.includes(id))
    .flatMap(({ agents }) => agents);
  expect(hasMore).toBe(false);
  expect(data.map(({ email }) => email).toSorted()).toEqual(members.toSorted());
});

it('a display is served its teams, and no others', async () => {
  const { askForTeams, records } = await serviceWith([lobby]);
  const reply = await askForTeams(`display.${lobby.id}.${secret}`);
  const { teams } = v.parse(rosterSchema, await reply.json());
  expect(teams.map(({ id }) => id).toSorted()).toEqual(lobby.teams.toSorted());
  expect(reply.headers.get('Access-View-Only')).toBe('1');
  expect(records).toMatchObject([{ route: '/api/roster', display: lobby.id }]);
});

it('a display is told that it may only look, and named in the log by its id', async () => {
  const { ask, records } = await serviceWith([lobby]);
  const reply = await ask(`display.${lobby.id}.${secret}`);
  expect(reply.status).toBe(200);
  expect(reply.headers.get('Access-View-Only')).toBe('1');
  expect(reply.headers.get('Authentication-Info')).toMatch(/^expires_in=3[56]\d\d$/);
  expect(records).toMatchObject([{ status: 200, display: lobby.id }]);
  expect(JSON.stringify(records)).not.toContain(secret);
});

it('a display that is not in the file is refused, and so is a portal’s token that is none', async () => {
  const { ask, records } = await serviceWith([]);
  for (const token of [`display.${lobby.id}.${secret}`, 'a.b.c']) {
    const reply = await ask(token);
    expect(reply.status).toBe(401);
    expect(reply.headers.get('Access-View-Only')).toBeNull();
  }
  expect(records.map(({ display }) => display)).toEqual([undefined, undefined]);
});
