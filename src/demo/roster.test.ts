import { describe, expect, test } from 'vitest';
import { agentAt } from './roster';
import { sites } from './sites';

const roster = (count: number, seed = 1) => Array.from({ length: count }, (_, index) => agentAt(seed, index));

describe('the roster', () => {
  test('ten thousand agents have unique addresses, ids and custom ids', () => {
    const people = roster(10_000);
    expect(new Set(people.map(({ email }) => email.toLowerCase())).size).toBe(10_000);
    expect(new Set(people.map(({ userId }) => userId)).size).toBe(10_000);
    const customIds = people.map(({ customId }) => customId).filter((customId) => customId !== undefined);
    expect(new Set(customIds).size).toBe(customIds.length);
    expect(customIds.length).toBeLessThan(9_500);
  });

  test('every address is plain ASCII that any email field accepts', () => {
    for (const { email } of roster(2_000))
      expect(email).toMatch(/^[a-z]+[.-][a-z0-9.-]+@[a-z]{3}\.brightline\.example$/);
  });

  test('any agent can be made alone, and is the same in a larger contact center', () => {
    expect(agentAt(1, 137)).toEqual(roster(250)[137]);
    expect(agentAt(2, 137).userId).not.toBe(agentAt(1, 137).userId);
  });

  test('the first page has the names that break careless pages', () => {
    const names = roster(50).map(({ firstName, lastName }) => `${firstName} ${lastName}`);
    const hasMatch = (pattern: RegExp) => names.some((name) => pattern.test(name));
    expect(hasMatch(/\p{Script=Arabic}/u)).toBe(true);
    expect(hasMatch(/\p{Script=Hebrew}/u)).toBe(true);
    expect(hasMatch(/\p{Script=Han}/u)).toBe(true);
    expect(hasMatch(/\p{Extended_Pictographic}/u)).toBe(true);
    expect(hasMatch(/<b>/)).toBe(true);
    expect(hasMatch(/[éãçłŁ]/)).toBe(true);
    expect(Math.max(...names.map((name) => name.length))).toBeGreaterThan(120);
  });

  test('some have no name and some were never reported, but few', () => {
    const people = roster(1_000);
    const nameless = people.filter(({ firstName, lastName }) => firstName === '' && lastName === '');
    const neverReported = people.filter(({ habits }) => habits.isNeverReported);
    for (const few of [nameless, neverReported]) {
      expect(few.length).toBeGreaterThan(3);
      expect(few.length).toBeLessThan(50);
    }
  });

  test('every site has agents in a contact center of the default size', () => {
    const staffed = new Set(roster(250).map(({ site }) => site));
    expect(staffed).toEqual(new Set(sites));
  });
});
