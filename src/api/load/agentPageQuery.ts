import type { QueryObserverOptions } from '@tanstack/react-query';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { Instant } from '../../time/instant';
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
 */
export function agentPageQuery(
  context: LoadContext,
  offset: number,
): QueryObserverOptions<AgentPage, ApiError> & { readonly queryKey: readonly unknown[] } {
  const { plan, catalog, gate, reader, access, now } = context;
  return {
    queryKey: ['agent-status-page', plan.dateFilter, plan.agents, plan.teams, plan.meaning, offset],
    queryFn: async ({ signal }) => {
      for (;;) {
        await gate.passed(signal);
        const credentials = await access.credentials(signal);
        try {
          const { read, tokenSecondsLeft, serviceTime } = await fetchPage(
            reader,
            plan,
            { limit: plan.pageLimit, offset },
            { ...context.requestOptionsOf(offset), ...credentials, sentAt: now(), signal },
          );
          access.accepted(credentials, tokenSecondsLeft);
          if (serviceTime !== undefined) context.onServiceTime?.(serviceTime);
          return renumberStatuses(read, catalog);
        } catch (error) {
          if (isUnauthenticated(error) && access.refused(credentials)) continue;
          if (!isBudgetWait(error)) throw error;
          gate.close(error.retryAfterMs);
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
