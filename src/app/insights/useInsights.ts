import { useEffect, useMemo } from 'react';
import { AttentionReader, type LongPeriod } from '../../analysis/insights/attention';
import { whenIdle } from '../../base/whenIdle';
import type { Filters } from '../../domain/filters';
import type { AgentDay } from '../../domain/spanColumns';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { Interval } from '../../time/interval';
import { type TimeWords, timeWords } from '../../words/spanWords';
import { usePageWords } from '../../words/WordsContext';
import { useAgents, useAppearance, useFilters, useInsightInputs } from '../pipeline/contexts';
import { sharedStaffing } from '../pipeline/examinedMoment';
import { type InsightInputs, MANY_AGENTS } from '../pipeline/insightInputs';

/** The primary status that counts as away. */
export const AWAY_STATUS = 'AWAY';

/** Changes within a quarter of an hour from which on a status is called restless, unless somebody chose. */
export const DEFAULT_CHANGES_LIMIT = 10;

const precomputeWait = { afterMs: 1000, withinMs: 5000 } as const;

/** A tenth of the agents away at once is worth a look, unless somebody chose. */
export function defaultOverlapsLimit(agentCount: number): number {
  return Math.max(2, Math.round(agentCount / 10));
}

/** How insights write moments and lengths of time. */
export function useTimeWords(): TimeWords {
  const { language } = useAppearance();
  const { timeRange } = useFilters();
  const words = usePageWords();
  return useMemo(() => timeWords({ timeRange, language, words }), [timeRange, language, words]);
}

/** The staffing of the agents that the filters let through. */
export function useStaffing() {
  const { catalog } = useAppearance();
  const { interval } = useFilters().timeRange;
  const { agents } = useInsightInputs();
  return useMemo(() => sharedStaffing(agents, interval, catalog), [agents, interval, catalog]);
}

/**
 * Works the staffing out before somebody asks for it, while the browser is idle: cold, it is a quarter of
 * what the chart's first opening takes. Of very many agents it would be a long task for perhaps nobody.
 */
export function usePrecomputedStaffing(): void {
  const { catalog } = useAppearance();
  const { interval } = useFilters().timeRange;
  const { load } = useAgents();
  const { agents } = useInsightInputs();
  const isWanted = load.end.kind !== 'open' && agents.length <= MANY_AGENTS;
  useEffect(() => {
    if (!isWanted) return undefined;
    return whenIdle(() => sharedStaffing(agents, interval, catalog), precomputeWait);
  }, [isWanted, agents, interval, catalog]);
}

/** The thresholds that hold, in seconds by primary status: the reader's before the service's, of statuses shown. */
function effectiveThresholds(
  usual: Readonly<Record<string, number>>,
  filters: Pick<Filters, 'thresholds' | 'statuses'>,
): ReadonlyMap<string, number> {
  const all = new Map([
    ...Object.entries(usual),
    ...filters.thresholds.map(({ code, seconds }) => [code, seconds] as const),
  ]);
  if (filters.statuses.length === 0) return all;
  return new Map([...all].filter(([code]) => filters.statuses.includes(code)));
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
  { readonly reader: AttentionReader; readonly stretches: readonly LongPeriod[] }
>();

/** What needs attention; worked out once, for the badge and for the list. */
function sharedAttention(
  { agents, observed }: InsightInputs,
  usual: Readonly<Record<string, number>>,
  {
    catalog,
    filters: { thresholds, statuses },
  }: { readonly catalog: StatusCatalog; readonly filters: Filters },
): readonly LongPeriod[] {
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
    thresholds: effectiveThresholds(usual, { thresholds, statuses }),
    catalog,
  });
  lastAttention = { ...key, reader };
  return reader;
}

/** What needs attention, kept from render to render. */
export function useAttention(): readonly LongPeriod[] {
  const { catalog, config } = useAppearance();
  const { filters } = useFilters();
  const inputs = useInsightInputs();
  const usual = config.attentionThresholdsSeconds;
  return useMemo(
    () => sharedAttention(inputs, usual, { catalog, filters }),
    [inputs, usual, catalog, filters],
  );
}
