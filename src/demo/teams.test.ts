import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { rosterSchema } from '../contract/roster';
import { agentAt } from './roster';
import { sites } from './sites';
import { demoRoster, demoSupervisors, teamIdsOf } from './teams';

const asOfMs = Date.UTC(2026, 2, 10, 15);
const rosterOf = (agentCount: number, seed = 1) => demoRoster(seed, agentCount, asOfMs);

describe('the demo’s teams', () => {
  test('are a reply of the contract, for any number of agents', () => {
    const counts = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 61, max: 2_000 }));
    fc.assert(
      fc.property(counts, (agentCount) => {
        const roster = rosterOf(agentCount);
        expect(v.parse(rosterSchema, roster)).toEqual(roster);
        const ids = roster.teams.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(roster.teams.map(({ name }) => name)).size).toBe(ids.length);
        const known = new Set(Array.from({ length: agentCount }, (_, index) => agentAt(1, index).email));
        const members = roster.teams.flatMap(({ agents }) => agents);
        expect(members.filter((email) => !known.has(email))).toEqual([]);
        for (const { teams } of demoSupervisors(agentCount)) {
          expect(teams.filter((id) => !ids.includes(id))).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test.each([250, 10_000])(
    'of %i agents have 10 to 16 members at their site, with an id of plain letters',
    (count) => {
      const teams = rosterOf(count).teams.filter(({ kind }) => kind === 'team');
      expect(new Set(teams.map(({ site }) => site))).toEqual(new Set(sites.map(({ name }) => name)));
      for (const { id, name, agents, site } of teams) {
        expect(agents.length, name).toBeGreaterThanOrEqual(10);
        expect(agents.length, name).toBeLessThanOrEqual(16);
        expect(name).toMatch(new RegExp(`^[A-Z].* ${site ?? ''} [A-X]$`, 'u'));
        expect(id).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
      }
      const withMinimum = teams.filter(({ minimum }) => minimum !== undefined);
      expect(withMinimum.length).toBeGreaterThan(teams.length / 2);
      expect(withMinimum.length).toBeLessThan(teams.length);
    },
  );

  test('have most agents once, some twice, a few not at all; who is in one is in one to three queues', () => {
    const { teams } = rosterOf(250);
    const queueIds = new Set(teams.filter(({ kind }) => kind === 'queue').map(({ id }) => id));
    const counts = Array.from({ length: 250 }, (_, index) => {
      const ids = teamIdsOf(agentAt(1, index), index, 250);
      const inQueues = ids.filter((id) => queueIds.has(id)).length;
      return { inTeams: ids.length - inQueues, inQueues };
    });
    const numberIn = (inTeams: number) => counts.filter((count) => count.inTeams === inTeams).length;
    expect(numberIn(0)).toBeGreaterThan(3);
    expect(numberIn(2)).toBeGreaterThan(numberIn(0));
    expect(numberIn(1)).toBeGreaterThan(200);
    expect(numberIn(0) + numberIn(1) + numberIn(2)).toBe(250);
    for (const { inTeams, inQueues } of counts) {
      expect(inQueues).toBeGreaterThanOrEqual(inTeams === 0 ? 0 : 1);
      expect(inQueues).toBeLessThanOrEqual(inTeams === 0 ? 0 : 3);
    }
    expect(new Set(counts.map(({ inQueues }) => inQueues))).toEqual(new Set([0, 1, 2, 3]));
  });

  test('have a queue’s agents at every site', () => {
    const { teams } = rosterOf(250);
    const siteOf = new Map(
      Array.from({ length: 250 }, (_, index) => agentAt(1, index)).map(({ email, site }) => [email, site]),
    );
    const queues = teams.filter(({ kind }) => kind === 'queue');
    expect(queues.length).toBeGreaterThan(2);
    for (const { agents, site } of queues) {
      expect(site).toBeUndefined();
      expect(new Set(agents.map((email) => siteOf.get(email))).size).toBe(sites.length);
    }
  });

  test('of one agent can be asked alone, and are those of the whole roster', () => {
    const { teams } = rosterOf(400, 7);
    for (const index of [0, 1, 17, 249, 399]) {
      const agent = agentAt(7, index);
      const listed = teams.filter(({ agents }) => agents.includes(agent.email)).map(({ id }) => id);
      expect(new Set(teamIdsOf(agent, index, 400))).toEqual(new Set(listed));
    }
  });

  test('have two supervisors with teams of their own', () => {
    const [one, other] = demoSupervisors(250).map(({ teams }) => teams);
    expect(one?.length).toBe(3);
    expect(other?.length).toBe(2);
    expect(one?.filter((id) => other?.includes(id))).toEqual([]);
  });
});
