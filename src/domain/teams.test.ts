import { describe, expect, it } from 'vitest';
import { type Team, Teams } from './teams';

const team = (id: string): Team => ({ id, name: id, kind: 'team', minimum: undefined, site: undefined });
const [billing, night] = [team('billing'), team('night')];
const teams = new Teams(
  [billing, night],
  new Map([
    ['billing', ['Jane@example.com', 'jane@example.com', 'u-2']],
    ['night', ['jane@example.com']],
  ]),
);

describe('the teams of an agent', () => {
  it('are each listed once, whatever the case of the address', () => {
    expect(teams.teamsOf({ userId: 'u-1', email: 'JANE@example.com' })).toEqual([billing, night]);
  });

  it('are found by user id for an agent without an address', () => {
    expect(teams.teamsOf({ userId: 'u-2', email: '' })).toEqual([billing]);
  });

  it('are none for an agent whom nobody lists', () => {
    expect(teams.teamsOf({ userId: 'u-3', email: 'joe@example.com' })).toEqual([]);
    expect(teams.teamsOf({ userId: 'u-4', email: '\u{212a}@example.com' })).toEqual([]);
  });
});

it('a member who is listed twice counts once', () => {
  expect(teams.memberCountOf('billing')).toBe(2);
  expect(teams.memberCountOf('day')).toBe(0);
});

it('a team is found by its id alone', () => {
  expect(teams.withId('night')).toBe(night);
  expect(teams.withId('Night')).toBeUndefined();
  expect(teams.nameOf('Night')).toBe('Night');
});
