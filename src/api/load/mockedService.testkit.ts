import { http, HttpResponse, type RequestHandler } from 'msw';
import { type SetupServer, setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import type { AgentStatusReply } from '../../contract/agentStatusReply';
import { PROBLEM_MEDIA_TYPE, type ProblemCode, problemType } from '../../contract/problem';
import { civilDateFromLocalMs } from '../../time/civilDate';
import { timeRangeOf } from '../../domain/timeRange';
import { UTC } from '../../time/zone';
import { planRequest, type RequestPlan } from '../requestPlan';

/** In a test the page was opened here. */
const pageAddress = 'https://dashboard.example/team/';

/** Where the page's calls must arrive: at the service's root, whatever the page's path. */
const serviceAddress = 'https://dashboard.example/api/agentstatusdetails';
export const configAddress = 'https://dashboard.example/api/config';

/** A service that answers nothing until a test says what; every test file has its own. */
export function mockedService(): SetupServer {
  const server = setupServer();
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  beforeEach(() => vi.stubGlobal('location', new URL(pageAddress)));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());
  return server;
}

/** 10 March 2026 in UTC, for the given agents (all). */
export function planOfTestDay(agents: readonly string[] = []): RequestPlan {
  const day = civilDateFromLocalMs(Date.UTC(2026, 2, 10));
  const plan = planRequest(timeRangeOf(day, day, UTC), agents, {
    version: 'v1',
    timestamps: 'requested-offset',
  });
  if (plan === undefined) throw new Error('the day is not empty');
  return plan;
}

/** A call as the service sees it. */
export type SeenCall = { readonly offset: number; readonly request: Request };

/** Answers the page's one call. */
export function agentHandler(answer: (call: SeenCall) => Response | Promise<Response>): RequestHandler {
  return http.post(serviceAddress, ({ request }) =>
    answer({ offset: Number(new URL(request.url).searchParams.get('offset')), request }),
  );
}

export function jsonAnswer(
  reply: AgentStatusReply,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return HttpResponse.json(reply, { headers });
}

export function problemAnswer(
  code: ProblemCode,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const problem = { type: problemType(code), title: code, status };
  return new HttpResponse(JSON.stringify(problem), {
    status,
    headers: { 'Content-Type': PROBLEM_MEDIA_TYPE, ...headers },
  });
}
