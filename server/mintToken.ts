import { SignJWT } from 'jose';

/** Long enough for a slow call and a clock that is a little off; the upstream allows an hour at most. */
const TOKEN_LIFETIME_SECONDS = 5 * 60;

/** Whom the upstream's own records show as the caller. */
const TOKEN_SUBJECT = 'agent-status-timeline';

export type ClientCredentials = { readonly clientId: string; readonly clientSecret: string };

/**
 * A fresh token for one call: HS256 under the client secret, with `appId` and `sub` as the upstream
 * documents them. `jti` is new each time, because an app may be set to take each token once only, and
 * such an app refuses tokens that live longer than an hour.
 */
export async function mintToken(
  { clientId, clientSecret }: ClientCredentials,
  nowMs: number,
): Promise<string> {
  const issuedAtSeconds = Math.floor(nowMs / 1000);
  return await new SignJWT({ appId: clientId })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(TOKEN_SUBJECT)
    .setIssuedAt(issuedAtSeconds)
    .setExpirationTime(issuedAtSeconds + TOKEN_LIFETIME_SECONDS)
    .setJti(crypto.randomUUID())
    .sign(new TextEncoder().encode(clientSecret));
}
