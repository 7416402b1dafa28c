import { expect, test } from './support/test';
import {
  agentRecord,
  requestedFilter,
  dayAddress,
  heldBack,
  pageBody,
  pagingOf,
  serveAgents,
  spanRecord,
} from '../src/demo/upstreamPages.testkit';

const gridName = { name: 'Agent status timeline' } as const;

/** The attempts that the service makes for one page before it gives up. */
const ATTEMPTS_PER_PAGE = 3;

const people = (count: number, firstNumber = 1) =>
  Array.from({ length: count }, (_, index) => agentRecord(firstNumber + index));

for (const [name, fault] of [
  ['answers 500 for ever', { status: 500, body: '' }],
  ['hangs up for ever', { isHangUp: true }],
] as const) {
  test(`the upstream ${name}: only the service tries again, three times in all`, async ({
    page,
    pageGuard,
    startFakeUpstream,
    startServer,
  }) => {
    pageGuard.allow(/status of 502/);
    const upstream = await startFakeUpstream({ chooseFault: () => fault });
    const server = await startServer(upstream.settings);
    await page.clock.install();
    await page.goto(dayAddress(server));
    const retry = page.getByRole('alert').getByRole('button', { name: 'Retry' });
    await expect(retry).toBeVisible();
    // Whatever the page may have put off for later would come now.
    await page.clock.fastForward('10:00');
    expect(upstream.requests).toHaveLength(ATTEMPTS_PER_PAGE);

    await retry.click();
    await expect.poll(() => upstream.requests.length).toBe(2 * ATTEMPTS_PER_PAGE);
    await expect(retry).toBeVisible();
    await page.clock.fastForward('10:00');
    expect(upstream.requests).toHaveLength(2 * ATTEMPTS_PER_PAGE);
  });
}

test('a page in the middle that fails for ever costs three calls, and its neighbours one each', async ({
  page,
  pageGuard,
  startFakeUpstream,
  startServer,
}) => {
  pageGuard.allow(/status of 502/);
  const serve = serveAgents(people(130));
  const upstream = await startFakeUpstream({
    chooseFault: (request, index) =>
      pagingOf(request).offset === 50 ? { isHangUp: true } : serve(request, index),
  });
  const server = await startServer(upstream.settings);
  await page.goto(dayAddress(server));
  await expect(page.getByRole('alert')).toContainText('Incomplete: 80 agents');
  const callsTo = (offset: number) =>
    upstream.requests.filter((request) => pagingOf(request).offset === offset).length;
  expect([0, 50, 100].map(callsTo)).toEqual([1, ATTEMPTS_PER_PAGE, 1]);
  // The calls made ahead of the end of the list.
  expect(upstream.requests.length).toBeLessThanOrEqual(2 + ATTEMPTS_PER_PAGE + 3);
});

test('another day gives up what is under way for the old one', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  const gate = heldBack();
  const serve = serveAgents(people(500));
  const upstream = await startFakeUpstream({
    chooseFault: (request, index) => {
      const isHeld = requestedFilter(request).date === '2026-03-10' && pagingOf(request).offset > 0;
      // A failure in the end: a service that had not given the call up would try again.
      return isHeld ? { until: gate.opened, status: 503, body: '' } : serve(request, index);
    },
  });
  const server = await startServer(upstream.settings);
  const grid = page.getByRole('grid', gridName);
  const callsFor = (date: string) =>
    upstream.requests.filter((request) => requestedFilter(request).date === date).length;
  await page.goto(dayAddress(server));
  await expect(grid).toHaveAttribute('aria-rowcount', '50');
  await expect.poll(() => callsFor('2026-03-10')).toBe(5);

  await page.getByRole('button', { name: 'Previous day' }).click();
  await expect.poll(() => callsFor('2026-03-09')).toBeGreaterThan(0);
  gate.open();
  await expect(grid).toHaveAttribute('aria-rowcount', '500');
  await expect(grid).toHaveAttribute('aria-busy', 'false');
  expect(callsFor('2026-03-10')).toBe(5);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('search, status and sort are the page’s own matter: they cost no call', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  const upstream = await startFakeUpstream({ chooseFault: serveAgents(people(60)) });
  const server = await startServer(upstream.settings);
  const grid = page.getByRole('grid', gridName);
  await page.goto(dayAddress(server));
  await expect(grid).toHaveAttribute('aria-rowcount', '60');
  await expect(grid).toHaveAttribute('aria-busy', 'false');
  const calls = upstream.requests.length;
  await page.getByRole('searchbox', { name: 'Find agent' }).fill('0007');
  await expect(grid.getByRole('rowheader')).toHaveCount(1);
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(page.getByRole('table', { name: 'Status spans' }).getByText('Agent 0007')).toBeVisible();
  expect(upstream.requests).toHaveLength(calls);
});

test('a refresh asks once for each page of the list, and for none past its end', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  const upstream = await startFakeUpstream({ chooseFault: serveAgents(people(120)) });
  const server = await startServer(upstream.settings);
  const grid = page.getByRole('grid', gridName);
  const refresh = page.getByRole('button', { name: 'Refresh' });
  await page.goto(dayAddress(server));
  await expect(grid).toHaveAttribute('aria-rowcount', '120');
  await expect(refresh).toHaveAttribute('aria-disabled', 'false');

  const before = upstream.requests.length;
  upstream.setFault(serveAgents(people(155)));
  await refresh.click();
  // The list has grown by a page meanwhile: a page once seen empty must not end it.
  await expect(grid).toHaveAttribute('aria-rowcount', '155');
  await expect(refresh).toHaveAttribute('aria-disabled', 'false');
  const offsets = upstream.requests.slice(before).map((request) => pagingOf(request).offset);
  expect(offsets.slice(0, 3).toSorted((one, other) => one - other)).toEqual([0, 50, 100]);
  expect(new Set(offsets).size).toBe(offsets.length);
});

test('the page size is what the reply says', async ({ page, startFakeUpstream, startServer }) => {
  const all = people(47);
  const upstream = await startFakeUpstream({
    chooseFault: (request) => {
      const { offset } = pagingOf(request);
      const body = pageBody(request, all.slice(offset, offset + 20), { limit: 20, hasMore: offset < 27 });
      return { status: 200, body };
    },
  });
  const server = await startServer(upstream.settings);
  const grid = page.getByRole('grid', gridName);
  await page.goto(dayAddress(server));
  await expect(grid).toHaveAttribute('aria-rowcount', '47');
  await expect(grid).toHaveAttribute('aria-busy', 'false');
  await expect(page.getByText('47 agents, 3 pages').first()).toBeVisible();
  expect(upstream.requests.every((request) => pagingOf(request).offset % 20 === 0)).toBe(true);
});

test('the same page for ever ends the load as incomplete, soon', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  const upstream = await startFakeUpstream({
    chooseFault: (request) => ({ status: 200, body: pageBody(request, people(50), { hasMore: true }) }),
  });
  const server = await startServer(upstream.settings);
  await page.goto(dayAddress(server));
  await expect(page.getByRole('alert')).toContainText(
    'Incomplete: 50 agents are shown; others may be missing',
  );
  await expect(page.getByRole('alert')).toContainText('sent no new ones');
  await expect(page.getByRole('grid', gridName)).toHaveAttribute('aria-busy', 'false');
  expect(upstream.requests.length).toBeLessThanOrEqual(5);
});

test('empty pages that promise more for ever end the load too', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  const upstream = await startFakeUpstream({
    chooseFault: (request) => ({
      status: 200,
      body: pageBody(request, pagingOf(request).offset === 0 ? people(50) : [], { hasMore: true }),
    }),
  });
  const server = await startServer(upstream.settings);
  await page.goto(dayAddress(server));
  await expect(page.getByRole('alert')).toContainText('Incomplete: 50 agents');
  expect(upstream.requests.length).toBeLessThanOrEqual(5);
});

test('five agents on two pages are five agents, once each, and the notice names them', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  const first = people(50);
  const again = people(5, 46).map((record, index) =>
    index === 0 ? { ...record, status: [spanRecord('10:00:00', '11:30:00')] } : record,
  );
  const upstream = await startFakeUpstream({
    chooseFault: serveAgents([...first, ...again, ...people(10, 51)]),
  });
  const server = await startServer(upstream.settings);
  const grid = page.getByRole('grid', gridName);
  await page.goto(dayAddress(server));
  await expect(grid).toHaveAttribute('aria-rowcount', '60');
  await page.getByRole('button', { name: '5 data notices' }).click();
  const notices = page.getByRole('dialog', { name: 'Data notices' });
  await expect(notices.getByRole('listitem')).toHaveCount(5);
  await expect(notices.getByRole('listitem').first()).toContainText(
    'Agent 0046received twice with differences; the newer copy is shown',
  );
  await expect(notices.getByText('shown once')).toHaveCount(4);
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox', { name: 'Find agent' }).fill('0046');
  await page.getByRole('tab', { name: 'Table' }).click();
  const row = page.getByRole('table', { name: 'Status spans' }).getByRole('row', { name: 'Agent 0046' });
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('1:30:00');
});
