import { type Dip, dipAt, type Leaver, leaversOf } from '../../analysis/insights/leavers';
import { staffingOver } from '../../analysis/insights/staffing';
import { type CoverName, coverPrimaries } from '../../domain/filters';
import type { AgentDay } from '../../domain/spanColumns';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { Instant } from '../../time/instant';
import type { Interval } from '../../time/interval';
import type { InsightInputs } from './insightInputs';

/** The codes of the primary statuses that count as covered. */
export function coverCodes(cover: CoverName, catalog: StatusCatalog): readonly number[] {
  return coverPrimaries[cover].map((primary) => catalog.primaryCodeOf(primary));
}

type StaffingKey = {
  readonly interval: Interval;
  readonly catalog: StatusCatalog;
  readonly statusCount: number;
};
const staffingByAgents = new WeakMap<
  readonly AgentDay[],
  StaffingKey & { readonly staffing: ReturnType<typeof staffingOver> }
>();

/** The staffing of agents over a time range; computed once and shared. */
export function sharedStaffing(agents: readonly AgentDay[], interval: Interval, catalog: StatusCatalog) {
  const known = staffingByAgents.get(agents);
  const statusCount = catalog.primaries.length;
  if (known?.interval === interval && known.catalog === catalog && known.statusCount === statusCount) {
    return known.staffing;
  }
  const staffing = staffingOver(agents, interval, catalog);
  staffingByAgents.set(agents, { interval, catalog, statusCount, staffing });
  return staffing;
}

/** How coverage fell to a moment, and who left it. */
export type ExaminedMoment = {
  /** `undefined` if the moment is in the future. */
  readonly dip: Dip | undefined;
  /** In the order in which they left. */
  readonly leavers: readonly Leaver[];
};

const NO_LEAVERS: ExaminedMoment = { dip: undefined, leavers: [] };

/** How coverage fell to a moment, and who of the agents left it. */
export function examineMoment(
  moment: Instant,
  { agents, observed }: InsightInputs,
  context: {
    readonly interval: Interval;
    readonly catalog: StatusCatalog;
    readonly cover: CoverName;
    /** The agents to look at, by user id; the count is of all. */
    readonly userIds?: readonly string[];
  },
): ExaminedMoment {
  const { interval, catalog, cover, userIds } = context;
  if (moment >= observed.end) return NO_LEAVERS;
  const primaryCodes = coverCodes(cover, catalog);
  const dip = dipAt(sharedStaffing(agents, interval, catalog), moment, primaryCodes);
  if (dip === undefined) return NO_LEAVERS;
  const examined = userIds === undefined ? agents : agents.filter(({ userId }) => userIds.includes(userId));
  return { dip, leavers: leaversOf(examined, dip, { observed, primaryCodes, catalog }) };
}
