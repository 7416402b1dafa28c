import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';

/**
 * Serves the built page from a folder, precompressed where the build left a `.br` or `.gz` beside a file.
 * Names of assets carry a hash of their content, so those are kept for good; the page itself is asked for
 * again each time. It has the one address `/` (and `/index.html`): every other unknown path is passed on.
 */
export function staticFiles(folder: string): MiddlewareHandler {
  const serve = serveStatic({ root: folder, precompressed: true });
  return async (context, next) => {
    if (!isServed(context.req.path)) return await next();
    const response = await serve(context, next);
    if (response instanceof Response)
      response.headers.set('Cache-Control', cacheControlFor(context.req.path));
    return response;
  };
}

/** Not served under their own names: hidden files, source maps and the compressed twins. */
function isServed(path: string): boolean {
  return (
    !/\/\.|\.(?:map|br|gz)$/.test(path) &&
    (path === '/' || !path.endsWith('/')) &&
    /^\/$|\.[a-z\d]+$/i.test(path)
  );
}

function cacheControlFor(path: string): string {
  if (path.startsWith('/assets/')) return 'public, max-age=31536000, immutable';
  return path === '/' || path.endsWith('.html') ? 'no-cache' : 'public, max-age=3600';
}
