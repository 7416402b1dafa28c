import fc from 'fast-check';
import { expect, it } from 'vitest';
import { teamsOf } from '../../domain/teams.testkit';
import { anyBounds, anyCrowd } from '../crowd.testkit';
import { agentRows } from '../rows/agentRows.testkit';
import { teamTotals } from './teamTotals';
import { allAgentsTotals, totalsReport } from './totalsReport';

const summed = ['agentCount', 'observedMs', 'noStatusMs', 'loggedInMs', 'changeCount'] as const;

it('adds up the agents of each team: together, each agent as often as they have teams', () => {
  const memberships = fc.array(fc.uniqueArray(fc.constantFrom<string>('billing', 'night', 'sales')), {
    minLength: 6,
    maxLength: 6,
  });
  fc.assert(
    fc.property(anyCrowd, anyBounds, memberships, ({ agents, catalog }, observed, teamIds) => {
      const membersOf = (id: string) =>
        agents.filter((_, index) => teamIds[index]?.includes(id)).map(({ userId }) => userId);
      const teams = teamsOf({
        billing: membersOf('billing'),
        night: membersOf('night'),
        sales: membersOf('sales'),
      });
      const rows = agentRows(agents, { interval: observed, moment: observed.end, catalog });
      const report = totalsReport(rows, { observed, catalog, isRaw: false });
      const byTeam = teamTotals(report, { directory: teams, chosen: [] }, catalog);
      const partsOf = (index: number) => Math.max(1, teamIds[index]?.length ?? 0);
      for (const key of summed) {
        expect(byTeam.reduce((sum, each) => sum + each[key], 0)).toBe(
          report.reduce((sum, each, index) => sum + partsOf(index) * each[key], 0),
        );
      }
      for (const { team, ...totals } of byTeam) {
        const isMember = (index: number) =>
          team === undefined ? teamIds[index]?.length === 0 : teamIds[index]?.includes(team.id);
        const members = report.filter((_, index) => isMember(index));
        expect(totals).toEqual(allAgentsTotals(members, catalog));
      }
    }),
  );
});
