import { describe, expect, it } from 'vitest';
import type { Agent } from '../domain/agent';
import { noTeams } from '../domain/teams';
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
  return membersByTeam(everybody, { teams: directory, chosen }, (agent) => agent).map(({ team, members }) => [
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

  it('has one part where no teams are known', () => {
    expect(names([], noTeams)).toEqual([['-', 'dan', 'cleo', 'bob', 'ann']]);
  });
});
