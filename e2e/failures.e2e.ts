import { expectAccessible } from './support/expectAccessible';
import { expect, test } from './support/test';
import {
  agentRecord,
  requestedFilter,
  dayAddress,
  pagingOf,
  serveAgents,
} from '../src/demo/upstreamPages.testkit';

const gridName = { name: 'Agent status timeline' } as const;

test.beforeEach(({ pageGuard }) => {
  // The browser itself writes every failed reply to the console.
  pageGuard.allow(/Failed to load resource/);
});

test('a spent budget is counted down, told as no error, and not asked past', async ({
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

test('after the wait loading resumes automatically', async ({ page, startFakeUpstream, startServer }) => {
  const upstream = await startFakeUpstream({
    chooseFault: (_, index) =>
      index === 0 ? { status: 429, headers: { 'retry-after': '3' }, body: '' } : undefined,
  });
  const server = await startServer(upstream.settings);
  await page.goto(dayAddress(server));

  await expect(page.getByText('Loading resumes automatically in')).toBeVisible();
  await expect(page.getByRole('grid', gridName)).toHaveAttribute('aria-rowcount', '120');
  await expect(page.getByText('resumes automatically')).toHaveCount(0);
});

test('a wait in the middle of a load keeps what is here', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  let refusals = 0;
  const upstream = await startFakeUpstream({
    chooseFault: (request) => {
      if (pagingOf(request).offset === 0 || refusals > 0) return undefined;
      refusals += 1;
      return { status: 429, headers: { 'retry-after': '3' }, body: '' };
    },
  });
  const server = await startServer(upstream.settings);
  await page.goto(dayAddress(server));

  const banner = page.getByRole('status').filter({ hasText: 'The data shown stays' });
  const grid = page.getByRole('grid', gridName);
  await expect(banner).toContainText(/resume automatically in [123]s/);
  await expect(grid.getByRole('rowheader').first()).toBeVisible();
  await expect(grid).toHaveAttribute('aria-rowcount', '120');
  await expect(grid).toHaveAttribute('aria-busy', 'false');
  await expect(banner).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

const refusals = [
  {
    status: 401,
    title: 'Kore.ai rejected the service’s credentials',
    advice: 'client ID and secret',
    calls: 2,
  },
  {
    status: 403,
    title: 'does not let the service read agent statuses',
    advice: 'SmartAssist Analytics',
    calls: 1,
  },
  {
    status: 404,
    title: 'rejected the service’s settings',
    advice: 'host, account, and stream',
    calls: 1,
  },
] as const;

for (const { status, title, advice, calls } of refusals) {
  test(`the upstream answers ${status}: it says whose it is to mend, and a retry works`, async ({
    page,
    startFakeUpstream,
    startServer,
  }) => {
    const upstream = await startFakeUpstream({
      chooseFault: () => ({ status, body: '{"errors":[{"msg":"refused","code":4}]}' }),
    });
    const server = await startServer(upstream.settings);
    await page.goto(dayAddress(server));

    const alert = page.getByRole('alert');
    await expect(alert.getByRole('heading')).toContainText(title);
    await expect(alert).toContainText(advice);
    await expect(alert).toContainText(/your administrator/i);
    expect(upstream.requests).toHaveLength(calls);
    if (status === 401) await expectAccessible(page);

    upstream.setFault(undefined);
    await alert.getByRole('button', { name: 'Retry' }).click();
    await expect(page.getByRole('grid', gridName)).toHaveAttribute('aria-rowcount', '120');
    await expect(alert).toHaveCount(0);
  });
}

test('the upstream is down: it says so, and that the service is up', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  const upstream = await startFakeUpstream();
  const server = await startServer(upstream.settings);
  await upstream.stop();
  await page.goto(dayAddress(server));
  const alert = page.getByRole('alert');
  await expect(alert.getByRole('heading')).toHaveText('The service cannot reach Kore.ai');
  await expect(alert.getByRole('button', { name: 'Retry' })).toBeVisible();
});

test('the upstream never answers: the time-out is told', async ({ page, startFakeUpstream, startServer }) => {
  const upstream = await startFakeUpstream({ chooseFault: () => ({ until: new Promise(() => {}) }) });
  const server = await startServer({ ...upstream.settings, KORE_TIMEOUT_MS: '300' });
  await page.goto(dayAddress(server));
  await expect(page.getByRole('alert').getByRole('heading')).toHaveText('Kore.ai took too long to answer');
  expect(upstream.requests.length).toBeLessThanOrEqual(3);
});

test('our own service goes away and comes back', async ({ page, startFakeUpstream, startServer }) => {
  const upstream = await startFakeUpstream();
  const server = await startServer(upstream.settings);
  const grid = page.getByRole('grid', gridName);
  await page.goto(dayAddress(server));
  await expect(grid).toHaveAttribute('aria-rowcount', '120');
  await expect(page.getByRole('combobox', { name: 'Agents' })).toBeEditable();

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

test('the page is here but its service does not answer: it says so and retries', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  const upstream = await startFakeUpstream();
  const server = await startServer(upstream.settings);
  await page.clock.install();
  await page.route('**/api/config', (route) => route.abort());
  await page.goto(dayAddress(server));
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
  startFakeUpstream,
  startServer,
}) => {
  const upstream = await startFakeUpstream();
  const server = await startServer(upstream.settings);
  const grid = page.getByRole('grid', gridName);
  await page.goto(dayAddress(server));
  await expect(grid).toHaveAttribute('aria-busy', 'false');

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

test('a control whose script cannot be had says so, and is there once the network is back', async ({
  page,
  context,
  startFakeUpstream,
  startServer,
}) => {
  const upstream = await startFakeUpstream({ chooseFault: serveAgents([agentRecord(1)]) });
  const server = await startServer(upstream.settings);
  // The pickers and their texts.
  await page.route('**/assets/pickers-*.js', (route) => route.abort());
  await page.goto(dayAddress(server));
  const standIn = page.getByRole('textbox', { name: /^Time zone\. ./ });
  await expect(standIn).toBeVisible();
  // Asked for again, it fails again.
  await standIn.focus();
  await expect(standIn).toBeFocused();

  await page.unroute('**/assets/pickers-*.js');
  await context.setOffline(true);
  await context.setOffline(false);
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toBeFocused();
  await expect(page.getByRole('combobox', { name: 'Agents' })).toBeEditable();
});

test('offline and back, with data on screen: the data stays, with its age', async ({
  page,
  context,
  startFakeUpstream,
  startServer,
}) => {
  const upstream = await startFakeUpstream();
  const server = await startServer(upstream.settings);
  await page.clock.setFixedTime('2026-03-11T10:30:00Z');
  const grid = page.getByRole('grid', gridName);
  await page.goto(dayAddress(server));
  await expect(grid).toHaveAttribute('aria-busy', 'false');

  await expect(page.getByRole('combobox', { name: 'Time zone' })).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Refresh' }).click();
  const banner = page.getByRole('status').filter({ hasText: 'You are offline' });
  await expect(banner).toContainText('Showing data as of 10:30');
  await expect(grid).toHaveAttribute('aria-rowcount', '120');
  const askedBefore = upstream.requests.length;
  await context.setOffline(false);
  await expect(banner).toHaveCount(0);
  await expect.poll(() => upstream.requests.length).toBe(askedBefore + 3);
});

test('a refresh that fails keeps the data, tells its age, and can be tried again', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  const upstream = await startFakeUpstream({ chooseFault: serveAgents([agentRecord(1), agentRecord(2)]) });
  const server = await startServer(upstream.settings);
  await page.clock.setFixedTime('2026-03-11T10:30:00Z');
  const headers = page.getByRole('grid', gridName).getByRole('rowheader');
  await page.goto(dayAddress(server));
  await expect(headers).toHaveCount(2);

  upstream.setFault(() => ({ status: 500, body: '' }));
  await page.clock.setFixedTime('2026-03-11T10:40:00Z');
  await page.getByRole('button', { name: 'Refresh' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Kore.ai returned an error');
  await expect(alert).toContainText('Showing data as of 10:30');
  await expect(headers).toHaveCount(2);

  upstream.setFault(serveAgents([1, 2, 3].map((number) => agentRecord(number))));
  await alert.getByRole('button', { name: 'Retry' }).click();
  await expect(headers).toHaveCount(3);
  await expect(alert).toHaveCount(0);
});
