import { expect, test } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { insightsAgents, insightsNow } from '../../demo/insightsCenter.testkit';
import { createSmallCenterHandlers, type SmallAgent } from '../../demo/smallCenter.testkit';
import { openPage, parameter, readyTimeline, textsOf } from '../page.testkit';
import { nextVisiblePart, plot } from '../timelinePage.testkit';

const day = 'from=2026-03-10&to=2026-03-10&tz=UTC';
const dayStartMs = Date.parse('2026-03-10T00:00:00Z');
const HOUR_MS = 3_600_000;

const chart = page.getByRole('img', { name: 'Agents by status over time' });
const moment = page.getByRole('slider', { name: 'Time in the staffing chart' });

const openCenter = async (query: string, agents = insightsAgents) => {
  const opened = await openPage(`${day}${query}`, {
    handlers: createSmallCenterHandlers(agents),
    now: insightsNow,
  });
  await readyTimeline();
  return opened;
};

const boxOf = (locator: Locator) => locator.element().getBoundingClientRect();

/** The areas of the chart, from the lowest, once it is drawn. */
async function areas(): Promise<NodeListOf<Element>> {
  const drawn = () => chart.element().querySelectorAll('[data-status]');
  await expect.element(chart).toBeVisible();
  await expect.poll(() => drawn().length).toBeGreaterThan(0);
  return drawn();
}

/** Where the lowest area, that of the available agents, first rises: in CSS pixels from the chart's left. */
async function firstRiseCssPx(): Promise<number> {
  const outline = (await areas())[0]?.getAttribute('d') ?? '';
  // The drawing begins further left, with the numbers of its axis.
  const leftCssPx = Number(chart.element().querySelector('svg svg')?.getAttribute('x'));
  let xCssPx = 0;
  let baseCssPx: number | undefined;
  for (const [, command, first, second] of outline.matchAll(/([MHV])(-?[\d.]+)(?: (-?[\d.]+))?/g)) {
    if (command !== 'V') xCssPx = Number(first);
    const yCssPx = command === 'V' ? Number(first) : command === 'M' ? Number(second) : undefined;
    baseCssPx ??= yCssPx;
    if (yCssPx !== undefined && baseCssPx !== undefined && yCssPx < baseCssPx - 1) return xCssPx - leftCssPx;
  }
  throw new Error(`the area does not rise: ${outline}`);
}

test('is shown with its toggle, and has a table behind it', async () => {
  await openCenter('');
  const toggle = page.getByRole('button', { name: 'Staffing' });
  await expect.element(toggle).toHaveAttribute('aria-pressed', 'false');
  await toggle.click();
  await expect.element(chart).toBeVisible();
  await expect.poll(() => parameter('staffing')).toBe('1');
  for (const text of ['0', '3', '6 agents'])
    await expect.element(chart.getByText(text, { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Show as table' }).click();
  const table = page.getByRole('table', { name: 'One row for each change in the visible time.' });
  await expect
    .poll(() => textsOf(table.getByRole('columnheader')))
    .toEqual(['Time', 'Available', 'Busy', 'Away', 'Offline', 'No status']);
  // One for each moment of the drawing, and the heading's; nothing after now.
  await expect.element(table.getByRole('row')).toHaveLength(21);
  const cellsAt = (time: RegExp) => textsOf(table.getByRole('row', { name: time }).getByRole('cell'));
  expect(cellsAt(/^12:00:00/)).toEqual(['3', '1', '2', '0', '0']);
  expect(cellsAt(/^16:00:00/)).toEqual(['0', '0', '1', '0', '5']);
  await toggle.click();
  await expect.element(chart).not.toBeInTheDocument();
  expect(parameter('staffing')).toBeNull();
});

test('shares the timeline’s axis, also once zoomed', async () => {
  const opened = await openCenter('&staffing=1');
  for (const part of ['', '&at=2026-03-10T06:00:00Z/2026-03-10T10:00:00Z']) {
    opened.goTo(`${day}&staffing=1${part}`);
    await readyTimeline();
    // Everybody comes at 08:00: a third of the day, and half of the part from 6 to 10.
    const share = part === '' ? 8 / 24 : 2 / 4;
    await expect
      .poll(async () => Math.abs((await firstRiseCssPx()) - share * boxOf(plot()).width))
      .toBeLessThan(1);
    expect(boxOf(chart).x).toBeCloseTo(boxOf(plot()).x, 0);
    expect(boxOf(chart).width).toBeCloseTo(boxOf(plot()).width, 0);
  }
});

test('follows the timeline while it is zoomed', async () => {
  await openCenter('&staffing=1');
  await areas();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const { startMs, endMs } = await nextVisiblePart();
  const eightXCssPx = ((dayStartMs + 8 * HOUR_MS - startMs) / (endMs - startMs)) * boxOf(plot()).width;
  await expect.poll(async () => Math.abs((await firstRiseCssPx()) - eightXCssPx)).toBeLessThan(1);
});

test('says its numbers under the pointer and by keyboard, and examines a time with Enter', async () => {
  const opened = await openCenter('&staffing=1&at=2026-03-10T11:00:00Z/2026-03-10T13:00:00Z');
  await expect.element(moment).toBeVisible();
  // A minute and a half into the dip of five, which begins in the middle.
  await moment.hover({ position: { x: boxOf(moment).width * (0.5 + 1.5 / 120), y: 30 } });
  await expect
    .element(moment)
    .toHaveAttribute('aria-valuetext', expect.stringMatching(/^12:01:\d\d: Available 3, Busy 1, Away 2,/));
  moment.element().focus();
  await userEvent.keyboard('{Home}');
  await expect
    .element(moment)
    .toHaveAttribute('aria-valuetext', '11:00:00: Available 6, Busy 0, Away 0, Offline 0, No status 0');
  // Ten hundredths of two hours at a time.
  for (let press = 0; press < 5; press += 1) await userEvent.keyboard('{PageUp}');
  await expect
    .element(moment)
    .toHaveAttribute('aria-valuetext', '12:00:00: Available 3, Busy 1, Away 2, Offline 0, No status 0');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => parameter('item')).toBe('coverage/2026-03-10T11:50:00Z/2026-03-10T12:00:00Z');
  expect(parameter('top')).toBe('u-bob,u-cid,u-dee');
  // What was visible stays so.
  expect(parameter('at')).toBe('2026-03-10T11:00:00Z/2026-03-10T13:00:00Z');
  opened.goTo(`${day}&staffing=1`);
  await readyTimeline();
  await expect.element(moment).toBeVisible();
  moment.element().focus();
  await userEvent.keyboard('{End}');
  await expect
    .element(moment)
    .toHaveAttribute('aria-valuetext', expect.stringMatching(/still in the future/));
});

test('clicked near a dip it looks into the dip itself', async () => {
  await openCenter('&staffing=1');
  await areas();
  // Two pixels after 12:05, when the dip is over.
  await moment.click({ position: { x: ((12 + 5 / 60) / 24) * boxOf(chart).width + 2, y: 30 } });
  await expect.element(page.getByText(/^On top: 3 agents who left Available · 11:50:00/)).toBeVisible();
  expect(parameter('item')).toMatch(/^coverage\/2026-03-10T11:50:00Z\/2026-03-10T12:0[0-4]/);
});

test('leaves out who is offline until asked, and always has room for the minimum', async () => {
  const allDay = (name: string, primary: string): SmallAgent => ({
    userId: `u-${name}`,
    firstName: name,
    lastName: 'Able',
    email: `${name}@example.com`,
    spans: [{ primary, secondary: '', start: '2026-03-10T00:00:00Z' }],
  });
  await openCenter('&staffing=1&minimum=9', [
    allDay('Ann', 'AVAILABLE'),
    allDay('Bob', 'OFFLINE'),
    allDay('Cid', 'OFFLINE'),
  ]);
  const drawn = async () => Array.from(await areas(), (area) => area.getAttribute('data-status'));
  expect(await drawn()).not.toContain('OFFLINE');
  for (const text of ['9 agents', 'minimum 9'])
    await expect.element(chart.getByText(text, { exact: true })).toBeVisible();
  // What is not drawn is said.
  await expect
    .element(moment)
    .toHaveAttribute('aria-valuetext', expect.stringMatching(/Available 1,.* Offline 2, No status 0$/));
  const toggle = page.getByRole('button', { name: 'Show offline' });
  await expect.element(toggle).toHaveAttribute('aria-pressed', 'false');
  await toggle.click();
  await expect.poll(() => parameter('scale')).toBe('all');
  await expect.poll(drawn).toContain('OFFLINE');
  await expect.element(toggle).toHaveAttribute('aria-pressed', 'true');
});
