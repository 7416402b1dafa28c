import type { AgentStatusRequest } from '../contract/agentStatusRequest';
import { priorityHeader, urgencies } from '../contract/priority';
import { assertNever } from '../base/assertNever';
import { LazyModule } from '../base/LazyModule';
import type { Instant } from '../time/instant';
import type { Credentials } from './access';
import { ApiError } from './apiError';
import type { PageAnswer, PageCall } from './read/askForPage';
import type { PageReader } from './read/pageReader';
import type { RequestPlan } from './requestPlan';

const documentReaders = new LazyModule(() => import('./readDocuments'));

/** The path of the one call, on the page's origin, whatever path the page itself was opened under. */
export const AGENT_STATUS_PATH = `${import.meta.env.BASE_URL}api/agentstatusdetails`;

/** How a page is asked for. */
export type PageAsking = {
  /** Pages that are looked at go before others where calls are short: see `contract/priority.ts`. */
  readonly urgency: number;
  /** A kept copy will do only where it is as new as a refresh would be. */
  readonly wantsFresh: boolean;
};

/** Someone waits for the page, and a kept copy will do. */
export const foreground: PageAsking = { urgency: urgencies.foreground, wantsFresh: false };

/** A page, and how long the token that it was had with still holds. */
export type FetchedPage = Pick<Extract<PageAnswer, { kind: 'read' }>, 'read' | 'tokenSecondsLeft'>;

/** The longest wait taken from a `Retry-After`; a longer one is asked again after this. */
const LONGEST_RETRY_AFTER_MS = 10 * 60_000;

/**
 * Asks for one page of agents, and gives it back read. Throws `ApiError` for every failure but an abort,
 * which passes through as the signal's own reason.
 */
export async function fetchPage(
  reader: PageReader,
  plan: RequestPlan,
  paging: { readonly limit: number; readonly offset: number },
  asking: PageAsking & Credentials & { readonly sentAt: Instant; readonly signal: AbortSignal },
): Promise<FetchedPage> {
  const context = { ...paging, meaning: plan.meaning, sentAt: asking.sentAt };
  const answer = await reader.read(callFor(plan, paging, asking), context, asking.signal);
  asking.signal.throwIfAborted();
  switch (answer.kind) {
    case 'read':
      return answer;
    case 'unreadable':
      throw new ApiError(answer);
    case 'no-answer':
      throw new ApiError({ kind: 'no-answer' });
    case 'refused':
      throw await errorFrom(answer);
    default:
      return assertNever(answer);
  }
}

function callFor(
  plan: RequestPlan,
  { limit, offset }: { readonly limit: number; readonly offset: number },
  { urgency, wantsFresh, authorization }: PageAsking & Credentials,
): PageCall {
  const body: AgentStatusRequest = {
    filter: {
      ...(plan.agents.length > 0 && { agents: [...plan.agents] }),
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
}: Extract<PageAnswer, { kind: 'refused' }>): Promise<ApiError> {
  const waitMs = retryAfterMs > 0 ? Math.min(retryAfterMs, LONGEST_RETRY_AFTER_MS) : undefined;
  // Without its reader a problem document is an answer like any other.
  const readers = await documentReaders.load().catch(() => undefined);
  const problem = readers?.readProblem(text);
  if (problem !== undefined) return new ApiError({ kind: 'problem', ...problem }, waitMs);
  // A gateway other than ours may say "too many" without a problem document.
  if (status === 429) return new ApiError({ kind: 'problem', code: 'rate-limited', faults: [] }, waitMs);
  return new ApiError({ kind: 'http', status }, waitMs);
}
