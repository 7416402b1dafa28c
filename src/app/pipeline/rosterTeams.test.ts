import { expect, it } from 'vitest';
import type { Roster, RosterTeam } from '../../contract/roster';
import { rosterTeams } from './rosterTeams';

const team = (id: string, name: string, agents: string[] = []): RosterTeam => ({
  id,
  name,
  agents,
  kind: 'team',
});

it('lists teams in the order of the language, numbers by value, and of one name by id', () => {
  const roster: Roster = {
    asOf: '2026-03-10T12:00:00Z',
    source: 'file',
    mine: [],
    teams: [team('3', 'Team 10'), team('4', 'Öl'), team('1', 'Team 9'), team('b', 'Zug'), team('a', 'Zug')],
  };
  const names = (language: string) =>
    rosterTeams(roster, language).list.map(({ name, id }) => `${name} ${id}`);
  expect(names('de')).toEqual(['Öl 4', 'Team 9 1', 'Team 10 3', 'Zug a', 'Zug b']);
  expect(names('sv')).toEqual(['Team 9 1', 'Team 10 3', 'Zug a', 'Zug b', 'Öl 4']);
});

it('knows the members of each team', () => {
  const roster: Roster = {
    asOf: '2026-03-10T12:00:00Z',
    source: 'file',
    mine: [],
    teams: [team('night', 'Night', ['Ada@example.com']), team('all', 'All', ['ada@example.com', 'u-2'])],
  };
  const teams = rosterTeams(roster, 'en');
  expect(teams.teamsOf({ userId: 'u-1', email: 'ada@example.com' }).map(({ id }) => id)).toEqual([
    'all',
    'night',
  ]);
  expect(teams.memberCountOf('all')).toBe(2);
});
