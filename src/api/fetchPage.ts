import type { AgentStatusRequest } from '../contract/agentStatusRequest';
import { priorityHeader, urgencies } from '../contract/priority';
import { assertNever } from '../base/assertNever';
import { LazyModule } from '../base/LazyModule';
import type { Instant } from '../time/instant';
import type { Credentials } from './access';
import { ApiError } from './apiError';
import type { PageResult, PageCall } from './read/requestPage';
import type { PageReader } from './read/pageReader';
import type { RequestPlan } from './requestPlan';

const documentReaders = new LazyModule(() => import('./readDocuments'));

/** The path of the call on the page's origin, whatever the path of the page itself. */
const AGENT_STATUS_PATH = `${import.meta.env.BASE_URL}api/agentstatusdetails`;

/** How a page is requested. */
export type PageRequestOptions = {
  /** Visible pages go before others when calls are scarce: see `contract/priority.ts`. */
  readonly urgency: number;
  /** Whether a cached copy must be as new as a refresh would be. */
  readonly wantsFresh: boolean;
};

/** The user is waiting for the page, and a cached copy is fine. */
export const foreground: PageRequestOptions = { urgency: urgencies.foreground, wantsFresh: false };

/** A page, and what its reply says of the token, the service's clock, and the upstream's times. */
export type FetchedPage = Omit<Extract<PageResult, { kind: 'read' }>, 'kind'>;

/**
 * Requests one page of agents and reads it. Throws `ApiError` for every failure except an abort, which throws
 * the reason of the signal.
 */
export async function fetchPage(
  reader: PageReader,
  plan: RequestPlan,
  paging: { readonly limit: number; readonly offset: number },
  options: PageRequestOptions & Credentials & { readonly sentAt: Instant; readonly signal: AbortSignal },
): Promise<FetchedPage> {
  const { timestamps, dateFilter } = plan;
  const { timeZoneOffSet } = dateFilter;
  const context = { ...paging, timestamps, timeZoneOffSet, sentAt: options.sentAt };
  const result = await reader.read(callFor(plan, paging, options), context, options.signal);
  options.signal.throwIfAborted();
  switch (result.kind) {
    case 'read':
      return result;
    case 'unreadable':
      throw new ApiError(result);
    case 'no-answer':
    case 'sign-in-page':
      throw new ApiError({ kind: result.kind });
    case 'refused':
      throw await errorFrom(result);
    default:
      return assertNever(result);
  }
}

function callFor(
  plan: RequestPlan,
  { limit, offset }: { readonly limit: number; readonly offset: number },
  { urgency, wantsFresh, authorization }: PageRequestOptions & Credentials,
): PageCall {
  const body: AgentStatusRequest = {
    filter: {
      ...(plan.agents.length > 0 && { agents: [...plan.agents] }),
      ...(plan.teams.length > 0 && { teams: [...plan.teams] }),
      dateFilter: plan.dateFilter,
    },
  };
  return {
    url: `${AGENT_STATUS_PATH}?limit=${limit}&offset=${offset}`,
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/json, application/problem+json',
      Priority: priorityHeader(urgency),
      ...(wantsFresh && { 'Cache-Control': 'no-cache' }),
      ...(authorization !== undefined && { Authorization: authorization }),
    },
    body: JSON.stringify(body),
  };
}

async function errorFrom({
  status,
  retryAfterMs,
  text,
}: Extract<PageResult, { kind: 'refused' }>): Promise<ApiError> {
  const waitMs = retryAfterMs > 0 ? retryAfterMs : undefined;
  // Without its reader a problem document is treated like any other reply.
  const readers = await documentReaders.load().catch(() => undefined);
  const problem = readers?.readProblem(text);
  if (problem !== undefined) return new ApiError({ kind: 'problem', ...problem }, waitMs);
  // A gateway other than ours may say "too many" without a problem document.
  if (status === 429) return new ApiError({ kind: 'problem', code: 'rate-limited', faults: [] }, waitMs);
  return new ApiError({ kind: 'http', status }, waitMs);
}
