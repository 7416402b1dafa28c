import { SignJWT } from 'jose';

/**
 * What portal and dashboard agree on: the dashboard's ACCESS_SECRET, ACCESS_ISSUER and ACCESS_AUDIENCE.
 *
 * @typedef {object} TokenSettings
 * @property {string} secret at least 32 bytes; known to the two servers and to no browser
 * @property {string} issuer
 * @property {string} audience
 */

/** The dashboard takes none that lives for more than 15 minutes, and asks for another in time. */
const TOKEN_SECONDS = 5 * 60;

/**
 * A token that shows the dashboard whose statuses a user may see.
 *
 * @param {Pick<import('./users.mjs').PortalUser, 'id' | 'agents'>} user
 * @param {TokenSettings} settings
 * @param {number} [nowMs]
 * @returns {Promise<string>}
 */
export async function signToken({ id, agents }, { secret, issuer, audience }, nowMs = Date.now()) {
  return await new SignJWT({ agents })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(id)
    .setExpirationTime(Math.floor(nowMs / 1000) + TOKEN_SECONDS)
    .sign(new TextEncoder().encode(secret));
}
