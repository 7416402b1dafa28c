/** Scheme, host and port and nothing else; no user, no wildcard, nothing at which a header could be split. */
const bareOrigin = /^https?:\/\/(?:[a-z\d.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/;

/** The origin in its normal form, or `undefined` if the text is anything but an origin. */
function parseOrigin(text: string): string | undefined {
  // The URL parser is too lenient (backslashes, spaces, an empty user), so the text itself is checked too.
  if (!/^https?:\/\/[^\s/?#\\@]+\/?$/i.test(text) || !URL.canParse(text)) return undefined;
  const { origin } = new URL(text);
  return bareOrigin.test(origin) ? origin : undefined;
}

/** Like `parseOrigin`, but plain `http` only for a loopback address, because credentials are sent there. */
export function parseCredentialSafeOrigin(text: string): string | undefined {
  const origin = parseOrigin(text);
  if (origin === undefined) return undefined;
  const { protocol, hostname } = new URL(origin);
  return protocol === 'https:' || isLoopbackHost(hostname) ? origin : undefined;
}

/** A space-separated list of origins, without duplicates; `undefined` if one of them is not an origin. */
export function parseOrigins(text: string): readonly string[] | undefined {
  const origins = text.split(/\s+/).map(parseOrigin);
  const known = origins.filter((origin) => origin !== undefined);
  return known.length === origins.length ? [...new Set(known)] : undefined;
}

/**
 * Whether a host name or address can only mean this machine: `localhost`, 127.0.0.0/8 or `::1`, with or without
 * brackets. A name that merely resolves to the loopback does not count.
 */
export function isLoopbackHost(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$/g, '');
  return name === 'localhost' || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name);
}
