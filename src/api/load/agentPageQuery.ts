import type { QueryObserverOptions } from '@tanstack/react-query';
import { abortableWait } from '../../base/sleep';
import type { TimestampsInForce } from '../../contract/timestampsInForce';
import type { StatusCatalog } from '../../domain/statusCatalog';
import { type Instant, SECOND_MS } from '../../time/instant';
import type { Access } from '../access';
import { renumberStatuses } from './renumberStatuses';
import { type ApiError, isBudgetWait, isUnauthenticated } from '../apiError';
import type { BudgetGate } from './budgetGate';
import type { AgentPage } from '../read/decodePage';
import { fetchPage, type PageRequestOptions } from '../fetchPage';
import type { PageReader } from '../read/pageReader';
import type { ServiceTime } from '../read/serviceClock';
import type { RequestPlan } from '../requestPlan';

/** How often a page is requested again if there is no response at all. */
const RETRIES_WITHOUT_RESPONSE = 2;

/** When a page is requested again that came in another mode, if its load is not replaced by one in that mode. */
const OTHER_MODE_WAIT_MS = 5 * SECOND_MS;

/** What every page of a load shares. */
export type LoadContext = {
  readonly plan: RequestPlan;
  readonly catalog: StatusCatalog;
  readonly gate: BudgetGate;
  readonly reader: PageReader;
  readonly access: Access;
  readonly now: () => Instant;
  /** Receives what the service's clock shows, with each reply that says so. */
  readonly onServiceTime?: ((time: ServiceTime) => void) | undefined;
  /** Receives what the upstream's times mean, with each reply that says so. */
  readonly onTimestamps?: ((timestamps: TimestampsInForce) => void) | undefined;
  /** How many pages are requested that may not exist; left out, as many as for a range of one request. */
  readonly lookAheadPages?: number | undefined;
  /** How the page at an offset is to be requested now. */
  readonly requestOptionsOf: (offset: number) => PageRequestOptions;
  /** How long a page counts as fresh when the same range is opened again. */
  readonly freshForMs: number;
};

/**
 * The React Query entry of one page: key, fetcher and options together.
 *
 * The proxy retries, because it knows the upstream and the budget. The page retries only if there is no
 * response at all, because then no proxy has tried; so retries never multiply. Waiting for the budget is not a
 * failure: the query stays under way until the gate opens, and while a refused token is renewed.
 *
 * A page whose times mean something else than those of the load belongs to another load, which finds it in the cache:
 * this one never mixes the two. `onTimestamps` is to replace it.
 */
export function agentPageQuery(
  context: LoadContext,
  offset: number,
): QueryObserverOptions<AgentPage, ApiError> & { readonly queryKey: readonly unknown[] } {
  const { plan, catalog, gate, reader, access, now } = context;
  return {
    queryKey: pageKey(plan, offset),
    queryFn: async ({ signal, client }) => {
      for (;;) {
        await gate.passed(signal);
        const credentials = await access.credentials(signal);
        try {
          const { read, tokenSecondsLeft, serviceTime, isViewOnly, timestamps } = await fetchPage(
            reader,
            plan,
            { limit: plan.pageLimit, offset },
            { ...context.requestOptionsOf(offset), ...credentials, sentAt: now(), signal },
          );
          access.accepted(credentials, tokenSecondsLeft);
          if (isViewOnly) access.onViewOnly?.();
          if (serviceTime !== undefined) context.onServiceTime?.(serviceTime);
          const page = renumberStatuses(read, catalog);
          const isOtherMode = timestamps !== undefined && timestamps.mode !== plan.timestamps;
          if (isOtherMode)
            client.setQueryData(pageKey({ ...plan, timestamps: timestamps.mode }, offset), page);
          if (timestamps !== undefined) context.onTimestamps?.(timestamps);
          if (!isOtherMode) return page;
          await abortableWait(OTHER_MODE_WAIT_MS, signal);
        } catch (error) {
          if (isUnauthenticated(error) && access.refused(credentials)) continue;
          if (!isBudgetWait(error)) throw error;
          gate.close(error.retryAfterMs, error.failure.reason);
        }
      }
    },
    retry: (failureCount, error) =>
      error.failure.kind === 'no-answer' && failureCount < RETRIES_WITHOUT_RESPONSE,
    retryDelay: (failureCount) => 1000 * 2 ** failureCount,
    staleTime: context.freshForMs,
    // What a load is made of. That a page became stale changes nothing shown.
    notifyOnChangeProps: ['data', 'error', 'status', 'fetchStatus'],
    // Pages of several ranges take much memory; the range before last need not stay for long.
    gcTime: 2 * 60_000,
    // A page is columns: comparing a million numbers to share structure would cost more than it saves.
    structuralSharing: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    refetchOnMount: true,
  };
}

function pageKey({ dateFilter, agents, teams, timestamps }: RequestPlan, offset: number): readonly unknown[] {
  return ['agent-status-page', dateFilter, agents, teams, timestamps, offset];
}
