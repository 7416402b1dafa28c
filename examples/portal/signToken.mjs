import { SignJWT } from 'jose';

/**
 * The settings shared with the dashboard: its ACCESS_SECRET, ACCESS_ISSUER and ACCESS_AUDIENCE.
 *
 * @typedef {object} TokenSettings
 * @property {string} secret at least 32 bytes; only the two servers know it, never a browser
 * @property {string} issuer
 * @property {string} audience
 */

/** The dashboard accepts at most 15 minutes, and requests a new token in time. */
const TOKEN_SECONDS = 5 * 60;

/**
 * A token that tells the dashboard whom a user may see: agents, teams, or both. Teams keep it small, however many agents
 * they have.
 *
 * @param {Pick<import('./users.mjs').PortalUser, 'id' | 'agents' | 'teams'>} user
 * @param {TokenSettings} settings
 * @param {number} [nowMs]
 * @returns {Promise<string>}
 */
export async function signToken({ id, agents, teams }, { secret, issuer, audience }, nowMs = Date.now()) {
  return await new SignJWT({ agents, teams })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(id)
    .setExpirationTime(Math.floor(nowMs / 1000) + TOKEN_SECONDS)
    .sign(new TextEncoder().encode(secret));
}
