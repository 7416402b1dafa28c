import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import type { AgentRow } from '../../analysis/rows/agentRows';
import { observedPart } from '../../analysis/observedPart';
import type { AgentLoad } from '../../api/load/agentLoad';
import type { AgentDay } from '../../domain/spanColumns';
import { type Instant, MINUTE_MS, SECOND_MS } from '../../time/instant';
import type { Interval } from '../../time/interval';
import { useNow } from './useNow';

/** Above this many agents, insights are computed at most once a second while more load. */
export const MANY_AGENTS = 2000;

/** The data behind insights. Changes with the rows and each minute: no insight is more precise. */
export type InsightInputs = {
  readonly agents: readonly AgentDay[];
  /** The part of the range that has happened. */
  readonly observed: Interval;
};

/** The agents that pass the filters, and the observed part of the range. */
export function useInsightInputsOf(
  sortedRows: readonly AgentRow[],
  interval: Interval,
  { end: loadEnd, latestAsOf }: AgentLoad,
): InsightInputs {
  const minute = useNow(MINUTE_MS);
  const isBusy = loadEnd.kind === 'open' && sortedRows.length > MANY_AGENTS;
  const rows = useThrottled(sortedRows, isBusy ? SECOND_MS : 0);
  const agents = useMemo(() => rows.map(({ agent }) => agent), [rows]);
  const until: Instant = latestAsOf !== undefined && latestAsOf > minute ? latestAsOf : minute;
  const { start, end } = observedPart(interval, until);
  return useMemo(() => ({ agents, observed: { start, end } }), [agents, start, end]);
}

/**
 * The value, updated in a transition at most every `waitMs`: computing from it neither delays what shows the
 * value directly nor runs for each of many quick changes.
 */
function useThrottled<Value>(value: Value, waitMs: number): Value {
  const [shown, setShown] = useState(value);
  const lastMs = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (shown === value) return undefined;
    const timer = setTimeout(
      () => {
        lastMs.current = performance.now();
        startTransition(() => setShown(value));
      },
      Math.max(0, lastMs.current + waitMs - performance.now()),
    );
    return () => clearTimeout(timer);
  }, [shown, value, waitMs]);
  return shown;
}
