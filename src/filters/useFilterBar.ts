import { createContext, type ReactNode, useContext } from 'react';
import type { Agent } from '../domain/agent';
import type { Filters } from '../domain/filters';
import type { Teams } from '../domain/teams';
import type { CivilDate } from '../time/civilDate';
import type { DateRange } from './address/dateRange';
import type { ReasonGroup } from './reasonChoice';
import type { LegendEntry } from './StatusLegend';

/** The groups that are shown, as one: all of them can be collapsed and expanded. */
export type GroupFolding = {
  readonly areAllCollapsed: boolean;
  readonly onToggleAll: () => void;
};

export type FilterBarProps = {
  readonly filters: Filters;
  /** Whether the range includes now: counts are then those of now, and pressing one asks for a present status. */
  readonly isLive: boolean;
  /** The civil dates that the range touches, both included; those of a live range change with the clock. */
  readonly dates: DateRange;
  /** Today in the filters' zone. */
  readonly today: CivilDate;
  readonly maxDays: number;
  /** The teams to choose from; `undefined` where there are none. */
  readonly teams: Teams | undefined;
  /** Where the teams come from, below their list. */
  readonly teamsFoot: ReactNode;
  /** Every agent known so far. */
  readonly agents: readonly Agent[];
  readonly legend: readonly LegendEntry[];
  /** What the legend counts, e.g. `now`. */
  readonly countsMeaning: string;
  readonly noStatusCount: number | undefined;
  /** What the reasons filter offers; `undefined` until agents are here. */
  readonly reasonGroups: readonly ReasonGroup[] | undefined;
  /** `undefined` while there are no groups to fold. */
  readonly folding: GroupFolding | undefined;
  /** `push` for what Back shall undo, `replace` for typing. */
  readonly onChange: (change: Partial<Filters>, how: 'push' | 'replace') => void;
};

/** What the bar is given, for the controls in it. */
export const FilterBarContext = createContext<FilterBarProps | undefined>(undefined);

/** Of a control within a filter bar. */
export function useFilterBar(): FilterBarProps {
  const props = useContext(FilterBarContext);
  if (props === undefined) throw new Error('This component has no filter bar above it.');
  return props;
}
