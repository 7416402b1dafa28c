import { expect, test } from './support/test';
import {
  agentRecord,
  requestedFilter,
  dayAddress,
  heldBack,
  pagingOf,
  serveAgents,
} from '../src/demo/upstreamPages.testkit';

const gridName = { name: 'Agent status timeline' } as const;

/** The attempts that the service makes for one page before it gives up. */
const ATTEMPTS_PER_PAGE = 3;

/** Without statuses, so that no call is spent on what their times mean. */
const people = (count: number) =>
  Array.from({ length: count }, (_, index) => agentRecord(index + 1, { status: [] }));

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
