import { useQueryClient } from '@tanstack/react-query';
import { startTransition, useEffect, useMemo, useState } from 'react';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { Instant } from '../../time/instant';
import type { Access } from '../access';
import { AgentPageLoader } from './AgentPageLoader';
import { type AgentLoad, EMPTY_LOAD } from './agentLoad';
import type { PageReader } from '../read/pageReader';
import type { RequestPlan } from '../requestPlan';

export type AgentLoadControls = {
  readonly load: AgentLoad;
  /** Asks again for each failed page alone. */
  readonly retryFailed: () => void;
  /** Asks for no more pages; what is here stays, incomplete. */
  readonly stop: () => void;
  /** Asks for the rest after all. */
  readonly resume: () => void;
  /** Asks again for every page, those with these agents first. */
  readonly refresh: (firstUserIds?: ReadonlySet<string>) => void;
};

/**
 * Reads the agents of a plan, page by page, for as long as the component lives and the plan stays
 * the same; another plan (compared by identity, so keep it memoised) cancels what is under way.
 * `undefined` stands for a window in which there is nothing to ask for.
 */
export function useAgentLoad(
  plan: RequestPlan | undefined,
  context: {
    readonly catalog: StatusCatalog;
    readonly reader: PageReader;
    readonly access: Access;
    readonly now: () => Instant;
    readonly freshForMs: number;
    /** A loader that already asks for what the plan does, if there is one. */
    readonly takeLoader?: (plan: RequestPlan) => AgentPageLoader | undefined;
  },
): AgentLoadControls {
  const client = useQueryClient();
  const { catalog, reader, access, now, freshForMs, takeLoader } = context;
  const loader = useMemo(
    () =>
      plan === undefined
        ? undefined
        : (takeLoader?.(plan) ??
          new AgentPageLoader(client, { plan, catalog, reader, access, now, freshForMs })),
    [client, plan, catalog, reader, access, now, freshForMs, takeLoader],
  );
  const [told, setTold] = useState<{ readonly loader: AgentPageLoader; readonly load: AgentLoad }>();
  useEffect(() => {
    if (loader === undefined) return undefined;
    // What arrives by itself may wait for what somebody does, and is rendered in slices.
    const tell = () => startTransition(() => setTold({ loader, load: loader.getSnapshot() }));
    const unsubscribe = loader.subscribe(tell);
    loader.start();
    tell();
    return () => {
      unsubscribe();
      loader.dispose();
    };
  }, [loader]);
  const load = told?.loader === loader ? told?.load : loader?.getSnapshot();
  const controls = useMemo(() => {
    // What somebody does shows at once.
    const act = (does: (on: AgentPageLoader) => void) => {
      if (loader === undefined) return;
      does(loader);
      setTold({ loader, load: loader.getSnapshot() });
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
