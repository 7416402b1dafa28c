import type { AgentDay } from '../../domain/spanColumns';
import type { Team } from '../../domain/teams';
import { type Interval, lengthOf } from '../../time/interval';
import type { TeamMembers } from '../membersByTeam';
import { type CoverageDip, type CoveredCounts, dipsOf } from './coverageDips';
import type { CoverContext } from './leavers';
import { NO_PRIMARY, visitRuns } from './primaryRuns';
import { sortSpread } from './sortSpread';

/** A team with a minimum of its own, and its agents. */
export type CoveredTeam = {
  readonly team: Team;
  readonly minimum: number;
  readonly members: readonly AgentDay[];
};

/** A dip of a team below its own minimum. */
export type TeamDip = CoverageDip & CoveredTeam;

/** The dips of some teams, and how many were too short to be listed. */
export type TeamDips = {
  /** The one with the most agent time missing first. */
  readonly dips: readonly TeamDip[];
  readonly leftOutCount: number;
};

/** Of some teams, those with a minimum. */
export function coveredTeams(byTeam: readonly TeamMembers<AgentDay>[]): readonly CoveredTeam[] {
  return byTeam.flatMap(({ team, members }) =>
    team?.minimum === undefined ? [] : [{ team, minimum: team.minimum, members }],
  );
}

/**
 * Where each of some teams was below its own minimum: see `coverageDips`. Each agent's spans are read once, however
 * many teams they are in, and only comings and goings are counted: with 800 teams, the staffing of each would take
 * several times as long.
 */
export function teamDips(teams: readonly CoveredTeam[], context: CoverContext, shortestMs: number): TeamDips {
  const { observed } = context;
  const known = new Map<AgentDay, Float64Array>();
  const keys = coverKeys(context);
  const changesOf = (agent: AgentDay) => {
    const changes = known.get(agent) ?? coverChanges(agent, observed, keys);
    known.set(agent, changes);
    return changes;
  };
  let leftOutCount = 0;
  const dips = teams.flatMap(({ team, minimum, members }) => {
    const covered = coveredCounts(members.map(changesOf), observed);
    const found = dipsOf(covered, observed, { minimum, shortestMs });
    leftOutCount += found.leftOutCount;
    return found.dips.map((dip): TeamDip => ({ ...dip, team, minimum, members }));
  });
  // Equal ones keep their order: by team, then by time.
  return { dips: dips.toSorted((one, other) => other.missingMs - one.missingMs), leftOutCount };
}

const COVERED = 1;
const NOT_COVERED = 0;

/** By status code, whether it counts. */
function coverKeys({ primaryCodes, catalog }: CoverContext): readonly number[] {
  return catalog.primaryCodes.map((code) => (primaryCodes.includes(code) ? COVERED : NOT_COVERED));
}

/** When an agent begins and ceases to be covered: twice the milliseconds since the start, and one more for a beginning. */
function coverChanges(agent: AgentDay, observed: Interval, keys: readonly number[]): Float64Array {
  const changes: number[] = [];
  let isCovered = false;
  visitRuns(agent, observed, keys, (startMs, _endMs, key) => {
    // No status is a kind of its own beside the statuses that do not count.
    const isNext = key !== NO_PRIMARY && key === COVERED;
    if (isNext !== isCovered) changes.push((startMs - observed.start) * 2 + Number(isNext));
    isCovered = isNext;
  });
  return Float64Array.from(changes);
}

/** How many agents are covered from each change on. */
function coveredCounts(changes: readonly Float64Array[], interval: Interval): CoveredCounts {
  const all = new Float64Array(changes.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const each of changes) {
    all.set(each, filled);
    filled += each.length;
  }
  const sorted = sortSpread(all, Math.max(1, lengthOf(interval) * 2));
  // A point for each moment, and one for the start.
  const atMs = new Float64Array(sorted.length + 1);
  const counts = new Uint32Array(sorted.length + 1);
  atMs[0] = interval.start;
  let last = 0;
  for (let index = 0; index < sorted.length; index += 1) {
    const change = sorted[index] ?? 0;
    const momentMs = interval.start + Math.floor(change / 2);
    if (momentMs !== atMs[last]) {
      last += 1;
      atMs[last] = momentMs;
      counts[last] = counts[last - 1] ?? 0;
    }
    // At one moment, goings come before comings; the number in between is nobody's.
    counts[last] = (counts[last] ?? 0) + (change % 2 === 1 ? 1 : -1);
  }
  return { interval, atMs: atMs.subarray(0, last + 1), counts: counts.subarray(0, last + 1) };
}
