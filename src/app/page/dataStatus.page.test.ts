import { expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { agentRecord, serveAgents, spanRecord } from '../../demo/upstreamPages.testkit';
import { expectAccessible, openPage, readyTimeline } from '../page.testkit';
import { focusedCell, focusGrid, plot, rowHeader } from '../timelinePage.testkit';

const live = 'from=2026-03-10&to=2026-03-10&tz=UTC';
const noon = '2026-03-10T12:00:00Z';
const alert = page.getByRole('alert');
const liveStatus = page.getByRole('banner').getByText('Live', { exact: true });
const pause = page.getByRole('button', { name: 'Pause updates' });

const onLunch = agentRecord(1, {
  status: [
    spanRecord('11:40:00', '11:40:00', {
      primaryStatus: 'AWAY',
      secondaryStatus: 'Lunch',
      endTime: '-',
      duration: '-',
    }),
  ],
});

async function openAtNoon() {
  const opened = await openPage(live, { chooseFault: serveAgents([onLunch]), now: noon });
  await readyTimeline();
  await expect.element(liveStatus).toBeVisible();
  return opened;
}

/** Where the plot is, and what stands beside the status: neither may move. */
const places = () =>
  [plot().element(), pause.element()].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height].map(Math.round);
  });

/** The browser loses its network until the test ends, or until the returned function is called. */
function goOffline(): () => void {
  const isOnline = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  globalThis.dispatchEvent(new Event('offline'));
  const goOnline = () => {
    isOnline.mockRestore();
    globalThis.dispatchEvent(new Event('online'));
  };
  onTestFinished(goOnline);
  return goOnline;
}

test('a refresh that fails makes “Live” “Stale”, in place, until one succeeds', async () => {
  const opened = await openAtNoon();
  const before = places();
  opened.setFault(() => ({ status: 500, body: '' }));
  vi.setSystemTime('2026-03-10T12:00:41Z');
  await expect.element(page.getByText(/^Stale, (3\d|40)s$/)).toBeVisible();
  await expect.element(alert).toHaveTextContent('Showing data as of 12:00:00');
  await expect.element(page.getByText('The data is out of date, as of 12:00:00')).toBeInTheDocument();
  expect(places()).toEqual(before);
  await expectAccessible();

  // The next refresh fails as well: the notice was announced once, and stays the same element.
  const announced = alert.element();
  const failed = opened.requests.length;
  vi.setSystemTime('2026-03-10T12:01:21Z');
  await expect.poll(() => opened.requests.length).toBeGreaterThan(failed);
  await expect.element(page.getByText(/^Stale, 1m (1\d|20)s$/)).toBeVisible();
  expect(alert.element()).toBe(announced);

  opened.setFault(serveAgents([onLunch]));
  vi.setSystemTime('2026-03-10T12:02:00Z');
  await expect.element(liveStatus).toBeVisible();
  await expect.element(page.getByText('The data is up to date again')).toBeInTheDocument();
  await expect.element(alert).not.toBeInTheDocument();
  expect(places()).toEqual(before);
});

test('a refresh that never ends makes the data stale before a second one is missed', async () => {
  const opened = await openAtNoon();
  let answer = () => {};
  const until = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const before = opened.requests.length;
  opened.setFault(() => ({ until }));
  vi.setSystemTime('2026-03-10T12:00:36Z');
  await expect.poll(() => opened.requests.length).toBeGreaterThan(before);
  await expect.element(page.getByText(/^Updated 3\ds ago$/)).toBeVisible();
  vi.setSystemTime('2026-03-10T12:00:51Z');
  await expect.element(page.getByText(/^Stale, (4\d|50)s$/)).toBeVisible();
  answer();
  await expect.element(liveStatus).toBeVisible();
});

test('without a network it says so at once, over the page, and resumes', async () => {
  await openAtNoon();
  const before = places();
  const goOnline = goOffline();
  await expect.element(page.getByText('Offline', { exact: true }).first()).toBeVisible();
  const notice = page.getByRole('status').filter({ hasText: 'You are offline' });
  await expect.element(notice).toHaveTextContent('Showing data as of 12:00:00');
  expect(places()).toEqual(before);
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect.element(notice).not.toBeInTheDocument();

  goOnline();
  await expect.element(liveStatus).toBeVisible();
  // Lost again, it is said again.
  goOffline();
  await expect.element(notice).toBeVisible();
});

test('running times become “at least” once two refreshes are missed, and not before', async () => {
  const opened = await openAtNoon();
  await expect.element(rowHeader('Agent 0001')).toHaveTextContent('20 min');
  opened.setFault(() => ({ status: 500, body: '' }));
  vi.setSystemTime('2026-03-10T12:01:00Z');
  await expect.element(rowHeader('Agent 0001')).toHaveTextContent(/21 min/);
  await expect.element(rowHeader('Agent 0001')).not.toHaveTextContent('at least');

  vi.setSystemTime('2026-03-10T12:25:00Z');
  await expect.element(rowHeader('Agent 0001')).toHaveTextContent('at least 20 min');
  await focusGrid();
  await expect.poll(() => focusedCell().name).toMatch(/ongoing, at least 0:20:0\d$/);
  await expect
    .element(page.getByRole('tooltip'))
    .toHaveTextContent(/Duration\s*at least 0:20:0\d \(20( min|m \ds)\)/);
  await rowHeader('Agent 0001').click();
  const details = page.getByRole('complementary', { name: 'Agent 0001' });
  await expect.element(details).toHaveTextContent(/for at least 20( min|m \ds)/);
  await expect.element(details.getByRole('list').last()).toHaveTextContent(/at least 0:20:0\d/);

  opened.setFault(serveAgents([onLunch]));
  vi.setSystemTime('2026-03-10T12:26:00Z');
  await expect.element(rowHeader('Agent 0001')).toHaveTextContent('46 min');
  await expect.element(rowHeader('Agent 0001')).not.toHaveTextContent('at least');
});

test('a service that shares its calls says how often it refreshes, and is not stale before', async () => {
  const usual = serveAgents([onLunch]);
  const serviceHeaders = { Age: '0', 'Cache-Status': 'agent-status-proxy; fwd=miss; ttl=300' };
  await openPage(live, {
    chooseFault: (request, index) => ({ ...usual(request, index), serviceHeaders }),
    now: noon,
  });
  await readyTimeline();
  await expect.element(page.getByText('shared limit: refresh every 5 min')).toBeVisible();
  vi.setSystemTime('2026-03-10T12:04:00Z');
  await expect.element(page.getByText(/^Updated (3m 5\ds|4 min|4m \d+s) ago$/)).toBeVisible();
  await expect.element(liveStatus).toBeVisible();
});
