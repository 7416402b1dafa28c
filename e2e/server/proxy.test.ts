import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:https';
import { connect } from 'node:net';

import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { expect, onTestFinished, test } from 'vitest';

import { startConnectProxy } from '../../server/upstream/connectProxy.testkit';
import { testDay } from '../../src/demo/upstreamPages.testkit';
import { hasOpenssl, makeCertificate } from '../support/certificates';
import { startServer, temporaryFolder } from './servers.testkit';

// Skipped without openssl on this machine.
test.skipIf(!hasOpenssl)(
  'upstream and key set are reached through a proxy, encrypted from end to end',
  async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    const replies: Readonly<Record<string, unknown>> = {
      '/keys.json': { keys: [await exportJWK(publicKey)] },
    };
    const page = {
      hasMore: false,
      limit: 50,
      offset: 0,
      data: [{ userId: 'u-1', email: 'ann@example.com' }],
    };
    const certificate = makeCertificate('DNS:platform.example,DNS:login.example', 2);
    const hosts = createServer(certificate, (request, response) => {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(replies[request.url ?? ''] ?? page));
    });
    hosts.listen(0, '127.0.0.1');
    await once(hosts, 'listening');
    const address = hosts.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const proxy = await startConnectProxy(createHttpServer(), { open: () => connect(port, '127.0.0.1') });
    onTestFinished(() => {
      proxy.close();
      hosts.close();
    });
    const file = `${await temporaryFolder()}/ca.pem`;
    await writeFile(file, certificate.cert);
    const server = await startServer({
      KORE_HOST: 'https://platform.example',
      KORE_ACCOUNT_ID: 'account',
      KORE_STREAM_ID: 'st-1',
      KORE_JWT: 'a.b.c',
      ACCESS: 'token',
      ACCESS_JWKS_URL: 'https://login.example/keys.json',
      ACCESS_ISSUER: 'https://portal.example',
      ACCESS_AUDIENCE: 'agent-status',
      HTTPS_PROXY: proxy.origin.replace('//', '//user:password@'),
      NODE_EXTRA_CA_CERTS: file,
    });
    const token = await new SignJWT({ agents: '*' })
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer('https://portal.example')
      .setAudience('agent-status')
      .setSubject('supervisor-1')
      .setExpirationTime('5m')
      .sign(privateKey);
    const reply = await fetch(`${server.address}/api/agentstatusdetails`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify({ filter: { dateFilter: { date: testDay, timeZoneOffSet: 0 } } }),
    });
    expect(await reply.json()).toEqual(page);
    const authorization = `Basic ${btoa('user:password')}`;
    expect(proxy.tunnels).toEqual([
      { target: 'login.example:443', authorization },
      { target: 'platform.example:443', authorization },
    ]);
  },
);
