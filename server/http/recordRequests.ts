import type { MiddlewareHandler } from 'hono';

import type { ProblemCode } from '../../src/contract/problem';
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
      upstreamStatus: context.get('upstreamStatus'),
      causeCode: context.get('causeCode'),
      cacheOutcome: context.get('cacheOutcome'),
      display: context.get('display'),
    });
  };
}

const openRoutes = ['/api/config', '/healthz', '/readyz', '/', ...signInRouteNames];
const loggedRoutes = new Set([AGENT_STATUS_ROUTE, ROSTER_ROUTE, ...openRoutes]);

/** The log contains only these few names, because a path may contain personal data. */
function routeOf(path: string): string {
  if (loggedRoutes.has(path)) return path;
  return ['/api/', '/assets/'].find((prefix) => path.startsWith(prefix))?.concat('*') ?? '/*';
}
