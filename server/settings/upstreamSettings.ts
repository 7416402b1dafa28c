import type { EnvironmentReader } from './environment';
import { parseCredentialSafeOrigin } from './origins';

export type ClientCredentials = { readonly clientId: string; readonly clientSecret: string };

export type UpstreamCredentials =
  | { readonly kind: 'mint'; readonly client: ClientCredentials }
  | { readonly kind: 'fixed'; readonly token: string };

/** The upstream's address and our account and credentials there. None of it may reach the browser or a log. */
export type UpstreamAccess = {
  readonly origin: string;
  readonly accountId: string;
  readonly streamId: string;
  /** For the list of all agents, if the upstream has it only by organization. */
  readonly organizationId: string | undefined;
  readonly credentials: UpstreamCredentials;
};

export type UpstreamAccessReading =
  /** None of the variables is set. */
  | { readonly kind: 'none' }
  /** Some are set; those that are wrong or missing are among the reader's faults. */
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'complete'; readonly access: UpstreamAccess };

const placeNames = ['KORE_HOST', 'KORE_ACCOUNT_ID', 'KORE_STREAM_ID'] as const;
const credentialNames = ['KORE_CLIENT_ID', 'KORE_CLIENT_SECRET', 'KORE_JWT'] as const;

/** Reads the variables that are needed to call the upstream: all of them, or none for the demo. */
export function readUpstreamAccess(reader: EnvironmentReader): UpstreamAccessReading {
  if (![...placeNames, ...credentialNames].some((name) => reader.isSet(name))) return { kind: 'none' };
  for (const name of placeNames) {
    if (!reader.isSet(name)) reader.faults.push(`${name} is missing: other KORE_ variables are set.`);
  }
  const origin = reader.read(
    'KORE_HOST',
    'an origin such as https://platform.kore.ai, without a path; plain http to a loopback address only',
    parseCredentialSafeOrigin,
  );
  const accountId = reader.matching('KORE_ACCOUNT_ID', idExpectation, idPattern);
  const streamId = reader.matching('KORE_STREAM_ID', idExpectation, idPattern);
  const organizationId = reader.matching('KORE_ORG_ID', idExpectation, idPattern);
  const credentials = readCredentials(reader);
  if (
    origin === undefined ||
    accountId === undefined ||
    streamId === undefined ||
    credentials === undefined
  ) {
    return { kind: 'incomplete' };
  }
  return { kind: 'complete', access: { origin, accountId, streamId, organizationId, credentials } };
}

function readCredentials(reader: EnvironmentReader): UpstreamCredentials | undefined {
  const hasClient = reader.isSet('KORE_CLIENT_ID') || reader.isSet('KORE_CLIENT_SECRET');
  if (hasClient && reader.isSet('KORE_JWT')) {
    reader.faults.push(
      'KORE_JWT and KORE_CLIENT_ID with KORE_CLIENT_SECRET are both set; keep one of the two ways.',
    );
  }
  if (!hasClient && !reader.isSet('KORE_JWT')) {
    reader.faults.push(
      'The credentials are missing: set KORE_CLIENT_ID and KORE_CLIENT_SECRET, or KORE_JWT.',
    );
  }
  if (hasClient && !reader.isSet('KORE_CLIENT_ID')) {
    reader.faults.push('KORE_CLIENT_ID is missing: KORE_CLIENT_SECRET is set.');
  }
  if (hasClient && !reader.isSet('KORE_CLIENT_SECRET')) {
    reader.faults.push('KORE_CLIENT_SECRET is missing: KORE_CLIENT_ID is set.');
  }
  const token = reader.matching(
    'KORE_JWT',
    'a signed JWT: three parts with dots between them',
    /^(?=.{1,8192}$)[\w-]+\.[\w-]+\.[\w-]+$/,
  );
  const clientId = reader.matching(
    'KORE_CLIENT_ID',
    'visible characters without spaces, at most 256',
    /^[\u0021-\u007e]{1,256}$/,
  );
  const clientSecret = reader.matching(
    'KORE_CLIENT_SECRET',
    'text of at most 4096 characters',
    /^[^]{1,4096}$/,
  );
  if (token !== undefined) return { kind: 'fixed', token };
  if (clientId === undefined || clientSecret === undefined) return undefined;
  return { kind: 'mint', client: { clientId, clientSecret } };
}

const idExpectation = 'letters, digits, - and _ only, at most 128';

/** Only characters that are safe in a path segment and in a header value. */
const idPattern = /^[\w-]{1,128}$/;
