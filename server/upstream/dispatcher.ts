import { Agent, type Dispatcher, EnvHttpProxyAgent, Pool, fetch as fetchWith } from 'undici';

import { causeCodeOf, isCertificateFault } from '../failures/causeCode';
import { ProxyFailure } from '../failures/proxyFailure';
import type { ProxySettings } from '../settings/proxySettings';

/** A proxy looks up and connects, which takes it as long as it would take us. */
const FETCH_CONNECT_MS = 5000;

/** Only this machine can mean these, so no proxy is used for them: credentials would leave it in plain text. */
const loopback = 'localhost 127.0.0.1 [::1]';

/**
 * What sends requests, through the proxies of the settings. A failure of a proxy is a `ProxyFailure`. To connect may take
 * that long each time: to the proxy, from there to the other side, and for TLS.
 */
export function createDispatcher(proxies: ProxySettings | undefined, connectTimeoutMs: number): Dispatcher {
  const connect = { timeout: connectTimeoutMs };
  const direct = new Agent({ connect });
  if (proxies === undefined) return direct;
  const { http, https, noProxy } = proxies;
  const proxied = new EnvHttpProxyAgent({
    connect,
    proxyTls: connect,
    requestTls: connect,
    // Empty, not absent: it would read the environment itself.
    httpProxy: http ?? '',
    httpsProxy: https ?? '',
    noProxy: noProxy.trim() === '*' ? '*' : `${noProxy} ${loopback}`,
    clientFactory: (origin, options) =>
      new ProxyPool(origin, { ...options, headersTimeout: connectTimeoutMs }),
  });
  if (https !== undefined) return proxied;
  // It would send https through the proxy for plain http, as nothing else does.
  return direct.compose(
    (sendDirectly) => (options, handler) =>
      new URL(String(options.origin)).protocol === 'https:'
        ? sendDirectly(options, handler)
        : proxied.dispatch(options, handler),
  );
}

/** As much of `fetch` as others use to reach key sets and identity providers. */
type Fetch = (
  url: string,
  init: {
    readonly method: string;
    readonly headers: Headers | Readonly<Record<string, string>>;
    readonly body?: unknown;
    readonly redirect: 'manual';
    readonly signal?: AbortSignal | undefined;
  },
) => Promise<Response>;

/** `fetch` through the proxies of the settings; `undefined` without any, because then there is `fetch` itself. */
export function createFetch(proxies: ProxySettings | undefined): Fetch | undefined {
  if (proxies === undefined) return undefined;
  const dispatcher = createDispatcher(proxies, FETCH_CONNECT_MS);
  return async (url, { method, headers, body = null, redirect, signal = null }) => {
    const isForm = body instanceof URLSearchParams;
    if (body !== null && !isForm && typeof body !== 'string')
      throw new TypeError('Only texts and forms can be sent');
    const reply = await fetchWith(url, {
      method,
      headers: [...new Headers(headers)],
      body,
      redirect,
      signal,
      dispatcher,
    });
    const bytes = await reply.arrayBuffer();
    // Of the same class as those of `fetch`, which its callers check; with some statuses it may have no body.
    return new Response(bytes.byteLength === 0 ? null : bytes, {
      status: reply.status,
      headers: [...reply.headers],
    });
  };
}

type ConnectOptions = Omit<Dispatcher.ConnectOptions, 'origin'>;
type OnConnected = (error: Error | null, data: Dispatcher.ConnectData) => void;

/** The connections to a proxy. */
class ProxyPool extends Pool {
  override connect(options: ConnectOptions): Promise<Dispatcher.ConnectData>;
  override connect(options: ConnectOptions, onConnected: OnConnected): void;
  override connect(
    options: ConnectOptions,
    onConnected?: OnConnected,
  ): Promise<Dispatcher.ConnectData> | void {
    if (onConnected !== undefined) return super.connect(options, onConnected);
    return super.connect(options).then(refuseOtherThan200, (cause: unknown) => {
      throw new ProxyFailure({
        code: undefined,
        cause,
        isTransient: !isCertificateFault(causeCodeOf(cause)),
      });
    });
  }
}

function refuseOtherThan200(reply: Dispatcher.ConnectData): Dispatcher.ConnectData {
  const { statusCode, socket } = reply;
  if (statusCode === 200) return reply;
  socket.on('error', () => undefined).destroy();
  throw new ProxyFailure({ code: `PROXY_STATUS_${statusCode}`, isTransient: statusCode >= 500 });
}
