/**
 * Whom a token stands for and whose statuses it shows: its `sub` and `agents`, so that a token with the same
 * is a renewal and any other a change of the reader. It is read, not believed: whether it holds is for the
 * service to say. A token that cannot be read stands for nobody but itself.
 *
 * @param token as it goes behind `Bearer`; `undefined` where none is needed
 */
export function identityOf(token: string | undefined): string {
  if (token === undefined) return '';
  const claims = claimsOf(token);
  if (claims === undefined) return `token ${token}`;
  const { sub, agents } = claims;
  const listed = Array.isArray(agents) ? agents.map(String).toSorted() : agents;
  return JSON.stringify([sub, listed]);
}

function claimsOf(token: string): { readonly sub: unknown; readonly agents: unknown } | undefined {
  const [, payload, signature] = token.split('.');
  if (payload === undefined || signature === undefined) return undefined;
  try {
    // RFC 7515 § 2: base64url, of UTF-8.
    const bytes = Uint8Array.from(
      atob(payload.replaceAll('-', '+').replaceAll('_', '/')),
      (character) => character.codePointAt(0) ?? 0,
    );
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof claims !== 'object' || claims === null || !('sub' in claims)) return undefined;
    return { sub: claims.sub, agents: 'agents' in claims ? claims.agents : undefined };
  } catch {
    return undefined;
  }
}
