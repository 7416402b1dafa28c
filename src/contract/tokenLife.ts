/**
 * The header in which the service reports how long the access token of a request remains valid, in whole
 * seconds by the service's clock: `expires_in=540`. RFC 7615 defines the header for information about accepted
 * credentials; RFC 6749 § 5.1 defines the parameter's name.
 */
export const TOKEN_LIFE_HEADER = 'Authentication-Info';

/** The header's value for a token that remains valid for so many seconds. */
export function tokenLifeValue(seconds: number): string {
  return `expires_in=${Math.max(0, Math.floor(seconds))}`;
}

/** The seconds in the header; `undefined` if it is missing or has none. */
export function tokenLifeFrom(value: string | null): number | undefined {
  const digits = /(?:^|[,;\s])expires_in="?(\d{1,9})"?(?:$|[,;\s])/i.exec(value ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}
