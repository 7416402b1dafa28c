import { http, HttpResponse, type RequestHandler } from 'msw';
import { type SetupServer, setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import type { AgentStatusReply } from '../../contract/agentStatusReply';
import { PROBLEM_MEDIA_TYPE, type ProblemCode, problemType } from '../../contract/problem';
import { civilDateFromLocalMs } from '../../time/civilDate';
import { timeRangeOf } from '../../domain/timeRange';
import { UTC } from '../../time/zone';
import { planRequest, type RequestPlan } from '../requestPlan';

/** The address of the page in tests. */
const pageAddress = 'https://dashboard.example/team/';

/** The address of the page's calls: at the service's root, whatever the path of the page. */
const serviceAddress = 'https://dashboard.example/api/agentstatusdetails';
export const configAddress = 'https://dashboard.example/api/config';
export const rosterAddress = 'https://dashboard.example/api/roster';

/** A service without replies until a test sets them; every test file has its own. */
export function mockedService(): SetupServer {
  const server = setupServer();
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  beforeEach(() => vi.stubGlobal('location', new URL(pageAddress)));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());
  return server;
}

/** 10 March 2026 in UTC, for the given agents and teams (all). */
export function planOfTestDay(agents: readonly string[] = [], teams: readonly string[] = []): RequestPlan {
  const day = civilDateFromLocalMs(Date.UTC(2026, 2, 10));
  const plan = planRequest(
    timeRangeOf(day, day, UTC),
    { agents, teams },
    {
      apiVersion: 'v1',
      timestamps: 'requested-offset',
    },
  );
  if (plan === undefined) throw new Error('the day is not empty');
  return plan;
}

/** A call as the service sees it. */
export type SeenCall = { readonly offset: number; readonly request: Request };

/** Replies to the page's calls. */
export function agentHandler(reply: (call: SeenCall) => Response | Promise<Response>): RequestHandler {
  return http.post(serviceAddress, ({ request }) =>
    reply({ offset: Number(new URL(request.url).searchParams.get('offset')), request }),
  );
}

export function jsonResponse(
  reply: AgentStatusReply,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return HttpResponse.json(reply, { headers });
}

export function problemResponse(
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
