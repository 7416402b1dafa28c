import type { EnvironmentReader } from './environment';
import { parseCredentialSafeOrigin } from './origins';

/** How the claims of the identity provider are read. */
export type ClaimSettings = {
  /** The claim with a person's groups: a word, or an address such as `https://example.com/groups`. */
  readonly groupsClaim: string;
  /** The groups that see everyone. */
  readonly adminGroups: readonly string[];
};

/** How people sign in at an OpenID Connect provider. */
export type SignInSettings = ClaimSettings & {
  readonly issuer: string;
  readonly clientId: string;
  /** `undefined`: a public client. */
  readonly clientSecret: string | undefined;
  /** Space-separated. */
  readonly scopes: string;
  /** The origin at which people open the page: it is served from the root. */
  readonly publicUrl: string;
  /** Encrypts the cookies. */
  readonly secret: string;
  /** Still decrypts them, while one replaces the other. */
  readonly previousSecret: string | undefined;
};

const requiredNames = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'PUBLIC_URL', 'SESSION_SECRET'] as const;
const optionalNames = ['OIDC_CLIENT_SECRET', 'OIDC_SCOPES', 'SESSION_SECRET_PREVIOUS'] as const;

export function readClaimSettings(reader: EnvironmentReader): ClaimSettings {
  const groupsClaim = reader.matching(
    'OIDC_GROUPS_CLAIM',
    'the name of a claim, of at most 256 characters',
    /^[^]{1,256}$/,
  );
  const adminGroups = reader.read(
    'OIDC_ADMIN_GROUPS',
    'at most 100 names of groups, comma-separated',
    parseGroups,
  );
  return { groupsClaim: groupsClaim ?? 'groups', adminGroups: adminGroups ?? [] };
}

function parseGroups(text: string): readonly string[] | undefined {
  const groups = text.split(',').map((group) => group.trim());
  return groups.length <= 100 && groups.every((group) => group !== '') ? groups : undefined;
}

/** Adds a fault for each setting of the sign-in. */
export function refuseSignInSettings(reader: EnvironmentReader): void {
  for (const name of [...requiredNames, ...optionalNames]) {
    if (reader.isSet(name)) reader.faults.push(`${name} is set, but ACCESS is not oidc.`);
  }
}

/** Reads how people sign in; `undefined` if something is wrong or missing, which is then among the faults. */
export function readSignInSettings(
  reader: EnvironmentReader,
  { groupsClaim, adminGroups }: ClaimSettings,
): SignInSettings | undefined {
  for (const name of requiredNames) {
    if (!reader.isSet(name)) reader.faults.push(`${name} is required when ACCESS is oidc.`);
  }
  const issuer = reader.read(
    'OIDC_ISSUER',
    'the https address of an OpenID Connect provider; plain http to a loopback address only',
    parsePlainUrl,
  );
  const clientId = reader.matching('OIDC_CLIENT_ID', 'text of at most 256 characters', /^[^]{1,256}$/);
  const clientSecret = reader.matching(
    'OIDC_CLIENT_SECRET',
    'text of at most 4096 characters',
    /^[^]{1,4096}$/,
  );
  const scopes = reader.read('OIDC_SCOPES', 'a space-separated list of scopes with openid', parseScopes);
  const publicUrl = reader.read(
    'PUBLIC_URL',
    'the https address of the page without a path, such as https://status.example.com; plain http to a loopback address only',
    parseCredentialSafeOrigin,
  );
  const secret = reader.secret('SESSION_SECRET');
  const previousSecret = reader.secret('SESSION_SECRET_PREVIOUS');
  if (issuer === undefined || clientId === undefined) return undefined;
  if (publicUrl === undefined || secret === undefined) return undefined;
  return {
    issuer,
    clientId,
    clientSecret,
    scopes: scopes ?? 'openid email profile',
    publicUrl,
    secret,
    previousSecret,
    groupsClaim,
    adminGroups,
  };
}

/** An address with scheme, host, port and path only. */
function parsePlainUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { origin, pathname } = new URL(text);
  const isPlain = parseCredentialSafeOrigin(origin) !== undefined && /^(?:\/[\w.~-]+)*\/?$/.test(pathname);
  // Anything else in the text is a user, a query, a fragment, or what the parser repairs.
  return isPlain && [origin + pathname, origin].includes(text) ? text : undefined;
}

/** RFC 6749 § 3.3, with the scope that makes it OpenID Connect. */
function parseScopes(text: string): string | undefined {
  const scopes = text.split(/\s+/);
  const areGood = scopes.every((scope) => /^[\x21\x23-\x5b\x5d-\x7e]{1,256}$/.test(scope));
  return areGood && scopes.includes('openid') ? scopes.join(' ') : undefined;
}
