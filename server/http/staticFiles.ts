import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';

/**
 * Serves the built page from a folder, compressed if the build left a `.br` or `.gz` beside the file. Asset
 * names contain a hash of the content, so browsers keep them for good, while the page is revalidated each
 * time. Every path that does not name a file serves the page; a missing file is passed on.
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

/** Plain segments without a dot, as a person may type or an old link may contain. */
function isPagePath(path: string): boolean {
  return /^(?:\/[\w~-]+)*\/?$/.test(path) && !/^\/(?:api|assets)(?:\/|$)/.test(path);
}

/** Hidden files, source maps and the compressed copies are not served under their own names. */
function isServed(path: string): boolean {
  return !/\/\.|\.(?:map|br|gz)$/.test(path) && !path.endsWith('/') && /\.[a-z\d]+$/i.test(path);
}

function cacheControlFor(path: string): string {
  if (path.startsWith('/assets/')) return 'public, max-age=31536000, immutable';
  return path.endsWith('.html') ? 'no-cache' : 'public, max-age=3600';
}
