import type { CivilDate } from '../time/civilDate';
import type { Interval } from '../time/interval';
import type { Zone } from '../time/zone';

export const sortKeys = ['name', 'status', 'since', 'first'] as const;
export type SortKey = (typeof sortKeys)[number];
export type Sort = { readonly key: SortKey; readonly isDescending: boolean };

export const groupings = ['none', 'status', 'letter'] as const;
export type Grouping = (typeof groupings)[number];

/** How much room a row has; `floor` squeezes all agents onto one screen. */
export const rowSizes = ['comfortable', 'compact', 'floor'] as const;
export type RowSize = (typeof rowSizes)[number];

export const viewNames = ['timeline', 'table', 'totals'] as const;
export type ViewName = (typeof viewNames)[number];

export const themeNames = ['auto', 'light', 'dark'] as const;
export type ThemeName = (typeof themeNames)[number];

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
  /** BCP 47. */
  readonly language: string;
  /** The visible part of the timeline; `undefined` shows the whole window. */
  readonly visible: Interval | undefined;
};
