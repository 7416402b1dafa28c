import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  expectAccessible,
  expectAddress,
  expectEditable,
  parameter,
  press,
  readyTimeline,
  textsOf,
  timeline as grid,
} from '../app/page.testkit';
import { sentFilter } from '../demo/smallCenter.testkit';
import { pagingOf } from '../demo/upstreamPages.testkit';
import { dateRange, expectDates, openFourStatuses } from '../app/fourStatuses.testkit';

const from = dateRange.getByLabelText('From');
const to = dateRange.getByLabelText('To');
const zone = page.getByRole('combobox', { name: 'Time zone' });
const picker = page.getByRole('combobox', { name: 'Agents' });
const button = (name: string) => page.getByRole('button', { name });

function lastOf<Item>(items: readonly Item[]): Item {
  const last = items.at(-1);
  if (last === undefined) throw new Error('the list is empty');
  return last;
}

test('the days before and after, today, a range, and the way Back', async () => {
  await openFourStatuses('');
  await readyTimeline();
  await expectDates('2026-03-10', '2026-03-10');
  await expectAddress({});

  await button('Previous day').click();
  await expectAddress({ from: '2026-03-09', to: '2026-03-09' });
  await button('Next day').click();
  await expectAddress({ from: '2026-03-10', to: '2026-03-10' });
  await button('Next day').click();
  await expectAddress({ from: '2026-03-11', to: '2026-03-11' });
  await button('Today').click();
  await expectAddress({ from: '2026-03-10', to: '2026-03-10' });

  await from.fill('2026-03-08');
  await expectAddress({ from: '2026-03-08', to: '2026-03-10' });
  await expect.element(dateRange).toHaveTextContent('Sun 8 Mar – Tue, 10 Mar 2026');
  await expect.element(dateRange).toHaveTextContent('3 days');
  // A range steps by its own length.
  await button('Previous day').click();
  await expectAddress({ from: '2026-03-05', to: '2026-03-07' });
  await to.fill('2026-03-05');
  await expectAddress({ from: '2026-03-05', to: '2026-03-05' });

  history.back();
  await expectDates('2026-03-05', '2026-03-07');
  history.back();
  await expectDates('2026-03-08', '2026-03-10');
  history.back();
  await expectDates('2026-03-10', '2026-03-10');
  history.forward();
  await expectDates('2026-03-08', '2026-03-10');
  await expectAddress({ from: '2026-03-08', to: '2026-03-10' });
});

test('a range past the limit keeps its start, says so, and leaves the controls in place', async () => {
  await openFourStatuses('from=2026-03-09&to=2026-03-10');
  await readyTimeline();
  const message = dateRange.getByRole('status');
  await expectEditable(picker);
  await from.fill('2026-01-01');
  await expect
    .poll(() => textsOf(message))
    .toEqual([
      'That would be 69 days; at most 31 days can be shown. From is unchanged, and To is now Fri, 2 Jan 2026.',
    ]);
  await expectAddress({ from: '2026-01-01', to: '2026-01-02' });

  await to.fill('2026-01-31');
  await expectAddress({ from: '2026-01-01', to: '2026-01-31' });
  await expect.element(message).toBeEmptyDOMElement();
  const boxes = () => [zone, picker].map((field) => field.element().getBoundingClientRect());
  const before = boxes();
  // The range stays the same one, and the field shows it again.
  await to.fill('2026-09-20');
  await expect.element(message).toHaveTextContent('To is now Sat, 31 Jan 2026.');
  await expectDates('2026-01-01', '2026-01-31');
  expect(boxes()).toEqual(before);
});

test('the time zone is selected by city or offset, and moves the day', async () => {
  const { requests } = await openFourStatuses('from=2026-03-10&to=2026-03-10');
  const onThe10th = { from: '2026-03-10', to: '2026-03-10' };
  await readyTimeline();
  await expect.element(zone).toHaveValue('UTC');
  await expectEditable(zone);
  await zone.fill('kolkata');
  await page.getByRole('option', { name: 'Asia/Kolkata' }).click();
  await expect.element(zone).toHaveValue('Asia/Kolkata');
  await expectAddress({ ...onThe10th, tz: 'Asia/Kolkata' });
  await expect
    .poll(() => sentFilter(lastOf(requests)).dateFilter)
    .toEqual({ date: '2026-03-10', timeZoneOffSet: -330 });

  await zone.fill('+13:45');
  await page.getByRole('option', { name: 'Pacific/Chatham' }).click();
  // 15:00Z is 04:45 on the 11th there: what was today is yesterday now, and stays the day looked at.
  await expectAddress({ ...onThe10th, tz: 'Pacific/Chatham' });
  await button('Today').click();
  await expectAddress({ from: '2026-03-11', to: '2026-03-11', tz: 'Pacific/Chatham' });
  await expectDates('2026-03-11', '2026-03-11');

  await zone.fill('no such place');
  await expect.element(page.getByText('No time zones match.')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await userEvent.keyboard('{Escape}');
  history.back();
  history.back();
  await expect.element(zone).toHaveValue('Asia/Kolkata');
});

test('a zone is typed over the present one, and Enter takes the only match', async () => {
  await openFourStatuses('');
  await readyTimeline();
  await expectEditable(zone);
  await zone.click();
  await expect.element(page.getByRole('option', { name: 'Africa/Abidjan' })).toBeVisible();
  await userEvent.keyboard('kolk');
  await expect.element(zone).toHaveValue('kolk');
  await expect.element(page.getByRole('option')).toHaveLength(1);
  await userEvent.keyboard('{Enter}');
  await expect.element(zone).toHaveValue('Asia/Kolkata');
  await expectAddress({ tz: 'Asia/Kolkata' });
  await expect.element(page.getByRole('listbox')).not.toBeInTheDocument();

  await press(dateRange.getByRole('button', { name: 'Today' }), '{Tab}');
  await expect.element(zone).toHaveFocus();
  await userEvent.keyboard('chatham');
  await expect.element(page.getByRole('option')).toHaveLength(1);
  await userEvent.keyboard('{Enter}');
  await expectAddress({ tz: 'Pacific/Chatham' });
  // The hours up to now touch two days there.
  await expectDates('2026-03-10', '2026-03-11');
});

test('the pickers open where they are clicked, and each has its own name', async () => {
  await openFourStatuses('');
  await readyTimeline();
  await expectEditable(picker);
  await expect.element(button('Show time zones')).toBeVisible();
  await expect.element(button('Show agents')).toBeVisible();
  // Every group that is announced has a name.
  expect(page.getByRole('group', { name: /^$/ }).elements()).toEqual([]);
  await picker.click();
  await expect.element(page.getByRole('option').filter({ hasText: 'agent1@example.com' })).toBeVisible();
});

test('agents are selected by name, email address or custom id, and are requested from the upstream', async () => {
  const { requests } = await openFourStatuses('');
  await readyTimeline();
  await expectEditable(picker);
  const lines = page.getByRole('listbox').getByRole('option');
  const tags = page.getByRole('list', { name: 'Selected agents' }).getByRole('listitem');
  const picked: string[] = [];
  for (const [text, email] of [
    ['agent 007', 'agent7@example.com'],
    ['agent42@ex', 'agent42@example.com'],
    ['C-1111', 'agent111@example.com'],
  ] as const) {
    await picker.fill(text);
    await expect.element(lines).toHaveLength(1);
    await lines.getByText(email).click();
    picked.push(email);
    await expect.poll(() => parameter('agents')).toBe(picked.join(','));
  }
  await userEvent.keyboard('{Escape}');
  await expect.element(grid).toHaveAttribute('aria-rowcount', '3');
  await expect.poll(() => sentFilter(lastOf(requests)).agents).toEqual(picked);

  // Each tag removes its agent; Back restores it.
  await button('Selected agents 3').click();
  await expect.poll(() => textsOf(tags)).toEqual(['Agent 007', 'Agent 042', 'Agent 111']);
  await expectAccessible();
  await button('Remove Agent 042').click();
  await expect.poll(() => parameter('agents')).toBe('agent7@example.com,agent111@example.com');
  await userEvent.keyboard('{Escape}');
  await expect.element(grid).toHaveAttribute('aria-rowcount', '2');
  history.back();
  await expect.element(grid).toHaveAttribute('aria-rowcount', '3');
  await button('Selected agents 3').click();
  await page
    .getByRole('dialog', { name: 'Selected agents' })
    .getByRole('button', { name: 'Clear selected agents' })
    .click();
  await expectAddress({});
  // The button is gone with the agents, and its tags with it.
  await expect.element(picker).toHaveFocus();
  await expect.element(grid).toHaveAttribute('aria-rowcount', '120');
});

test('a pasted list of email addresses selects them all, and says what was none', async () => {
  const { requests } = await openFourStatuses('');
  await readyTimeline();
  await expectEditable(picker);
  await copyToClipboard(
    'Jane Doe <jane@example.com>; joe@example.com\n"Ann" <ann@example.com>, JOE@example.com\tnobody',
  );
  await picker.click();
  await userEvent.paste();
  const picked = ['jane@example.com', 'joe@example.com', 'ann@example.com'];
  await expect.poll(() => parameter('agents')).toBe(picked.join(','));
  // The list that the click opened hides the page around it from assistive technology.
  await userEvent.keyboard('{Escape}');
  await expect.element(button('Selected agents 3')).toBeVisible();
  await expect.element(page.getByText('Not email addresses: “nobody”.').first()).toBeVisible();
  await expect.poll(() => sentFilter(lastOf(requests)).agents).toEqual(picked);
});

/** Copies by keyboard, for which a page needs no permission. */
async function copyToClipboard(text: string): Promise<void> {
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  await userEvent.copy();
  field.remove();
}

test('finding an agent narrows with every key, without a call or a step of history', async () => {
  const { requests } = await openFourStatuses('sort=name&group=none');
  await readyTimeline();
  const find = page.getByRole('searchbox', { name: 'Find agent' });
  // Without those past the end, which may arrive late.
  const calls = () => requests.filter((request) => pagingOf(request).offset < 150).length;
  expect(calls()).toBe(3);
  const steps = vi.spyOn(history, 'pushState');
  for (const text of ['AGENT 007', 'agent7@', 'c-1007']) {
    await find.fill('');
    await press(find, text);
    await expect.poll(() => parameter('q')).toBe(text);
    await expect.element(grid).toHaveAttribute('aria-rowcount', '1');
    await expect.element(grid.getByRole('rowheader')).toHaveTextContent(/^Agent 007/);
  }
  await expect.element(page.getByText('120 agents, 3 pages · 1 shown').first()).toBeVisible();
  await press(find, '{Escape}');
  await expect.element(find).toHaveValue('');
  await expect.element(grid).toHaveAttribute('aria-rowcount', '120');
  expect(calls()).toBe(3);
  expect(steps).not.toHaveBeenCalled();
});

const entries = page.getByRole('group', { name: 'Status', exact: true }).getByRole('button');
const entry = (label: string) => entries.filter({ hasText: label });
const counts = ['Available 30', 'Busy 30', 'Away 30', 'Offline 30', 'No status 0'];

test('the legend counts and filters by who is in a status now', async () => {
  await openFourStatuses('');
  await readyTimeline();
  await expect.poll(() => textsOf(entries)).toEqual(counts);
  await expect.element(entry('Away')).toHaveAttribute('aria-pressed', 'false');
  await entry('Away').click();
  await expectAddress({ now: 'AWAY' });
  await expect.element(grid).toHaveAttribute('aria-rowcount', '30');
  await expect.element(entry('Away')).toHaveAttribute('aria-pressed', 'true');
  await expect.element(entry('Busy')).toHaveAttribute('aria-pressed', 'false');
  expect(textsOf(entries)).toEqual(counts);
  await entry('Offline').click();
  await expectAddress({ now: 'AWAY,OFFLINE' });
  await expect.element(grid).toHaveAttribute('aria-rowcount', '60');
  history.back();
  await expect.element(grid).toHaveAttribute('aria-rowcount', '30');
  await entry('Away').click();
  await expectAddress({});
  await expect.element(grid).toHaveAttribute('aria-rowcount', '120');
});

test('the legend of a finished range counts and filters by who was in a status', async () => {
  const the10th = { from: '2026-03-10', to: '2026-03-10' };
  const opened = await openFourStatuses('from=2026-03-10&to=2026-03-10');
  vi.setSystemTime('2026-03-11T09:00:00Z');
  opened.reload();
  await readyTimeline();
  await expect.poll(() => textsOf(entries)).toEqual(counts);

  await entry('Away').click();
  await expectAddress({ ...the10th, status: 'AWAY' });
  await expect.element(grid).toHaveAttribute('aria-rowcount', '30');
  await expect.element(grid.getByRole('rowheader').first()).toHaveTextContent(/^Agent 003/);
  await expect.element(entry('Away')).toHaveAttribute('aria-pressed', 'true');
  await expect.element(entry('Busy')).toHaveAttribute('aria-pressed', 'false');
  // The counts are of all who were found: they say what another click would bring.
  expect(textsOf(entries)).toEqual(counts);

  await entry('Busy').click();
  await expectAddress({ ...the10th, status: 'AWAY,BUSY' });
  await expect.element(grid).toHaveAttribute('aria-rowcount', '60');
  history.back();
  await expect.element(grid).toHaveAttribute('aria-rowcount', '30');
  await entry('Away').click();
  await expectAddress(the10th);
  await expect.element(grid).toHaveAttribute('aria-rowcount', '120');
});

test('order and groups are selected, and kept in the address', async () => {
  await openFourStatuses('sort=name&group=none');
  await readyTimeline();
  const rows = grid.getByRole('row');
  const sortBy = page.getByRole('combobox', { name: 'Sort by' });
  await expect.element(rows.first()).toHaveTextContent(/^Agent 001/);
  await button('Descending').click();
  await expectAddress({ sort: '-name', group: 'none' });
  await expect.element(rows.first()).toHaveTextContent(/^Agent 120/);
  await sortBy.selectOptions('Current status');
  await expectAddress({ sort: '-status', group: 'none' });
  // In the order of the legend, backwards.
  await expect.element(rows.first()).toHaveTextContent(/^Agent 004/);
  await sortBy.selectOptions('Time in status');
  await expectAddress({ sort: '-since', group: 'none' });
  await expect.element(rows.first()).toHaveTextContent(/^Agent 120/);
  await button('Descending').click();
  // It is the usual one of a range that includes now.
  await expectAddress({ group: 'none' });
  await expect.element(rows.first()).toHaveTextContent(/^Agent 001/);

  await page.getByRole('combobox', { name: 'Group by' }).selectOptions('Status');
  await expectAddress({});
  await expect.element(rows.first()).toHaveTextContent('Away');
  await expect.element(rows.first().getByRole('rowheader')).toHaveTextContent('30');
  await expect.element(rows.nth(1)).toHaveTextContent(/^Agent 003/);
  await expect.element(rows.nth(2)).toHaveTextContent(/^Agent 007/);
  // Headings are no agents.
  await expect.element(grid).toHaveAttribute('aria-rowcount', '120');
});
