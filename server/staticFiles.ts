import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';

/**
 * Serves the built page from a folder, precompressed where the build left a `.br` or `.gz` beside a file.
 * Names of assets carry a hash of their content, so those are kept for good; the page itself is asked for
 * again each time. It has the one address `/` (and `/index.html`): every other unknown path is passed on.
 */
export function staticFiles(folder: string): MiddlewareHandler {
  const serve = serveStatic({
    root: folder,
    precompressed: true,
    onFound: (_path, context) => context.header('Cache-Control', cacheControlFor(context.req.path)),
  });
  return async (context, next) => (isServed(context.req.path) ? await serve(context, next) : await next());
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
