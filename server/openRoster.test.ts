import { expect, it } from 'vitest';

import { demoRoster, demoSupervisors } from '../src/demo/teams';
import { openRoster } from './openRoster';
import { readSettings } from './settings/settings';

const log = { info: () => undefined, warn: () => expect.fail('nothing is wrong') };
const demo = { rosterFile: undefined, source: { kind: 'demo', agentCount: 250 } } as const;

it('has the teams of the demo, as its page has them, and its supervisors', async () => {
  const directory = (await openRoster(demo, { log }))?.current();
  expect(directory?.state).toMatchObject({ source: 'demo', fault: undefined });
  const { teams } = demoRoster(1, 250, 0);
  expect([...(directory?.teams.keys() ?? [])]).toEqual(teams.map(({ id }) => id));
  for (const { id, name, minimum, agents } of teams) {
    const team = directory?.teams.get(id);
    expect(team).toMatchObject({ name, minimum });
    expect([...(team?.members.values() ?? [])].map(({ email }) => email)).toEqual(agents);
  }
  for (const { email, teams: supervised } of demoSupervisors(250)) {
    expect(directory?.supervisedBy({ subject: 'anyone', email, groups: [] })).toEqual(supervised);
  }
});

it('has no teams of a real upstream without a file', async () => {
  const reading = readSettings(
    {
      KORE_HOST: 'https://kore.example',
      KORE_ACCOUNT_ID: 'account',
      KORE_STREAM_ID: 'st-1',
      KORE_JWT: 'a.b.c',
      ACCESS: 'open',
    },
    () => '',
  );
  if (!reading.ok) throw new Error(reading.faults.join('\n'));
  expect(await openRoster(reading.settings, { log })).toBeUndefined();
});
