import type { EnvironmentReader } from './environment';
import { parseCredentialSafeOrigin } from './origins';
import {
  type ClaimSettings,
  type SignInSettings,
  readClaimSettings,
  readSignInSettings,
  refuseSignInSettings,
} from './signInSettings';

/** How bearer tokens are verified. */
export type TokenSettings = CallerSettings & {
  readonly key:
    | {
        readonly kind: 'secret';
        readonly secret: string;
        /** Accepted as well, while one replaces the other. */
        readonly previousSecret?: string | undefined;
      }
    | { readonly kind: 'keySet'; readonly url: string };
  readonly issuer: string;
  readonly audience: string;
  /** The longest remaining life of an accepted token. */
  readonly longestSeconds: number;
};

/** What applies to all who are known by a token or a session. */
type CallerSettings = ClaimSettings & {
  /** The most requests a minute from one subject to one process. */
  readonly requestsPerMinute: number;
  /** The file that lists the displays with tokens of their own; `undefined`: there are none. */
  readonly displaysFile?: string | undefined;
};

export type AccessSettings =
  /** Anyone who reaches the port may see every agent. */
  | { readonly kind: 'open' }
  | (TokenSettings & {
      readonly kind: 'token';
      /** Where a gateway in front signs people in. */
      readonly signInUrl?: string | undefined;
    })
  /** People sign in at the page; those who send a bearer token need not. */
  | {
      readonly kind: 'oidc';
      readonly signIn: SignInSettings;
      readonly tokens: TokenSettings | undefined;
      readonly requestsPerMinute: number;
      readonly displaysFile?: string | undefined;
    };

const keyNames = ['ACCESS_SECRET', 'ACCESS_JWKS_URL'] as const;

/** What is needed to verify tokens, besides a key. */
const tokenNames = ['ACCESS_ISSUER', 'ACCESS_AUDIENCE'] as const;

const optionalTokenNames = ['ACCESS_SECRET_PREVIOUS', 'ACCESS_MAX_TOKEN_MINUTES'] as const;

const callerNames = [
  'ACCESS_REQUESTS_PER_MINUTE',
  'ACCESS_DISPLAYS_FILE',
  'OIDC_GROUPS_CLAIM',
  'OIDC_ADMIN_GROUPS',
] as const;

/** Reads who has access; `undefined` if a variable is wrong or missing, which is then among the faults. */
export function readAccessSettings(reader: EnvironmentReader): AccessSettings | undefined {
  const kind = reader.oneOf('ACCESS', ['open', 'token', 'oidc']) ?? 'open';
  if (kind !== 'oidc') refuseSignInSettings(reader);
  if (kind !== 'token') refuse(reader, ['SIGN_IN_URL'], 'ACCESS is not token');
  switch (kind) {
    case 'open':
      refuse(
        reader,
        [...keyNames, ...tokenNames, ...optionalTokenNames, ...callerNames],
        'ACCESS is neither token nor oidc',
      );
      return { kind };
    case 'token': {
      const signInUrl = reader.read(
        'SIGN_IN_URL',
        'a path such as /oauth2/start, or an https address',
        parseSignInUrl,
      );
      const tokens = readTokenSettings(reader, readCallerSettings(reader), 'when ACCESS is token');
      return tokens && { kind, signInUrl, ...tokens };
    }
    case 'oidc': {
      const acceptsTokens = keyNames.some((name) => reader.isSet(name));
      if (!acceptsTokens) {
        refuse(
          reader,
          [...tokenNames, ...optionalTokenNames],
          'neither ACCESS_SECRET nor ACCESS_JWKS_URL is',
        );
      }
      const callers = readCallerSettings(reader);
      const tokens = acceptsTokens
        ? readTokenSettings(reader, callers, 'with ACCESS_SECRET or ACCESS_JWKS_URL')
        : undefined;
      const signIn = readSignInSettings(reader, callers);
      if (signIn === undefined || (acceptsTokens && tokens === undefined)) return undefined;
      const { requestsPerMinute, displaysFile } = callers;
      return { kind, signIn, tokens, requestsPerMinute, displaysFile };
    }
    default:
      return kind satisfies never;
  }
}

function refuse(reader: EnvironmentReader, names: readonly string[], reason: string): void {
  for (const name of names) if (reader.isSet(name)) reader.faults.push(`${name} is set, but ${reason}.`);
}

function readTokenSettings(
  reader: EnvironmentReader,
  callers: CallerSettings,
  when: string,
): TokenSettings | undefined {
  if (reader.isSet('ACCESS_SECRET') === reader.isSet('ACCESS_JWKS_URL')) {
    reader.faults.push('Set one of ACCESS_SECRET and ACCESS_JWKS_URL, and only one: it verifies tokens.');
  }
  for (const name of tokenNames) {
    if (!reader.isSet(name)) reader.faults.push(`${name} is required ${when}.`);
  }
  if (!reader.isSet('ACCESS_SECRET')) {
    refuse(reader, ['ACCESS_SECRET_PREVIOUS'], 'ACCESS_SECRET is not');
  }
  const secret = reader.secret('ACCESS_SECRET');
  const previousSecret = reader.secret('ACCESS_SECRET_PREVIOUS');
  const url = reader.read(
    'ACCESS_JWKS_URL',
    'an https address of a key set; plain http to a loopback address only',
    parseKeySetUrl,
  );
  const issuer = reader.matching('ACCESS_ISSUER', 'text of at most 256 characters', /^[^]{1,256}$/);
  const audience = reader.matching('ACCESS_AUDIENCE', 'text of at most 256 characters', /^[^]{1,256}$/);
  const longestMinutes = reader.wholeNumber('ACCESS_MAX_TOKEN_MINUTES', 1, 1440) ?? 15;
  if (issuer === undefined || audience === undefined) return undefined;
  const common = { issuer, audience, longestSeconds: longestMinutes * 60, ...callers };
  if (secret !== undefined) return { ...common, key: { kind: 'secret', secret, previousSecret } };
  return url === undefined ? undefined : { ...common, key: { kind: 'keySet', url } };
}

function readCallerSettings(reader: EnvironmentReader): CallerSettings {
  return {
    ...readClaimSettings(reader),
    displaysFile: reader.read('ACCESS_DISPLAYS_FILE', 'the path of a file', (text) => text),
    requestsPerMinute: reader.wholeNumber('ACCESS_REQUESTS_PER_MINUTE', 1, 1_000_000) ?? 1200,
  };
}

function parseKeySetUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { href, origin, username, password } = new URL(text);
  const isSafe = parseCredentialSafeOrigin(origin) !== undefined && username === '' && password === '';
  return isSafe ? href : undefined;
}

/** A path of the same origin; `//host` and `/\host` would be another. */
function parseSignInUrl(text: string): string | undefined {
  return /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]{0,2000}$/.test(text) ? text : parseKeySetUrl(text);
}
