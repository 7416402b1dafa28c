import { useEffect, useMemo } from 'react';
import {
  AttentionReader,
  type AttentionSections,
  attentionSections,
  type LongPeriod,
} from '../../analysis/insights/attention';
import { whenIdle } from '../../base/whenIdle';
import type { Filters } from '../../domain/filters';
import type { AgentDay } from '../../domain/spanColumns';
import type { StatusFacts } from '../../domain/statusFacts';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { Interval } from '../../time/interval';
import { type TimeWords, timeWords } from '../../words/spanWords';
import { usePageWords } from '../../words/WordsContext';
import { useStoredValue } from '../browser/storedValue';
import {
  type Appearance,
  useAgents,
  useAppearance,
  useFilters,
  useInsightInputs,
} from '../pipeline/contexts';
import { coverCodes, sharedStaffing } from '../pipeline/examinedMoment';
import { type InsightInputs, MANY_AGENTS } from '../pipeline/insightInputs';
import { useStableValue } from '../pipeline/useStable';
import { acknowledgedPeriods } from './acknowledged';

/** The primary status that counts as away. */
export const AWAY_STATUS = 'AWAY';

/** The default for how many changes within 15 minutes count as frequent. */
export const DEFAULT_CHANGES_LIMIT = 10;

const precomputeWait = { afterMs: 1000, withinMs: 5000 } as const;

/** The default for how many agents away at once are reported: a tenth of them, at least two. */
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

/** The codes of the primary statuses that count as covered. */
export function useCoverCodes(): readonly number[] {
  const { catalog } = useAppearance();
  const { cover } = useFilters().filters;
  return useStableValue(coverCodes(cover, catalog));
}

/** The staffing of the agents that pass the filters. */
export function useStaffing() {
  const { catalog } = useAppearance();
  const { interval } = useFilters().timeRange;
  const { agents } = useInsightInputs();
  return useMemo(() => sharedStaffing(agents, interval, catalog), [agents, interval, catalog]);
}

/**
 * Computes the staffing while the browser is idle: this saves a quarter of the time of the chart's first
 * opening. Skipped for very many agents, where it would be a long task that may not be needed.
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

/** In seconds by primary status; the reader's override the service's. */
function effectiveThresholds(
  defaults: Readonly<Record<string, number>>,
  chosen: Filters['thresholds'],
): ReadonlyMap<string, number> {
  return new Map([
    ...Object.entries(defaults),
    ...chosen.map(({ code, seconds }) => [code, seconds] as const),
  ]);
}

type AttentionKey = {
  readonly observed: Interval;
  readonly catalog: StatusCatalog;
  readonly facts: StatusFacts;
  readonly defaults: Readonly<Record<string, number>>;
  readonly thresholds: Filters['thresholds'];
  readonly statuses: Filters['statuses'];
};
let lastAttention: (AttentionKey & { readonly reader: AttentionReader }) | undefined;
const attentionByAgents = new WeakMap<
  readonly AgentDay[],
  { readonly reader: AttentionReader; readonly periods: readonly LongPeriod[] }
>();

/** What needs attention; computed once, for the badge and the list. */
function sharedAttention(
  { agents, observed }: InsightInputs,
  defaults: Readonly<Record<string, number>>,
  {
    catalog,
    facts,
    filters: { thresholds, statuses },
  }: Pick<Appearance, 'catalog' | 'facts'> & { readonly filters: Filters },
): readonly LongPeriod[] {
  const reader = attentionReaderFor({ observed, catalog, facts, defaults, thresholds, statuses });
  const known = attentionByAgents.get(agents);
  if (known?.reader === reader) return known.periods;
  const periods = reader.read(agents);
  attentionByAgents.set(agents, { reader, periods });
  return periods;
}

/** The last reader if it was created for the same key. */
function attentionReaderFor(key: AttentionKey): AttentionReader {
  const { observed, catalog, facts, defaults, thresholds, statuses } = key;
  if (
    lastAttention?.observed.start === observed.start &&
    lastAttention.observed.end === observed.end &&
    lastAttention.catalog === catalog &&
    lastAttention.facts === facts &&
    lastAttention.defaults === defaults &&
    lastAttention.thresholds === thresholds &&
    lastAttention.statuses === statuses
  ) {
    return lastAttention.reader;
  }
  const reader = new AttentionReader(observed, {
    thresholds: effectiveThresholds(defaults, thresholds),
    facts,
    shown: statuses,
    catalog,
  });
  lastAttention = { ...key, reader };
  return reader;
}

/** What needs attention, kept from render to render. */
function usePeriods(): readonly LongPeriod[] {
  const { catalog, facts, config } = useAppearance();
  const { filters } = useFilters();
  const inputs = useInsightInputs();
  const defaults = config.attentionThresholdsSeconds;
  return useMemo(
    () => sharedAttention(inputs, defaults, { catalog, facts, filters }),
    [inputs, defaults, catalog, facts, filters],
  );
}

/** What needs attention, in the sections of the list: the badge counts the first of them. */
export function useAttention(): AttentionSections {
  const { isLive } = useFilters();
  const periods = usePeriods();
  const acknowledged = useStoredValue(acknowledgedPeriods);
  return useMemo(
    () => attentionSections(periods, { acknowledged: new Set(acknowledged), isLive }),
    [periods, acknowledged, isLive],
  );
}
