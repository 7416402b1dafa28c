import type { MiddlewareHandler } from 'hono';

/**
 * Lets pages on other origins load the script that mounts the dashboard, and its types. A module is fetched
 * with CORS, and a classic script is subject to the resource policy. The files contain no secret. Mount it
 * before the middleware that sets the headers of all replies, so that it can override them.
 */
export function embedScriptHeaders(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    if (!/^\/embed(?:\.classic\.js|\.js|\.d\.ts)$/.test(context.req.path)) return;
    // By the file extension `.ts` the type would be video (MPEG transport stream).
    if (context.req.path.endsWith('.d.ts'))
      context.res.headers.set('Content-Type', 'text/plain; charset=utf-8');
    context.res.headers.set('Access-Control-Allow-Origin', '*');
    context.res.headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
  };
}
