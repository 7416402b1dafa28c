import { readFile } from 'node:fs/promises';

import { Sessions } from './sessions.mjs';
import { signToken } from './signToken.mjs';
import { users } from './users.mjs';

/**
 * @typedef {object} PortalSettings
 * @property {string} origin the portal's origin
 * @property {string} dashboard the dashboard's origin
 * @property {import('./signToken.mjs').TokenSettings} token
 *
 * @typedef {{readonly status: number, readonly headers?: Readonly<Record<string, string>>, readonly body?: string}} Reply
 */

/** The dashboard's address in the portal's files, as in a real portal; replaced by the actual one. */
const DASHBOARD_PLACEHOLDER = 'https://status.example.com';

/** All files that are served, with their media types. */
const types = new Map([
  ['index.html', 'text/html'],
  ['portal.css', 'text/css'],
  ['portal.js', 'text/javascript'],
  ['panel.js', 'text/javascript'],
  ['values.js', 'text/javascript'],
  ['icon.svg', 'image/svg+xml'],
]);

/**
 * Serves the portal: its page, the signed-in user, and tokens for the dashboard.
 *
 * @param {PortalSettings} settings
 * @returns {import('node:http').RequestListener}
 */
export function createPortal(settings) {
  const sessions = new Sessions();
  return (request, response) => {
    const respond = async () => {
      const { status, headers, body = '' } = await replyTo(request, settings, sessions);
      response.writeHead(status, { ...commonHeaders(settings.dashboard), ...headers });
      response.end(body);
    };
    respond().catch(() => response.destroy());
  };
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {PortalSettings} settings
 * @param {Sessions} sessions
 * @returns {Promise<Reply>}
 */
async function replyTo(request, settings, sessions) {
  const { method = 'GET', headers } = request;
  const { pathname } = new URL(request.url ?? '/', settings.origin);
  const user = sessions.userOf(headers.cookie);
  const isRead = method === 'GET' || method === 'HEAD';
  // Only the portal's own pages may change anything or get a token.
  if (!isRead && headers.origin !== settings.origin) return { status: 403 };
  switch (isRead ? pathname : `${method} ${pathname}`) {
    case '/session':
      return json({ user: user?.id ?? null, users: users.map(({ id, name, role }) => ({ id, name, role })) });
    case 'DELETE /session':
      return { status: 204, headers: { 'set-cookie': sessions.end(headers.cookie) } };
    case 'POST /dashboard-token':
      if (user === undefined) return { status: 401 };
      return { status: 200, headers: plainText, body: await signToken(user, settings.token) };
    default:
  }
  const chosen = users.find(({ id }) => `PUT /session/${id}` === `${method} ${pathname}`);
  if (chosen !== undefined) {
    return { status: 204, headers: { 'set-cookie': sessions.begin(headers.cookie, chosen) } };
  }
  return isRead
    ? await fileReply(pathname === '/' ? 'index.html' : pathname.slice(1), settings)
    : { status: 404 };
}

const plainText = { 'content-type': 'text/plain; charset=utf-8' };

/**
 * @param {object} value
 * @returns {Reply}
 */
function json(value) {
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

/**
 * @param {string} name
 * @param {PortalSettings} settings
 * @returns {Promise<Reply>}
 */
async function fileReply(name, { dashboard }) {
  const type = types.get(name);
  if (type === undefined) return { status: 404, headers: plainText, body: 'Not found' };
  const text = await readFile(new URL(`site/${name}`, import.meta.url), 'utf8');
  return {
    status: 200,
    headers: { 'content-type': `${type}; charset=utf-8` },
    body: text.replaceAll(DASHBOARD_PLACEHOLDER, dashboard),
  };
}

/**
 * Headers that restrict the portal's page. From another origin it needs only the dashboard's script and frame.
 *
 * @param {string} dashboard
 */
function commonHeaders(dashboard) {
  return {
    'cache-control': 'no-store',
    'content-security-policy': [
      "default-src 'none'",
      `script-src 'self' ${dashboard}`,
      `frame-src ${dashboard}`,
      "style-src 'self'",
      "img-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
}
