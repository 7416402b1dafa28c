import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import {
  agentRecord,
  type ChooseFault,
  heldBack,
  pageBody,
  pagingOf,
  requestedFilter,
  serveAgents,
} from '../../demo/upstreamPages.testkit';
import { expectAccessible, openPage, parameter, readyTimeline, timeline as grid } from '../page.testkit';

const day = 'from=2026-03-10&to=2026-03-10&tz=UTC';
const alert = page.getByRole('alert');

/** The gray bars in place of the view. */
const skeleton = () => document.querySelector('[role=tabpanel] > [aria-hidden=true]');

test('the first load shows the shape of what is to come, and says that it loads', async () => {
  const gate = heldBack();
  await openPage(day, { chooseFault: () => ({ until: gate.opened }) });
  await expect
    .element(page.getByRole('progressbar', { name: 'Loading agents' }))
    .toHaveAttribute('aria-valuetext', 'Loading the first agents');
  await expect.poll(skeleton).toBeVisible();
  await expect.element(page.getByRole('status').filter({ hasText: 'Loading agents' })).toHaveLength(1);
  await expect.element(grid).not.toBeInTheDocument();
  await expect.element(alert).not.toBeInTheDocument();
  await expectAccessible();

  gate.open();
  await expect.element(grid).toHaveAttribute('aria-rowcount', '120');
  await expect.poll(skeleton).toBeNull();
});

test('on a phone the first load has names above the bars, as the rows will', async () => {
  const gate = heldBack();
  await openPage(day, { chooseFault: () => ({ until: gate.opened }), viewport: [390, 844] });
  await expect.element(page.getByRole('tablist', { name: 'View' })).toBeVisible();
  await expect.poll(skeleton).not.toBeNull();
  const boxes = () => {
    const [name, bars] = skeleton()?.firstElementChild?.children ?? [];
    if (name === undefined || bars === undefined) throw new Error('the skeleton has no row');
    return { name: name.getBoundingClientRect(), bars: bars.getBoundingClientRect() };
  };
  const narrow = boxes();
  expect(narrow.name.height).toBeGreaterThan(0);
  expect(narrow.bars.x).toBe(narrow.name.x);
  expect(narrow.bars.y).toBeGreaterThanOrEqual(narrow.name.bottom);

  await page.viewport(1440, 900);
  const wide = boxes();
  expect(wide.bars.x).toBe(wide.name.right);
  gate.open();
  await expect.element(grid).toHaveAttribute('aria-rowcount', '120');
});

test('rows stand before the second page is in, and the progress says how far it is', async () => {
  const gate = heldBack();
  await openPage(day, {
    chooseFault: (request) => (pagingOf(request).offset > 0 ? { until: gate.opened } : undefined),
  });
  const progress = page.getByRole('progressbar', { name: 'Loading agents' });
  await expect.element(grid).toHaveAttribute('aria-rowcount', '50');
  await expect.element(grid).toHaveAttribute('aria-busy', 'true');
  await expect.element(progress).toHaveAttribute('aria-valuetext', '50 agents so far, 1 page');
  gate.open();
  await expect.element(grid).toHaveAttribute('aria-rowcount', '120');
  await expect.element(grid).toHaveAttribute('aria-busy', 'false');
  await expect.element(progress).not.toBeInTheDocument();
  await expect.element(page.getByText('120 agents, 3 pages').first()).toBeVisible();
});

test('a page that keeps failing leaves the others, and only it is requested again', async () => {
  const opened = await openPage(day, { chooseFault: failSecondPageWith(500) });
  await expect.element(alert).toHaveTextContent('Incomplete: 70 agents are shown; others are missing.');
  await expect.element(alert).toHaveTextContent('starting at agent 51');
  await expect.element(grid).toHaveAttribute('aria-rowcount', '70');
  await expectAccessible();

  opened.setFault(undefined);
  // Without those past the end, which may arrive late.
  const offsets = () =>
    opened.requests.map((request) => pagingOf(request).offset).filter((offset) => offset < 150);
  const requestedBefore = offsets().length;
  await alert.getByRole('button', { name: 'Retry' }).click();
  await expect.element(grid).toHaveAttribute('aria-rowcount', '120');
  await expect.element(alert).not.toBeInTheDocument();
  expect(offsets().slice(requestedBefore)).toEqual([50]);
});

test('a retry that fails again stays incomplete and can be repeated', async () => {
  const { requests } = await openPage(day, { chooseFault: failSecondPageWith(404) });
  const retry = alert.getByRole('button', { name: 'Retry' });
  const secondPageCalls = () => requests.filter((request) => pagingOf(request).offset === 50).length;
  await expect.element(alert).toHaveTextContent('Incomplete: 70 agents');
  for (const calls of [2, 3]) {
    await retry.click();
    await expect.poll(secondPageCalls).toBe(calls);
    await expect.element(retry).toHaveAttribute('aria-disabled', 'false');
  }
  await expect.element(grid).toHaveAttribute('aria-rowcount', '70');
});

test('a day without any status still has its agents', async () => {
  const agents = [1, 2, 3].map((number) => agentRecord(number, { status: undefined }));
  await openPage(day, { chooseFault: serveAgents(agents) });
  await expect.element(page.getByRole('status').filter({ hasText: 'No status was reported' })).toBeVisible();
  const headers = grid.getByRole('rowheader');
  await expect.element(headers).toHaveLength(3);
  await expect.element(headers.first()).toHaveTextContent('No status');
  await expect.element(alert).not.toBeInTheDocument();
});

test('an account without agents is not reported as a failure', async () => {
  const opened = await openPage(day, { chooseFault: serveAgents([]) });
  await expect.element(page.getByRole('heading', { name: 'No agents' })).toBeVisible();
  await expect.element(page.getByText('check the account and stream settings')).toBeVisible();
  await expect.element(alert).not.toBeInTheDocument();

  opened.setFault(undefined);
  await page.getByRole('status').getByRole('button', { name: 'Refresh' }).click();
  await expect.element(grid).toHaveAttribute('aria-rowcount', '120');
});

test('a list that breaks off before the first agent is incomplete, not empty', async () => {
  const opened = await openPage(day, {
    chooseFault: (request) => ({ status: 200, body: pageBody(request, [], { hasMore: true }) }),
  });
  await expect
    .poll(() => alert.getByRole('heading').element().textContent)
    .toBe('Incomplete: no agents received');
  await expect.element(alert).toHaveTextContent('Kore.ai reported more agents');
  await expect.element(page.getByRole('heading', { name: 'No agents', exact: true })).not.toBeInTheDocument();

  opened.setFault(undefined);
  await alert.getByRole('button', { name: 'Retry' }).click();
  await expect.element(grid).toHaveAttribute('aria-rowcount', '120');
});

test('agents of which none can be read are not reported as no agents', async () => {
  await openPage(day, { chooseFault: serveAgents([{ userId: 7 }, null]) });
  await expect
    .poll(() => alert.getByRole('heading').element().textContent)
    .toBe('Kore.ai sent 2 agents, but none could be read');
  await expect.element(page.getByRole('button', { name: '2 data notices' })).toBeVisible();
  await expectAccessible();
});

test('a refresh that fails is reported on an empty page too', async () => {
  const opened = await openPage(day, { chooseFault: serveAgents([]) });
  await expect.element(page.getByRole('heading', { name: 'No agents' })).toBeVisible();
  opened.setFault(() => ({ status: 404, body: '' }));
  await page.getByRole('status').getByRole('button', { name: 'Refresh' }).click();
  await expect.element(alert).toHaveTextContent('Kore.ai rejected the service’s settings');
});

test('a reader who may see nobody reads that, and not that Kore.ai has no agents', async () => {
  const opened = await openPage(`${day}&agents=nobody@example.com`, {
    chooseFault: (request) => ({
      body: pageBody(request, []),
      serviceHeaders: { 'Access-Agents': 'none' },
    }),
  });
  await expect.element(page.getByRole('heading', { name: 'Your access includes no agents' })).toBeVisible();
  await expectAccessible();
  opened.setFault(serveAgents([agentRecord(1)]));
  await page.getByRole('status').getByRole('button', { name: 'Refresh' }).click();
  await expect.element(grid).toHaveAttribute('aria-rowcount', '1');
});

test('selected agents that do not exist: the page says so and shows the way back', async () => {
  const { requests } = await openPage(`${day}&agents=nobody@example.com`);
  await expect
    .element(page.getByRole('heading', { name: 'Kore.ai has none of the selected agents' }))
    .toBeVisible();
  expect(requests.map((request) => requestedFilter(request).agents)).toEqual([['nobody@example.com']]);

  await page.getByRole('button', { name: 'Show all agents' }).click();
  await expect.element(grid).toHaveAttribute('aria-rowcount', '120');
  expect(parameter('agents')).toBeNull();
});

test('a selected agent that does not exist is named, and can be removed', async () => {
  await openPage(`${day}&agents=agent1@example.com,ghost@nowhere`, {
    chooseFault: serveAgents([agentRecord(1)]),
  });
  const banner = page.getByRole('status').filter({ hasText: 'Kore.ai has no agent with' });
  await expect.element(banner).toHaveTextContent('this email address: “ghost@nowhere”.');
  await banner.getByRole('button', { name: 'Remove it' }).click();
  await expect.element(banner).not.toBeInTheDocument();
  expect(parameter('agents')).toBe('agent1@example.com');
});

test('a status that nobody has is named, and case does not matter', async () => {
  await openPage(`${day}&status=FLYING,available`, { chooseFault: serveAgents([agentRecord(1)]) });
  const banner = page.getByRole('status').filter({ hasText: 'No agent has the status' });
  await expect.element(banner).toHaveTextContent('“FLYING” in this range.');
  await expect.element(grid).toHaveAttribute('aria-rowcount', '1');
  await banner.getByRole('button', { name: 'Remove it' }).click();
  await expect.element(banner).not.toBeInTheDocument();
  expect(new URLSearchParams(location.search).get('status')).toBe('AVAILABLE');
  await expect.element(grid).toHaveAttribute('aria-rowcount', '1');
});

test('filters that match nobody: the page names them, and clears them', async () => {
  await openPage(`${day}&q=zzzz&status=AWAY`);
  await expect.element(page.getByRole('heading', { name: 'No agents match' })).toBeVisible();
  await expect
    .element(page.getByText('120 agents are loaded, but none matches “zzzz” and the selected statuses.'))
    .toBeVisible();

  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect.element(grid).toHaveAttribute('aria-rowcount', '120');
  await expect.element(page.getByRole('searchbox', { name: 'Find agent' })).toHaveValue('');
  expect([parameter('q'), parameter('status')]).toEqual([null, null]);
});

test('a day in the future is empty for a reason', async () => {
  await openPage('from=2026-03-12&to=2026-03-12&tz=UTC', {
    chooseFault: serveAgents([agentRecord(1, { status: undefined })]),
    now: '2026-03-10T15:00:00Z',
  });
  await expect.element(page.getByText('This range is in the future')).toBeVisible();
});

test('a long load can be stopped, is then marked incomplete, and continues on request', async () => {
  const gate = heldBack();
  const serve = serveAgents(Array.from({ length: 180 }, (_, index) => agentRecord(index + 1)));
  await openPage(day, {
    chooseFault: (request, index) => ({
      ...serve(request, index),
      ...(pagingOf(request).offset >= 100 ? { until: gate.opened } : {}),
    }),
  });
  const progress = page.getByRole('progressbar', { name: 'Loading agents' });
  await expect.element(progress).toBeVisible();
  const stop = page.getByRole('button', { name: 'Stop', exact: true });
  await expect.element(stop).toBeVisible();
  await expectAccessible();
  await stop.click();
  const banner = page
    .getByRole('status')
    .filter({ hasText: 'Incomplete: loading was stopped at 100 agents.' });
  await expect.element(banner).toBeVisible();
  await expect.element(progress).not.toBeInTheDocument();
  await expect.element(page.getByText('100 agents, 2 pages, incomplete').first()).toBeVisible();
  await expectAccessible();
  gate.open();
  await banner.getByRole('button', { name: 'Continue loading' }).click();
  await expect.element(await readyTimeline()).toHaveAttribute('aria-rowcount', '180');
  await expect.element(banner).not.toBeInTheDocument();
});

function failSecondPageWith(status: number): ChooseFault {
  return (request) => (pagingOf(request).offset === 50 ? { status, body: '{"errors":[]}' } : undefined);
}
