import { once } from 'node:events';
import { createServer } from 'node:http';

import { SignJWT } from 'jose';

/** The settings of a dashboard's server for accepting the tokens of `signToken`. */
export const tokenSettings = {
  ACCESS: 'token',
  ACCESS_SECRET: 'a-secret-that-portal-and-dashboard-share',
  ACCESS_ISSUER: 'https://portal.example',
  ACCESS_AUDIENCE: 'agent-status-timeline',
} as const;

export type Claims = {
  readonly sub?: string;
  readonly agents?: '*' | readonly string[];
  /** From now. */
  readonly lifeSeconds?: number;
};

/** A token as a portal's server signs it. */
export async function signToken({
  sub = 'supervisor-1',
  agents = '*',
  lifeSeconds = 600,
}: Claims = {}): Promise<string> {
  return await new SignJWT({ agents })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(tokenSettings.ACCESS_ISSUER)
    .setAudience(tokenSettings.ACCESS_AUDIENCE)
    .setSubject(sub)
    .setExpirationTime(Math.floor(Date.now() / 1000) + lifeSeconds)
    .sign(new TextEncoder().encode(tokenSettings.ACCESS_SECRET));
}

export type Portal = {
  /** The portal's origin: `http://localhost:…`, a different site from the dashboard's `127.0.0.1`. */
  readonly origin: string;
  /** Serves a page at a path from now on. */
  readonly serve: (path: string, html: string) => void;
  /** Sets the reply of `GET /token`: the token, or a status to refuse with. */
  readonly giveTokens: (give: () => Promise<string | number>) => void;
  /** The reasons for which `hostPage` requested tokens, in order. */
  readonly tokenRequests: () => readonly string[];
  /** Forgets pages, replies and requests, for the next test. */
  readonly reset: () => void;
  readonly stop: () => Promise<void>;
};

/** Starts a portal: a real server on a separate origin. */
export async function startPortal(): Promise<Portal> {
  const pages = new Map<string, string>();
  const giveValidToken = async (): Promise<string | number> => await signToken();
  let give = giveValidToken;
  const tokenRequests: string[] = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const reply = async () => {
      if (pathname === '/token') {
        tokenRequests.push(searchParams.get('reason') ?? '');
        const given = await give();
        response.writeHead(typeof given === 'number' ? given : 200, { 'cache-control': 'no-store' });
        response.end(typeof given === 'number' ? '' : given);
        return;
      }
      const html = pages.get(pathname);
      response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(html);
    };
    reply().catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The portal has no port');
  return {
    origin: `http://localhost:${bound.port}`,
    serve: (path, html) => pages.set(path, html),
    giveTokens: (chosen) => {
      give = chosen;
    },
    tokenRequests: () => tokenRequests,
    reset: () => {
      pages.clear();
      tokenRequests.length = 0;
      give = giveValidToken;
    },
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** The settings that let the portals frame the dashboard and make it accept their tokens. */
export function settingsFor(...portals: readonly Portal[]): Readonly<Record<string, string>> {
  return {
    ...tokenSettings,
    EMBED_ORIGINS: portals.map(({ origin }) => origin).join(' '),
  };
}

/**
 * A page that mounts the dashboard as the handbook describes, and exposes `window.dashboard` and `window.events`.
 *
 * @param options JavaScript, put into the object of options
 */
export function hostPage(dashboard: string, options = '', style = 'height: 100vh'): string {
  return `<!doctype html>
<html lang="en"><head><title>Portal</title><link rel="icon" href="data:,"><style>body,h1{margin:0}#place{${style}}</style></head>
<body><main><h1>Portal</h1><div id="place"></div></main>
<script type="module">
import { mount } from '${dashboard}/embed.js';
window.events = [];
window.dashboard = mount(document.querySelector('#place'), {
  src: '${dashboard}/',
  getToken: async ({ reason }) => {
    const response = await fetch('/token?reason=' + reason);
    if (!response.ok) throw new Error('no token: ' + response.status);
    return await response.text();
  },
  onEvent: (event) => window.events.push(event),
  ${options}
});
</script></body></html>`;
}
