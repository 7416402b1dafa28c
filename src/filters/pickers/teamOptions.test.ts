import { describe, expect, it } from 'vitest';
import { type Team, Teams } from '../../domain/teams';
import { MAX_ADDRESS_TEAMS } from '../address/codecs/lists';
import { matchOptions } from './matchOptions';
import { teamOptions, withPickedTeams } from './teamOptions';

const team = (id: string, name: string, site?: string): Team => ({
  id,
  name,
  kind: 'team',
  minimum: undefined,
  site,
});
const teams = new Teams(
  [team('b', 'Billing', 'Manila'), team('n', 'Night shift', 'Kraków'), team('q', 'Chat')],
  new Map([['b', ['ada@example.com', 'Ada@example.com', 'u-2']]]),
);

it('teams are found by name and site, by several words in any order', () => {
  const idsMatching = (query: string) => matchOptions(teamOptions(teams), query).map(({ key }) => key);
  expect(idsMatching('KRAKÓW night')).toEqual(['n']);
  expect(idsMatching('ll')).toEqual(['b']);
  expect(idsMatching('')).toEqual(['b', 'n', 'q']);
  expect(idsMatching('undefined')).toEqual([]);
});

it('a line has the number of members, each once', () => {
  expect(teamOptions(teams).map(({ memberCount }) => memberCount)).toEqual([2, 0, 0]);
});

describe('the picked teams', () => {
  it('keep their order and ids that no team has, and new ones come last', () => {
    const keys = (...ids: string[]) => new Set(ids);
    expect(withPickedTeams(['gone', 'q'], keys('gone', 'q', 'b'), teams).picked).toEqual(['gone', 'q', 'b']);
    expect(withPickedTeams(['gone', 'q', 'b'], keys('gone', 'b'), teams).picked).toEqual(['gone', 'b']);
    expect(withPickedTeams([], keys('unlisted'), teams)).toEqual({ picked: [], refusedCount: 0 });
  });

  it('are at most as many as an address has room for', () => {
    const many = Array.from({ length: MAX_ADDRESS_TEAMS + 2 }, (_, index) => team(`t${index}`, `T ${index}`));
    const change = withPickedTeams([], new Set(many.map(({ id }) => id)), new Teams(many, new Map()));
    expect(change.picked).toHaveLength(MAX_ADDRESS_TEAMS);
    expect(change.refusedCount).toBe(2);
  });
});
