import { isLoopbackHost } from './loopback';

/** Scheme, host and port and nothing after them; no user, no wildcard, nothing that a header would split at. */
const bareOrigin = /^https?:\/\/(?:[a-z\d.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/;

/** The origin in its one normal spelling, or `undefined` for a text that is anything besides an origin. */
function parseOrigin(text: string): string | undefined {
  // The parser forgives too much (backslashes, spaces, an empty user): the text itself must be bare too.
  if (!/^https?:\/\/[^\s/?#\\@]+\/?$/i.test(text) || !URL.canParse(text)) return undefined;
  const { origin } = new URL(text);
  return bareOrigin.test(origin) ? origin : undefined;
}

/** Like `parseOrigin`; plain `http` is taken for a loopback address only, since credentials travel there. */
export function parseCredentialSafeOrigin(text: string): string | undefined {
  const origin = parseOrigin(text);
  if (origin === undefined) return undefined;
  const { protocol, hostname } = new URL(origin);
  return protocol === 'https:' || isLoopbackHost(hostname) ? origin : undefined;
}

/** A space-separated list of origins, each once; `undefined` where one of them is no origin. */
export function parseOrigins(text: string): readonly string[] | undefined {
  const origins = text.split(/\s+/).map(parseOrigin);
  const known = origins.filter((origin) => origin !== undefined);
  return known.length === origins.length ? [...new Set(known)] : undefined;
}
