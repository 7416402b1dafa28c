import type { Page } from 'playwright/test';

import { insightsNow } from '../src/demo/insightsCenter.testkit';
import { test } from './support/insightsCenter';
import { expect } from './support/test';
import { nextVisiblePart, plotBox, readyTimeline } from './support/timelinePage';

const DAY = 'from=2026-03-10&to=2026-03-10&tz=UTC';
const DAY_START_MS = Date.parse('2026-03-10T00:00:00Z');
const HOUR_MS = 3_600_000;

const chart = (page: Page) => page.getByRole('img', { name: 'Agents by status over time' });
const answers = (page: Page) => page.getByRole('complementary', { name: 'Insights', exact: true });

test.beforeEach(async ({ page }) => page.clock.setFixedTime(insightsNow));

async function chartBox(page: Page) {
  const box = await chart(page).boundingBox();
  if (box === null) throw new Error('there is no chart');
  return box;
}

test.describe('the staffing chart', () => {
  test('moves with the timeline while it is dragged, and is drawn anew at rest', async ({
    page,
    insightsCenter,
  }) => {
    await page.goto(
      `${insightsCenter.address}/?${DAY}&staffing=1&item=coverage/2026-03-10T11:50:00Z/2026-03-10T12:00:00Z&at=2026-03-10T10:00:00Z/2026-03-10T14:00:00Z`,
    );
    await readyTimeline(page);
    const line = page.getByTestId('staffing-moment');
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
});

test.describe('attention', () => {
  const open = (page: Page) => answers(page).getByTitle('Show in timeline');

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
    await expect(open(page)).toHaveCount(0);
    await expect(answers(page).getByText(/This browser cannot save what you acknowledge/)).toBeVisible();
    await page.reload();
    await readyTimeline(page);
    await expect(open(page)).toHaveCount(1);
  });
});
