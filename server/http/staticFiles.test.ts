import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { Hono } from 'hono';
import { afterAll, describe, expect, it } from 'vitest';

import { staticFiles } from './staticFiles';

const top = mkdtempSync(path.join(tmpdir(), 'static-files-'));
const folder = path.join(top, 'dist');
mkdirSync(path.join(folder, 'assets'), { recursive: true });
writeFileSync(path.join(top, 'secret.txt'), 'outside');
for (const name of [
  'index.html',
  'favicon.svg',
  '.hidden.txt',
  'assets/page-1a2b.js',
  'assets/page-1a2b.js.gz',
  'assets/page-1a2b.js.map',
]) {
  writeFileSync(path.join(folder, name), `content of ${name}`);
}
afterAll(() => rmSync(top, { recursive: true }));

const app = new Hono().get('/*', staticFiles(folder));

describe('staticFiles', () => {
  it.each([
    ['/', 'content of index.html', 'no-cache'],
    ['/index.html', 'content of index.html', 'no-cache'],
    ['/team', 'content of index.html', 'no-cache'],
    ['/team/north-2/', 'content of index.html', 'no-cache'],
    ['/favicon.svg', 'content of favicon.svg', 'public, max-age=3600'],
    ['/assets/page-1a2b.js', 'content of assets/page-1a2b.js', 'public, max-age=31536000, immutable'],
  ])('serves %s', async (address, content, cacheControl) => {
    const response = await app.request(address);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(content);
    expect(response.headers.get('Cache-Control')).toBe(cacheControl);
  });

  it('serves the compressed copy to a client that accepts it', async () => {
    const response = await app.request('/assets/page-1a2b.js', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(response.headers.get('Content-Encoding')).toBe('gzip');
    expect(response.headers.get('Vary')).toBe('Accept-Encoding');
    expect(await response.text()).toBe('content of assets/page-1a2b.js.gz');
  });

  it.each([
    '/nothing.txt',
    '/assets/',
    '/assets',
    '/api/nothing',
    '/assets/page-9999.js',
    '/assets/page-1a2b.js.map',
    '/assets/page-1a2b.js.gz',
    '/.hidden.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '//secret.txt',
    '/index.html%00.svg',
  ])('does not serve %s', async (address) => {
    expect((await app.request(`http://localhost${address}`)).status).toBe(404);
  });
});
