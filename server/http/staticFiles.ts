import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';

/**
 * Serves the built page from a folder, precompressed where the build left a `.br` or `.gz` beside a file.
 * Names of assets carry a hash of their content, so those are kept for good; the page itself is asked for
 * again each time. It stands at `/` and at every path that names no file, whoever linked there; what names
 * a file that is not there is passed on.
 */
export function staticFiles(folder: string): MiddlewareHandler {
  const serveFile = serveStatic({ root: folder, precompressed: true });
  const servePage = serveStatic({ root: folder, path: 'index.html', precompressed: true });
  return async (context, next) => {
    const { path } = context.req;
    const isPage = isPagePath(path);
    if (!isPage && !isServed(path)) return await next();
    const response = await (isPage ? servePage : serveFile)(context, next);
    if (response instanceof Response) {
      response.headers.set('Cache-Control', isPage ? 'no-cache' : cacheControlFor(path));
    }
    return response;
  };
}

/** Plain segments without a dot, encoded or not: what a person or an old link may name. */
function isPagePath(path: string): boolean {
  return /^(?:\/[\w~-]+)*\/?$/.test(path) && !/^\/(?:api|assets)(?:\/|$)/.test(path);
}

/** Not served under their own names: hidden files, source maps and the compressed twins. */
function isServed(path: string): boolean {
  return !/\/\.|\.(?:map|br|gz)$/.test(path) && !path.endsWith('/') && /\.[a-z\d]+$/i.test(path);
}

function cacheControlFor(path: string): string {
  if (path.startsWith('/assets/')) return 'public, max-age=31536000, immutable';
  return path.endsWith('.html') ? 'no-cache' : 'public, max-age=3600';
}
