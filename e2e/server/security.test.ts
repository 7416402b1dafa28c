import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { type RunningServer, startServer as startBuiltServer } from '../support/startServer';
import { startServer } from './servers.testkit';

const builtServer = fileURLToPath(new URL('../../dist-server', import.meta.url));
const builtPage = fileURLToPath(new URL('../../dist', import.meta.url));

/** The server as `npm start` runs it without settings. */
let demo: RunningServer;
beforeAll(async () => {
  demo = await startBuiltServer();
});
afterAll(() => demo.stop());

/** Sends the path as it is written; `fetch` resolves dots and sets `Host` itself. */
async function send(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number | undefined; readonly contentType: string | undefined }> {
  const { port } = new URL(demo.address);
  const sent = request({ host: '127.0.0.1', port, method, path, headers }).end();
  const [reply] = await once(sent, 'response');
  if (!(reply instanceof IncomingMessage)) throw new Error('there is no reply');
  reply.resume();
  return { status: reply.statusCode, contentType: reply.headers['content-type'] };
}

const headersOf = (response: Response) => Object.fromEntries(response.headers);

test('the page comes with headers that tie it down', async () => {
  const headers = headersOf(await fetch(`${demo.address}/`));
  const policy = headers['content-security-policy'] ?? '';
  const directives = new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources] as const;
    }),
  );
  expect(policy).not.toMatch(/unsafe-(inline|eval|hashes)|\*|http:|https:/);
  expect(directives.get('default-src')).toEqual(["'none'"]);
  expect(directives.get('script-src')).toEqual(["'self'"]);
  expect(directives.get('connect-src')).toEqual(["'self'"]);
  expect(directives.get('frame-ancestors')).toEqual(["'none'"]);
  expect(directives.get('base-uri')).toEqual(["'none'"]);
  expect(directives.get('form-action')).toEqual(["'none'"]);
  expect(directives.get('require-trusted-types-for')).toEqual(["'script'"]);
  expect(directives.get('trusted-types')).toEqual(['agent-status']);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['x-frame-options']).toBe('DENY');
  expect(headers['cache-control']).toBe('no-cache');
  expect(headers).not.toHaveProperty('x-powered-by');
  expect(headers).not.toHaveProperty('access-control-allow-origin');
});

test('assets and replies carry the same headers, and are kept as long as they may be', async () => {
  const page = await (await fetch(`${demo.address}/`)).text();
  const script = /\/assets\/[\w-]+\.js/.exec(page)?.[0] ?? '';
  const kept = [
    [script, 'public, max-age=31536000, immutable'],
    ['/api/config', 'private, no-store'],
    ['/healthz', 'no-store'],
  ] as const;
  for (const [path, cacheControl] of kept) {
    const reply = await fetch(`${demo.address}${path}`);
    expect(reply.status, path).toBe(200);
    expect(headersOf(reply)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': cacheControl,
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
  }
});

test('the licenses of what is shipped are with it, for the page and for the server', async () => {
  const reply = await fetch(`${demo.address}/THIRD-PARTY-NOTICES.txt`);
  expect(reply.headers.get('content-type')).toMatch(/^text\/plain/);
  const pageNotices = await reply.text();
  expect(pageNotices).toMatch(/^react-dom 19[\d.]+ \(MIT\)$/m);
  for (const name of ['valibot', 'penpal', 'tailwindcss']) {
    expect(pageNotices).toMatch(new RegExp(`^${name} [\\d.]+ \\(MIT\\)$`, 'm'));
  }
  expect(pageNotices).toMatch(/^@fontsource-variable\/inter [\d.]+ \(OFL-1\.1\)$/m);
  expect(pageNotices).toContain('SIL OPEN FONT LICENSE Version 1.1');
  const serverNotices = readFileSync(`${builtServer}/THIRD-PARTY-NOTICES.txt`, 'utf8');
  for (const name of ['hono', 'ioredis', 'undici'])
    expect(serverNotices).toMatch(new RegExp(`^${name} \\d`, 'm'));
});

test('EMBED_ORIGINS are who may frame the page, and nobody else', async () => {
  const server = await startServer({ EMBED_ORIGINS: 'https://portal.example https://other.example' });
  const headers = headersOf(await fetch(`${server.address}/`));
  expect(headers['content-security-policy']).toContain(
    'frame-ancestors https://portal.example https://other.example',
  );
  expect(headers).not.toHaveProperty('x-frame-options');
});

test('other paths, methods and hosts are refused', async () => {
  const refused = [
    ['GET', '/api/agentstatusdetails', 405],
    ['DELETE', '/api/agentstatusdetails', 405],
    ['POST', '/api/config', 405],
    ['GET', '/api/', 404],
    ['GET', '/api/../api/secrets', 404],
    ['POST', '/api/agentstatusdetails/..%2f..%2fusers', 404],
    ['POST', '/', 405],
    ['GET', '/.env', 404],
    ['GET', '/..%2fpackage.json', 404],
    ['GET', '/%2e%2e/package.json', 404],
    ['GET', '/dist-server/main.js', 404],
    ['GET', '/mockServiceWorker.js', 404],
    ['GET', '/assets/', 404],
  ] as const;
  for (const [method, path, status] of refused) {
    const reply = await send(method, path);
    expect(reply.status, `${method} ${path}`).toBe(status);
    expect(reply.contentType, `${method} ${path}`).toContain('application/problem+json');
  }
  const foreign = await send('GET', '/api/config', { host: 'rebound.example' });
  expect(foreign.status).toBe(403);
});

test('the production build carries no mock, no source map under its name, no inline script', async () => {
  const files = readdirSync(builtPage, { recursive: true, encoding: 'utf8' });
  // Without the hash of the content, which may spell any word of eight characters by chance.
  const names = files.map((file) => file.replace(/-[\w-]{8}(?=\.(js|css|woff2)\b)/, ''));
  expect(names.filter((name) => /mockServiceWorker|msw/i.test(name))).toEqual([]);
  const scripts = files.filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(0);
  const withMock = scripts.filter((file) =>
    readFileSync(join(builtPage, file), 'utf8').includes('mockServiceWorker'),
  );
  expect(withMock).toEqual([]);
  const map = files.find((file) => file.endsWith('.js.map')) ?? '';
  expect((await fetch(`${demo.address}/${map}`)).status).toBe(404);
  const html = await (await fetch(`${demo.address}/`)).text();
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|style=/);
  const script = /\/assets\/[\w-]+\.js/.exec(html)?.[0] ?? '';
  expect(await (await fetch(`${demo.address}${script}`)).text()).not.toContain('sourceMappingURL');
});
