import { lookup } from 'node:dns/promises';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { type Socket, connect as connectTcp, isIP } from 'node:net';
import { type PeerCertificate, connect as connectTls } from 'node:tls';

import { causeCodeOf } from '../failures/causeCode';

export type NameFinding =
  | { readonly kind: 'address' }
  | { readonly kind: 'resolved'; readonly addresses: readonly string[] }
  | { readonly kind: 'failed'; readonly causeCode: string | undefined };

/** What the host's name resolves to; an address needs no resolving. */
export async function resolveName(host: string): Promise<NameFinding> {
  if (isIP(host) !== 0) return { kind: 'address' };
  try {
    const found = await lookup(host, { all: true });
    return { kind: 'resolved', addresses: found.map(({ address }) => address) };
  } catch (error) {
    return { kind: 'failed', causeCode: causeCodeOf(error) };
  }
}

export type CertificateFacts = {
  readonly issuer: string;
  readonly validFromMs: number;
  readonly validToMs: number;
  /** Why it is not accepted; `undefined` if it is. */
  readonly faultCode: string | undefined;
};

export type ConnectionFinding =
  /** Plain http has no certificate. */
  | { readonly kind: 'connected'; readonly certificate: CertificateFacts | undefined }
  /** `status`: what the proxy answered, if it did. */
  | {
      readonly kind: 'proxy-failed';
      readonly status: number | undefined;
      readonly causeCode: string | undefined;
    }
  | { readonly kind: 'failed'; readonly causeCode: string | undefined };

/**
 * Connects to the upstream, through the proxy if there is one, and reads its certificate, also one that is not
 * accepted. Nothing is sent over the connection.
 */
export async function probeConnection(
  upstream: URL,
  proxy: URL | undefined,
  timeoutMs: number,
): Promise<ConnectionFinding> {
  const signal = AbortSignal.timeout(timeoutMs);
  const host = bareHost(upstream);
  const port = Number(upstream.port || (upstream.protocol === 'https:' ? 443 : 80));
  let socket: Socket;
  try {
    socket =
      proxy === undefined
        ? await openDirectly(host, port, signal)
        : await openThrough(proxy, upstream, port, signal);
  } catch (error) {
    const causeCode = signal.aborted ? 'ETIMEDOUT' : causeCodeOf(error);
    if (proxy === undefined) return { kind: 'failed', causeCode };
    const status = error instanceof ProxyRefusal ? error.status : undefined;
    return { kind: 'proxy-failed', status, causeCode };
  }
  try {
    if (upstream.protocol !== 'https:') return { kind: 'connected', certificate: undefined };
    return { kind: 'connected', certificate: await readCertificate(socket, host, signal) };
  } catch (error) {
    return { kind: 'failed', causeCode: signal.aborted ? 'ETIMEDOUT' : causeCodeOf(error) };
  } finally {
    socket.destroy();
  }
}

/** Without the brackets of an IPv6 address. */
export function bareHost({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

class ProxyRefusal extends Error {
  override readonly name = 'ProxyRefusal';
  readonly status: number | undefined;

  constructor(status: number | undefined) {
    super('the proxy refused');
    this.status = status;
  }
}

async function openDirectly(host: string, port: number, signal: AbortSignal): Promise<Socket> {
  return await new Promise((resolve, reject) => {
    const socket = connectTcp({ host, port, signal });
    socket.once('connect', () => resolve(socket));
    socket.once('error', reject);
  });
}

async function openThrough(proxy: URL, upstream: URL, port: number, signal: AbortSignal): Promise<Socket> {
  const target = `${upstream.hostname}:${port}`;
  const credentials = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  return await new Promise((resolve, reject) => {
    const request = (proxy.protocol === 'https:' ? httpsRequest : httpRequest)({
      host: bareHost(proxy),
      port: proxy.port || (proxy.protocol === 'https:' ? 443 : 80),
      method: 'CONNECT',
      path: target,
      headers: {
        host: target,
        ...(proxy.username !== '' && {
          'proxy-authorization': `Basic ${Buffer.from(credentials).toString('base64')}`,
        }),
      },
      signal,
    });
    request.once('connect', ({ statusCode }, socket: Socket) => {
      if (statusCode !== undefined && statusCode >= 200 && statusCode <= 299) resolve(socket);
      else {
        socket.destroy();
        reject(new ProxyRefusal(statusCode));
      }
    });
    request.once('error', reject);
    request.end();
  });
}

async function readCertificate(socket: Socket, host: string, signal: AbortSignal): Promise<CertificateFacts> {
  return await new Promise((resolve, reject) => {
    const secured = connectTls({
      socket,
      host,
      // A name only (RFC 6066 § 3): an address is compared with the certificate all the same.
      ...(isIP(host) === 0 && { servername: host }),
      // Nothing is sent, so that a certificate which is not accepted can be described.
      rejectUnauthorized: false,
    });
    secured.once('secureConnect', () => {
      // Typed as an error, but a code or a message at run time.
      const fault: unknown = secured.authorized ? undefined : secured.authorizationError;
      resolve(certificateFacts(secured.getPeerCertificate(), fault));
      secured.destroy();
    });
    secured.once('error', reject);
    signal.addEventListener('abort', () => secured.destroy(new Error('too late')), { once: true });
  });
}

function certificateFacts(
  { issuer, valid_from, valid_to }: PeerCertificate,
  fault: unknown,
): CertificateFacts {
  const names = [issuer.O, issuer.CN].filter((name) => name !== undefined);
  return {
    issuer: [...new Set(names)].join(', ') || 'somebody without a name',
    validFromMs: Date.parse(valid_from),
    validToMs: Date.parse(valid_to),
    faultCode: fault === undefined || fault === null ? undefined : faultCodeOf(fault),
  };
}

function faultCodeOf(fault: unknown): string {
  return typeof fault === 'string' ? fault : (causeCodeOf(fault) ?? 'not accepted');
}
