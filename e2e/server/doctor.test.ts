import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:https';
import { type Server, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import { describe, expect, onTestFinished, test } from 'vitest';

import { hasOpenssl, makeCertificate } from '../support/certificates';
import { metricsOf, startFakeUpstream, startServer, temporaryFolder } from './servers.testkit';

const builtServer = fileURLToPath(new URL('../../dist-server/main.js', import.meta.url));

const credentials = { KORE_ACCOUNT_ID: 'account', KORE_STREAM_ID: 'st-1', KORE_JWT: 'a.b.c', ACCESS: 'open' };

type Run = { readonly output: string; readonly errors: string; readonly exitCode: unknown };

/** Runs the built server's check with these settings alone. */
async function check(
  settings: Readonly<Record<string, string>>,
  ...options: readonly string[]
): Promise<Run> {
  const child = spawn(process.execPath, [builtServer, '--check', ...options], {
    env: { PATH: process.env['PATH'], ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [output, errors, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { output, errors, exitCode };
}

async function portOf(server: Server): Promise<number> {
  onTestFinished(() => void server.close());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return address.port;
}

test('a demo, a mistyped option, and help need no upstream', async () => {
  const demo = await check({});
  expect(demo).toMatchObject({ exitCode: 0, output: expect.stringContaining('the demo contact center') });
  const mistyped = await check({}, '--jsn');
  expect(mistyped).toMatchObject({ exitCode: 1, output: '', errors: expect.stringContaining('--jsn') });
  expect(mistyped.errors).toContain('--sample');
  expect(await check({}, '--help')).toMatchObject({
    exitCode: 0,
    output: expect.stringContaining('--sample'),
  });
});

test('an upstream is checked, its calls are counted in the file, and a sample is written once', async () => {
  const upstream = await startFakeUpstream();
  const folder = await temporaryFolder();
  const settings = { ...upstream.settings, ACCESS: 'open', BUDGET_FILE: `${folder}/calls` };
  const sampleFile = `${folder}/sample.json`;
  const first = await check(settings, '--json', '--sample', sampleFile);
  const report: unknown = JSON.parse(first.output);
  expect(report).toMatchObject({
    checks: expect.arrayContaining([
      expect.objectContaining({ name: 'credentials', outcome: 'ok' }),
      expect.objectContaining({ name: 'sample', outcome: 'ok' }),
      expect.objectContaining({ name: 'budget', outcome: 'ok' }),
    ]),
    calls: { made: upstream.requests.length, most: 5 },
  });
  const ids = (await readFile(settings.BUDGET_FILE, 'utf8'))
    .split('\n')
    .slice(1, -1)
    .map((line) => line.split(' ')[1]);
  expect(new Set(ids).size).toBe(upstream.requests.length);
  const sample = await readFile(sampleFile, 'utf8');
  expect(JSON.parse(sample)).toMatchObject({ apiVersion: 'v1', reply: { hasMore: true } });
  expect(sample).not.toContain('@brightline');
  const again = await check(settings, '--sample', sampleFile);
  expect(again).toMatchObject({ exitCode: 1, output: expect.stringMatching(/failed +sample /) });
  expect(await readFile(sampleFile, 'utf8')).toBe(sample);
});

test('a server that runs learns of the calls from the file', async () => {
  const upstream = await startFakeUpstream();
  const file = `${await temporaryFolder()}/calls`;
  await writeFile(file, 'agent-status-calls 1\n');
  const settings = { ...upstream.settings, BUDGET_FILE: file, KORE_CALLS_PER_MINUTE: '20' };
  const server = await startServer({ ...settings, METRICS_PORT: '0' });
  await check(settings);
  const made = upstream.requests.length;
  expect(made).toBeGreaterThan(0);
  expect(await metricsOf(server)).toMatch(new RegExp(`budget_calls_left ${20 - made}$`, 'm'));
});

// Skipped without openssl on this machine.
describe.skipIf(!hasOpenssl)('a certificate', () => {
  const cases = [
    {
      name: 'that has expired',
      subject: 'IP:127.0.0.1',
      days: -1,
      isTrusted: true,
      line: /failed +TLS .*has expired/,
    },
    {
      name: 'for another name',
      subject: 'DNS:other.example',
      days: 60,
      isTrusted: true,
      line: /failed +TLS .*another name.*KORE_HOST/,
    },
    {
      name: 'that signed itself',
      subject: 'IP:127.0.0.1',
      days: 60,
      isTrusted: false,
      line: /failed +TLS .*issued by test, valid until .*NODE_EXTRA_CA_CERTS/,
    },
    {
      name: 'that ends soon',
      subject: 'IP:127.0.0.1',
      days: 5,
      isTrusted: true,
      line: /warning +TLS .*soon/,
    },
    {
      name: 'that is trusted',
      subject: 'IP:127.0.0.1',
      days: 60,
      isTrusted: true,
      line: /ok +TLS .*issued by test/,
    },
  ];
  test.for(cases)('$name', async ({ subject, days, isTrusted, line }) => {
    const certificate = makeCertificate(subject, days);
    let requests = 0;
    const upstream = createServer(certificate, (_, response) => {
      requests += 1;
      response.writeHead(401, { 'content-type': 'application/json' }).end('{"message":"No"}');
    });
    const file = `${await temporaryFolder()}/ca.pem`;
    await writeFile(file, certificate.cert);
    const settings = {
      ...credentials,
      KORE_HOST: `https://127.0.0.1:${await portOf(upstream)}`,
      ...(isTrusted && { NODE_EXTRA_CA_CERTS: file }),
    };
    const { output, exitCode } = await check(settings);
    expect(output).toMatch(line);
    expect(exitCode).toBe(1);
    // Nothing is sent over a connection that is not trusted.
    expect(requests).toBe(line.source.startsWith('failed') ? 0 : 1);
  });
});

test.skipIf(!hasOpenssl)(
  'a proxy that lets the connection through is used for the check and for the calls',
  async () => {
    const certificate = makeCertificate('DNS:upstream.invalid', 60);
    const upstream = createServer(certificate, (_, response) => {
      response.writeHead(401, { 'content-type': 'application/json' }).end('{"message":"No"}');
    });
    const port = await portOf(upstream);
    const targets: string[] = [];
    const proxy = createHttpServer().on('connect', ({ url = '' }, socket) => {
      targets.push(url);
      const onward = connect(port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connected\r\n\r\n');
        onward.pipe(socket).pipe(onward);
      });
      onward.on('error', () => socket.destroy());
      socket.on('error', () => onward.destroy());
    });
    const file = `${await temporaryFolder()}/ca.pem`;
    await writeFile(file, certificate.cert);
    const { output } = await check({
      ...credentials,
      KORE_HOST: 'https://upstream.invalid',
      HTTPS_PROXY: `http://127.0.0.1:${await portOf(proxy)}`,
      NODE_EXTRA_CA_CERTS: file,
    });
    expect(output).toMatch(/ok +proxy .*lets the connection through/);
    expect(output).toMatch(/ok +TLS .*issued by test/);
    expect(output).toMatch(/failed +credentials .*401/);
    expect(new Set(targets)).toEqual(new Set(['upstream.invalid:443']));
    expect(targets.length).toBeGreaterThan(1);
  },
);
