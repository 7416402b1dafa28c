import type { CivilDate } from '../time/civilDate';
import type { Instant } from '../time/instant';
import type { Interval } from '../time/interval';
import type { Zone } from '../time/zone';

export const sortKeys = ['name', 'status', 'since', 'first'] as const;
export type SortKey = (typeof sortKeys)[number];
export type Sort = { readonly key: SortKey; readonly isDescending: boolean };

export const groupings = ['none', 'status', 'letter'] as const;
export type Grouping = (typeof groupings)[number];

/** How much room a row has; `dense` squeezes all agents onto one screen. */
export const rowSizes = ['comfortable', 'compact', 'dense'] as const;
export type RowSize = (typeof rowSizes)[number];

export const viewNames = ['timeline', 'table', 'totals'] as const;
type ViewName = (typeof viewNames)[number];

export const themeNames = ['auto', 'light', 'dark'] as const;
export type ThemeName = (typeof themeNames)[number];

/** `minimal` leaves title and theme to the page around this one. */
export const chromes = ['full', 'minimal'] as const;
type Chrome = (typeof chromes)[number];

/** The lists of answers that can stand open beside the timeline. */
export const insightNames = ['attention', 'coverage', 'changes', 'overlaps'] as const;
export type InsightName = (typeof insightNames)[number];

/** `full` adds shares, changes, first and last to the totals. */
export const totalsDetails = ['plain', 'full'] as const;
export type TotalsDetail = (typeof totalsDetails)[number];

/** How another day is laid beside this one: by the clock, or from each agent's first login on. */
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

/** After how many seconds a stretch in a primary status deserves a look. */
export type StatusThreshold = { readonly code: string; readonly seconds: number };

/** Everything that the address bar holds. */
export type Filters = {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly zone: Zone;
  /** E-mail addresses, as given; none means all agents. */
  readonly agents: readonly string[];
  /** Primary statuses shown; none means all. */
  readonly statuses: readonly string[];
  /** Text looked for in name, e-mail address and custom id. */
  readonly query: string;
  readonly sort: Sort;
  readonly grouping: Grouping;
  readonly rowSize: RowSize;
  /** User ids of the agents that come first, whatever the order; none means nobody. */
  readonly pinned: readonly string[];
  readonly view: ViewName;
  readonly theme: ThemeName;
  readonly chrome: Chrome;
  /** BCP 47. */
  readonly language: string;
  /** The visible part of the timeline; `undefined` shows the whole window. */
  readonly visible: Interval | undefined;
  /** Whether the staffing chart stands above the rows. */
  readonly isStaffingShown: boolean;
  /** The list of answers that is open. */
  readonly insights: InsightName | undefined;
  /** The number of available agents below which cover is short; `undefined`: nobody asked. */
  readonly minimumAgents: number | undefined;
  /** What the reader set otherwise than the service does. */
  readonly thresholds: readonly StatusThreshold[];
  /** Changes within a quarter of an hour from which on a status is restless; `undefined`: the usual number. */
  readonly changesLimit: number | undefined;
  /** Agents away at once from which on it is told; `undefined`: the usual number. */
  readonly overlapsLimit: number | undefined;
  /** The moment whose leavers come first. */
  readonly leaversAt: Instant | undefined;
  readonly totalsDetail: TotalsDetail;
  /** The first day of the other range that is laid beside this one. */
  readonly compareFrom: CivilDate | undefined;
  readonly alignment: Alignment;
};
