import { useQueryClient } from '@tanstack/react-query';
import { startTransition, useEffect, useMemo, useState } from 'react';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { Instant } from '../../time/instant';
import type { Access } from '../access';
import { AgentPageLoader } from './AgentPageLoader';
import { type AgentLoad, EMPTY_LOAD } from './agentLoad';
import type { PageReader } from '../read/pageReader';
import type { ServiceTime } from '../read/serviceClock';
import type { RequestPlan } from '../requestPlan';

export type AgentLoadControls = {
  readonly load: AgentLoad;
  /** Requests only the failed pages again. */
  readonly retryFailed: () => void;
  /** Requests no more pages; loaded pages stay, and the list is incomplete. */
  readonly stop: () => void;
  /** Requests the rest after a `stop`. */
  readonly resume: () => void;
  /** Requests every page again, those with these agents first. */
  readonly refresh: (firstUserIds?: ReadonlySet<string>) => void;
};

/**
 * Reads the agents of a plan, page by page, as long as the component is mounted and the plan stays the same;
 * another plan (compared by identity, so keep it memoized) cancels what is under way. `undefined` is a range
 * that needs no request.
 */
export function useAgentLoad(
  plan: RequestPlan | undefined,
  context: {
    readonly catalog: StatusCatalog;
    readonly reader: PageReader;
    readonly access: Access;
    readonly now: () => Instant;
    readonly onServiceTime?: (time: ServiceTime) => void;
    readonly freshForMs: number;
    /** A loader that already requests the same as the plan, if there is one. */
    readonly takeLoader?: (plan: RequestPlan) => AgentPageLoader | undefined;
  },
): AgentLoadControls {
  const client = useQueryClient();
  const { catalog, reader, access, now, onServiceTime, freshForMs, takeLoader } = context;
  const loader = useMemo(
    () =>
      plan === undefined
        ? undefined
        : (takeLoader?.(plan) ??
          new AgentPageLoader(client, { plan, catalog, reader, access, now, onServiceTime, freshForMs })),
    [client, plan, catalog, reader, access, now, onServiceTime, freshForMs, takeLoader],
  );
  const [shown, setShown] = useState<{ readonly loader: AgentPageLoader; readonly load: AgentLoad }>();
  useEffect(() => {
    if (loader === undefined) return undefined;
    // Arriving data has lower priority than user actions, and is rendered in slices.
    const publish = () => startTransition(() => setShown({ loader, load: loader.getSnapshot() }));
    const unsubscribe = loader.subscribe(publish);
    loader.start();
    publish();
    return () => {
      unsubscribe();
      loader.dispose();
    };
  }, [loader]);
  const load = shown?.loader === loader ? shown?.load : loader?.getSnapshot();
  const controls = useMemo(() => {
    // User actions show at once.
    const act = (action: (on: AgentPageLoader) => void) => {
      if (loader === undefined) return;
      action(loader);
      setShown({ loader, load: loader.getSnapshot() });
    };
    return {
      retryFailed: () => act((on) => on.retryFailed()),
      stop: () => act((on) => on.stop()),
      resume: () => act((on) => on.resume()),
      refresh: (firstUserIds?: ReadonlySet<string>) =>
        act((on) => on.refresh(firstUserIds === undefined ? [] : on.offsetsOf(firstUserIds))),
    };
  }, [loader]);
  return { load: load ?? EMPTY_LOAD, ...controls };
}
