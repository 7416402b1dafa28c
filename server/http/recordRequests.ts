import type { MiddlewareHandler } from 'hono';

import type { FailureReason } from '../../src/contract/failureReasons';
import type { ProblemCode } from '../../src/contract/problem';
import { failureLevel } from '../failures/failureLevel';
import type { CacheOutcome } from '../observer';
import { signInRouteNames } from './signInRoutes';

export const AGENT_STATUS_ROUTE = '/api/agentstatusdetails';
export const ROSTER_ROUTE = '/api/roster';

/** All that is ever logged about a request: no address, no query, no header, no body. */
export type RequestRecord = {
  readonly method: string;
  /** The route's pattern, never the requested path. */
  readonly route: string;
  readonly status: number;
  readonly durationMs: number;
  readonly problemCode: ProblemCode | undefined;
  /** Why it failed, or why its reply is an older copy. */
  readonly reason: FailureReason | undefined;
  readonly upstreamStatus: number | undefined;
  /** Why the upstream could not be reached, e.g. `ECONNREFUSED`. */
  readonly causeCode: string | undefined;
  readonly cacheOutcome: CacheOutcome | undefined;
  /** The id of the display that asked, if one did. */
  readonly display: string | undefined;
};

/** What replies note for the record of their request. */
export type AppEnv = {
  Variables: {
    problemCode?: ProblemCode;
    reason?: FailureReason | undefined;
    upstreamStatus?: number | undefined;
    causeCode?: string | undefined;
    cacheOutcome?: CacheOutcome;
    display?: string | undefined;
  };
};

/** Reports each request once it is answered. */
export function recordRequests(onRequest: (record: RequestRecord) => void): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    const startMs = performance.now();
    await next();
    onRequest({
      method: context.req.method,
      route: routeOf(context.req.path),
      status: context.res.status,
      durationMs: Math.round(performance.now() - startMs),
      problemCode: context.get('problemCode'),
      reason: context.get('reason'),
      upstreamStatus: context.get('upstreamStatus'),
      causeCode: context.get('causeCode'),
      cacheOutcome: context.get('cacheOutcome'),
      display: context.get('display'),
    });
  };
}

type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** The log level of a request: that of its failure; without one, requests for agents matter and others do not. */
export function requestLevel(record: RequestRecord): LogLevel {
  const { status, problemCode, reason, cacheOutcome, route } = record;
  if (problemCode !== undefined) return failureLevel(problemCode, reason);
  // An unexpected error has no code.
  if (status === 500) return 'error';
  if (cacheOutcome === 'stale') return 'warn';
  return status >= 400 || route === AGENT_STATUS_ROUTE ? 'info' : 'debug';
}

const openRoutes = ['/api/config', '/healthz', '/readyz', '/', ...signInRouteNames];
const loggedRoutes = new Set([AGENT_STATUS_ROUTE, ROSTER_ROUTE, ...openRoutes]);

/** The log contains only these few names, because a path may contain personal data. */
function routeOf(path: string): string {
  if (loggedRoutes.has(path)) return path;
  return ['/api/', '/assets/'].find((prefix) => path.startsWith(prefix))?.concat('*') ?? '/*';
}
