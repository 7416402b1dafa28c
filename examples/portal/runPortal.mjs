import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';

import { createPortal } from './portal.mjs';
import { startDashboard } from './startDashboard.mjs';

/** Where the portal listens unless PORTAL_PORT says otherwise; any free port where that one is taken. */
const USUAL_PORT = 8090;

/**
 * Runs the portal and the dashboard that it frames, each a server on a site of its own (`localhost` and
 * `127.0.0.1`), until a signal ends both.
 *
 * @throws {Error} when either cannot be started.
 */
export async function runPortal() {
  const server = createServer();
  const origin = await listen(server, process.env['PORTAL_PORT']);
  // Both know the secret; it is made up for this run. A real one is kept as other credentials are.
  const token = {
    secret: randomBytes(32).toString('base64url'),
    issuer: origin,
    audience: 'agent-status-timeline',
  };
  const dashboard = await startDashboard({
    HOST: '127.0.0.1',
    PORT: process.env['DASHBOARD_PORT'] ?? '0',
    ACCESS: 'token',
    ACCESS_SECRET: token.secret,
    ACCESS_ISSUER: token.issuer,
    ACCESS_AUDIENCE: token.audience,
    EMBED_ORIGINS: origin,
  });
  server.on('request', createPortal({ origin, dashboard: dashboard.origin, token }));

  let isStopping = false;
  const stop = () => {
    isStopping = true;
    server.close();
    server.closeAllConnections();
    void dashboard.stop();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  console.log(`Portal: ${origin}   (dashboard: ${dashboard.origin})\nPress Ctrl-C to stop both.`);
  await dashboard.ended;
  if (!isStopping) throw new Error('The dashboard stopped, so the portal stops too.');
}

/**
 * @param {import('node:http').Server} server
 * @param {string | undefined} askedFor a port; 0 stands for any
 * @returns {Promise<string>} the origin
 */
async function listen(server, askedFor) {
  const tryPort = async (/** @type {number} */ port) => {
    server.listen(port, 'localhost');
    await once(server, 'listening');
  };
  if (askedFor === undefined) await tryPort(USUAL_PORT).catch(async () => await tryPort(0));
  else await tryPort(Number(askedFor));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The portal has no port.');
  return `http://localhost:${bound.port}`;
}
