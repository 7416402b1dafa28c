import { describe, expect, it } from 'vitest';
import type { Agent } from '../domain/agent';
import { noTeams, Teams } from '../domain/teams';
import { teamsOf } from '../domain/teams.testkit';
import { membersByTeam } from './membersByTeam';

const person = (name: string): Agent => ({
  userId: `u-${name}`,
  displayName: name,
  email: `${name}@example.com`,
  customId: '',
});
const teams = teamsOf({
  billing: ['ann@example.com', 'bob@example.com'],
  empty: [],
  night: ['BOB@example.com', 'u-cleo'],
});
const everybody = ['dan', 'cleo', 'bob', 'ann'].map(person);

function names(chosen: readonly string[], directory = teams) {
  return membersByTeam(everybody, { directory, chosen }, (agent) => agent).map(({ team, members }) => [
    team?.id ?? '-',
    ...members.map(({ displayName }) => displayName),
  ]);
}

describe('membersByTeam', () => {
  it('lists agents in each of their teams, in their own order, and the rest last', () => {
    expect(names([])).toEqual([
      ['billing', 'bob', 'ann'],
      ['night', 'cleo', 'bob'],
      ['-', 'dan'],
    ]);
  });

  it('keeps to the chosen teams', () => {
    expect(names(['night'])).toEqual([['night', 'cleo', 'bob']]);
    expect(names(['gone'])).toEqual([]);
  });

  it('has queues only where they are chosen, or where there is nothing else', () => {
    const [billing, night] = teams.list.filter(({ id }) => id !== 'empty');
    if (billing === undefined || night === undefined) throw new Error('the teams of this test are gone');
    const members = new Map([
      ['billing', ['bob@example.com']],
      ['night', ['bob@example.com', 'dan@example.com']],
    ]);
    const queue = { ...night, kind: 'queue' } as const;
    const mixed = new Teams([billing, queue], members);
    expect(names([], mixed)).toEqual([
      ['billing', 'bob'],
      ['-', 'dan', 'cleo', 'ann'],
    ]);
    expect(names(['night'], mixed)).toEqual([['night', 'dan', 'bob']]);
    expect(names([], new Teams([queue], members))).toEqual([
      ['night', 'dan', 'bob'],
      ['-', 'cleo', 'ann'],
    ]);
  });

  it('has one part where no teams are known', () => {
    expect(names([], noTeams)).toEqual([['-', 'dan', 'cleo', 'bob', 'ann']]);
  });
});
