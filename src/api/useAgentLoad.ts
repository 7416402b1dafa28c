import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { StatusCatalog } from '../domain/statusCatalog';
import type { Instant } from '../time/instant';
import { AgentPageLoader } from './AgentPageLoader';
import { type AgentLoad, EMPTY_LOAD } from './agentLoad';
import type { PageReader } from './pageReader';
import type { RequestPlan } from './requestPlan';

export type AgentLoadControls = {
  readonly load: AgentLoad;
  /** Asks again for each failed page alone. */
  readonly retryFailed: () => void;
  /** Asks again for every page, those at the given offsets first. */
  readonly refresh: (firstOffsets?: readonly number[]) => void;
};

const neverChanges = () => () => {};

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
    readonly now: () => Instant;
    readonly freshForMs: number;
  },
): AgentLoadControls {
  const client = useQueryClient();
  const { catalog, reader, now, freshForMs } = context;
  const loader = useMemo(
    () =>
      plan === undefined
        ? undefined
        : new AgentPageLoader(client, { plan, catalog, reader, now, freshForMs }),
    [client, plan, catalog, reader, now, freshForMs],
  );
  useEffect(() => {
    loader?.start();
    return () => loader?.dispose();
  }, [loader]);
  const load = useSyncExternalStore(
    loader?.subscribe ?? neverChanges,
    loader?.getSnapshot ?? (() => EMPTY_LOAD),
  );
  const retryFailed = useCallback(() => loader?.retryFailed(), [loader]);
  const refresh = useCallback((firstOffsets?: readonly number[]) => loader?.refresh(firstOffsets), [loader]);
  return { load, retryFailed, refresh };
}
