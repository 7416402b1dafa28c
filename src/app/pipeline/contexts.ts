import { createContext, useContext, type ReactElement } from 'react';
import type { AgentRow } from '../../analysis/rows/agentRows';
import type { RowEntry } from '../../analysis/rows/rowOrder';
import type { SpanSort } from '../../analysis/spanList';
import type { TotalsSort } from '../../analysis/totals/totalsSorting';
import type { AgentLoadControls } from '../../api/load/useAgentLoad';
import type { Observable } from '../../base/observable';
import type { PublicConfig } from '../../contract/publicConfig';
import type { Agent } from '../../domain/agent';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { StatusFacts } from '../../domain/statusFacts';
import type { ColourScheme, StatusLook } from '../../domain/statusPalette';
import type { TimeRange } from '../../domain/timeRange';
import type { AddressContext } from '../../filters/address/addressContext';
import type { AddressFilters } from '../../filters/address/useAddressFilters';
import type { CivilDate } from '../../time/civilDate';
import type { Instant } from '../../time/instant';
import type { TimelineEngine } from '../../timeline/engine/TimelineEngine';
import type { ExaminedMoment } from './examinedMoment';
import type { InsightInputs } from './insightInputs';
import type { MainState } from './mainState';
import type { ComparisonState } from './useComparison';
import type { RowList } from './useRowList';
import type { TeamsState } from './useTeamsState';

// Each context changes at its own rate, so that a component renders only for what it shows. The time is not
// among them: components that show it call `useNow`.

/** The appearance of statuses, and the configuration. Changes with the theme, the language, and a new status. */
export type Appearance = {
  readonly config: PublicConfig;
  /** Every status seen so far. */
  readonly catalog: StatusCatalog;
  readonly palette: readonly StatusLook[];
  /** Labels, meanings, limits and looks of secondary statuses. */
  readonly facts: StatusFacts;
  readonly scheme: ColourScheme;
  /** BCP 47. */
  readonly language: string;
};

/** The filters and how to change them. Changes with the address. */
export type FiltersState = Omit<AddressFilters, 'notices'> & {
  readonly addressNotices: AddressFilters['notices'];
  readonly addressContext: AddressContext;
  /** Clears the filters that leave agents out. */
  readonly resetFilters: () => void;
  readonly timeRange: TimeRange;
  /** Whether the range includes now. */
  readonly isLive: boolean;
  /** The civil date in the filters' zone. */
  readonly today: CivilDate;
};

/** The loaded agents, and how to load the rest. Changes with each page of agents. */
export type AgentsState = AgentLoadControls & {
  /** Nobody is signed in any more: what is shown stays, and nothing more comes until somebody is. */
  readonly isSignedOut: boolean;
  readonly isPaused: boolean;
  readonly setPaused: (isPaused: boolean) => void;
  readonly comparison: ComparisonState;
};

/** Each table's sort order, kept while another view is open. */
export type TableSorts = { readonly spans: SpanSort; readonly totals: TotalsSort };

/** The rows that pass the filters, in order. Changes with the filters and with the agents. */
export type RowsState = {
  /** All loaded agents, whatever the filters. */
  readonly rows: readonly AgentRow[];
  readonly sortedRows: readonly AgentRow[];
  readonly rowList: RowList;
  /** All agents seen since the page was opened. */
  readonly directory: readonly Agent[];
  /** How coverage fell to the selected dip; `undefined` unless one is selected. */
  readonly examined: ExaminedMoment | undefined;
  readonly absentStatuses: readonly string[];
  readonly absentAgents: readonly string[];
  readonly absentTeams: readonly string[];
  readonly state: MainState;
  readonly sorts: TableSorts;
  readonly setSorts: (sorts: TableSorts) => void;
};

/** The state of the page when a file or a print was requested. */
export type Snapshot = Pick<Appearance, 'config' | 'catalog' | 'palette' | 'facts'> &
  Pick<FiltersState, 'filters' | 'timeRange' | 'isLive'> &
  Pick<TeamsState, 'teams'> &
  Pick<AgentsState, 'load' | 'comparison'> &
  Pick<RowsState, 'sortedRows' | 'rowList' | 'sorts'> & {
    readonly now: Instant;
    readonly staleAfterMs: number;
    /** The rows of the timeline that are on screen; none while it is not. */
    readonly entriesInView: readonly RowEntry[];
  };

/** The engine of the timeline on screen; `undefined` while there is none. */
export type ShownTimeline = Observable<TimelineEngine | undefined>;

export const [AppearanceContext, useAppearance] = pipelineContext<Appearance>();
export const [FiltersContext, useFilters] = pipelineContext<FiltersState>();
export const [TeamsContext, useTeams] = pipelineContext<TeamsState>();
export const [AgentsContext, useAgents] = pipelineContext<AgentsState>();
export const [RowsContext, useRows] = pipelineContext<RowsState>();
export const [InsightInputsContext, useInsightInputs] = pipelineContext<InsightInputs>();
export const [SnapshotContext, useTakeSnapshot] = pipelineContext<() => Snapshot>();
export const [TimelineContext, useShownTimeline] = pipelineContext<ShownTimeline>();

/** A context, and the hook that reads it below `Pipeline`. */
function pipelineContext<Value>() {
  const context = createContext<Value | undefined>(undefined);
  function usePipelineContext(): Value {
    const value = useContext(context);
    if (value === undefined) throw new Error('This component belongs below Pipeline.');
    return value;
  }
  return [context, usePipelineContext] as const;
}

/**
 * What reports to the host in an embedded page, rendered among the banners; `undefined` where the page is not
 * embedded. An element, so that its code is fetched in a frame only.
 */
export const HostContext = createContext<ReactElement | undefined>(undefined);
