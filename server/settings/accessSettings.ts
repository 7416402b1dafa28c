import type { EnvironmentReader } from './environment';
import { parseCredentialSafeOrigin } from './origins';

/** How the access tokens of supervisors are verified. */
export type TokenSettings = {
  readonly key:
    | { readonly kind: 'secret'; readonly secret: string }
    | { readonly kind: 'keySet'; readonly url: string };
  readonly issuer: string;
  readonly audience: string;
  /** The most requests a minute from one subject to one process. */
  readonly requestsPerMinute: number;
  /** The file that lists the displays with tokens of their own; `undefined`: there are none. */
  readonly displaysFile?: string | undefined;
};

export type AccessSettings =
  /** Anyone who reaches the port may see every agent. */
  { readonly kind: 'open' } | ({ readonly kind: 'token' } & TokenSettings);

const tokenNames = [
  'ACCESS_SECRET',
  'ACCESS_JWKS_URL',
  'ACCESS_ISSUER',
  'ACCESS_AUDIENCE',
  'ACCESS_REQUESTS_PER_MINUTE',
  'ACCESS_DISPLAYS_FILE',
] as const;

/** Reads who has access; `undefined` if a variable is wrong or missing, which is then among the faults. */
export function readAccessSettings(reader: EnvironmentReader): AccessSettings | undefined {
  const kind = reader.oneOf('ACCESS', ['open', 'token']) ?? 'open';
  if (kind === 'token') return readTokenSettings(reader);
  for (const name of tokenNames) {
    if (reader.isSet(name)) reader.faults.push(`${name} is set, but ACCESS is not token.`);
  }
  return { kind };
}

function readTokenSettings(reader: EnvironmentReader): AccessSettings | undefined {
  if (reader.isSet('ACCESS_SECRET') === reader.isSet('ACCESS_JWKS_URL')) {
    reader.faults.push('ACCESS=token needs either ACCESS_SECRET or ACCESS_JWKS_URL.');
  }
  for (const name of ['ACCESS_ISSUER', 'ACCESS_AUDIENCE']) {
    if (!reader.isSet(name)) reader.faults.push(`${name} is required when ACCESS is token.`);
  }
  const secret = reader.read('ACCESS_SECRET', 'text of 32 to 4096 bytes in UTF-8', parseSecret);
  const url = reader.read(
    'ACCESS_JWKS_URL',
    'an https address of a key set; plain http to a loopback address only',
    parseKeySetUrl,
  );
  const issuer = reader.matching('ACCESS_ISSUER', 'text of at most 256 characters', /^[^]{1,256}$/);
  const audience = reader.matching('ACCESS_AUDIENCE', 'text of at most 256 characters', /^[^]{1,256}$/);
  const requestsPerMinute = reader.wholeNumber('ACCESS_REQUESTS_PER_MINUTE', 1, 1_000_000) ?? 1200;
  const displaysFile = reader.read('ACCESS_DISPLAYS_FILE', 'the path of a file', (text) => text);
  if (issuer === undefined || audience === undefined) return undefined;
  const common = { kind: 'token', issuer, audience, requestsPerMinute, displaysFile } as const;
  if (secret !== undefined) return { ...common, key: { kind: 'secret', secret } };
  return url === undefined ? undefined : { ...common, key: { kind: 'keySet', url } };
}

/** RFC 7518 § 3.2: a key for HS256 has at least 256 bits. */
function parseSecret(text: string): string | undefined {
  const { byteLength } = new TextEncoder().encode(text);
  return byteLength >= 32 && byteLength <= 4096 ? text : undefined;
}

function parseKeySetUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { href, origin, username, password } = new URL(text);
  const isSafe = parseCredentialSafeOrigin(origin) !== undefined && username === '' && password === '';
  return isSafe ? href : undefined;
}
