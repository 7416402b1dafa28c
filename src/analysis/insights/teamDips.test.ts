import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columns, drawnAgent } from '../../domain/drawnAgent.testkit';
import { StatusCatalog } from '../../domain/statusCatalog';
import { teamsOf } from '../../domain/teams.testkit';
import { MINUTE_MS } from '../../time/instant';
import { anyBounds, anyCrowd } from '../crowd.testkit';
import { membersByTeam } from '../membersByTeam';
import { coverageDips } from './coverageDips';
import { staffingOver } from './staffing';
import { coveredTeams, teamDips } from './teamDips';

it('finds the dips of each team below its own minimum, the most agent time missing first', () => {
  const catalog = new StatusCatalog();
  const agents = ['AAAAAAAAAA', 'AA--BBAAAA', 'BBBBBBAAAA'].map((drawing, index) =>
    drawnAgent(catalog, [drawing], { userId: `u-${index}` }),
  );
  const teams = teamsOf(
    { billing: ['u-0', 'u-1'], free: ['u-0'], night: ['u-1', 'u-2'] },
    { billing: 2, night: 2 },
  );
  const covered = coveredTeams(membersByTeam(agents, { directory: teams, chosen: [] }, (agent) => agent));
  const context = { observed: columns(0, 10), primaryCodes: [catalog.primaryCodeOf('A')], catalog };
  const { dips, leftOutCount } = teamDips(covered, context, 5 * MINUTE_MS);
  expect(
    dips.map(({ team, minimum, lowestCount, missingMs }) => [team.id, minimum, lowestCount, missingMs]),
  ).toEqual([['night', 2, 0, 10 * MINUTE_MS]]);
  // Four minutes with one of two.
  expect(leftOutCount).toBe(1);
});

it('agrees with the staffing of each team alone', () => {
  const minimums = fc.record({ one: fc.integer({ min: 1, max: 3 }), two: fc.integer({ min: 1, max: 3 }) });
  const members = fc.array(fc.integer({ min: 0, max: 5 }).map((index) => `u-${index}`));
  const codes = fc.constantFrom([0], [0, 1], [0, 1, 2]);
  fc.assert(
    fc.property(
      anyCrowd,
      anyBounds,
      minimums,
      members,
      codes,
      (crowd, observed, least, one, primaryCodes) => {
        const { agents, catalog } = crowd;
        const teams = teamsOf({ one, two: ['u-0', 'u-1', 'u-2'] }, least);
        const covered = coveredTeams(
          membersByTeam(agents, { directory: teams, chosen: [] }, (agent) => agent),
        );
        const shortestMs = 2 * MINUTE_MS;
        const found = teamDips(covered, { observed, primaryCodes, catalog }, shortestMs);
        const alone = covered.map(({ team, minimum, members: own }) => {
          const staffing = staffingOver(own, observed, catalog);
          const { dips, leftOutCount } = coverageDips(staffing, observed, primaryCodes, {
            minimum,
            shortestMs,
          });
          return { dips: dips.map((dip) => ({ ...dip, team, minimum, members: own })), leftOutCount };
        });
        expect(found.dips).toEqual(
          alone.flatMap(({ dips }) => dips).toSorted((a, b) => b.missingMs - a.missingMs),
        );
        expect(found.leftOutCount).toBe(alone.reduce((sum, { leftOutCount }) => sum + leftOutCount, 0));
      },
    ),
  );
});
