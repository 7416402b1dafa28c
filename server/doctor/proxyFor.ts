import type { ProxySettings } from '../settings/proxySettings';

/**
 * The proxy through which calls to this address go; `undefined`: none. By the rules of undici's `EnvHttpProxyAgent`,
 * which does not say what it decides. Plain http is for the loopback only, and never goes through a proxy.
 */
export function proxyFor(upstream: URL, proxies: ProxySettings | undefined): URL | undefined {
  if (proxies?.https === undefined || upstream.protocol !== 'https:') return undefined;
  const host = upstream.host.replace(/:\d*$/, '').toLowerCase();
  const port = Number(upstream.port || 443);
  const isLeftOut = `${proxies.noProxy} localhost 127.0.0.1 [::1]`
    .split(/[,\s]+/)
    .filter((entry) => entry !== '')
    .some((entry) => entry === '*' || isNamedBy(entry, host, port));
  return isLeftOut ? undefined : new URL(proxies.https);
}

/** Whether an entry of `NO_PROXY` is this host, or a domain that it is in. */
function isNamedBy(entry: string, host: string, port: number): boolean {
  const [, nameWithPort, entryPort] = /^(.+):(\d+)$/.exec(entry) ?? [];
  const name = (nameWithPort ?? entry).replace(/^\*?\./, '').toLowerCase();
  const isPort = entryPort === undefined || Number(entryPort) === port;
  return isPort && (host === name || host.endsWith(`.${name}`));
}
