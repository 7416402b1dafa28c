import { once } from 'node:events';
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { buildStaticDemo } from '../scripts/buildSteps.mjs';
import { expect, test } from './support/test';

const demoFolder = fileURLToPath(new URL('../dist-demo', import.meta.url));

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The plainest of file servers: it knows files and nothing else, so that any API must be the page's own. */
async function serveFiles(folder: string) {
  const refused: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file = path.join(folder, pathname === '/' ? 'index.html' : pathname);
    if (!existsSync(file)) {
      refused.push(`${request.method} ${pathname}`);
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': mediaTypes[path.extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The file server has no port');
  const stop = async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { address: `http://127.0.0.1:${bound.port}`, refused, stop };
}

test('the static demo works from any file server, without an API', async ({ page }) => {
  // The build takes a few seconds, more on a busy machine.
  test.setTimeout(120_000);
  await buildStaticDemo();
  const files = await serveFiles(demoFolder);
  try {
    await page.goto(files.address);
    const grid = page.getByRole('grid', { name: 'Agent status timeline' });
    await expect(grid).toHaveAttribute('aria-rowcount', '250');
    await expect(grid).toHaveAttribute('aria-busy', 'false');
    await expect(page.getByText('Demo data')).toBeVisible();
    await page.getByRole('button', { name: 'Previous day' }).click();
    await page.getByRole('tab', { name: 'Table' }).click();
    await expect(page.getByRole('table', { name: 'Status spans' })).toHaveAttribute('aria-busy', 'false');
    expect(files.refused).toEqual([]);
  } finally {
    await files.stop();
  }
});
