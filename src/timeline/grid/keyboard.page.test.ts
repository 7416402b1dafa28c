import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPage, type OpenedPage, press, readyTimeline, timeline as grid } from '../../app/page.testkit';
import {
  focusedCell,
  focusedElement,
  focusGrid,
  nextVisiblePart,
  tool,
  turnWheel,
  visiblePart,
} from '../../app/timelinePage.testkit';
import { createSmallCenterHandlers, smallCenterAgents, smallCenterNow } from '../../demo/smallCenter.testkit';
import { agentRecord, serveAgents, spanRecord } from '../../demo/upstreamPages.testkit';

const HOUR_MS = 3_600_000;
const dayStartMs = Date.parse('2026-03-10T00:00:00Z');
const day = 'from=2026-03-10&to=2026-03-10&tz=UTC';
/** After all days of these tests. */
const later = '2026-12-01T00:00:00Z';

async function openCenter(query = day, now: string = later): Promise<OpenedPage> {
  const opened = await openPage(query, { handlers: createSmallCenterHandlers(smallCenterAgents), now });
  await readyTimeline();
  return opened;
}

async function openAgents(agents: readonly unknown[]): Promise<void> {
  await openPage(day, { chooseFault: serveAgents(agents), now: later });
  await readyTimeline();
}

async function expectWholeRange(): Promise<void> {
  await expect.poll(visiblePart).toBeUndefined();
}

test('buttons do what gestures do, and are disabled where there is nothing to do', async () => {
  await openCenter();
  for (const name of ['Earlier', 'Later', 'Zoom out', 'Show whole range']) {
    await expect.element(tool(name)).toHaveAttribute('aria-disabled', 'true');
  }
  const words = page.getByRole('toolbar', { name: 'Timeline' });

  await tool('Zoom in').click();
  const zoomed = await nextVisiblePart();
  // 24 h / 1.6 = 15 h around noon.
  expect(zoomed).toEqual({
    startMs: dayStartMs + 4.5 * HOUR_MS,
    endMs: dayStartMs + 19.5 * HOUR_MS,
  });
  await expect.element(words.getByText('04:30:00 – 19:30:00')).toBeVisible();

  await tool('Later').click();
  // A fifth of 15 h.
  const moved = await nextVisiblePart(zoomed);
  expect(moved.startMs - zoomed.startMs).toBe(3 * HOUR_MS);
  await tool('Earlier').click();
  expect(await nextVisiblePart(moved)).toEqual(zoomed);

  await tool('Show whole range').click();
  await expectWholeRange();
  await expect.element(tool('Show whole range')).toHaveFocus();
  await expect.element(words.getByText('Whole range', { exact: true })).toBeVisible();
});

test('keys zoom, move and show the whole range', async () => {
  await openCenter();
  await focusGrid();
  await userEvent.keyboard('{Home}');
  await expect.poll(() => focusedCell().name).toMatch(/^No status reported, 00:00:00 – /);

  await userEvent.keyboard('+');
  const zoomed = await nextVisiblePart();
  // Around the moment that the keyboard is on, which is the start of the day.
  expect(zoomed).toEqual({ startMs: dayStartMs, endMs: dayStartMs + 15 * HOUR_MS });
  await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
  const moved = await nextVisiblePart(zoomed);
  expect(moved).toEqual({ startMs: dayStartMs + 3 * HOUR_MS, endMs: dayStartMs + 18 * HOUR_MS });
  await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
  expect(await nextVisiblePart(moved)).toEqual(zoomed);
  await userEvent.keyboard('-');
  await expectWholeRange();
  await userEvent.keyboard('+');
  await nextVisiblePart();
  await userEvent.keyboard('0');
  await expectWholeRange();
});

const walkers = Array.from({ length: 60 }, (_, index) =>
  agentRecord(index + 1, {
    status: [
      spanRecord('08:00:00', '09:00:00'),
      spanRecord('09:00:00', '10:00:00', { primaryStatus: 'BUSY', secondaryStatus: 'Call' }),
      spanRecord('10:00:00', '11:00:00', { primaryStatus: 'AWAY', secondaryStatus: 'Lunch' }),
    ],
  }),
);

test('the grid is one tab stop, walked with keys alone', async () => {
  await openAgents(walkers);
  const stops = (selector: string) => grid.element().querySelectorAll(selector).length;
  expect(stops(':is(a, button, input):not([tabindex="-1"]), [tabindex="0"]')).toBe(1);
  const expectFocus = async (agent: string, name: RegExp) => {
    await expect.poll(focusedCell).toEqual({ agent, name: expect.stringMatching(name) });
  };

  // From the control before it, one Tab leads in and one leads out.
  await press(page.getByRole('button', { name: 'Display' }), '{Tab}');
  await expectFocus('Agent 0001', /^No status reported, 11:00:00/);
  await userEvent.keyboard('{Tab}');
  await expect.poll(() => grid.element().contains(document.activeElement)).toBe(false);
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  await expectFocus('Agent 0001', /^No status reported, 11:00:00/);

  await userEvent.keyboard('{ArrowLeft}');
  await expectFocus('Agent 0001', /^AWAY · Lunch, 10:00:00 – 11:00:00, 1:00:00$/);
  await userEvent.keyboard('{ArrowLeft}');
  await expectFocus('Agent 0001', /^BUSY · Call, 09:00:00 – 10:00:00, 1:00:00$/);
  await userEvent.keyboard('{ArrowRight}');
  await expectFocus('Agent 0001', /^AWAY · Lunch/);
  await userEvent.keyboard('{Home}');
  await expectFocus('Agent 0001', /^No status reported, 00:00:00 – 08:00:00/);
  await userEvent.keyboard('{ArrowLeft}');
  await expectFocus('Agent 0001', /^No status reported, 00:00:00 – 08:00:00/);
  await userEvent.keyboard('{End}');
  await expectFocus('Agent 0001', /^No status reported, 11:00:00/);
  await userEvent.keyboard('{ArrowRight}');
  await expectFocus('Agent 0001', /^No status reported, 11:00:00/);

  // Up and Down keep the moment.
  await userEvent.keyboard('{ArrowLeft}');
  await userEvent.keyboard('{ArrowDown}');
  await expectFocus('Agent 0002', /^AWAY · Lunch/);
  await userEvent.keyboard('{ArrowUp}');
  await userEvent.keyboard('{ArrowUp}');
  await expectFocus('Agent 0001', /^AWAY · Lunch/);

  await userEvent.keyboard('{PageDown}');
  await expect.poll(() => Number(focusedCell().agent.slice(-4))).toBeGreaterThan(10);
  await expect.element(focusedElement()).toBeInViewport();
  await userEvent.keyboard('{PageUp}');
  await expectFocus('Agent 0001', /^AWAY · Lunch/);
  await userEvent.keyboard('{Control>}{End}{/Control}');
  await expectFocus('Agent 0060', /^AWAY · Lunch/);
  await expect.element(focusedElement()).toBeInViewport();
  expect(focusedElement().closest('[role=row]')?.getAttribute('aria-rowindex')).toBe('60');
  await userEvent.keyboard('{Control>}{Home}{/Control}');
  await expectFocus('Agent 0001', /^AWAY · Lunch/);
  expect(stops('[tabindex="0"]')).toBe(1);
});

test('the focus stays while its row is scrolled away', async () => {
  await openAgents(walkers);
  await focusGrid();
  await userEvent.keyboard('{ArrowLeft}');
  const here = { agent: 'Agent 0001', name: 'AWAY · Lunch, 10:00:00 – 11:00:00, 1:00:00' };
  await expect.poll(focusedCell).toEqual(here);

  await turnWheel(5000);
  await expect.element(grid.getByRole('rowheader', { name: /^Agent 0060/ })).toBeInViewport();
  await expect.element(focusedElement()).not.toBeInViewport();
  expect(focusedCell()).toEqual(here);

  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(() => focusedCell().agent).toBe('Agent 0002');
  await expect.element(focusedElement()).toBeInViewport();
});

test('the focus stays when newer data is loaded automatically', async () => {
  const { requests } = await openCenter(`${day}&sort=name&group=none`, smallCenterNow);
  await focusGrid();
  await userEvent.keyboard('{ArrowDown}');
  await userEvent.keyboard('{End}');
  await userEvent.keyboard('{ArrowLeft}');
  const here = { agent: 'Ben Busy', name: 'AVAILABLE · Ready, 08:00:00 – 14:00:00, 6:00:00' };
  await expect.poll(focusedCell).toEqual(here);

  const before = requests.length;
  vi.setSystemTime('2026-03-10T15:05:00Z');
  await expect.poll(() => requests.length).toBeGreaterThan(before);
  await expect.element(grid.getByRole('gridcell', { name: /^BUSY · NBK/ })).toHaveAccessibleName(/1:05:00$/);
  expect(focusedCell()).toEqual(here);
});

test('only the rows in view are in the page, however many agents there are', async () => {
  await openAgents(Array.from({ length: 1000 }, (_, index) => agentRecord(index + 1)));
  await expect.element(grid).toHaveAttribute('aria-rowcount', '1000');
  await expect.element(page.getByText('1,000 agents, 20 pages').first()).toBeVisible();
  const elements = () => document.body.querySelectorAll('*').length;
  const rows = grid.getByRole('row');
  // A screen of 900 px has room for 26 rows of 34 px at most, and a few are ready on each side.
  expect(rows.elements().length).toBeLessThanOrEqual(32);
  expect(elements()).toBeLessThan(1200);

  // The last row is there once it is scrolled to, and the first has gone.
  await turnWheel(50_000);
  await expect.element(grid.getByRole('rowheader', { name: /^Agent 1000/ })).toBeInViewport();
  await expect.element(grid.getByRole('rowheader', { name: /^Agent 0003/ })).not.toBeInTheDocument();
  expect(rows.elements().length).toBeLessThanOrEqual(32);
  expect(elements()).toBeLessThan(1200);
});

test('Back returns to what was visible before, by button and by key', async () => {
  await openCenter();
  await expect.element(tool('Back')).toHaveAttribute('aria-disabled', 'true');
  await tool('Zoom in').click();
  const first = await nextVisiblePart();
  await tool('Zoom in').click();
  const second = await nextVisiblePart(first);
  // A walk along the day is one step.
  await tool('Later').click();
  const moved = await nextVisiblePart(second);
  await tool('Later').click();
  await nextVisiblePart(moved);
  await tool('Back').click();
  await expect.poll(visiblePart).toEqual(second);
  await focusGrid();
  await userEvent.keyboard('{Backspace}');
  await expect.poll(visiblePart).toEqual(first);
  await userEvent.keyboard('{Backspace}');
  await expectWholeRange();
  await expect.element(tool('Back')).toHaveAttribute('aria-disabled', 'true');
  expect(grid.element().contains(document.activeElement)).toBe(true);
});

test('? opens the help, and the focus returns', async () => {
  await openCenter();
  const help = page.getByRole('dialog', { name: 'Help' });
  await focusGrid();
  await userEvent.keyboard('{End}');
  const here = focusedCell();
  await userEvent.keyboard('?');
  await expect.element(help).toBeVisible();
  for (const words of ['Page Up', 'Backspace', 'Shift + drag', 'Double-tap', 'Drag an edge']) {
    await expect.element(help).toHaveTextContent(words);
  }
  await expect.element(help.getByText(/^Version \d+\.\d+\.\d+$/)).toHaveLength(1);
  // Its text scrolls by key, too.
  await expect.element(help.getByRole('button', { name: 'Done' })).toHaveFocus();
  await userEvent.keyboard('{Tab}');
  await userEvent.keyboard('{End}');
  await expect.element(help.getByText('Drag an edge')).toBeInViewport();
  await userEvent.keyboard('{Escape}');
  await expect.element(help).not.toBeInTheDocument();
  await expect.poll(focusedCell).toEqual(here);

  const button = tool('Help');
  await button.click();
  await help.getByRole('button', { name: 'Done' }).click();
  await expect.element(help).not.toBeInTheDocument();
  await expect.element(button).toHaveFocus();
});

test('what is visible is announced after a zoom, because the focus does not say it', async () => {
  await openCenter();
  const announced = page.getByRole('status').filter({ hasText: /^Showing/ });
  const announcement = () => announced.elements().map(({ textContent }) => textContent);
  expect(announcement()).toEqual([]);
  await focusGrid();
  await userEvent.keyboard('{Home}');
  await userEvent.keyboard('+');
  await expect.poll(announcement).toEqual(['Showing 00:00:00 – 15:00:00, 15h 00m']);
  await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
  await expect.poll(announcement).toEqual(['Showing 03:00:00 – 18:00:00, 15h 00m']);
  // Of keys in a row only the last is announced; the focus itself says where it is.
  await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
  await userEvent.keyboard('0');
  await expect.poll(announcement).toEqual(['Showing the whole range, 1d 0h']);
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(() => focusedCell().agent).toBe('Ben Busy');
  await expect.poll(announcement).toEqual(['Showing the whole range, 1d 0h']);
});
