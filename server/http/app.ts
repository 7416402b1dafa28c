import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

import { urgencyFrom } from '../../src/contract/priority';
import type { AgentPageRequest } from '../../src/contract/agentStatusRequest';
import type { PublicConfig } from '../../src/contract/publicConfig';
import type { Admission, Authorize } from '../access/authorize';
import { limitRequest, noTeamMembers } from '../access/limitRequest';
import { addressesIn } from '../access/rights';
import type { GetPage } from '../cache/getPage';
import type { CacheOutcome } from '../observer';
import type { RosterDirectory } from '../roster/RosterDirectory';
import { isLoopbackHost } from '../settings/origins';
import type { SignIn } from '../signIn/signIn';
import { withAdmission } from './admissionHeaders';
import { emptyReply, pageReply } from './pageReply';
import { readRequest } from './readRequest';
import {
  AGENT_STATUS_ROUTE,
  type AppEnv,
  ROSTER_ROUTE,
  recordRequests,
  type RequestRecord,
} from './recordRequests';
import { type ReplyLimits, replyLimits } from './replyLimits';
import { createRosterReply } from './rosterReply';
import { endingWith } from './replyStream';
import { keepSession, signInRouteNames, signInRoutes } from './signInRoutes';
import { NoTurn, Turns } from './Turns';
import {
  internalErrorResponse,
  problemResponse,
  type ProblemFacts,
  RequestRefused,
} from '../failures/problem';
import { embedScriptHeaders, securityHeaders } from './securityHeaders';
import { problemOf, UpstreamFailure } from '../failures/upstreamFailure';

/** What the page needs to know that can change while the service runs. */
export type UpstreamFacts = Pick<PublicConfig, 'timestamps' | 'timestampsCheck' | 'rangesByDay'>;

export type AppDependencies = {
  readonly publicConfig: PublicConfig;
  /** What was found out about the upstream, as of now; without it, `publicConfig` says so. */
  readonly upstreamFacts?: () => Promise<UpstreamFacts>;
  /** Where the server listens. On the loopback it serves requests for the loopback's names only. */
  readonly listenHost: string;
  readonly authorize: Authorize;
  /** Signs people in who open the page itself; `undefined` if nobody has to, or a gateway does. */
  readonly signIn?: SignIn | undefined;
  /** The teams in force; absent where none are configured. */
  readonly currentRoster?: (() => RosterDirectory) | undefined;
  readonly getPage: GetPage;
  readonly onCacheOutcome?: (outcome: CacheOutcome) => void;
  readonly replyLimits?: ReplyLimits;
  /** Serves the page and its assets; a request that it passes on gets 404. */
  readonly servePage?: MiddlewareHandler;
  readonly isReady: () => boolean;
  readonly onRequest: (record: RequestRecord) => void;
  /** An unexpected error in this service. */
  readonly onError: (error: unknown) => void;
};

type AppContext = Context<AppEnv>;

type ReplyTurns = { readonly requests: Turns; readonly unpacked: Turns };

/** For a client that has too many requests under way: some of them end by then. */
const BUSY_RETRY_SECONDS = 5;

/** The client has disconnected: the status appears only in the log (nginx introduced it for that). */
const CLIENT_CLOSED_REQUEST = 499;

/** The whole service as a Web-standard `(Request) → Response`, independent of Node and sockets. */
export function createApp(dependencies: AppDependencies): Hono<AppEnv> {
  const { publicConfig, servePage, signIn } = dependencies;
  const limits = dependencies.replyLimits ?? replyLimits;
  const turns = { requests: new Turns(limits.requests), unpacked: new Turns(limits.unpacked) };
  const rosterReply = createRosterReply();
  const app = new Hono<AppEnv>();
  app.use(recordRequests(dependencies.onRequest));
  app.use(embedScriptHeaders());
  app.use(secureHeaders(securityHeaders(publicConfig.embedOrigins, signIn !== undefined)));
  for (const path of ['/api/*', ...signInRouteNames]) {
    app.use(path, refuseForeignHostNames(dependencies.listenHost));
  }
  if (signIn !== undefined) app.use('/api/*', keepSession(signIn)).route('/', signInRoutes(signIn));

  app.post(AGENT_STATUS_ROUTE, async (context) => {
    const { signal } = context.req.raw;
    try {
      return await replyWithAgents(context, dependencies, turns);
    } catch (error) {
      if (signal.aborted) return new Response(null, { status: CLIENT_CLOSED_REQUEST });
      return replyToError(context, error);
    }
  });
  app.get(ROSTER_ROUTE, async (context) => {
    try {
      const admission = await dependencies.authorize(context.req.raw);
      context.set('display', admission.displayId);
      const roster = dependencies.currentRoster?.();
      if (roster === undefined) return refuseUnknownPath(context);
      const ifNoneMatch = context.req.header('If-None-Match') ?? null;
      return withAdmission(await rosterReply({ roster, rights: admission, ifNoneMatch }), admission);
    } catch (error) {
      return replyToError(context, error);
    }
  });
  app.get('/api/config', async (context) => {
    const described = signIn && { signIn: await signIn.describe(context.req.raw) };
    const facts = await upstreamFactsOf(dependencies);
    return context.json({ ...publicConfig, ...facts, ...described }, 200, {
      'Cache-Control': 'private, no-store',
    });
  });
  app.get('/healthz', (context) => context.json({ status: 'alive' }, 200, { 'Cache-Control': 'no-store' }));
  app.get('/readyz', (context) => {
    const isReady = dependencies.isReady();
    return context.json({ status: isReady ? 'ready' : 'stopping' }, isReady ? 200 : 503, {
      'Cache-Control': 'no-store',
    });
  });

  app.all(AGENT_STATUS_ROUTE, (context) => refuseMethod(context, 'POST'));
  for (const route of [ROSTER_ROUTE, '/api/config', '/healthz', '/readyz']) {
    app.all(route, (context) => refuseMethod(context, 'GET, HEAD'));
  }
  app.all('/api/*', refuseUnknownPath);
  if (servePage !== undefined) app.get('/*', servePage);
  app.on(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'], '/*', (context) =>
    refuseMethod(context, 'GET, HEAD'),
  );
  app.notFound(refuseUnknownPath);
  app.onError((error) => {
    dependencies.onError(error);
    return internalErrorResponse();
  });
  return app;
}

/**
 * A hostile site can point its own host name at this machine and so count as the same origin (DNS rebinding).
 * A server on the loopback is never addressed by any but the loopback's names, so others are refused.
 */
function refuseForeignHostNames(listenHost: string): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    if (!isLoopbackHost(listenHost) || isLoopbackHost(new URL(context.req.url).hostname)) return await next();
    return replyWithProblem(context, {
      code: 'forbidden',
      reason: 'host-name-foreign',
      detail: 'This server accepts requests for localhost, 127.0.0.1, and [::1] only.',
    });
  };
}

async function upstreamFactsOf({ publicConfig, upstreamFacts }: AppDependencies): Promise<UpstreamFacts> {
  const { timestamps, timestampsCheck, rangesByDay } = (await upstreamFacts?.()) ?? publicConfig;
  return { timestamps, timestampsCheck, rangesByDay };
}

/** One page of the agents that this caller may see. */
async function replyWithAgents(
  context: AppContext,
  dependencies: AppDependencies,
  turns: ReplyTurns,
): Promise<Response> {
  const { raw: incoming } = context.req;
  const admission = await dependencies.authorize(incoming);
  context.set('display', admission.displayId);
  return withAdmission(await replyInTurn(context, dependencies, admission, turns), admission);
}

/** A turn lasts until the reply is sent or its reader is gone. */
async function replyInTurn(
  context: AppContext,
  dependencies: AppDependencies,
  { scope, teams, subject }: Admission,
  turns: ReplyTurns,
): Promise<Response> {
  const { raw: incoming } = context.req;
  const { request, paging } = await readRequest(incoming, dependencies.publicConfig.maxDays);
  const roster = dependencies.currentRoster?.();
  const addressesInTeam = roster === undefined ? noTeamMembers : (id: string) => addressesIn(roster, id);
  const limited = limitRequest({ request, paging }, { scope, teams }, addressesInTeam);
  if (limited === undefined) {
    const { timestamps: mode, timestampsCheck: check } = await upstreamFactsOf(dependencies);
    return emptyReply({ request, paging }, scope, { mode, check });
  }
  const end = await turns.requests.take(subject, incoming.signal);
  try {
    const pageRequest = { request: limited, paging };
    const response = await replyInScope(context, dependencies, { scope, subject }, { pageRequest, turns });
    return endingWith(response, incoming.signal, end);
  } catch (error) {
    end();
    throw error;
  }
}

async function replyInScope(
  context: AppContext,
  dependencies: AppDependencies,
  { scope, subject }: Pick<Admission, 'scope' | 'subject'>,
  { pageRequest, turns }: { readonly pageRequest: AgentPageRequest; readonly turns: ReplyTurns },
): Promise<Response> {
  const { raw: incoming } = context.req;
  const result = await dependencies.getPage(pageRequest, {
    signal: incoming.signal,
    urgency: urgencyFrom(context.req.header('Priority') ?? null),
    subject,
    wantsFresh: /(?:^|,)\s*no-cache\s*(?:,|$)/i.test(context.req.header('Cache-Control') ?? ''),
  });
  context.set('cacheOutcome', result.outcome);
  // A stale copy hides the failure from the caller, not from the log.
  if (result.failure !== undefined) recordFailure(context, result.failure);
  dependencies.onCacheOutcome?.(result.outcome);
  return await pageReply(result, scope, context.req.header('Accept-Encoding') ?? null, {
    signal: incoming.signal,
    takeTurnToUnpack: async () => await turns.unpacked.take(subject, incoming.signal),
  });
}

function replyToError(context: AppContext, error: unknown): Response {
  if (error instanceof NoTurn) {
    const response = replyWithProblem(context, {
      code: 'rate-limited',
      reason: 'requests-under-way',
      detail: 'Too many requests are under way.',
      retryAfterSeconds: BUSY_RETRY_SECONDS,
    });
    // What else this client has sent over the connection would only wait again.
    response.headers.set('Connection', 'close');
    return response;
  }
  if (error instanceof RequestRefused) return replyWithProblem(context, error.problem);
  if (!(error instanceof UpstreamFailure)) throw error;
  recordFailure(context, error);
  return replyWithProblem(context, problemOf(error));
}

function recordFailure(context: AppContext, { reason, upstreamStatus, causeCode }: UpstreamFailure): void {
  context.set('reason', reason);
  context.set('upstreamStatus', upstreamStatus);
  context.set('causeCode', causeCode);
}

function refuseMethod(context: AppContext, allow: string): Response {
  return replyWithProblem(context, {
    code: 'bad-request',
    reason: 'method-not-allowed',
    status: 405,
    detail: `Allowed methods: ${allow}.`,
    allow,
  });
}

function refuseUnknownPath(context: AppContext): Response {
  return replyWithProblem(context, {
    code: 'bad-request',
    reason: 'path-unknown',
    status: 404,
    detail: 'Nothing was found at this address.',
  });
}

function replyWithProblem(context: AppContext, problem: ProblemFacts): Response {
  context.set('problemCode', problem.code);
  context.set('reason', problem.reason);
  return problemResponse(problem);
}
