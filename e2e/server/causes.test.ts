import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { type Server, createServer as createTcpServer } from 'node:net';

import { describe, expect, onTestFinished, test } from 'vitest';

import { testDay } from '../../src/demo/upstreamPages.testkit';
import { hasOpenssl, makeCertificate } from '../support/certificates';
import { metricsOf, startServer, temporaryFolder } from './servers.testkit';

const access = { KORE_ACCOUNT_ID: 'account', KORE_STREAM_ID: 'st-1', KORE_JWT: 'a.b.c', METRICS_PORT: '0' };

async function portOf(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return address.port;
}

/** What the log and the metrics say after one request for agents to this upstream. */
async function causesOf(host: string, settings: Readonly<Record<string, string>> = {}) {
  const server = await startServer({ ...access, ...settings, KORE_HOST: host });
  const reply = await fetch(`${server.address}/api/agentstatusdetails`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ filter: { dateFilter: { date: testDay, timeZoneOffSet: 0 } } }),
  });
  expect(reply.status).toBe(502);
  expect(await reply.json()).toMatchObject({ type: expect.stringMatching(/:upstream-unreachable$/) });
  await expect.poll(server.output).toContain('"msg":"request"');
  const logged = /"causeCode":"(\w+)","msg":"request"/.exec(server.output())?.[1];
  const counted = /upstream_unreachable_total\{cause="(\w+)"\} (\d+)/.exec(await metricsOf(server));
  return { logged, counted: counted?.[1], attempts: Number(counted?.[2]) };
}

// Skipped without openssl on this machine.
describe.skipIf(!hasOpenssl)('a certificate', () => {
  const cases = [
    {
      name: 'that has expired',
      subject: 'IP:127.0.0.1',
      days: -1,
      isTrusted: true,
      cause: 'CERT_HAS_EXPIRED',
    },
    {
      name: 'for another name',
      subject: 'DNS:other.example',
      days: 2,
      isTrusted: true,
      cause: 'ERR_TLS_CERT_ALTNAME_INVALID',
    },
    {
      name: 'that signed itself',
      subject: 'IP:127.0.0.1',
      days: 2,
      isTrusted: false,
      cause: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    },
  ];
  test.for(cases)('$name is logged and counted as the cause, and not tried again', async (each) => {
    const certificate = makeCertificate(each.subject, each.days);
    const upstream = createServer(certificate);
    onTestFinished(() => void upstream.close());
    const file = `${await temporaryFolder()}/ca.pem`;
    await writeFile(file, certificate.cert);
    const host = `https://127.0.0.1:${await portOf(upstream)}`;
    expect(await causesOf(host, each.isTrusted ? { NODE_EXTRA_CA_CERTS: file } : {})).toEqual({
      logged: each.cause,
      counted: each.cause,
      attempts: 1,
    });
  });
});

test('a name that does not exist is logged and counted as the cause', async () => {
  // A label of 64 characters: no resolver passes it on (RFC 1035), so the answer does not depend on the network.
  const causes = await causesOf(`https://${'x'.repeat(64)}.invalid`);
  // Without any name server the second.
  expect(causes.logged).toMatch(/^(?:ENOTFOUND|EAI_AGAIN)$/);
  expect(causes).toMatchObject({ counted: causes.logged, attempts: 3 });
});

test('a refused and a reset connection are logged and counted as the cause', async () => {
  const upstream = createTcpServer((socket) => socket.resetAndDestroy());
  const host = `http://127.0.0.1:${await portOf(upstream)}`;
  const reset = await causesOf(host);
  expect(reset.logged).toMatch(/^(?:ECONNRESET|UND_ERR_SOCKET)$/);
  upstream.close();
  expect(await causesOf(host)).toEqual({ logged: 'ECONNREFUSED', counted: 'ECONNREFUSED', attempts: 3 });
});
