import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBounds, anyCrowd } from '../analysis/crowd.testkit';
import { intervalEdges } from '../analysis/IntervalSums';
import { membersByTeam } from '../analysis/membersByTeam';
import { agentTotals } from '../analysis/totals/agentTotals.testkit';
import { column, drawnAgent } from '../domain/drawnAgent.testkit';
import type { AgentDay } from '../domain/spanColumns';
import { StatusCatalog } from '../domain/statusCatalog';
import { teamsOf } from '../domain/teams.testkit';
import { civilDateAt, parseZone, UTC } from '../time/zone';
import { readCsv } from './csv.testkit';
import { type IntervalsCsvContext, intervalsCsvRecords, intervalsRecordCount } from './intervalsCsv';

const teams = teamsOf({ Billing: ['u-0', 'u-1', 'u-2'], '=Night': ['u-1', 'u-3'] });

function contextOf(
  agents: readonly AgentDay[],
  part: Partial<IntervalsCsvContext> = {},
): IntervalsCsvContext {
  return {
    agents,
    byTeam: membersByTeam(agents, { directory: teams, chosen: [] }, (agent) => agent),
    edges: [],
    catalog: new StatusCatalog(),
    zone: UTC,
    primaries: ['A', 'B', 'C'],
    noTeam: 'No team',
    ...part,
  };
}

function recordsOf(context: IntervalsCsvContext): string[][] {
  return readCsv([...intervalsCsvRecords(context)].join(''));
}

describe('intervalsCsvRecords', () => {
  it('has seconds and means for all agents, then for each team, with the offset of the zone', () => {
    const catalog = new StatusCatalog();
    const agents = [
      drawnAgent(catalog, ['AAAAAAAAAA'], { userId: 'u-0' }),
      drawnAgent(catalog, ['AAAAA-----'], { userId: 'u-1' }),
      drawnAgent(catalog, ['-----B>'], { userId: 'u-9' }),
    ];
    const edges = [column(0), column(8), column(10)];
    const zone = parseZone('Asia/Kolkata') ?? UTC;
    const primaries = ['A', 'B', 'no_status'];
    const records = recordsOf(contextOf(agents, { catalog, edges, zone, primaries }));
    expect(records.map((record) => record.join(' '))).toEqual([
      'interval_start team agents_A_seconds agents_A_mean agents_B_seconds agents_B_mean ' +
        'agents_status no_status_seconds agents_status no_status_mean ' +
        'agents_no_status_seconds agents_no_status_mean interval_seconds team_id',
      '2026-03-10T13:30:00+05:30  780 1.625 180 0.375 0 0 480 1 480 ',
      '2026-03-10T13:38:00+05:30  120 1 120 1 0 0 120 1 120 ',
      '2026-03-10T13:30:00+05:30 Billing 780 1.625 0 0 0 0 180 0.375 480 Billing',
      '2026-03-10T13:38:00+05:30 Billing 120 1 0 0 0 0 120 1 120 Billing',
      "2026-03-10T13:30:00+05:30 '=Night 300 0.625 0 0 0 0 180 0.375 480 '=Night",
      "2026-03-10T13:38:00+05:30 '=Night 0 0 0 0 0 0 120 1 120 '=Night",
      '2026-03-10T13:30:00+05:30 No team 0 0 180 0.375 0 0 300 0.625 480 none',
      '2026-03-10T13:38:00+05:30 No team 0 0 120 1 0 0 0 0 120 none',
    ]);
  });

  it('adds up to the totals: of all agents each once, of a team those of its agents', () => {
    fc.assert(
      fc.property(
        anyCrowd,
        anyBounds,
        fc.integer({ min: 1, max: 9 }),
        ({ agents, catalog }, observed, minutes) => {
          const edges = intervalEdges({ from: civilDateAt(UTC, column(0)), zone: UTC }, observed, minutes);
          const context = contextOf(agents, { edges, catalog });
          const records = recordsOf(context).slice(1);
          const parts = [{ id: '', members: agents }].concat(
            context.byTeam.map(({ team, members }) => ({
              id: team?.id.replace('=', "'=") ?? 'none',
              members: [...members],
            })),
          );
          for (const { id, members } of parts) {
            const lines = records.filter((record) => record.at(-1) === id);
            const sumOf = (place: number) => lines.reduce((sum, line) => sum + Number(line[place]) * 1000, 0);
            const totals = members.map((agent) => agentTotals(agent, observed, catalog));
            const totalOf = (read: (each: (typeof totals)[number]) => number | undefined) =>
              totals.reduce((sum, each) => sum + (read(each) ?? 0), 0);
            context.primaries.forEach((primary, index) => {
              const code = catalog.primaryCodeOf(primary);
              expect(sumOf(2 + 2 * index)).toBe(totalOf(({ byPrimaryMs }) => byPrimaryMs[code]));
            });
            expect(sumOf(8)).toBe(totalOf(({ noStatusMs }) => noStatusMs));
          }
          expect(records).toHaveLength(parts.length * Math.max(0, edges.length - 1));
        },
      ),
    );
  });

  it('says before how many records there will be', () => {
    const catalog = new StatusCatalog();
    const agents = [drawnAgent(catalog, ['AAA'], { userId: 'u-1' }), drawnAgent(catalog, ['BBB'])];
    const context = contextOf(agents, { catalog, edges: [column(0), column(1), column(2)] });
    expect([...intervalsCsvRecords(context)]).toHaveLength(intervalsRecordCount(context));
    const ofNothing = contextOf(agents, { catalog });
    expect([...intervalsCsvRecords(ofNothing)]).toHaveLength(intervalsRecordCount(ofNothing));
  });
});
