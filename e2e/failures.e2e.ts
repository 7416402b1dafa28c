import type { Page } from 'playwright/test';

import { expectAccessible } from './support/expectAccessible';
import { expect, test } from './support/test';
import {
  agentRecord,
  dayAddress,
  pagingOf,
  requestedFilter,
  serveAgents,
} from '../src/demo/upstreamPages.testkit';

const gridName = { name: 'Agent status timeline' } as const;

/** Waits for what is fetched after the first paint, the pickers aside: cut off half-way it would be a fault of its own. */
async function expectPartsLoaded(page: Page) {
  await expect(page.getByRole('grid', gridName)).toHaveAttribute('aria-busy', 'false');
  for (const name of ['Zoom in', 'Export', /^Insights/, 'Staffing']) {
    await expect(page.getByRole('button', { name }).first()).toBeVisible();
  }
  // And what nothing shows yet, such as the texts of messages.
  await page.waitForLoadState('networkidle');
}

test.beforeEach(({ pageGuard }) => {
  // The browser itself writes every failed reply to the console.
  pageGuard.allow(/Failed to load resource/);
});

test('a reached call limit is counted down, is no error, and is respected', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  const upstream = await startFakeUpstream({
    chooseFault: () => ({ status: 429, headers: { 'retry-after': '90' }, body: '{"errors":[]}' }),
  });
  const server = await startServer(upstream.settings);
  await page.clock.install();
  await page.goto(dayAddress(server));

  const notice = page.getByRole('status').filter({ hasText: 'Kore.ai call limit reached' });
  await expect(notice).toContainText(/in 1m ([12]\d|3[01])s/);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expectAccessible(page);

  await page.clock.fastForward(60_000);
  await expect(notice).toContainText(/in (\d|[12]\d|3[01])s/);
  // The page's own clock runs ahead here: the service, called too early, requests a wait again.
  await page.clock.fastForward(31_000);
  await expect(notice).toContainText(/in 1m (\d|[12]\d|3[01])s/);
  expect(upstream.requests).toHaveLength(1);
});

test('our own service goes away and comes back', async ({ page, startFakeUpstream, startServer }) => {
  const upstream = await startFakeUpstream();
  const server = await startServer(upstream.settings);
  const grid = page.getByRole('grid', gridName);
  await page.goto(dayAddress(server));
  await expect(grid).toHaveAttribute('aria-rowcount', '120');
  await expect(page.getByRole('combobox', { name: 'Agents' })).toBeEditable();
  await expectPartsLoaded(page);

  await server.stop();
  await page.getByRole('button', { name: 'Previous day' }).click();
  const alert = page.getByRole('alert');
  await expect(alert.getByRole('heading')).toHaveText('The dashboard service cannot be reached');
  expect(new URL(page.url()).searchParams.get('from')).toBe('2026-03-09');

  await startServer({ ...upstream.settings, PORT: new URL(server.address).port });
  await alert.getByRole('button', { name: 'Retry' }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', '120');
  await expect(alert).toHaveCount(0);
  expect(upstream.requests.slice(-3).map((request) => requestedFilter(request).date)).toContain('2026-03-09');
});

test('the page is here but its service does not answer: it says so and retries', async ({ page, center }) => {
  await page.clock.install();
  await page.route('**/api/config', (route) => route.abort());
  await page.goto(dayAddress(center));
  const alert = page.getByRole('alert');
  await expect(async () => {
    await page.clock.fastForward(4_000);
    await expect(alert).toContainText('service cannot be reached', { timeout: 500 });
  }).toPass();
  await page.unroute('**/api/config');
  await alert.getByRole('button', { name: 'Retry' }).click();
  await expect(page.getByRole('grid', gridName)).toHaveAttribute('aria-rowcount', '120');
});

test('offline and back, with nothing on screen: it waits and resumes automatically', async ({
  page,
  context,
  center,
}) => {
  const grid = page.getByRole('grid', gridName);
  await page.goto(dayAddress(center));
  await expectPartsLoaded(page);

  // The pickers come after the page; fetched half-way they would be a fault of their own.
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Previous day' }).click();
  await expect(page.getByRole('alert').getByRole('heading')).toHaveText('You are offline');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(page.getByText('No agents loaded yet')).toBeVisible();
  await context.setOffline(false);
  await expect(grid).toHaveAttribute('aria-rowcount', '120');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a control whose script cannot be loaded says so, and is there once the network is back', async ({
  page,
  context,
  center,
}) => {
  center.upstream.setFault(serveAgents([agentRecord(1)]));
  // The pickers and their texts.
  await page.route('**/assets/pickers-*.js', (route) => route.abort());
  await page.goto(dayAddress(center));
  const standIn = page.getByRole('textbox', { name: /^Time zone\. ./ });
  await expect(standIn).toBeVisible();
  // Asked for again, it fails again.
  await standIn.focus();
  await expect(standIn).toBeFocused();

  await page.unroute('**/assets/pickers-*.js');
  await expectPartsLoaded(page);
  await context.setOffline(true);
  await context.setOffline(false);
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toBeFocused();
  await expect(page.getByRole('combobox', { name: 'Agents' })).toBeEditable();
});

test('offline and back, with data on screen: the data stays, with its age', async ({
  page,
  context,
  center,
}) => {
  await page.clock.setFixedTime('2026-03-11T10:30:00Z');
  const grid = page.getByRole('grid', gridName);
  await page.goto(dayAddress(center));
  await expectPartsLoaded(page);

  await expect(page.getByRole('combobox', { name: 'Time zone' })).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Refresh' }).click();
  const banner = page.getByRole('status').filter({ hasText: 'You are offline' });
  await expect(banner).toContainText('Showing data as of 10:30');
  await expect(grid).toHaveAttribute('aria-rowcount', '120');
  // Only the three pages with agents: the load has also looked past the end, and that may arrive late.
  const pagesAsked = () =>
    center.upstream.requests.filter((request) => pagingOf(request).offset < 150).length;
  const askedBefore = pagesAsked();
  await context.setOffline(false);
  await expect(banner).toHaveCount(0);
  await expect.poll(pagesAsked).toBe(askedBefore + 3);
});
