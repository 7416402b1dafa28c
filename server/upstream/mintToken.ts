import { SignJWT } from 'jose';
import type { ClientCredentials } from '../settings/upstreamSettings';

/** The upstream's clock may be so far from ours, either way: a token must be good by it too. */
const CLOCK_DIFFERENCE_SECONDS = 5 * 60;

/** Beside that, long enough for the slowest call. Of the hour that the upstream allows it is a quarter. */
const TOKEN_LIFETIME_SECONDS = 5 * 60;

/** Whom the upstream's own records show as the caller. */
const TOKEN_SUBJECT = 'agent-status-timeline';

/**
 * A fresh token for one call: HS256 under the client secret, with `appId` and `sub` as the upstream
 * documents them. `jti` is new each time, because an app may be set to take each token once only, and
 * such an app refuses tokens that live longer than an hour.
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
