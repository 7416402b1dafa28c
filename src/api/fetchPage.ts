import type { AgentStatusRequest } from '../contract/agentStatusRequest';
import { priorityHeader, urgencies } from '../contract/priority';
import { ApiError } from './apiError';
import { loadDocumentReaders } from './loadDocumentReaders';
import type { RequestPlan } from './requestPlan';

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
export const lookedAt: PageAsking = { urgency: urgencies.lookedAt, wantsFresh: false };

export type FetchedPage = {
  /** The reply as it came, unread: `readPage` makes a page of it. */
  readonly body: ArrayBuffer;
  /** How old the reply was when it came, from `Age` (RFC 9111 § 5.1); 0 where none was sent. */
  readonly ageMs: number;
};

/** The longest wait taken from a `Retry-After`; a longer one is asked again after this. */
const LONGEST_RETRY_AFTER_MS = 10 * 60_000;

/**
 * Asks for one page of agents. Throws `ApiError` for every failure but an abort, which passes
 * through as the signal's own reason.
 */
export async function fetchPage(
  plan: RequestPlan,
  paging: { readonly limit: number; readonly offset: number },
  signal: AbortSignal,
  asking: PageAsking = lookedAt,
): Promise<FetchedPage> {
  const body: AgentStatusRequest = {
    filter: {
      ...(plan.agents.length > 0 && { agents: [...plan.agents] }),
      dateFilter: plan.dateFilter,
    },
  };
  const answer = await send(
    `${AGENT_STATUS_PATH}?limit=${paging.limit}&offset=${paging.offset}`,
    body,
    signal,
    asking,
  );
  if (!answer.response.ok) throw await errorFrom(answer.response, new TextDecoder().decode(answer.body));
  return { body: answer.body, ageMs: secondsHeader(answer.response, 'Age') * 1000 };
}

async function send(
  url: string,
  body: AgentStatusRequest,
  signal: AbortSignal,
  { urgency, wantsFresh }: PageAsking,
) {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json, application/problem+json',
        Priority: priorityHeader(urgency),
        ...(wantsFresh && { 'Cache-Control': 'no-cache' }),
      },
      body: JSON.stringify(body),
      signal,
    });
    return { response, body: await response.arrayBuffer() };
  } catch {
    signal.throwIfAborted();
    throw new ApiError({ kind: 'no-answer' });
  }
}

async function errorFrom(response: Response, text: string): Promise<ApiError> {
  const retryAfterMs = retryAfterOf(response);
  // Without its reader a problem document is an answer like any other.
  const readers = await loadDocumentReaders().catch(() => undefined);
  const problem = readers?.readProblem(text);
  if (problem !== undefined) return new ApiError({ kind: 'problem', ...problem }, retryAfterMs);
  // A gateway other than ours may say "too many" without a problem document.
  if (response.status === 429) {
    return new ApiError({ kind: 'problem', code: 'rate-limited', faults: [] }, retryAfterMs);
  }
  return new ApiError({ kind: 'http', status: response.status }, retryAfterMs);
}

function secondsHeader(response: Response, name: string): number {
  const text = response.headers.get(name);
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

function retryAfterOf(response: Response): number | undefined {
  const waitMs = secondsHeader(response, 'Retry-After') * 1000;
  return waitMs > 0 ? Math.min(waitMs, LONGEST_RETRY_AFTER_MS) : undefined;
}
