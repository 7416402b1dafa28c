import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPage, readyTimeline, timeline as grid } from '../../app/page.testkit';
import {
  agentRecord,
  type ChooseFault,
  pageBody,
  pagingOf,
  serveAgents,
  spanRecord,
} from '../../demo/upstreamPages.testkit';

const openDay = (chooseFault?: ChooseFault) =>
  openPage('from=2026-03-10&to=2026-03-10&tz=UTC', { ...(chooseFault && { chooseFault }) });

const people = (count: number, firstNumber = 1) =>
  Array.from({ length: count }, (_, index) => agentRecord(firstNumber + index));

const ascending = (numbers: readonly number[]) => numbers.toSorted((one, other) => one - other);

const find = page.getByRole('searchbox', { name: 'Find agent' });
const alert = page.getByRole('alert');

test('pages are requested once each, and at most three past the end', async () => {
  const { requests } = await openDay();
  await expect.element(await readyTimeline()).toHaveAttribute('aria-rowcount', '120');

  const paging = requests.map(pagingOf);
  expect(paging.every(({ limit }) => limit === 50)).toBe(true);
  expect(paging[0]?.offset).toBe(0);
  const offsets = ascending(paging.map(({ offset }) => offset));
  expect(offsets.slice(0, 3)).toEqual([0, 50, 100]);
  const pastEnd = offsets.slice(3);
  expect(pastEnd).toEqual([150, 200, 250].slice(0, pastEnd.length));
});

test('search, status and sort are the page’s own matter: they cost no call', async () => {
  const { requests } = await openDay(serveAgents(people(60)));
  await readyTimeline();
  await expect.element(grid).toHaveAttribute('aria-rowcount', '60');
  // Without those past the end, which may arrive late.
  const calls = () => requests.filter((request) => pagingOf(request).offset < 100).length;
  expect(calls()).toBe(2);
  await find.fill('0007');
  await expect.element(grid.getByRole('rowheader')).toHaveLength(1);
  await page.getByRole('group', { name: 'Status', exact: true }).getByRole('button').first().click();
  await page.getByRole('button', { name: 'Descending' }).click();
  await expect
    .element(page.getByRole('button', { name: 'Descending' }))
    .toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('tab', { name: 'Table' }).click();
  const table = page.getByRole('table', { name: 'Status spans' });
  await expect.element(table.getByText('Agent 0007')).toBeVisible();
  expect(calls()).toBe(2);
});

test('a refresh requests each page of the list once, and none past its end', async () => {
  const { requests, setFault } = await openDay(serveAgents(people(120)));
  const refresh = page.getByRole('button', { name: 'Refresh' });
  await expect.element(grid).toHaveAttribute('aria-rowcount', '120');
  await expect.element(refresh).toHaveAttribute('aria-disabled', 'false');
  const offsets = () => requests.map((request) => pagingOf(request).offset);

  const before = requests.length;
  await refresh.click();
  const inList = () =>
    offsets()
      .slice(before)
      .filter((offset) => offset < 150);
  await expect.poll(() => ascending(inList())).toEqual([0, 50, 100]);
  await expect.element(refresh).toHaveAttribute('aria-disabled', 'false');
  expect(ascending(inList())).toEqual([0, 50, 100]);
  // The load looked past the end, and what it requested there may arrive late; the refresh does not look there again.
  const pastEnd = offsets().filter((offset) => offset >= 150);
  expect(new Set(pastEnd).size).toBe(pastEnd.length);

  // The list has grown by a page meanwhile: a page once seen empty must not end it.
  setFault(serveAgents(people(155)));
  await refresh.click();
  await expect.element(grid).toHaveAttribute('aria-rowcount', '155');
  await expect.element(refresh).toHaveAttribute('aria-disabled', 'false');
  expect(ascending(inList())).toEqual([0, 0, 50, 50, 100, 100]);
});

test('the page size is what the reply says', async () => {
  const all = people(47);
  const { requests } = await openDay((request) => {
    const { offset } = pagingOf(request);
    const body = pageBody(request, all.slice(offset, offset + 20), { limit: 20, hasMore: offset < 27 });
    return { status: 200, body };
  });
  await expect.element(grid).toHaveAttribute('aria-rowcount', '47');
  await readyTimeline();
  await expect.element(page.getByText('47 agents, 3 pages').first()).toBeVisible();
  expect(requests.every((request) => pagingOf(request).offset % 20 === 0)).toBe(true);
});

test('the same page for ever ends the load as incomplete, soon', async () => {
  const { requests } = await openDay((request) => ({
    status: 200,
    body: pageBody(request, people(50), { hasMore: true }),
  }));
  await expect.element(alert).toHaveTextContent('Incomplete: 50 agents are shown; others may be missing');
  await expect.element(alert).toHaveTextContent('sent no new ones');
  await readyTimeline();
  expect(requests.length).toBeLessThanOrEqual(5);
});

test('empty pages that promise more for ever end the load too', async () => {
  const { requests } = await openDay((request) => ({
    status: 200,
    body: pageBody(request, pagingOf(request).offset === 0 ? people(50) : [], { hasMore: true }),
  }));
  await expect.element(alert).toHaveTextContent('Incomplete: 50 agents');
  expect(requests.length).toBeLessThanOrEqual(5);
});

test('five agents on two pages are five agents, once each, and the notice names them', async () => {
  const first = people(50);
  const again = people(5, 46).map((record, index) =>
    index === 0 ? { ...record, status: [spanRecord('10:00:00', '11:30:00')] } : record,
  );
  await openDay(serveAgents([...first, ...again, ...people(10, 51)]));
  await expect.element(grid).toHaveAttribute('aria-rowcount', '60');
  await page.getByRole('button', { name: '5 data notices' }).click();
  const notices = page.getByRole('dialog', { name: 'Data notices' });
  await expect.element(notices.getByRole('listitem')).toHaveLength(5);
  await expect
    .element(notices.getByRole('listitem').first())
    .toHaveTextContent('Agent 0046received twice with differences; the newer copy is shown');
  await expect.element(notices.getByText('shown once')).toHaveLength(4);
  await userEvent.keyboard('{Escape}');
  await find.fill('0046');
  await page.getByRole('tab', { name: 'Table' }).click();
  const row = page.getByRole('table', { name: 'Status spans' }).getByRole('row', { name: 'Agent 0046' });
  await expect.element(row).toHaveLength(1);
  await expect.element(row).toHaveTextContent('1:30:00');
});
