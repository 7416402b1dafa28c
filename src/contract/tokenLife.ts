/**
 * The header in which the service says how long the access token of a call still holds: `expires_in=540`, in
 * whole seconds by the service's own clock. `Authentication-Info` (RFC 7615) is where a server tells about
 * credentials that it took; the parameter is named as in RFC 6749 § 5.1.
 */
export const TOKEN_LIFE_HEADER = 'Authentication-Info';

/** The header's value for a token that holds for so many seconds more. */
export function tokenLifeValue(seconds: number): string {
  return `expires_in=${Math.max(0, Math.floor(seconds))}`;
}

/** The seconds that the header tells; `undefined` where it is missing or tells none. */
export function tokenLifeFrom(value: string | null): number | undefined {
  const digits = /(?:^|[,;\s])expires_in="?(\d{1,9})"?(?:$|[,;\s])/i.exec(value ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}
