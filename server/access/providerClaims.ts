import type { ClaimSettings } from '../settings/signInSettings';
import type { Identity } from './identity';

type Claims = Readonly<Record<string, unknown>>;

/**
 * What an identity provider says about a person besides their id. The email address is left out if the provider says
 * that it is not verified: anyone could have claimed it.
 */
export function providerClaims(
  claims: Claims,
  { groupsClaim, adminGroups }: ClaimSettings,
): Pick<Identity, 'email' | 'groups' | 'isAdmin'> {
  const groups = groupsIn(claims, groupsClaim);
  const isAdmin = groups.some((group) => adminGroups.includes(group));
  return { email: emailIn(claims), groups, isAdmin };
}

/** The groups in a claim: a list of names, or a single name. */
function groupsIn(claims: Claims, name: string): readonly string[] {
  const value = Object.hasOwn(claims, name) ? claims[name] : undefined;
  const groups: readonly unknown[] = Array.isArray(value) ? value : [value];
  return groups.filter((group): group is string => typeof group === 'string' && group !== '');
}

function emailIn({ email, email_verified: isVerified }: Claims): string | undefined {
  // Some providers send the text, and many say nothing of it. Whatever else they send does not mean yes.
  if (![undefined, true, 'true'].some((accepted) => isVerified === accepted)) return undefined;
  return typeof email === 'string' && email.trim() !== '' ? email.trim() : undefined;
}
