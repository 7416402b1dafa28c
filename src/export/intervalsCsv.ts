import { IntervalSums } from '../analysis/IntervalSums';
import type { TeamMembers } from '../analysis/membersByTeam';
import { at } from '../base/elementAt';
import type { AgentDay } from '../domain/spanColumns';
import type { StatusCatalog } from '../domain/statusCatalog';
import { NO_TEAM } from '../domain/teams';
import { type Instant, SECOND_MS } from '../time/instant';
import { isoInZone } from '../time/isoInZone';
import type { Zone } from '../time/zone';
import { csvRecord, statusColumn } from './csvText';

const NO_STATUS_COLUMN = 'no_status';

/** Minutes of an interval: up to a week a quarter of an hour, then half an hour, 1,488 times in 31 days. */
export function intervalMinutes(civilDays: number): 15 | 30 {
  return civilDays <= 7 ? 15 : 30;
}

export type IntervalsCsvContext = {
  readonly agents: readonly AgentDay[];
  /** Each has lines of its own, after those of all agents; none where no teams are known. */
  readonly byTeam: readonly TeamMembers<AgentDay>[];
  /** Of the intervals, in order: one more than there are intervals. */
  readonly edges: readonly Instant[];
  readonly catalog: StatusCatalog;
  readonly zone: Zone;
  /** The statuses that have columns, in this order. */
  readonly primaries: readonly string[];
  /** What those are called who are in no team. */
  readonly noTeam: string;
};

/** How many records there will be, the empty ones included. */
export function intervalsRecordCount({
  agents,
  byTeam,
  edges,
}: Pick<IntervalsCsvContext, 'agents' | 'byTeam' | 'edges'>): number {
  const parts = [agents, ...byTeam.map(({ members }) => members)];
  return 1 + parts.reduce((sum, members) => sum + members.length + Math.max(0, edges.length - 1), 0);
}

/**
 * The records of an Intervals CSV, its header first. For all agents, whose `team` is empty, and then for each team: a
 * line for each interval, with the seconds that its agents spent in each status, and how many were in it on average.
 * An agent of several teams counts in each, and once among all.
 *
 * One team is summed at a time, so that 800 of them take no more memory than one. After each agent comes an empty
 * record, so that whoever reads them can pause there.
 */
export function* intervalsCsvRecords(context: IntervalsCsvContext): Generator<string> {
  const { agents, byTeam, edges, zone, primaries, noTeam } = context;
  const columns = [
    ...primaries.map((primary) => statusColumn(primary, [NO_STATUS_COLUMN])),
    NO_STATUS_COLUMN,
  ].flatMap((name) => [`agents_${name}_seconds`, `agents_${name}_mean`]);
  yield csvRecord(['interval_start', 'team', ...columns, 'interval_seconds', 'team_id']);
  const starts = edges.slice(0, -1).map(isoInZone(zone));
  yield* partRecords(agents, { name: '', id: '' }, starts, context);
  for (const { team, members } of byTeam) {
    yield* partRecords(members, team ?? { name: noTeam, id: NO_TEAM }, starts, context);
  }
}

function* partRecords(
  members: readonly AgentDay[],
  { name, id }: { readonly name: string; readonly id: string },
  starts: readonly string[],
  { edges, catalog, primaries }: Pick<IntervalsCsvContext, 'edges' | 'catalog' | 'primaries'>,
): Generator<string> {
  const sums = new IntervalSums(edges, catalog);
  for (const agent of members) {
    sums.add(agent);
    yield '';
  }
  for (const [index, start] of starts.entries()) {
    const lengthMs = at(edges, index + 1) - at(edges, index);
    const spentMs = [...primaries.map((primary) => sums.primaryMs(index, primary)), sums.noStatusMs(index)];
    const cells = spentMs.flatMap((ms) => [ms / SECOND_MS, rounded(ms / lengthMs)]);
    yield csvRecord([start, name, ...cells, lengthMs / SECOND_MS, id]);
  }
}

/** To four digits: of a quarter of an hour, a tenth of a second. */
function rounded(mean: number): number {
  return Math.round(mean * 10_000) / 10_000;
}
