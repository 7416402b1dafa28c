import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { Page } from 'playwright/test';
import { build } from 'vite';

import { projectRoot } from '../scripts/projectRoot.mjs';
import { freePort } from '../server/http/freePort.testkit';
import { runTool } from '../scripts/runTool.mjs';
import { docBlock, docBlocks } from './support/docBlocks';
import { expect, test as base } from './support/test';

/** The handbook's portal, with its server as it stands there, and a page of the test's own or the handbook's. */
type HandbookPortal = {
  readonly origin: string;
  readonly service: string;
  /** Where the portal's files are; packages are found from there. */
  readonly folder: string;
};

const test = base.extend<{ readonly portal: HandbookPortal }>({
  portal: async ({ startServer }, provide) => {
    const port = await freePort('localhost');
    const origin = `http://localhost:${port}`;
    const access = {
      ACCESS_SECRET: 'a-secret-of-the-handbook-of-thirty-two-bytes',
      ACCESS_ISSUER: 'https://portal.example',
      ACCESS_AUDIENCE: 'agent-status-timeline',
    };
    const { address: service } = await startServer({ ACCESS: 'token', EMBED_ORIGINS: origin, ...access });
    const folder = newFolder();
    for (const [name, code] of docBlocks(service)) writeFileSync(path.join(folder, name), code);
    const child = spawn(process.execPath, [path.join(folder, 'server.mjs')], {
      env: { PATH: process.env['PATH'], PORT: String(port), PORTAL_ORIGIN: origin, ...access },
      stdio: 'inherit',
    });
    await isListening(origin);
    await provide({ origin, service, folder });
    await end(child);
    rmSync(folder, { recursive: true });
  },
});

/** Within the project, so that what is put there finds its packages. */
function newFolder(): string {
  const parent = path.join(projectRoot, 'test-results');
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(path.join(parent, 'handbook-'));
}

async function isListening(origin: string): Promise<void> {
  await expect
    .poll(
      async () =>
        await fetch(origin).then(
          ({ ok }) => ok,
          () => false,
        ),
    )
    .toBe(true);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}

async function expectDashboard(page: Page): Promise<void> {
  const grid = page.frameLocator('iframe').getByRole('grid', { name: 'Agent status timeline' });
  await expect(grid).toHaveAttribute('aria-busy', 'false');
  await expect(grid).toHaveAttribute('aria-rowcount', '250');
}

test('the handbook’s page and server show the dashboard', async ({ page, portal }) => {
  const phases: string[] = [];
  page.on('console', (message) => phases.push(message.text()));
  await page.goto(portal.origin);
  await expectDashboard(page);
  // The page asks for little chrome.
  await expect(page.frameLocator('iframe').getByRole('button', { name: /^Theme/ })).toHaveCount(0);
  await expect.poll(() => phases.join('\n')).toContain('ready');
});

test('the handbook’s server gives tokens to its own pages alone', async ({ portal }) => {
  const ask = async (headers: Record<string, string>) =>
    (await fetch(`${portal.origin}/dashboard-token`, { method: 'POST', headers })).status;
  expect(await ask({ origin: portal.origin })).toBe(200);
  expect(await ask({ origin: 'https://elsewhere.example' })).toBe(401);
  expect(await ask({})).toBe(401);
});

test('the handbook’s classic script gives the same', async ({ page, portal }) => {
  const html = docBlock('page.html', portal.service);
  const classic = html
    .replace('<script type="module">', `<script src="${portal.service}/embed.classic.js"></script><script>`)
    .replace(/^.*import \{ mount \}.*$/m, 'const { mount } = AgentStatusTimeline;');
  expect(classic).not.toContain('import');
  writeFileSync(path.join(portal.folder, 'page.html'), classic);
  await page.goto(portal.origin);
  await expectDashboard(page);
});

/** Bundles a script into a page for the handbook's server. */
async function bundle(folder: string, entry: string, body: string): Promise<void> {
  const output = await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry: path.join(folder, entry), formats: ['es'] } },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const [built] = Array.isArray(output) ? output : [output];
  if (built === undefined || !('output' in built)) throw new Error('Nothing was built');
  const [{ code }] = built.output;
  writeFileSync(
    path.join(folder, 'page.html'),
    `<!doctype html><html lang="en"><title>Portal</title>${body}<script type="module">${code.replaceAll('</script', '<\\/script')}</script></html>`,
  );
}

test('the handbook’s React component type-checks, mounts, follows its properties and leaves', async ({
  page,
  portal,
}) => {
  const { folder } = portal;
  copyFileSync(path.join(projectRoot, 'dist', 'embed.d.ts'), path.join(folder, 'embed.d.ts'));
  writeFileSync(
    path.join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        target: 'ES2022',
        module: 'ESNext',
        moduleResolution: 'bundler',
        jsx: 'react-jsx',
        lib: ['ES2022', 'DOM'],
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        noEmit: true,
        skipLibCheck: true,
        types: [],
      },
      include: ['*.tsx', '*.d.ts'],
    }),
  );
  writeFileSync(
    path.join(folder, 'app.tsx'),
    `import { useState, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AgentStatus } from './AgentStatus';
import type { DashboardFilters } from './embed';

const getToken = async () => await (await fetch('/dashboard-token', { method: 'POST' })).text();
function App() {
  const [filters, setFilters] = useState<DashboardFilters>({ view: 'timeline' });
  const [isShown, setShown] = useState(true);
  return <>
    <button onClick={() => setFilters({ view: 'totals' })}>Show totals</button>
    <button onClick={() => setShown(false)}>Leave</button>
    <p>{String(filters.view)}</p>
    <div style={{ height: '80vh' }}>
      {isShown && <AgentStatus getToken={getToken} filters={filters} onEvent={(event) => {
        if (event.type === 'filtersChanged') setFilters(event.filters);
      }} />}
    </div>
  </>;
}
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<StrictMode><App /></StrictMode>);
`,
  );
  const check = await runTool(['typescript', 'tsc'], ['-p', folder], { isCaptured: true });
  expect(check.output).toBe('');
  expect(check.exitCode).toBe(0);

  await bundle(folder, 'app.tsx', '<div id="root"></div>');
  await page.goto(portal.origin);
  await expectDashboard(page);
  await expect(page.locator('iframe')).toHaveCount(1);
  const frame = page.frameLocator('iframe');
  await page.getByRole('button', { name: 'Show totals' }).click();
  await expect(frame.getByRole('tab', { name: 'Totals' })).toHaveAttribute('aria-selected', 'true');
  await frame.getByRole('tab', { name: 'Table' }).click();
  await expect(page.getByText('table', { exact: true })).toBeVisible();
  await expect(frame.getByRole('tab', { name: 'Table' })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect(page.locator('iframe')).toHaveCount(0);
});

test('the handbook’s page without embed.js speaks with the frame', async ({ page, portal }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await bundle(portal.folder, 'withoutEmbed.js', docBlock('frame.html', portal.service));
  await page.goto(portal.origin);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('tab', { name: 'Table' })).toHaveAttribute('aria-selected', 'true');
  await expect(frame.getByRole('table', { name: 'Status spans' })).toBeVisible();
  await expect.poll(() => said).toContain('complete');
});
