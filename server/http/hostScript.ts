import type { MiddlewareHandler } from 'hono';

/**
 * Lets pages on other origins load the script that mounts the dashboard, and its types: as a module it is fetched with CORS, as
 * a classic script it is subject to the resource policy. It holds no secret and grants nothing. To be mounted
 * before what sets the headers of everything else, so that it has the last word.
 */
export function shareHostScript(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    if (!/^\/embed(?:\.classic\.js|\.js|\.d\.ts)$/.test(context.req.path)) return;
    // By its ending a file of types would be a film.
    if (context.req.path.endsWith('.d.ts'))
      context.res.headers.set('Content-Type', 'text/plain; charset=utf-8');
    context.res.headers.set('Access-Control-Allow-Origin', '*');
    context.res.headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
  };
}
