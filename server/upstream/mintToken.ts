import { SignJWT } from 'jose';
import type { ClientCredentials, UpstreamCredentials } from '../settings/upstreamSettings';

/** The upstream's clock may differ from ours by this much, either way; the token must be valid by both. */
const CLOCK_DIFFERENCE_SECONDS = 5 * 60;

/** Long enough for the slowest call. With the clock difference, `exp − iat` is 15 min; the upstream allows 60. */
const TOKEN_LIFETIME_SECONDS = 5 * 60;

/** The caller as it appears in the upstream's records. */
const TOKEN_SUBJECT = 'agent-status-timeline';

/**
 * A new token for one call: HS256 with the client secret, `appId` and `sub` as the upstream documents them.
 * `jti` is new each time, because an app may be set to accept each token only once; such an app also refuses
 * tokens that are valid for more than an hour.
 */
export async function mintToken(
  { clientId, clientSecret }: ClientCredentials,
  nowMs: number,
): Promise<string> {
  const nowSeconds = Math.floor(nowMs / 1000);
  return await new SignJWT({ appId: clientId })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(TOKEN_SUBJECT)
    .setIssuedAt(nowSeconds - CLOCK_DIFFERENCE_SECONDS)
    .setExpirationTime(nowSeconds + CLOCK_DIFFERENCE_SECONDS + TOKEN_LIFETIME_SECONDS)
    .setJti(crypto.randomUUID())
    .sign(new TextEncoder().encode(clientSecret));
}

/** The token for one call. */
export async function tokenFrom(credentials: UpstreamCredentials): Promise<string> {
  return credentials.kind === 'fixed' ? credentials.token : await mintToken(credentials.client, Date.now());
}
