import type { Locator, Page } from 'playwright/test';

import { insightsNow } from '../src/demo/insightsCenter.testkit';
import { test } from './support/insightsCenter';
import { expectAccessible } from './support/expectAccessible';
import { expect } from './support/test';
import { cellNames, nextVisiblePart, parameter, plotBox, readyTimeline } from './support/timelinePage';

const DAY = 'from=2026-03-10&to=2026-03-10&tz=UTC';
const DAY_START_MS = Date.parse('2026-03-10T00:00:00Z');
const HOUR_MS = 3_600_000;

const chart = (page: Page) => page.getByRole('img', { name: 'Agents by status over time' });
const moment = (page: Page) => page.getByRole('slider', { name: 'Time in the staffing chart' });
const answers = (page: Page) => page.getByRole('complementary', { name: 'Insights', exact: true });
const names = (grid: Locator) => grid.locator('[role=rowheader] .font-medium[dir=auto]');

test.beforeEach(async ({ page }) => page.clock.setFixedTime(insightsNow));

async function chartBox(page: Page) {
  const box = await chart(page).boundingBox();
  if (box === null) throw new Error('there is no chart');
  return box;
}

/** Where the lowest area, that of the available agents, first rises: in CSS pixels from the chart's left. */
async function firstRiseCssPx(page: Page): Promise<number> {
  const outline = (await chart(page).locator('[data-status]').first().getAttribute('d')) ?? '';
  // The drawing begins further left, with the numbers of its axis.
  const leftCssPx = Number(await chart(page).locator('svg svg').getAttribute('x'));
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

test.describe('the staffing chart', () => {
  test('is shown with its toggle, and has a table behind it', async ({ page, insightsCenter }) => {
    await page.goto(`${insightsCenter.address}/?${DAY}`);
    await readyTimeline(page);
    const toggle = page.getByRole('button', { name: 'Staffing' });
    await expect(toggle).toHaveAttribute('aria-pressed', 'false');
    await toggle.click();
    await expect(chart(page)).toBeVisible();
    expect(parameter(page, 'staffing')).toBe('1');
    for (const text of ['0', '3', '6 agents'])
      await expect(chart(page).getByText(text, { exact: true })).toBeVisible();

    await page.getByRole('button', { name: 'Show as table' }).click();
    const table = page.getByRole('table', { name: 'One row for each change in the visible time.' });
    await expect(table.getByRole('columnheader')).toHaveText([
      'Time',
      'Available',
      'Busy',
      'Away',
      'Offline',
      'No status',
    ]);
    // One for each moment of the drawing, and the heading's; nothing after now.
    await expect(table.getByRole('row')).toHaveCount(21);
    const noon = table.getByRole('row', { name: /^12:00:00/ });
    await expect(noon.getByRole('cell')).toHaveText(['3', '1', '2', '0', '0']);
    await expect(table.getByRole('row', { name: /^16:00:00/ }).getByRole('cell')).toHaveText([
      '0',
      '0',
      '1',
      '0',
      '5',
    ]);
    await toggle.click();
    await expect(chart(page)).toHaveCount(0);
    expect(parameter(page, 'staffing')).toBeNull();
  });

  test('stands on the timeline’s own axis, also once zoomed', async ({ page, insightsCenter }) => {
    for (const part of ['', '&at=2026-03-10T06:00:00Z/2026-03-10T10:00:00Z']) {
      await page.goto(`${insightsCenter.address}/?${DAY}&staffing=1${part}`);
      await readyTimeline(page);
      await expect(chart(page).locator('[data-status]')).not.toHaveCount(0);
      const [box, plot] = [await chartBox(page), await plotBox(page)];
      expect(box.x).toBeCloseTo(plot.x, 0);
      expect(box.width).toBeCloseTo(plot.width, 0);
      // Everybody comes at 08:00: a third of the day, and half of the part from 6 to 10.
      const share = part === '' ? 8 / 24 : 2 / 4;
      expect(Math.abs((await firstRiseCssPx(page)) - share * plot.width)).toBeLessThan(1);
    }
  });

  test('follows the timeline while it is zoomed', async ({ page, insightsCenter }) => {
    await page.goto(`${insightsCenter.address}/?${DAY}&staffing=1`);
    await readyTimeline(page);
    await expect(chart(page).locator('[data-status]')).not.toHaveCount(0);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const { startMs, endMs } = await nextVisiblePart(page);
    const { width } = await plotBox(page);
    const eightXCssPx = ((DAY_START_MS + 8 * HOUR_MS - startMs) / (endMs - startMs)) * width;
    await expect.poll(async () => Math.abs((await firstRiseCssPx(page)) - eightXCssPx)).toBeLessThan(1);
  });

  test('moves with the timeline while it is dragged, and is drawn anew at rest', async ({
    page,
    insightsCenter,
  }) => {
    await page.goto(
      `${insightsCenter.address}/?${DAY}&staffing=1&leavers=2026-03-10T12:00:00Z&at=2026-03-10T10:00:00Z/2026-03-10T14:00:00Z`,
    );
    await readyTimeline(page);
    const line = page.getByTestId('staffing-leavers');
    const area = chart(page).locator('[data-status]').first();
    const lineXCssPx = async () => (await line.boundingBox())?.x ?? Number.NaN;
    const [fromXCssPx, drawn] = [await lineXCssPx(), await area.getAttribute('d')];
    const plot = await plotBox(page);
    const [x, y] = [plot.x + plot.width / 2, plot.y + 100];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 100, y, { steps: 5 });
    await expect.poll(async () => Math.abs((await lineXCssPx()) - fromXCssPx + 100)).toBeLessThan(1.5);
    expect(await area.getAttribute('d')).toBe(drawn);
    await page.mouse.up();
    await expect.poll(async () => area.getAttribute('d')).not.toBe(drawn);
    expect(Math.abs((await lineXCssPx()) - fromXCssPx + 100)).toBeLessThan(1.5);
  });

  test('dragged over, it shows that part', async ({ page, insightsCenter }) => {
    await page.goto(`${insightsCenter.address}/?${DAY}&staffing=1`);
    await readyTimeline(page);
    await expect(chart(page)).toBeVisible();
    const box = await chartBox(page);
    const xOf = (hour: number) => box.x + (hour / 24) * box.width;
    await page.mouse.move(xOf(11), box.y + 20);
    await page.mouse.down();
    await page.mouse.move(xOf(12), box.y + 20);
    await expect(page.getByTestId('staffing-selection')).toBeVisible();
    await page.mouse.move(xOf(13), box.y + 20);
    await page.mouse.up();
    const { startMs, endMs } = await nextVisiblePart(page);
    const pixelMs = (24 * HOUR_MS) / box.width;
    expect(Math.abs(startMs - (DAY_START_MS + 11 * HOUR_MS))).toBeLessThan(2 * pixelMs);
    expect(Math.abs(endMs - (DAY_START_MS + 13 * HOUR_MS))).toBeLessThan(2 * pixelMs);
  });

  test('tells its numbers under the pointer and by keyboard', async ({ page, insightsCenter }) => {
    await page.goto(
      `${insightsCenter.address}/?${DAY}&staffing=1&at=2026-03-10T11:00:00Z/2026-03-10T13:00:00Z`,
    );
    await readyTimeline(page);
    const slider = moment(page);
    await slider.focus();
    await page.keyboard.press('Home');
    await expect(slider).toHaveAttribute(
      'aria-valuetext',
      '11:00:00: Available 6, Busy 0, Away 0, Offline 0, No status 0',
    );
    // Ten hundredths of two hours at a time.
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('PageUp');
    await expect(slider).toHaveAttribute(
      'aria-valuetext',
      '12:00:00: Available 3, Busy 1, Away 2, Offline 0, No status 0',
    );
    await page.keyboard.press('Enter');
    expect(parameter(page, 'leavers')).toBe('2026-03-10T12:00:00Z');
    await page.goto(`${insightsCenter.address}/?${DAY}&staffing=1`);
    await readyTimeline(page);
    await slider.focus();
    await page.keyboard.press('End');
    await expect(slider).toHaveAttribute('aria-valuetext', /still in the future/);
  });

  test('clicked near a dip it looks into the dip itself', async ({ page, insightsCenter }) => {
    await page.goto(`${insightsCenter.address}/?${DAY}&staffing=1`);
    await readyTimeline(page);
    await expect(chart(page)).toBeVisible();
    const box = await chartBox(page);
    // Two pixels after 12:05, when the dip is over.
    await page.mouse.click(box.x + ((12 + 5 / 60) / 24) * box.width + 2, box.y + 30);
    await expect(page.getByText(/^On top: the 3 agents who left Available from 11:50:00/)).toBeVisible();
    expect(parameter(page, 'leavers')).toMatch(/^2026-03-10T12:0[0-4]/);
  });
});

test.describe('coverage', () => {
  test('a floor lists every period below it, and says what it cannot use', async ({
    page,
    insightsCenter,
  }) => {
    await page.goto(`${insightsCenter.address}/?${DAY}&staffing=1`);
    await readyTimeline(page);
    await page.getByRole('button', { name: /^Insights/ }).click();
    await answers(page).getByRole('tab', { name: 'Coverage' }).click();
    expect(parameter(page, 'insights')).toBe('coverage');
    const floor = answers(page).getByRole('textbox', { name: 'Minimum agents in Available' });
    for (const bad of ['0', '-5', '1e9', 'many']) {
      await floor.fill(bad);
      await floor.press('Enter');
      await expect(answers(page).getByRole('alert')).toHaveText(/whole number from 1 to 100,000/);
    }
    await floor.fill('4');
    await floor.press('Enter');
    await expect(answers(page).getByRole('alert')).toHaveCount(0);
    expect(parameter(page, 'minimum')).toBe('4');
    await expect(answers(page).getByText('3 periods below the minimum, 10h 05m in total')).toBeVisible();
    await expect(answers(page).getByRole('listitem')).toHaveText([
      '00:00:00 – 08:00:008h 00m, lowest 0 at 00:00:00',
      '12:00:00 – 12:05:005 min, lowest 3 at 12:00:00',
      '16:00:00 – 18:00:002h 00m, lowest 0 at 16:00:00',
    ]);
    await expect(page.getByText('minimum 4', { exact: true })).toBeVisible();
    await floor.fill('100');
    await floor.press('Enter');
    await expect(
      answers(page).getByText('There are only 6 agents here, so this minimum is never met.'),
    ).toBeVisible();
  });

  test('names who had just left, and brings them to the top', async ({ page, insightsCenter }) => {
    await page.goto(`${insightsCenter.address}/?${DAY}&insights=coverage&minimum=4`);
    const grid = await readyTimeline(page);
    await answers(page)
      .getByRole('button', { name: /^12:00:00 – 12:05:00/ })
      .click();
    await expect(answers(page).getByText('Left Available from 11:50:00 to 12:00:00')).toBeVisible();
    await expect(answers(page).getByTitle('Show in timeline')).toHaveText([
      'Bob BestAway · Lunch at 11:50:00, for 50 min, then back',
      'Cid ColeAway · Break at 11:55:00, for 10 min, then back',
      'Dee DaleBusy · Call at 12:00:00, for 1h 30m, then back',
    ]);
    await answers(page).getByRole('button', { name: 'Move to top' }).click();
    expect(parameter(page, 'leavers')).toBe('2026-03-10T12:00:00Z');
    await expect(
      page.getByText(
        'On top: the 3 agents who left Available from 11:50:00 to 12:00:00. The count dropped from 6 to 3.',
      ),
    ).toBeVisible();
    await expect(names(grid)).toHaveText([
      'Bob Best',
      'Cid Cole',
      'Dee Dale',
      'Ann Able',
      'Eve East',
      'Fay Frost',
    ]);
    await expect(grid.locator('[role=rowheader][aria-expanded]')).toHaveText([
      /Just left\s*3 agents/,
      /Everyone else\s*3 agents/,
    ]);
    await expect(grid.getByRole('rowheader', { name: /^Bob Best/ })).toContainText(
      'Lunch from 11:50:0050 min',
    );
    // The link alone gives the same.
    await page.reload();
    await readyTimeline(page);
    await expect(names(grid).first()).toHaveText('Bob Best');
    await page.getByRole('button', { name: 'Back to the default order' }).click();
    await expect(names(grid).first()).toHaveText('Ann Able');
    expect(parameter(page, 'leavers')).toBeNull();
    await expect(grid.getByRole('rowheader', { name: /^Bob Best/ })).not.toContainText('Lunch');
  });

  test('says so where nobody can be named', async ({ page, insightsCenter }) => {
    await page.goto(`${insightsCenter.address}/?${DAY}&leavers=2026-03-10T20:00:00Z`);
    const grid = await readyTimeline(page);
    await expect(page.getByText('That time is still in the future, so no agents are listed.')).toBeVisible();
    await expect(names(grid).first()).toHaveText('Ann Able');
    await page.goto(`${insightsCenter.address}/?${DAY}&leavers=2026-03-10T10:00:00Z`);
    await expect(
      page.getByText(/No drop in Available in the 15 minutes before .*, so no agents are listed/),
    ).toBeVisible();
  });
});

test.describe('attention', () => {
  const open = (page: Page) => answers(page).getByTitle('Show in timeline');

  test('ranks what went over, and leads to the row and the moment', async ({ page, insightsCenter }) => {
    await page.goto(`${insightsCenter.address}/?${DAY}&at=2026-03-10T01:00:00Z/2026-03-10T03:00:00Z`);
    const grid = await readyTimeline(page);
    // The day runs: one of the three goes on.
    const button = page.getByRole('button', { name: 'Insights: 1 needs attention' });
    await button.click();
    await expect(answers(page).getByRole('heading', { name: 'Insights' })).toBeFocused();
    await expect(open(page)).toHaveText([
      'Fay FrostAway 3h 00m (30 min limit)15:00:00 – ongoing · Break',
      'Dee DaleBusy 1h 30m (1h 00m limit)12:00:00 – 13:30:00 · Call',
      'Bob BestAway 50 min (30 min limit)11:50:00 – 12:40:00 · Lunch',
    ]);
    await open(page).nth(1).click();
    const { startMs, endMs } = await nextVisiblePart(page, {
      startMs: DAY_START_MS + HOUR_MS,
      endMs: DAY_START_MS + 3 * HOUR_MS,
    });
    expect(startMs).toBeLessThanOrEqual(DAY_START_MS + 12 * HOUR_MS);
    expect(endMs).toBeGreaterThanOrEqual(DAY_START_MS + 13.5 * HOUR_MS);
    expect(await cellNames(grid)).toContain('BUSY · Call, 12:00:00 – 13:30:00, 1:30:00');

    await answers(page).getByRole('heading', { name: 'Insights' }).focus();
    await page.keyboard.press('Escape');
    await expect(answers(page)).toHaveCount(0);
    await expect(button).toBeFocused();
  });

  test('what is acknowledged stays hidden when the page is loaded again', async ({
    page,
    insightsCenter,
  }) => {
    await page.goto(`${insightsCenter.address}/?${DAY}&insights=attention`);
    await readyTimeline(page);
    await answers(page).getByRole('button', { name: 'Acknowledge Dee Dale' }).click();
    await expect(open(page)).toHaveText([/^Fay Frost/, /^Bob Best/]);
    await expect(page.getByRole('button', { name: 'Insights: 1 needs attention' })).toBeVisible();
    await page.reload();
    await readyTimeline(page);
    await expect(open(page)).toHaveText([/^Fay Frost/, /^Bob Best/]);
    await expect(answers(page).getByText('1 acknowledged')).toBeVisible();
    await answers(page).getByRole('button', { name: 'Show hidden' }).click();
    await answers(page).getByRole('button', { name: 'Restore Dee Dale' }).click();
    await expect(open(page)).toHaveText([/^Fay Frost/, /^Dee Dale/, /^Bob Best/]);
  });

  test('acknowledging works where the browser denies its storage, and says what that means', async ({
    page,
    insightsCenter,
  }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(`${insightsCenter.address}/?${DAY}&insights=attention`);
    await readyTimeline(page);
    await answers(page).getByRole('button', { name: 'Acknowledge Fay Frost' }).click();
    await expect(open(page)).toHaveText([/^Dee Dale/, /^Bob Best/]);
    await expect(answers(page).getByText(/This browser cannot save what you acknowledge/)).toBeVisible();
    await page.reload();
    await readyTimeline(page);
    await expect(open(page)).toHaveCount(3);
  });

  test('thresholds are kept in the address', async ({ page, insightsCenter }) => {
    await page.goto(`${insightsCenter.address}/?${DAY}&insights=attention`);
    await readyTimeline(page);
    await answers(page).getByText('Limits', { exact: true }).click();
    const away = answers(page).getByRole('textbox', { name: 'Away, minutes' });
    await expect(away).toHaveAccessibleDescription('default 30');
    for (const bad of ['-5', '0', '1e9', 'soon']) {
      await away.fill(bad);
      await away.press('Enter');
      await expect(answers(page).getByRole('alert')).toHaveText(/up to 10,080 \(one week\)/);
      await expect(away).toHaveAttribute('aria-invalid', 'true');
    }
    await away.fill('60');
    await away.press('Enter');
    expect(parameter(page, 'thresholds')).toBe('AWAY:3600');
    await expect(open(page)).toHaveText([/^Fay Frost.*3h 00m \(1h 00m limit\)/, /^Dee Dale/]);
    await page.reload();
    await readyTimeline(page);
    await expect(open(page)).toHaveText([/^Fay Frost.*3h 00m \(1h 00m limit\)/, /^Dee Dale/]);
    await answers(page).getByText('Limits', { exact: true }).click();
    await answers(page).getByRole('button', { name: 'Reset to defaults' }).click();
    expect(parameter(page, 'thresholds')).toBeNull();
    await expect(open(page)).toHaveCount(3);
  });
});

test('churn and collisions name who and when', async ({ page, insightsCenter }) => {
  await page.goto(`${insightsCenter.address}/?${DAY}&insights=changes`);
  await readyTimeline(page);
  const picks = answers(page).getByTitle('Show in timeline');
  await expect(picks).toHaveText(['Eve East10 changes from 14:00:00 to 14:09:0012 in total']);
  const least = answers(page).getByRole('textbox', { name: /status changes within 15 minutes/ });
  await least.fill('11');
  await least.press('Enter');
  await expect(answers(page).getByText('No agent’s status changed this often.')).toBeVisible();
  expect(parameter(page, 'changes')).toBe('11');
  await page.reload();
  await expect(least).toHaveValue('11');
  await least.fill('1');
  await least.press('Enter');
  await expect(answers(page).getByRole('alert')).toHaveText('Enter a whole number from 2 to 900.');
  // Emptied, it is back to the usual number.
  await least.fill('');
  await least.press('Enter');
  await expect(least).toHaveValue('10');
  expect(parameter(page, 'changes')).toBeNull();

  await answers(page).getByRole('tab', { name: 'Away at the same time' }).click();
  await answers(page)
    .getByRole('button', { name: /^11:55:00 – 12:05:00/ })
    .click();
  await expect(picks).toHaveText([
    'Bob Best11:50:00 – 12:40:00, 50 min',
    'Cid Cole11:55:00 – 12:05:00, 10 min',
  ]);
  const together = answers(page).getByRole('textbox', { name: /at once/ });
  await together.fill('3');
  await together.press('Enter');
  await expect.poll(() => parameter(page, 'overlaps')).toBe('3');
});

test('on a narrow screen the answers are a sheet, which makes way for what it leads to', async ({
  page,
  insightsCenter,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${insightsCenter.address}/?${DAY}`);
  const grid = await readyTimeline(page);
  await page.getByRole('button', { name: /^Insights/ }).click();
  const sheet = page.getByRole('dialog', { name: 'Insights' });
  await expect(sheet).toBeVisible();
  await expectAccessible(page);
  await sheet.getByTitle('Show in timeline').filter({ hasText: 'Dee Dale' }).click();
  await expect(sheet).toHaveCount(0);
  await expect.poll(async () => cellNames(grid)).toContain('BUSY · Call, 12:00:00 – 13:30:00, 1:30:00');
});

for (const theme of ['light', 'dark']) {
  test(`chart and answers are accessible in the ${theme} theme`, async ({ page, insightsCenter }) => {
    for (const state of [
      'attention',
      'coverage&minimum=4&leavers=2026-03-10T12:00:00Z',
      'changes',
      'overlaps',
    ]) {
      await page.goto(`${insightsCenter.address}/?${DAY}&theme=${theme}&staffing=1&insights=${state}`);
      await readyTimeline(page);
      await expect(chart(page)).toBeVisible();
      await expect(answers(page)).toBeVisible();
      if (state === 'attention') await answers(page).getByText('Limits', { exact: true }).click();
      const disclosure = answers(page).locator('[role=tabpanel] button[aria-expanded=false]').first();
      if (state.startsWith('co')) await disclosure.click();
      await page.getByRole('button', { name: 'Show as table' }).click();
      await expectAccessible(page);
    }
  });
}
