import { expectAccessible } from './support/expectAccessible';
import { expect, test } from './support/test';
import { plotBox, readyTimeline } from './support/timelinePage';
import {
  agentRecord,
  requestedFilter,
  dayAddress,
  pageBody,
  spanRecord,
} from '../src/demo/upstreamPages.testkit';
import type { ChooseFault } from '../src/demo/upstreamPages.testkit';

/** Available from eight to ten on the test's day; away from nine to eleven a week before. */
const twoDays: ChooseFault = (request) => {
  const { date } = requestedFilter(request);
  const [status, from, to] =
    date === '2026-03-10'
      ? (['AVAILABLE', '08:00:00', '10:00:00'] as const)
      : (['AWAY', '09:00:00', '11:00:00'] as const);
  const span = spanRecord(from, to, {
    primaryStatus: status,
    secondaryStatus: status === 'AWAY' ? 'Lunch' : 'Ready',
  });
  const onDate = { ...span, startTime: `${date}T${from}`, endTime: `${date}T${to}` };
  return { status: 200, body: pageBody(request, [agentRecord(1, { status: [onDate] })]) };
};

test('the week before is laid below, by the clock and by first login, and stays in the address', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  const upstream = await startFakeUpstream({ chooseFault: twoDays });
  const server = await startServer(upstream.settings);
  await page.goto(dayAddress(server));
  await readyTimeline(page);
  await page.getByLabel('Compare', { exact: true }).selectOption('Week before');
  await expect(page).toHaveURL(/compare=2026-03-03/);
  await expect
    .poll(() => upstream.requests.map((request) => requestedFilter(request).date))
    .toContain('2026-03-03');
  await expect(page.getByText('Below each agent: Tue, 3 Mar 2026')).toBeVisible();

  const plot = await plotBox(page);
  const pointAt = (hour: number) => page.mouse.move(plot.x + (plot.width * hour) / 24, plot.y + 10);
  const tooltip = page.getByRole('tooltip');
  await pointAt(9.5);
  await expect(tooltip).toContainText('Tue, 3 Mar 2026Away Lunch');
  await pointAt(8.5);
  await expect(tooltip).toContainText('Tue, 3 Mar 2026No status reported');

  await page.getByLabel('Align').selectOption('By first login');
  await expect(page).toHaveURL(/align=login/);
  await pointAt(8.6);
  await expect(tooltip).toContainText('Tue, 3 Mar 2026Away Lunch');
  await page.mouse.move(0, 0);
  await expectAccessible(page);

  await page.reload();
  await readyTimeline(page);
  await expect(page.getByLabel('Compare', { exact: true })).toHaveValue('weekBefore');
  await page.getByLabel('Compare', { exact: true }).selectOption('None');
  await expect(page).not.toHaveURL(/compare=/);
  await expect(page.getByText(/Below each agent/)).toHaveCount(0);
});

test('another day is picked, and one that cannot be read says so and can be asked for again', async ({
  page,
  pageGuard,
  startFakeUpstream,
  startServer,
}) => {
  pageGuard.allow(/status of 502/);
  let isBroken = true;
  const upstream = await startFakeUpstream({
    chooseFault: (request, index) =>
      isBroken && requestedFilter(request).date !== '2026-03-10'
        ? { status: 404, body: '' }
        : twoDays(request, index),
  });
  const server = await startServer(upstream.settings);
  await page.goto(dayAddress(server));
  await readyTimeline(page);
  await page.getByLabel('Compare', { exact: true }).selectOption('Another day');
  await page.getByLabel('Compared day').fill('2026-02-24');
  await expect(page).toHaveURL(/compare=2026-02-24/);
  await expect(page.getByText('could not be fully loaded')).toBeVisible();
  isBroken = false;
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect(page.getByText('could not be fully loaded')).toHaveCount(0);
  await expect(page.getByText('Below each agent: Tue, 24 Feb 2026')).toBeVisible();
});

test('a day that is still to come and one without any status say so', async ({
  page,
  startFakeUpstream,
  startServer,
}) => {
  const upstream = await startFakeUpstream({
    chooseFault: (request, index) =>
      requestedFilter(request).date === '2026-03-10'
        ? twoDays(request, index)
        : { status: 200, body: pageBody(request, [agentRecord(1, { status: [] })]) },
  });
  const server = await startServer(upstream.settings);
  await page.goto(`${dayAddress(server)}&compare=2999-01-01`);
  await readyTimeline(page);
  await expect(page.getByText('Below each agent: Tue, 1 Jan 2999(this day is in the future)')).toBeVisible();
  expect(new Set(upstream.requests.map((request) => requestedFilter(request).date))).toEqual(
    new Set(['2026-03-10']),
  );

  await page.getByLabel('Compared day').fill('2026-02-24');
  await expect(page.getByText('Below each agent: Tue, 24 Feb 2026(nothing was reported)')).toBeVisible();
  await expectAccessible(page);
});
