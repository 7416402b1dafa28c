import { expect, test } from 'vitest';

import { drawTeam, scenarios, supervisorsOf } from './scenarios';

test('a team is twelve different agents of all, others for each supervisor', () => {
  const teams = Array.from({ length: 200 }, (_, number) => drawTeam(number, 1000));
  for (const team of teams) {
    expect(new Set(team).size).toBe(12);
    expect([...team].every((agent) => agent >= 0 && agent < 1000)).toBe(true);
  }
  expect(new Set(teams.map(String)).size).toBe(200);
  // Of 2,400 draws of 1,000, some nine in ten agents are in a team.
  expect(new Set(teams.flatMap((team) => [...team])).size).toBeGreaterThan(850);
});

test('supervisors come at once or over half a minute, from one zone or from three', () => {
  const facts = scenarios.map((scenario) => {
    const supervisors = supervisorsOf(scenario);
    return {
      zones: new Set(supervisors.map(({ zone }) => zone)).size,
      lastComesMs: Math.max(...supervisors.map(({ comesAtMs }) => comesAtMs)),
    };
  });
  expect(facts.slice(0, 4)).toEqual([
    { zones: 1, lastComesMs: 0 },
    { zones: 1, lastComesMs: 29_850 },
    { zones: 3, lastComesMs: 0 },
    { zones: 3, lastComesMs: 29_850 },
  ]);
});
