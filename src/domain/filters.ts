import type { CivilDate } from '../time/civilDate';
import type { Interval } from '../time/interval';
import type { Zone } from '../time/zone';

export const sortKeys = ['name', 'status', 'since', 'first'] as const;
export type SortKey = (typeof sortKeys)[number];
export type Sort = { readonly key: SortKey; readonly isDescending: boolean };

export const groupings = ['none', 'status', 'reason', 'letter', 'team'] as const;
export type Grouping = (typeof groupings)[number];

/** The height of a row; `dense` fits all agents onto one screen. */
export const rowSizes = ['comfortable', 'compact', 'dense'] as const;
export type RowSize = (typeof rowSizes)[number];

export const viewNames = ['timeline', 'table', 'totals'] as const;
export type ViewName = (typeof viewNames)[number];

export const themeNames = ['auto', 'light', 'dark'] as const;
export type ThemeName = (typeof themeNames)[number];

/** `minimal` leaves title and theme to the host page; `wall` is for a screen that nobody operates. */
export const chromes = ['full', 'minimal', 'wall'] as const;
type Chrome = (typeof chromes)[number];

/** The lists of insights that can be open beside the timeline. */
export const insightNames = ['attention', 'coverage', 'changes', 'overlaps'] as const;
export type InsightName = (typeof insightNames)[number];

/** `full` adds shares, changes, first and last to the totals. */
export const totalsDetails = ['plain', 'full'] as const;
export type TotalsDetail = (typeof totalsDetails)[number];

/** What the totals have a row for. */
export const totalsSubjects = ['agent', 'team'] as const;
export type TotalsSubject = (typeof totalsSubjects)[number];

/** How another day is aligned with this one: by the clock, or by each agent's first login. */
export const alignments = ['clock', 'login'] as const;
export type Alignment = (typeof alignments)[number];

/** The whole numbers that a reader may choose, both ends included. */
export type Bounds = { readonly least: number; readonly most: number };
/** The least number of agents: no account has more. */
export const minimumBounds: Bounds = { least: 1, most: 100_000 };
/** Changes within a quarter of an hour: one alone is not frequent, and more than seconds there hardly are. */
export const changesBounds: Bounds = { least: 2, most: 900 };
/** Agents away at once: one alone is not at the same time as anybody, and no account has more than the most. */
export const overlapsBounds: Bounds = { least: 2, most: 100_000 };
/** Seconds of a threshold: up to a week. */
export const thresholdBounds: Bounds = { least: 1, most: 604_800 };

/** Hours of a live range: beyond two days it is no longer about now. */
export const lastHoursBounds: Bounds = { least: 1, most: 48 };
/** Seconds that a page of the wall display stays: time to read one row, up to one page for ten minutes. */
export const turnBounds: Bounds = { least: 5, most: 600 };
/** Unless chosen: about forty rows can be looked through in it. */
export const USUAL_TURN_SECONDS = 15;

/** The live range of an address that names no range. */
export const USUAL_LAST_HOURS = 8;

/** Stands for agents without a status, among primary statuses. */
export const NO_STATUS = 'none';
/** What counts as covered: agents in any of these primary statuses. */
export const coverPrimaries = {
  available: ['AVAILABLE'],
  'available-busy': ['AVAILABLE', 'BUSY'],
} as const;
export const coverNames = [
  'available',
  'available-busy',
] as const satisfies readonly (keyof typeof coverPrimaries)[];
export type CoverName = (typeof coverNames)[number];
/** Seconds of the shortest dip that is listed: up to an hour. */
export const shortestDipBounds: Bounds = { least: 0, most: 3600 };
/** Unless chosen: nobody acts on a shorter one. */
export const USUAL_SHORTEST_DIP_SECONDS = 30;

/** What the staffing chart stacks: agents who are logged in, or all. */
export const staffingScales = ['online', 'all'] as const;
export type StaffingScale = (typeof staffingScales)[number];

/** An insight that was selected: the list that it is from, and when it was. */
export type SelectedInsight = {
  readonly list: InsightName;
  readonly period: Interval;
  /** The id of the team whose coverage it is about; `undefined`: of all agents. */
  readonly team?: string | undefined;
};

/** The number of seconds after which a period in a primary status needs attention. */
export type StatusThreshold = { readonly code: string; readonly seconds: number };

/** Everything that is in the address. */
export type Filters = {
  /** The hours up to now, moving with it; `undefined`: the civil dates apply. */
  readonly lastHours: number | undefined;
  /** Civil dates, both included; today while `lastHours` is set. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly zone: Zone;
  /** Ids of teams; empty means all agents. Beside `agents`, an agent has to be in both. */
  readonly teams: readonly string[];
  /** Email addresses, as given; empty means all agents. */
  readonly agents: readonly string[];
  /** Primary statuses, or `NO_STATUS`, that an agent was in within the range; the rest is dimmed. Empty means all. */
  readonly statuses: readonly string[];
  /** Primary statuses, or `NO_STATUS`, that an agent is in now; empty means all. Only in a range that includes now. */
  readonly now: readonly string[];
  /** Secondary statuses that an agent was in, beside `now` those that they are in; empty means all. */
  readonly reasons: readonly string[];
  /** Text to find in name, email address and custom id. */
  readonly query: string;
  readonly sort: Sort;
  readonly grouping: Grouping;
  /** Ids of the groups that are folded; `undefined`: as is usual for the range. */
  readonly folded: readonly string[] | undefined;
  readonly rowSize: RowSize;
  /** User ids of the agents that come first in any order. */
  readonly pinned: readonly string[];
  readonly view: ViewName;
  readonly theme: ThemeName;
  readonly chrome: Chrome;
  /** How long a page of the wall display stays; `undefined`: the default. */
  readonly turnSeconds: number | undefined;
  /** BCP 47. */
  readonly language: string;
  /** The visible part of the timeline; `undefined` shows the whole range. */
  readonly visible: Interval | undefined;
  /** Whether the staffing chart is shown above the rows. */
  readonly isStaffingShown: boolean;
  /** The list of insights that is open. */
  readonly insights: InsightName | undefined;
  /** Fewer available agents than this are reported; `undefined`: no minimum is set. */
  readonly minimumAgents: number | undefined;
  /** Thresholds that differ from those of the service. */
  readonly thresholds: readonly StatusThreshold[];
  /** The number of changes within a quarter of an hour that is reported; `undefined`: the default. */
  readonly changesLimit: number | undefined;
  /** The number of agents away at the same time that is reported; `undefined`: the default. */
  readonly overlapsLimit: number | undefined;
  readonly cover: CoverName;
  /** The shortest dip that is listed; `undefined`: the default. */
  readonly shortestDipSeconds: number | undefined;
  readonly staffingScale: StaffingScale;
  /** The insight whose agents are on top. */
  readonly selectedInsight: SelectedInsight | undefined;
  /** User ids of the agents that come before all others, until that is undone. */
  readonly onTop: readonly string[];
  readonly totalsDetail: TotalsDetail;
  readonly totalsBy: TotalsSubject;
  /** The first day of the range that this one is compared with. */
  readonly compareFrom: CivilDate | undefined;
  readonly alignment: Alignment;
};
