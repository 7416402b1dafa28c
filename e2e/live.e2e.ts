import type { Locator } from 'playwright/test';

import type { FakeUpstream } from './support/startFakeUpstream';
import { expect, test as base } from './support/test';
import { readyTimeline, scrollerOf } from './support/timelinePage';
import { agentRecord, pagingOf, serveAgents, spanRecord } from '../src/demo/upstreamPages.testkit';

/** Noon of the test's day. */
const noon = '2026-03-10T12:00:00Z';
const oneMinuteLater = '2026-03-10T12:01:05Z';
const tenSecondsOn = '2026-03-10T12:01:15Z';

/** An agent whose status since eleven goes on. */
const ongoing = (number: number, primaryStatus: string) =>
  agentRecord(number, {
    status: [spanRecord('11:00:00', '12:00:00', { primaryStatus, endTime: '-', duration: '-' })],
  });
const crowd = (changed?: number) =>
  Array.from({ length: 200 }, (_, index) => ongoing(index, index === changed ? 'AWAY' : 'AVAILABLE'));

/** The page on a running day, with an upstream of two hundred agents that a test can change. */
const test = base.extend<{ readonly liveDay: { readonly upstream: FakeUpstream; readonly grid: Locator } }>({
  liveDay: async ({ page, center }, provide) => {
    await page.clock.setFixedTime(noon);
    const { upstream } = center;
    upstream.setFault(serveAgents(crowd()));
    await page.goto(`${center.address}/?tz=UTC&sort=name&group=none`);
    await provide({ upstream, grid: await readyTimeline(page) });
  },
});

/** How often the day was asked for from its start: a load may still ask for what lies past its end. */
const loadsOf = ({ requests }: FakeUpstream) =>
  requests.filter((request) => pagingOf(request).offset === 0).length;

test('updates can be paused, and go on where they were', async ({ page, liveDay: { upstream } }) => {
  await page.getByRole('button', { name: 'Pause updates' }).click();
  await expect(page.getByText('Paused', { exact: true })).toBeVisible();
  const before = loadsOf(upstream);
  await page.clock.setFixedTime(oneMinuteLater);
  // The age tells that a minute has gone by without a call.
  await expect(page.getByText(/Updated 1( min|m [45]s) ago/)).toBeVisible();
  // A call would have made it younger by now.
  await page.clock.setFixedTime(tenSecondsOn);
  await expect(page.getByText(/Updated 1m 1[45]s ago/)).toBeVisible();
  expect(loadsOf(upstream)).toBe(before);
  await page.getByRole('button', { name: 'Resume updates' }).click();
  await expect.poll(() => loadsOf(upstream)).toBeGreaterThan(before);
});

test('those on screen are asked for first, and nothing moves', async ({ page, liveDay: { grid } }) => {
  const scroller = scrollerOf(grid);
  // Three quarters of two hundred rows, and some.
  await scroller.evaluate((element) => {
    element.scrollTop = element.scrollHeight * 0.775;
  });
  await expect(grid.getByRole('rowheader', { name: /^Agent 0160/ })).toBeVisible();
  const scrollTop = await scroller.evaluate((element) => element.scrollTop);
  // In the order in which the page sends them: four at once may overtake each other.
  const sentOffsets: (string | null)[] = [];
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname === '/api/agentstatusdetails') sentOffsets.push(searchParams.get('offset'));
  });
  await page.clock.setFixedTime(oneMinuteLater);
  await expect.poll(() => sentOffsets.length).toBe(4);
  expect(sentOffsets[0]).toBe('150');
  expect(await scroller.evaluate((element) => element.scrollTop)).toBe(scrollTop);
});

test('a row whose status changed is marked for a moment, and no other', async ({
  page,
  liveDay: { upstream, grid },
}) => {
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
  liveDay: { upstream },
}) => {
  const setVisibility = (state: DocumentVisibilityState) =>
    page.evaluate((visibilityState) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibilityState });
    }, state);
  await setVisibility('hidden');
  const before = loadsOf(upstream);
  await page.clock.setFixedTime(oneMinuteLater);
  await expect(page.getByText(/Stale, 1( min|m [45]s)/)).toBeVisible();
  // A call would have made it younger by now.
  await page.clock.setFixedTime(tenSecondsOn);
  await expect(page.getByText(/Stale, 1m 1[45]s/)).toBeVisible();
  expect(loadsOf(upstream)).toBe(before);
  await setVisibility('visible');
  await page.clock.setFixedTime('2026-03-10T12:01:18Z');
  await expect.poll(() => loadsOf(upstream)).toBeGreaterThan(before);
});
