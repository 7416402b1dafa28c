import { describe, expect, it } from 'vitest';

import { RosterDirectory } from '../roster/RosterDirectory';
import { readRosterText } from '../roster/readRosterText';
import type { Identity } from './identity';
import { rightsWithRoster } from './rights';

const header = 'email,team,team_id,user_id,supervisors';
const lines = [
  'Jane@Example.com,Night,night,,boss@example.com',
  'joe@example.com,Night,night,,',
  'joe@example.com,Day,day,,group:leads sub-7',
  'ann@example.com,Day,day,,',
  ',Day,day,u-9,',
  'max@example.com,Late,late,,',
];

async function rosterWith(more: readonly string[] = []): Promise<RosterDirectory> {
  const { content } = await readRosterText([header, ...lines, ...more].join('\n'));
  return new RosterDirectory(content, { source: 'file', asOfMs: 0 });
}

const nobody: Identity = {
  subject: 'someone',
  email: undefined,
  groups: [],
  agents: undefined,
  teams: undefined,
  isAdmin: false,
};

async function rightsOf(identity: Partial<Identity>) {
  const roster = await rosterWith();
  const { scope, teams, ownTeams } = rightsWithRoster(() => roster)({ ...nobody, ...identity });
  return {
    agents: scope.kind === 'all' ? 'all' : [...scope.spellings.values()],
    teams: teams === 'all' ? 'all' : [...teams],
    ownTeams,
  };
}

const night = ['Jane@Example.com', 'joe@example.com'];
const day = ['joe@example.com', 'ann@example.com'];

describe('the rights of an identity', () => {
  it('are the members of the claimed teams and the claimed agents together', async () => {
    expect(await rightsOf({ teams: ['night'], agents: ['JANE@example.com', 'x@example.com'] })).toEqual({
      agents: ['JANE@example.com', 'joe@example.com', 'x@example.com'],
      teams: ['night'],
      ownTeams: ['night'],
    });
  });

  it.each<[string, Partial<Identity>]>([
    ['email', { email: 'BOSS@example.com' }],
    ['subject that is an address', { subject: 'boss@example.com' }],
  ])('are those of the roster’s supervisors without claims, by %s', async (_, identity) => {
    expect(await rightsOf(identity)).toEqual({ agents: night, teams: ['night'], ownTeams: ['night'] });
  });

  it.each<[string, Partial<Identity>]>([
    ['group', { groups: ['others', 'leads'] }],
    ['subject', { subject: 'sub-7' }],
  ])('are those of the roster’s supervisors without claims, by %s', async (_, identity) => {
    expect(await rightsOf(identity)).toEqual({ agents: day, teams: ['day'], ownTeams: ['day'] });
  });

  it.each<[string, Partial<Identity>]>([
    ['of an unknown team', { teams: ['unknown', 'Night', 'NIGHT', '__proto__'] }],
    ['of no team', { teams: [] }],
    ['of nobody, though the roster calls them a supervisor', { agents: [], email: 'boss@example.com' }],
    ['whom the roster does not name', { email: 'joe@example.com' }],
    ['in a group of another case', { groups: ['LEADS'] }],
    ['with a subject of another case', { subject: 'SUB-7' }],
    [
      'with a subject or an address that looks like a group',
      { subject: 'group:leads', email: 'group:leads' },
    ],
    ['with a group that looks like a person', { groups: ['boss@example.com', 'sub-7'] }],
  ])('include nobody with claims, or as someone, %s', async (_, identity) => {
    expect(await rightsOf(identity)).toEqual({ agents: [], teams: [], ownTeams: [] });
  });

  it('show no team to someone with a list of agents alone', async () => {
    expect(await rightsOf({ agents: ['joe@example.com'], email: 'boss@example.com' })).toEqual({
      agents: ['joe@example.com'],
      teams: [],
      ownTeams: [],
    });
  });

  it('are all for administrators, who have teams of their own nevertheless', async () => {
    const expected = { agents: 'all', teams: 'all', ownTeams: ['night'] };
    expect(await rightsOf({ isAdmin: true, email: 'boss@example.com' })).toEqual(expected);
    expect(await rightsOf({ agents: '*', email: 'boss@example.com' })).toEqual(expected);
    expect(await rightsOf({ agents: '*', teams: ['night'] })).toEqual(expected);
  });

  it('follow the roster, and are made once for all who have the same', async () => {
    let roster = await rosterWith();
    const resolve = rightsWithRoster(() => roster);
    const claimed = { ...nobody, teams: ['day'] };
    const first = resolve(claimed);
    expect(resolve({ ...nobody, subject: 'other', groups: ['leads'] })).toBe(first);
    roster = await rosterWith(['new@example.com,Day,day,,']);
    expect(resolve(claimed).scope).toMatchObject({
      spellings: new Map([...day, 'new@example.com'].map((email) => [email, email])),
    });
  });

  it('do not grow when a team is renamed', async () => {
    const renamed = async (before: string, after: string) => {
      let { content } = await readRosterText(`email,team,team_id\na@x,${before}\nb@x,Other,`);
      let roster = new RosterDirectory(content, { source: 'file', asOfMs: 0 });
      const resolve = rightsWithRoster(() => roster);
      const claimed = { ...nobody, teams: content.teams.slice(0, 1).map(({ id }) => id) };
      ({ content } = await readRosterText(`email,team,team_id\na@x,${after}\nb@x,${before.split(',')[0]},`));
      roster = new RosterDirectory(content, { source: 'file', asOfMs: 0 });
      const { scope } = resolve(claimed);
      return scope.kind === 'listed' ? [...scope.spellings.keys()] : scope.kind;
    };
    // Another team takes the old name: the stated id stays with its team.
    expect(await renamed('Night,t-1', 'Late,t-1')).toEqual(['a@x']);
  });
});
