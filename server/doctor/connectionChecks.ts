import { type Check, failed, ok, skipped, warning } from './check';
import type { ProxySettings } from '../settings/proxySettings';
import type { CertificateFacts, ConnectionFinding, NameFinding } from './connection';

const DAY_MS = 24 * 60 * 60_000;

/** Certificates are usually renewed 30 days before their end; whoever has not by then may have forgotten. */
const ENDS_SOON_MS = 14 * DAY_MS;

/** What the name of `KORE_HOST` resolves to. With a proxy, the proxy resolves it. */
export function nameCheck(host: string, finding: NameFinding, isProxied: boolean): Check {
  switch (finding.kind) {
    case 'address':
      return ok('name resolution', `${host} is an address.`);
    case 'resolved': {
      const [first = 'no address', ...others] = finding.addresses;
      const more = others.length === 0 ? '' : ` and ${others.length} more`;
      return ok('name resolution', `${host} is ${first}${more}.`);
    }
    case 'failed':
      return isProxied
        ? ok('name resolution', `${host} is not known here; the proxy resolves it.`)
        : failed(
            'name resolution',
            `${host} cannot be resolved (${finding.causeCode ?? 'no reason given'}): the name is wrong, DNS does not work here, or only a proxy can reach it.`,
            {
              change: ['KORE_HOST', 'HTTPS_PROXY'],
            },
          );
    default:
      return finding satisfies never;
  }
}

/** That no proxy is used, and if one is set, why not. */
export function noProxyCheck({ protocol }: URL, proxies: ProxySettings | undefined): Check {
  if (proxies === undefined) return ok('proxy', 'None is used.');
  if (protocol !== 'https:') return ok('proxy', 'None is used: KORE_HOST is this machine.');
  return ok(
    'proxy',
    proxies.https === undefined
      ? 'None is used: HTTP_PROXY is for plain http only, and HTTPS_PROXY is not set.'
      : 'None is used: KORE_HOST is this machine, or among the names in NO_PROXY.',
  );
}

/** Whether the proxy lets us through. `proxy` is its origin, without a password. */
export function proxyCheck(proxy: string, finding: ConnectionFinding): Check {
  if (finding.kind !== 'proxy-failed') return ok('proxy', `${proxy} lets the connection through.`);
  const { status, causeCode } = finding;
  const change = { change: ['HTTPS_PROXY', 'NO_PROXY'] };
  if (status === 407)
    return failed('proxy', `${proxy} needs a user and a password, or other ones (407).`, change);
  if (status !== undefined) return failed('proxy', `${proxy} refuses the connection (${status}).`, change);
  return failed('proxy', `${proxy} cannot be reached (${causeCode ?? 'no reason given'}).`, change);
}

/** The certificate, or why there is none. */
export function tlsCheck(finding: ConnectionFinding, host: string, nowMs: number): Check {
  switch (finding.kind) {
    case 'proxy-failed':
      return skipped('TLS', 'Not checked: the proxy does not let the connection through.');
    case 'failed':
      return failed(
        'TLS',
        `No connection to ${host} (${finding.causeCode ?? 'no reason given'}): ${
          /^(?:ERR_SSL|EPROTO)/.test(finding.causeCode ?? '')
            ? 'what answers at that port speaks plain http, or another version of TLS.'
            : 'the address or port is wrong, or a firewall blocks it.'
        }`,
        {
          change: ['KORE_HOST', 'HTTPS_PROXY'],
        },
      );
    case 'connected':
      return finding.certificate === undefined
        ? ok('TLS', 'Not used: plain http on this machine.')
        : certificateCheck(finding.certificate, host, nowMs);
    default:
      return finding satisfies never;
  }
}

function certificateCheck(
  { issuer, validFromMs, validToMs, faultCode }: CertificateFacts,
  host: string,
  nowMs: number,
): Check {
  const until = `issued by ${issuer}, valid until ${dateOf(validToMs)}`;
  if (validToMs < nowMs) {
    return failed(
      'TLS',
      `The certificate has expired: ${until}. Its owner has to renew it, or this machine's clock is wrong.`,
    );
  }
  if (validFromMs > nowMs) {
    return failed(
      'TLS',
      `The certificate is valid only from ${dateOf(validFromMs)}: this machine's clock is probably wrong.`,
    );
  }
  if (faultCode === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return failed('TLS', `The certificate is for another name than ${host}: ${until}.`, {
      change: ['KORE_HOST'],
    });
  }
  if (faultCode !== undefined) {
    return failed(
      'TLS',
      `The certificate is not accepted (${faultCode}): ${until}. If a proxy inspects TLS, name a file with its CA.`,
      {
        change: ['NODE_EXTRA_CA_CERTS'],
      },
    );
  }
  const text = `The certificate is ${until}.`;
  return validToMs - nowMs < ENDS_SOON_MS ? warning('TLS', `${text} That is soon.`) : ok('TLS', text);
}

function dateOf(instantMs: number): string {
  return Number.isNaN(instantMs) ? 'an unreadable date' : new Date(instantMs).toISOString().slice(0, 10);
}

/** Beyond it, tokens may count as expired or not yet valid: `mintToken` allows for as much. */
const TOKENS_FAIL_MS = 5 * 60_000;

/** Beyond it, the page shows a notice. */
const NOTICEABLE_MS = 30_000;

/** This machine's clock against the upstream's, from a reply's `Date` (whole seconds) and when it came. */
export function clockCheck(dateHeader: string | undefined, receivedAtMs: number): Check {
  const upstreamMs = Date.parse(dateHeader ?? '');
  if (Number.isNaN(upstreamMs)) return skipped('clock', 'Not checked: the upstream states no time.');
  const aheadMs = receivedAtMs - (upstreamMs + 500);
  const size = Math.abs(aheadMs);
  if (size <= NOTICEABLE_MS)
    return ok('clock', `Within ${Math.max(1, Math.round(size / 1000))} s of the upstream's.`);
  const text = `This machine's clock is ${durationOf(size)} ${aheadMs > 0 ? 'ahead of' : 'behind'} the upstream's. Synchronize it (NTP).`;
  return size > TOKENS_FAIL_MS
    ? failed('clock', `${text} The upstream may refuse tokens for it.`)
    : warning('clock', text);
}

function durationOf(lengthMs: number): string {
  const seconds = Math.round(lengthMs / 1000);
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}
