import type { Page } from 'playwright/test';

import { expect, expectEvent, test } from './support/embedTest';
import { expectAccessible } from './support/expectAccessible';
import { hostPage, settingsFor, signToken, startPortal } from './support/startPortal';

const gridName = { name: 'Agent status timeline' } as const;
const page2026 = `filters: { from: '2026-03-10', to: '2026-03-10', tz: 'UTC' },`;

/** A frame as somebody writes it who does not know of `embed.js`. */
const bareFrame = (address: string) =>
  `<!doctype html><html lang="en"><head><title>Portal</title><link rel="icon" href="data:,"></head>
   <body><main><h1>Portal</h1><iframe title="Dashboard" src="${address}" style="width:100%;height:80vh"></iframe></main></body></html>`;

test('who is not invited cannot frame the page', async ({ page, dashboard, pageGuard }) => {
  pageGuard.allow(/frame-ancestors|ERR_BLOCKED_BY_RESPONSE/);
  const stranger = await startPortal();
  stranger.serve('/', hostPage(dashboard.address));
  await page.goto(stranger.origin);
  await expect
    .poll(() => page.frames().map((frame) => frame.url()))
    .toContain('chrome-error://chromewebdata/');
  expect(stranger.tokenRequests()).toEqual([]);
  await page.close();
  await stranger.stop();
});

test('without anybody invited the page says so, should it be framed all the same', async ({
  page,
  portal,
  startServer,
}) => {
  const server = await startServer();
  // As behind a proxy that takes the header away.
  await page.route(`${server.address}/`, async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    delete headers['content-security-policy'];
    delete headers['x-frame-options'];
    await route.fulfill({ response, headers });
  });
  portal.serve('/', bareFrame(server.address));
  const calls: string[] = [];
  page.on('request', (request) => calls.push(new URL(request.url()).pathname));
  await page.goto(portal.origin);
  const alert = page.frameLocator('iframe').getByRole('alert');
  await expect(alert).toContainText('Embedding is not set up');
  expect(calls).not.toContain('/api/agentstatusdetails');
});

test('a page that does not introduce itself within ten seconds: the frame says so, and requests nothing', async ({
  page,
  portal,
  dashboard,
  upstream,
}) => {
  portal.serve('/', bareFrame(dashboard.address));
  await page.clock.install();
  await page.goto(portal.origin);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('main')).toBeVisible();
  await expect(frame.getByRole('alert')).toHaveCount(0);
  await expect(async () => {
    await page.clock.runFor(2000);
    await expect(frame.getByRole('alert')).toContainText('Waiting for the portal', {
      timeout: 100,
    });
  }).toPass();
  await expect(frame.getByRole('alert')).toContainText('EMBED_ORIGINS');
  await expectAccessible(page);
  expect(upstream.requests).toEqual([]);
});

test('it may still introduce itself later', async ({ page, portal, dashboard }) => {
  portal.serve('/late', hostPage(dashboard.address, page2026));
  await page.goto(`${portal.origin}/late`);
  // The frame is loaded anew within the same mount: host and frame find each other again.
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('grid', gridName)).toHaveAttribute('aria-rowcount', '3');
  await page.evaluate(() => {
    const [element] = document.querySelectorAll('iframe');
    if (element !== undefined) element.src = `${element.src}?view=table`;
  });
  await expect(frame.getByRole('table', { name: 'Status spans' })).toBeVisible();
  expect(portal.tokenRequests()).toEqual(['start', 'start']);
});

test('framed two deep it speaks with the page right around it', async ({
  page,
  portal,
  startServer,
  upstream,
}) => {
  const outer = await startPortal();
  const server = await startServer({ ...upstream.settings, ...settingsFor(portal, outer) });
  portal.serve('/', hostPage(server.address, page2026));
  outer.serve('/', bareFrame(portal.origin));
  await page.goto(outer.origin);
  const inner = page.frameLocator('iframe').frameLocator('iframe');
  await expect(inner.getByRole('grid', gridName)).toHaveAttribute('aria-rowcount', '3');
  await page.close();
  await outer.stop();
});

/** Makes everything that keeps something fail in the page's frames, as browsers do that block third parties. */
async function denyStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (globalThis.window.parent === globalThis.window) return;
    const denied = () => {
      throw new DOMException('The document is sandboxed.', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(globalThis.window, name, { get: denied });
    }
    Object.defineProperty(document, 'cookie', { get: denied, set: denied });
  });
}

test('it needs nothing kept: all works where storage is denied', async ({ page, openPortal }) => {
  await denyStorage(page);
  const { frame, grid } = await openPortal();
  await expect(grid).toHaveAttribute('aria-rowcount', '3');
  await frame.getByRole('tab', { name: 'Totals' }).click();
  await expect(frame.getByRole('table', { name: 'Totals by agent' })).toBeVisible();
  await frame.getByRole('button', { name: 'Views' }).click();
  const views = frame.getByRole('dialog', { name: /views/i });
  await expect(views).toBeVisible();
  await page.keyboard.press('Escape');
  await frame.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    frame.getByRole('menuitem', { name: 'Totals (CSV)', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^totals_/);
});

test('nothing of token, name or address leaves by an address, a referrer or the log', async ({
  page,
  portal,
  openPortal,
  dashboard,
}) => {
  const token = await signToken({ sub: 'secret-subject' });
  portal.giveTokens(async () => token);
  const seen: string[] = [];
  page.on('request', (request) => {
    seen.push(request.url());
    seen.push(request.headers()['referer'] ?? '');
  });
  const { frame, grid } = await openPortal(`filters: { agents: ['ada.autumn@example.com'], group: 'none' },`);
  await expect(grid).toHaveAttribute('aria-rowcount', '1');
  await frame.getByRole('searchbox', { name: 'Find agent' }).fill('autumn');
  await frame.getByRole('rowheader', { name: /^Ada/ }).click();
  await expect(frame.getByRole('button', { name: 'Copy link' })).toHaveCount(0);
  const text = `${seen.join('\n')}\n${dashboard.output()}`;
  expect(text).not.toMatch(/ada|autumn|eyJ|secret-subject/i);
  expect(text).not.toContain(token);
  // The frame tells nobody which page of the portal it stands in.
  expect(seen.filter((each) => each.startsWith(`${portal.origin}/`) && each !== `${portal.origin}/`)).toEqual(
    expect.arrayContaining([expect.stringContaining('/token')]),
  );
});

for (const [width, height] of [
  [320, 400],
  [768, 500],
] as const) {
  test(`in ${width} × ${height} rows can be read and reached, with and without the title`, async ({
    page,
    openPortal,
  }) => {
    await page.setViewportSize({ width: width + 60, height: height + 60 });
    const { frame, grid } = await openPortal(
      `filters: { chrome: 'minimal', group: 'none' },`,
      `width: ${width}px; height: ${height}px`,
    );
    await expect(grid).toHaveAttribute('aria-rowcount', '3');
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Agent status');
    const [heading] = await frame.getByRole('heading', { level: 1 }).all();
    expect((await heading?.boundingBox())?.width ?? 0).toBeLessThanOrEqual(1);
    await expect(frame.getByRole('button', { name: /^Theme/ })).toHaveCount(0);
    const row = frame.getByRole('rowheader', { name: /^Ada/ });
    await row.scrollIntoViewIfNeeded();
    await expect(row).toBeInViewport();
    const overflow = await frame.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await expectEvent(page, { type: 'resize' });
    await expectAccessible(page);
  });
}
