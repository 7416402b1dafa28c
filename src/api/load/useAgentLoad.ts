import { useQueryClient } from '@tanstack/react-query';
import { startTransition, useEffect, useMemo, useState } from 'react';
import type { TimestampsInForce } from '../../contract/timestampsInForce';
import type { StatusCatalog } from '../../domain/statusCatalog';
import { type Instant, MINUTE_MS } from '../../time/instant';
import type { Access } from '../access';
import { AgentPageLoader } from './AgentPageLoader';
import type { AgentLoad } from './agentLoad';
import { type DayLoader, DayLoads, lookAheadPages, type LoadActions } from './DayLoads';
import type { PageReader } from '../read/pageReader';
import type { ServiceTime } from '../read/serviceClock';
import type { RequestPlan } from '../requestPlan';

export type AgentLoadControls = LoadActions & { readonly load: AgentLoad };

/** A day that began longer ago was not waited for at midnight: a laptop slept, or somebody chose more hours. */
const JUST_BEGUN_MS = 5 * MINUTE_MS;

/** Two plans with the same key request the same. */
export function planKey(plan: RequestPlan): string {
  return JSON.stringify(plan);
}

/**
 * Reads the agents of a range, page by page, as long as the component is mounted; other plans (compared by
 * identity, so keep the list memoized) cancel what is under way, except for what they request as well: a live
 * range goes on over midnight. No plan is a range that needs no request.
 */
export function useAgentLoad(
  plans: readonly RequestPlan[],
  context: {
    readonly catalog: StatusCatalog;
    readonly reader: PageReader;
    readonly access: Access;
    readonly now: () => Instant;
    readonly onServiceTime?: (time: ServiceTime) => void;
    readonly onTimestamps?: (timestamps: TimestampsInForce) => void;
    /** How long the pages of a plan count as fresh. */
    readonly freshForMs: (plan: RequestPlan) => number;
    /** A loader that already requests the same as the plan, if there is one. */
    readonly takeLoader?: (plan: RequestPlan) => AgentPageLoader | undefined;
  },
): AgentLoadControls {
  const client = useQueryClient();
  const { catalog, reader, access, now, onServiceTime, onTimestamps, freshForMs, takeLoader } = context;
  // The loaders in use, to be taken along by the next plans.
  const [inUse] = useState(() => new Map<string, DayLoader>());
  const loads = useMemo(() => {
    const latestStart = plans.reduce(
      (latest, plan) => (inUse.has(planKey(plan)) ? Math.max(latest, plan.covered.start) : latest),
      Number.NEGATIVE_INFINITY,
    );
    return new DayLoads(
      plans.map((plan) => {
        const key = planKey(plan);
        const loader = () =>
          takeLoader?.(plan) ??
          new AgentPageLoader(client, {
            plan,
            catalog,
            reader,
            access,
            now,
            onServiceTime,
            onTimestamps,
            freshForMs: freshForMs(plan),
            lookAheadPages: lookAheadPages(plans.length),
          });
        const { start } = plan.covered;
        // Only a day that has just begun joins what is on screen; hours that somebody asked for are waited for.
        const hasJoinedLater =
          latestStart > Number.NEGATIVE_INFINITY && start > latestStart && now() - start < JUST_BEGUN_MS;
        return inUse.get(key) ?? { key, plan, loader: loader(), hasJoinedLater };
      }),
    );
  }, [
    inUse,
    client,
    plans,
    catalog,
    reader,
    access,
    now,
    onServiceTime,
    onTimestamps,
    freshForMs,
    takeLoader,
  ]);
  const [shown, setShown] = useState<{ readonly loads: DayLoads; readonly load: AgentLoad }>();
  useEffect(() => {
    // Arriving data has lower priority than user actions, and is rendered in slices.
    const publish = () => startTransition(() => setShown({ loads, load: loads.getSnapshot() }));
    const keys = new Set(loads.days.map(({ key }) => key));
    for (const [key, { loader }] of inUse) {
      if (keys.has(key)) continue;
      loader.dispose();
      inUse.delete(key);
    }
    for (const day of loads.days) inUse.set(day.key, day);
    const unsubscribe = loads.subscribe(publish);
    const unfollow = loads.follow();
    publish();
    return () => {
      unsubscribe();
      unfollow();
    };
  }, [loads, inUse]);
  useEffect(
    () => () => {
      for (const { loader } of inUse.values()) loader.dispose();
      inUse.clear();
    },
    [inUse],
  );
  const load = shown?.loads === loads ? shown.load : loads.getSnapshot();
  const controls = useMemo((): LoadActions => {
    // User actions show at once.
    const act = (action: () => void) => {
      action();
      setShown({ loads, load: loads.getSnapshot() });
    };
    return {
      retryFailed: () => act(loads.retryFailed),
      stop: () => act(loads.stop),
      resume: () => act(loads.resume),
      refresh: (firstUserIds) => act(() => loads.refresh(firstUserIds)),
    };
  }, [loads]);
  return { load, ...controls };
}
