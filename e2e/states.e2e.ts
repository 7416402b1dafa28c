import { expectAccessible } from './support/expectAccessible';
import { expect, test } from './support/test';
import { parameter } from './support/timelinePage';
import {
  agentRecord,
  requestedFilter,
  dayAddress,
  heldBack,
  pageBody,
  pagingOf,
  serveAgents,
} from '../src/demo/upstreamPages.testkit';

const gridName = { name: 'Agent status timeline' } as const;

test('the first load shows the shape of what is to come, and says that it loads', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  const gate = heldBack();
  const upstream = await startFakeUpstream({ chooseFault: () => ({ until: gate.opened }) });
  const server = await startServer(upstream.settings);
  await page.goto(dayAddress(server));

  await expect(page.getByRole('progressbar', { name: 'Loading agents' })).toHaveAttribute(
    'aria-valuetext',
    'Loading the first agents',
  );
  await expect(page.locator('main [aria-hidden=true].animate-pulse')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Loading agents' })).toHaveCount(1);
  await expect(page.getByRole('grid', gridName)).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expectAccessible(page);

  gate.open();
  await expect(page.getByRole('grid', gridName)).toHaveAttribute('aria-rowcount', '120');
  await expect(page.locator('main [aria-hidden=true].animate-pulse')).toHaveCount(0);
});

test('on a phone the first load has names above the bars, as the rows will', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  const gate = heldBack();
  const upstream = await startFakeUpstream({ chooseFault: () => ({ until: gate.opened }) });
  const server = await startServer(upstream.settings);
  const row = page.locator('main [aria-hidden=true].animate-pulse > div').first();
  const boxes = async () => {
    const [name, bars] = await Promise.all([0, 1].map((at) => row.locator('> div').nth(at).boundingBox()));
    if (!name || !bars) throw new Error('the skeleton has no row');
    return { name, bars };
  };
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(dayAddress(server));
  // The start of the page has a skeleton of its own, which goes when the views come.
  await expect(page.getByRole('tablist', { name: 'View' })).toBeVisible();
  await expect(row).toBeVisible();
  const narrow = await boxes();
  expect(narrow.bars.x).toBe(narrow.name.x);
  expect(narrow.bars.y).toBeGreaterThanOrEqual(narrow.name.y + narrow.name.height);

  await page.setViewportSize({ width: 1440, height: 900 });
  const wide = await boxes();
  expect(wide.bars.x).toBe(wide.name.x + wide.name.width);
  gate.open();
  await expect(page.getByRole('grid', gridName)).toHaveAttribute('aria-rowcount', '120');
});

test('a page that fails for good leaves the others, and is asked for alone', async ({
  page,
  pageGuard,
  startFakeUpstream,
  startServer,
}) => {
  pageGuard.allow(/status of 502/);
  const failSecondPage = serveSecondPageWith(500);
  const upstream = await startFakeUpstream({ chooseFault: failSecondPage });
  const server = await startServer(upstream.settings);
  await page.goto(dayAddress(server));

  const grid = page.getByRole('grid', gridName);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Incomplete: 70 agents are shown; others are missing.');
  await expect(alert).toContainText('starting at agent 51');
  await expect(grid).toHaveAttribute('aria-rowcount', '70');
  await expectAccessible(page);

  upstream.setFault(undefined);
  const askedBefore = upstream.requests.length;
  await alert.getByRole('button', { name: 'Retry' }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', '120');
  await expect(alert).toHaveCount(0);
  expect(upstream.requests.slice(askedBefore).map((request) => pagingOf(request).offset)).toEqual([50]);
});

test('a retry that fails again stays incomplete and can be tried once more', async ({
  page,
  pageGuard,
  startFakeUpstream,
  startServer,
}) => {
  pageGuard.allow(/status of 502/);
  const upstream = await startFakeUpstream({ chooseFault: serveSecondPageWith(404) });
  const server = await startServer(upstream.settings);
  await page.goto(dayAddress(server));

  const alert = page.getByRole('alert');
  const retry = alert.getByRole('button', { name: 'Retry' });
  const secondPageCalls = () => upstream.requests.filter((request) => pagingOf(request).offset === 50).length;
  await expect(alert).toContainText('Incomplete: 70 agents');
  for (const calls of [2, 3]) {
    await retry.click();
    await expect.poll(secondPageCalls).toBe(calls);
    await expect(retry).toHaveAttribute('aria-disabled', 'false');
  }
  await expect(page.getByRole('grid', gridName)).toHaveAttribute('aria-rowcount', '70');
});

test('a day without any status still has its agents', async ({ page, startFakeUpstream, startServer }) => {
  const agents = [1, 2, 3].map((number) => agentRecord(number, { status: undefined }));
  const upstream = await startFakeUpstream({ chooseFault: serveAgents(agents) });
  const server = await startServer(upstream.settings);
  await page.goto(dayAddress(server));

  await expect(page.getByRole('status').filter({ hasText: 'No status was reported' })).toBeVisible();
  const headers = page.getByRole('grid', gridName).getByRole('rowheader');
  await expect(headers).toHaveCount(3);
  await expect(headers.first()).toContainText('No status');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('an account without agents is told apart from a failure', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  const upstream = await startFakeUpstream({ chooseFault: serveAgents([]) });
  const server = await startServer(upstream.settings);
  await page.goto(dayAddress(server));

  await expect(page.getByRole('heading', { name: 'No agents' })).toBeVisible();
  await expect(page.getByText('check the account and stream settings')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);

  upstream.setFault(undefined);
  await page.getByRole('status').getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByRole('grid', gridName)).toHaveAttribute('aria-rowcount', '120');
});

test('a list that breaks off before the first agent is incomplete, not empty', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  const upstream = await startFakeUpstream({
    chooseFault: (request) => ({ status: 200, body: pageBody(request, [], { hasMore: true }) }),
  });
  const server = await startServer(upstream.settings);
  await page.goto(dayAddress(server));

  const alert = page.getByRole('alert');
  await expect(alert.getByRole('heading')).toHaveText('Incomplete: no agents received');
  await expect(alert).toContainText('Kore.ai reported more agents');
  await expect(page.getByRole('heading', { name: 'No agents', exact: true })).toHaveCount(0);

  upstream.setFault(undefined);
  await alert.getByRole('button', { name: 'Retry' }).click();
  await expect(page.getByRole('grid', gridName)).toHaveAttribute('aria-rowcount', '120');
});

test('agents of whom none can be read are not told to be none', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  const upstream = await startFakeUpstream({ chooseFault: serveAgents([{ userId: 7 }, null]) });
  const server = await startServer(upstream.settings);
  await page.goto(dayAddress(server));

  const alert = page.getByRole('alert');
  await expect(alert.getByRole('heading')).toHaveText('Kore.ai sent 2 agents, but none could be read');
  await expect(page.getByRole('button', { name: '2 data notices' })).toBeVisible();
  await expectAccessible(page);
});

test('a refresh that fails is told on an empty page too', async ({
  page,
  pageGuard,
  startFakeUpstream,
  startServer,
}) => {
  pageGuard.allow(/status of 502/);
  const upstream = await startFakeUpstream({ chooseFault: serveAgents([]) });
  const server = await startServer(upstream.settings);
  await page.goto(dayAddress(server));
  await expect(page.getByRole('heading', { name: 'No agents' })).toBeVisible();
  upstream.setFault(() => ({ status: 404, body: '' }));
  await page.getByRole('status').getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByRole('alert')).toContainText('Kore.ai rejected the service’s settings');
});

test('agents picked whom nobody knows: it says so and shows the way back', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  const upstream = await startFakeUpstream();
  const server = await startServer(upstream.settings);
  await page.goto(dayAddress(server, 'agents=nobody@example.com'));

  await expect(page.getByRole('heading', { name: 'Kore.ai has none of the selected agents' })).toBeVisible();
  expect(upstream.requests.map((request) => requestedFilter(request).agents)).toEqual([
    ['nobody@example.com'],
  ]);

  await page.getByRole('button', { name: 'Show all agents' }).click();
  await expect(page.getByRole('grid', gridName)).toHaveAttribute('aria-rowcount', '120');
  expect(parameter(page, 'agents')).toBeNull();
});

test('one of the picked agents whom nobody knows is named, and can be let go of', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  const upstream = await startFakeUpstream({ chooseFault: serveAgents([agentRecord(1)]) });
  const server = await startServer(upstream.settings);
  await page.goto(dayAddress(server, 'agents=agent1@example.com,ghost@nowhere'));

  const banner = page.getByRole('status').filter({ hasText: 'Kore.ai has no agent with' });
  await expect(banner).toContainText('this email address: “ghost@nowhere”.');
  await banner.getByRole('button', { name: 'Remove it' }).click();
  await expect(banner).toHaveCount(0);
  expect(parameter(page, 'agents')).toBe('agent1@example.com');
});

test('a status that nobody has is named, and case does not matter', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  const upstream = await startFakeUpstream({ chooseFault: serveAgents([agentRecord(1)]) });
  const server = await startServer(upstream.settings);
  await page.goto(dayAddress(server, 'status=FLYING,available'));

  const banner = page.getByRole('status').filter({ hasText: 'No agent has the status' });
  await expect(banner).toContainText('“FLYING” in this range.');
  await expect(page.getByRole('grid', gridName)).toHaveAttribute('aria-rowcount', '1');
  await banner.getByRole('button', { name: 'Remove it' }).click();
  await expect(banner).toHaveCount(0);
  expect(new URL(page.url()).searchParams.get('status')).toBe('AVAILABLE');
  await expect(page.getByRole('grid', gridName)).toHaveAttribute('aria-rowcount', '1');
});

test('a filter that matches nobody: it says which, and clears', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  const upstream = await startFakeUpstream();
  const server = await startServer(upstream.settings);
  await page.goto(dayAddress(server, 'q=zzzz&status=AWAY'));

  await expect(page.getByRole('heading', { name: 'No agents match' })).toBeVisible();
  await expect(
    page.getByText('120 agents are loaded, but none matches “zzzz” and the selected statuses.'),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page.getByRole('grid', gridName)).toHaveAttribute('aria-rowcount', '120');
  await expect(page.getByRole('searchbox', { name: 'Find agent' })).toHaveValue('');
  expect([parameter(page, 'q'), parameter(page, 'status')]).toEqual([null, null]);
});

test('a day in the future is empty for a reason', async ({ page, startFakeUpstream, startServer }) => {
  const upstream = await startFakeUpstream({
    chooseFault: (request) => ({
      status: 200,
      body: pageBody(request, [agentRecord(1, { status: undefined })]),
    }),
  });
  const server = await startServer(upstream.settings);
  await page.clock.setFixedTime('2026-03-10T15:00:00Z');
  await page.goto(dayAddress(server, '', '2026-03-12'));
  await expect(page.getByText('This range is in the future')).toBeVisible();
});

function serveSecondPageWith(status: number) {
  return (request: Parameters<typeof pagingOf>[0]) =>
    pagingOf(request).offset === 50 ? { status, body: '{"errors":[]}' } : undefined;
}
