import { randomBytes } from 'node:crypto';

const COOKIE = 'portal_session';

/**
 * The signed-in users, by a cookie that scripts cannot read and other sites cannot send. A real portal uses https
 * and adds `Secure`.
 */
export class Sessions {
  /** @type {Map<string, import('./users.mjs').PortalUser>} */
  #users = new Map();

  /**
   * @param {string | undefined} cookieHeader
   * @returns {import('./users.mjs').PortalUser | undefined}
   */
  userOf(cookieHeader) {
    return this.#users.get(sessionIn(cookieHeader));
  }

  /**
   * Begins a session, which replaces the previous one.
   *
   * @param {string | undefined} cookieHeader
   * @param {import('./users.mjs').PortalUser} user
   * @returns {string} the value of `Set-Cookie`
   */
  begin(cookieHeader, user) {
    this.end(cookieHeader);
    const session = randomBytes(32).toString('base64url');
    this.#users.set(session, user);
    return `${COOKIE}=${session}; Path=/; HttpOnly; SameSite=Strict`;
  }

  /**
   * @param {string | undefined} cookieHeader
   * @returns {string} the value of `Set-Cookie`
   */
  end(cookieHeader) {
    this.#users.delete(sessionIn(cookieHeader));
    return `${COOKIE}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`;
  }
}

/** @param {string | undefined} cookieHeader */
function sessionIn(cookieHeader = '') {
  const cookies = cookieHeader.split(';').map((cookie) => cookie.trim());
  return cookies.find((cookie) => cookie.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1) ?? '';
}
