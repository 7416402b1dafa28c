/**
 * A token's user and whom it shows (`sub`, `agents`, and `teams`): a token with the same identity is a renewal,
 * any other one means another reader. The signature is not verified here; the service does that. A token that
 * cannot be read is its own identity.
 *
 * @param token as sent after `Bearer`; `undefined` if none is needed
 */
export function identityOf(token: string | undefined): string {
  if (token === undefined) return '';
  const claims = claimsOf(token);
  if (claims === undefined) return `token ${token}`;
  return JSON.stringify([claims.sub, inOrder(claims.agents), inOrder(claims.teams)]);
}

/** A list in one order, whatever order it was sent in; anything else as it is. */
function inOrder(claim: unknown): unknown {
  return Array.isArray(claim) ? claim.map(String).toSorted() : claim;
}

type Claims = { readonly sub: unknown; readonly agents: unknown; readonly teams: unknown };

function claimsOf(token: string): Claims | undefined {
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
    return {
      sub: claims.sub,
      agents: 'agents' in claims ? claims.agents : undefined,
      teams: 'teams' in claims ? claims.teams : undefined,
    };
  } catch {
    return undefined;
  }
}
