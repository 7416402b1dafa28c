import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';

import { createPortal } from './portal.mjs';
import { startDashboard } from './startDashboard.mjs';

/** The port unless PORTAL_PORT sets another; if it is taken, any free port. */
const DEFAULT_PORT = 8090;

/**
 * Runs the portal and the dashboard that it frames, two servers on different sites (`localhost` and
 * `127.0.0.1`), until a signal ends both.
 *
 * @throws {Error} if one of them cannot be started.
 */
export async function runPortal() {
  const server = createServer();
  const origin = await listen(server, process.env['PORTAL_PORT']);
  // Both servers know the secret, which is random here. Keep a real one like your other credentials.
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
 * @param {string | undefined} requestedPort 0 means any
 * @returns {Promise<string>} the origin
 */
async function listen(server, requestedPort) {
  const tryPort = async (/** @type {number} */ port) => {
    server.listen(port, 'localhost');
    await once(server, 'listening');
  };
  if (requestedPort === undefined) await tryPort(DEFAULT_PORT).catch(async () => await tryPort(0));
  else await tryPort(Number(requestedPort));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The portal has no port.');
  return `http://localhost:${bound.port}`;
}
