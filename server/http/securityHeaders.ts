import type { MiddlewareHandler } from 'hono';
import type { secureHeaders } from 'hono/secure-headers';

export type SecurityHeaders = NonNullable<Parameters<typeof secureHeaders>[0]>;

/**
 * react-aria inserts two fixed `<style>` elements into the page, one for anything that can be pressed and one
 * while a dialog is open. These hashes allow those two texts and no others; a test computes them from the
 * installed package.
 */
export const controlStyleHashes = [
  "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='",
] as const;

/**
 * Headers that restrict the page: it may run and load only what this server serves, and be framed only by
 * these origins. It has a form only where people sign out by one. Inline `style` attributes are forbidden; React sets styles through the CSS object model,
 * which the policy does not restrict.
 */
export function securityHeaders(embedOrigins: readonly string[], canSignOut = false): SecurityHeaders {
  const isFramed = embedOrigins.length > 0;
  return {
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", ...controlStyleHashes],
      fontSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      connectSrc: ["'self'"],
      workerSrc: ["'self'", 'blob:'],
      manifestSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: [canSignOut ? "'self'" : "'none'"],
      // No text becomes code or markup; the one policy is in src/api/read/readingThread.ts.
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ['agent-status'],
      frameAncestors: isFramed ? [...embedOrigins] : ["'none'"],
    },
    // This header cannot list origins, so if framing is allowed, only `frame-ancestors` restricts it.
    xFrameOptions: isFramed ? false : 'DENY',
    referrerPolicy: 'no-referrer',
    permissionsPolicy: {
      camera: [],
      microphone: [],
      geolocation: [],
      payment: [],
      usb: [],
      serial: [],
      clipboardWrite: ['self'],
      fullscreen: ['self'],
    },
    // Left to the proxy that terminates TLS in front of this server.
    strictTransportSecurity: false,
    originAgentCluster: false,
  };
}

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
