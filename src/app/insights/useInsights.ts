import { useEffect, useMemo } from 'react';
import type { AgentRow } from '../../analysis/rows/agentRows';
import { AttentionReader, type LongStretch } from '../../analysis/insights/attention';
import { observedPart } from '../../analysis/observedPart';
import { staffingOver } from '../../analysis/insights/staffing';
import type { AgentDay } from '../../domain/spanColumns';
import type { Filters } from '../../domain/filters';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { Tell } from '../../insights/tell';
import { formatShortDuration } from '../../time/duration';
import { type Instant, MINUTE_MS, SECOND_MS } from '../../time/instant';
import type { Interval } from '../../time/interval';
import { momentWords } from '../../words/spanWords';
import { whenIdle } from '../../base/whenIdle';
import { usePageWords } from '../../words/WordsContext';
import type { Dashboard } from '../pipeline/useDashboard';
import { useNow } from '../pipeline/useNow';
import { useThrottled } from './useThrottled';

/** The primary status that cover is about. */
export const COVERAGE_STATUS = 'AVAILABLE';
/** The primary status that counts as away. */
export const AWAY_STATUS = 'AWAY';

/** From so many agents on, what is worked out from all of them waits while more come in. */
const MANY_AGENTS = 2000;

const aheadWait = { afterMs: 1000, withinMs: 5000 } as const;

/** What all answers are worked out from: the agents that the filters let through, and what has happened. */
export type InsightInputs = {
  readonly agents: readonly AgentDay[];
  readonly observed: Interval;
  readonly tell: Tell;
};

/**
 * The ground of the answers. It moves on with the data and with the minute, not with each second:
 * no answer is told more exactly, and none is worked out for nothing.
 */
export function useInsightInputs(dashboard: Dashboard): InsightInputs {
  const { sortedRows, timeRange, load, filters } = dashboard;
  const minute = useNow(MINUTE_MS);
  const isBusy = load.end.kind === 'open' && sortedRows.length > MANY_AGENTS;
  const rows = useThrottled(sortedRows, isBusy ? SECOND_MS : 0);
  const until: Instant = load.latestAsOf !== undefined && load.latestAsOf > minute ? load.latestAsOf : minute;
  const observed = observedPart(timeRange.interval, until);
  const { start, end } = observed;
  const { language } = filters;
  const words = usePageWords();
  return useMemo(
    () => ({
      agents: agentsOf(rows),
      observed: { start, end },
      tell: {
        moment: (atMs) => momentWords(atMs, { timeRange, now: end, language, words }),
        length: (lengthMs) => formatShortDuration(lengthMs, words.durations),
      },
    }),
    [rows, start, end, timeRange, language, words],
  );
}

const agentsByRows = new WeakMap<readonly AgentRow[], readonly AgentDay[]>();

/** The agents of rows; the same list for the same rows. */
function agentsOf(rows: readonly AgentRow[]): readonly AgentDay[] {
  let agents = agentsByRows.get(rows);
  if (agents === undefined) {
    agents = rows.map(({ agent }) => agent);
    agentsByRows.set(rows, agents);
  }
  return agents;
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

/** The staffing of agents over a window; worked out once, whoever asks for it. */
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

/** The thresholds that hold, in seconds by primary status: the reader's before the service's, of statuses shown. */
function thresholdsThatHold(
  usual: Readonly<Record<string, number>>,
  filters: Pick<Dashboard['filters'], 'thresholds' | 'statuses'>,
): ReadonlyMap<string, number> {
  const all = new Map([
    ...Object.entries(usual),
    ...filters.thresholds.map(({ code, seconds }) => [code, seconds] as const),
  ]);
  if (filters.statuses.length === 0) return all;
  return new Map([...all].filter(([code]) => filters.statuses.includes(code)));
}

/**
 * Works the staffing out before somebody asks for it, while the browser is idle: cold, it is a quarter of
 * what the chart's first opening takes. Of very many agents it would be a long task for perhaps nobody.
 */
export function useStaffingAhead(dashboard: Dashboard): void {
  const { timeRange, catalog, load } = dashboard;
  const { agents } = useInsightInputs(dashboard);
  const isWanted = load.end.kind !== 'open' && agents.length <= MANY_AGENTS;
  useEffect(() => {
    if (!isWanted) return undefined;
    return whenIdle(() => sharedStaffing(agents, timeRange.interval, catalog), aheadWait);
  }, [isWanted, agents, timeRange.interval, catalog]);
}

type AttentionKey = {
  readonly observed: Interval;
  readonly catalog: StatusCatalog;
  readonly usual: Readonly<Record<string, number>>;
  readonly thresholds: Filters['thresholds'];
  readonly statuses: Filters['statuses'];
};
let lastAttention: (AttentionKey & { readonly reader: AttentionReader }) | undefined;
const attentionByAgents = new WeakMap<
  readonly AgentDay[],
  { readonly reader: AttentionReader; readonly stretches: readonly LongStretch[] }
>();

/** What needs attention; worked out once, for the badge and for the list. */
function sharedAttention(
  { agents, observed }: InsightInputs,
  usual: Readonly<Record<string, number>>,
  { catalog, filters: { thresholds, statuses } }: Pick<Dashboard, 'catalog' | 'filters'>,
): readonly LongStretch[] {
  const reader = attentionReaderFor({ observed, catalog, usual, thresholds, statuses });
  const known = attentionByAgents.get(agents);
  if (known?.reader === reader) return known.stretches;
  const stretches = reader.read(agents);
  attentionByAgents.set(agents, { reader, stretches });
  return stretches;
}

/** The last reader where it was made for the same. */
function attentionReaderFor(key: AttentionKey): AttentionReader {
  const { observed, catalog, usual, thresholds, statuses } = key;
  if (
    lastAttention?.observed.start === observed.start &&
    lastAttention.observed.end === observed.end &&
    lastAttention.catalog === catalog &&
    lastAttention.usual === usual &&
    lastAttention.thresholds === thresholds &&
    lastAttention.statuses === statuses
  ) {
    return lastAttention.reader;
  }
  const reader = new AttentionReader(observed, {
    thresholds: thresholdsThatHold(usual, { thresholds, statuses }),
    catalog,
  });
  lastAttention = { ...key, reader };
  return reader;
}

/** The same, kept from render to render. */
export function useAttention(
  dashboard: Dashboard,
  ground: InsightInputs,
  usual: Readonly<Record<string, number>>,
): readonly LongStretch[] {
  const { catalog, filters } = dashboard;
  return useMemo(
    () => sharedAttention(ground, usual, { catalog, filters }),
    [ground, usual, catalog, filters],
  );
}
