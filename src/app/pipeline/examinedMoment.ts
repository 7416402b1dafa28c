import { type Dip, dipAt, type Leaver, leaversOf } from '../../analysis/insights/leavers';
import { staffingOver } from '../../analysis/insights/staffing';
import type { AgentDay } from '../../domain/spanColumns';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { Instant } from '../../time/instant';
import type { Interval } from '../../time/interval';
import type { InsightInputs } from './insightInputs';

/** The primary status that coverage is about. */
export const COVERAGE_STATUS = 'AVAILABLE';

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

/** Who left the status of coverage just before a moment. */
export function examineMoment(
  moment: Instant,
  { agents, observed }: InsightInputs,
  { interval, catalog }: { readonly interval: Interval; readonly catalog: StatusCatalog },
): ExaminedMoment {
  if (moment >= observed.end) return NO_LEAVERS;
  const primaryCode = catalog.primaryCodeOf(COVERAGE_STATUS);
  const dip = dipAt(sharedStaffing(agents, interval, catalog), moment, primaryCode);
  if (dip === undefined) return NO_LEAVERS;
  return { dip, leavers: leaversOf(agents, dip, { observed, primaryCode, catalog }) };
}
