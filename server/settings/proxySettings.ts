import type { EnvironmentReader } from './environment';

/** The proxies toward the network. Their addresses may contain a password. */
export type ProxySettings = {
  /** For `https`; `undefined`: none. */
  readonly https: string | undefined;
  /** For plain `http`; `undefined`: none. */
  readonly http: string | undefined;
  /** Names for which neither is used, separated by commas or spaces; a name includes those that end in it. */
  readonly noProxy: string;
};

/** Reads the variables that everything else on a machine reads, in small letters too, which then apply. */
export function readProxySettings(reader: EnvironmentReader): ProxySettings | undefined {
  const https = readAddress(reader, 'HTTPS_PROXY');
  const http = readAddress(reader, 'HTTP_PROXY');
  const noProxy = reader.read(nameOf(reader, 'NO_PROXY'), 'a list of names', (text) => text) ?? '';
  return https === undefined && http === undefined ? undefined : { https, http, noProxy };
}

function readAddress(reader: EnvironmentReader, name: string): string | undefined {
  return reader.read(
    nameOf(reader, name),
    'the address of an http or https proxy, such as http://user:password@proxy.example.com:3128',
    parseProxyAddress,
  );
}

function nameOf(reader: EnvironmentReader, name: string): string {
  return reader.isSet(name.toLowerCase()) ? name.toLowerCase() : name;
}

/** Without a scheme it is `http`, as curl reads it. */
function parseProxyAddress(text: string): string | undefined {
  const address = text.includes('://') ? text : `http://${text}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, pathname, search, hash, username, password } = new URL(address);
  const isProxy = (protocol === 'http:' || protocol === 'https:') && hostname !== '';
  const isPlain = pathname === '/' && search === '' && hash === '';
  return isProxy && isPlain && isDecodable(username) && isDecodable(password) ? address : undefined;
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
