import { expect, test } from './support/test';
import { readyTimeline } from './support/timelinePage';
import { agentRecord, pagingOf, serveAgents, spanRecord } from './support/upstreamPages';

/** Noon of the test's day. */
const noon = '2026-03-10T12:00:00Z';
const oneMinuteLater = '2026-03-10T12:01:05Z';

/** An agent whose status since eleven goes on. */
const ongoing = (number: number, primaryStatus: string) =>
  agentRecord(number, {
    status: [spanRecord('11:00:00', '12:00:00', { primaryStatus, endTime: '-', duration: '-' })],
  });
const crowd = (changed?: number) =>
  Array.from({ length: 200 }, (_, index) => ongoing(index, index === changed ? 'AWAY' : 'AVAILABLE'));

test('updates can be paused, and go on where they were', async ({ page, startFakeUpstream, startServer }) => {
  await page.clock.setFixedTime(noon);
  const upstream = await startFakeUpstream({ chooseFault: serveAgents(crowd()) });
  const server = await startServer(upstream.settings);
  await page.goto(`${server.address}/?tz=UTC`);
  await readyTimeline(page);
  await page.getByRole('button', { name: 'Pause updates' }).click();
  await expect(page.getByText('Paused', { exact: true })).toBeVisible();
  const before = upstream.requests.length;
  await page.clock.setFixedTime(oneMinuteLater);
  // The age tells that a minute has gone by without a call.
  await expect(page.getByText(/data 1 m( \d+ s)? old/)).toBeVisible();
  expect(upstream.requests.length).toBe(before);
  await page.getByRole('button', { name: 'Resume updates' }).click();
  await expect.poll(() => upstream.requests.length).toBeGreaterThan(before);
});

test('those on screen are asked for first, and nothing moves', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  await page.clock.setFixedTime(noon);
  const upstream = await startFakeUpstream({ chooseFault: serveAgents(crowd()) });
  const server = await startServer(upstream.settings);
  await page.goto(`${server.address}/?tz=UTC`);
  const grid = await readyTimeline(page);
  const scroller = grid.locator('xpath=ancestor::div[contains(@class, "overflow-y-auto")][1]');
  await scroller.evaluate((element) => {
    element.scrollTop = 34 * 155;
  });
  await expect(grid.getByRole('rowheader', { name: /^Agent 0160/ })).toBeVisible();
  const scrollTop = await scroller.evaluate((element) => element.scrollTop);
  const before = upstream.requests.length;
  await page.clock.setFixedTime(oneMinuteLater);
  await expect.poll(() => upstream.requests.length).toBe(before + 4);
  expect(pagingOf(upstream.requests[before] ?? fail()).offset).toBe(150);
  expect(await scroller.evaluate((element) => element.scrollTop)).toBe(scrollTop);
});

test('a row whose status changed is marked for a moment, and no other', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  await page.clock.setFixedTime(noon);
  const upstream = await startFakeUpstream({ chooseFault: serveAgents(crowd()) });
  const server = await startServer(upstream.settings);
  await page.goto(`${server.address}/?tz=UTC`);
  const grid = await readyTimeline(page);
  await expect(page.getByRole('button', { name: /^Available/ })).toContainText('200');
  const marked = grid.locator('[data-changed]');
  await expect(marked).toHaveCount(0);
  upstream.setFault(serveAgents(crowd(3)));
  await page.clock.setFixedTime(oneMinuteLater);
  await expect(marked).toHaveCount(1);
  await expect(marked).toHaveAccessibleName(/^Agent 0003/);
  await expect(page.getByRole('button', { name: /^Away/ })).toContainText('1');
  await expect(marked).toHaveCount(0);
});

test('a hidden page asks for nothing, and catches up once it is seen', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  await page.clock.setFixedTime(noon);
  const upstream = await startFakeUpstream({ chooseFault: serveAgents(crowd()) });
  const server = await startServer(upstream.settings);
  await page.goto(`${server.address}/?tz=UTC`);
  await readyTimeline(page);
  const setVisibility = (state: DocumentVisibilityState) =>
    page.evaluate((visibilityState) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibilityState });
    }, state);
  await setVisibility('hidden');
  const before = upstream.requests.length;
  await page.clock.setFixedTime(oneMinuteLater);
  await expect(page.getByText(/data 1 m( \d+ s)? old/)).toBeVisible();
  expect(upstream.requests.length).toBe(before);
  await setVisibility('visible');
  await page.clock.setFixedTime('2026-03-10T12:01:08Z');
  await expect.poll(() => upstream.requests.length).toBeGreaterThan(before);
});

function fail(): never {
  throw new Error('nothing was asked for');
}
