import type { CDPSession, Page } from 'playwright/test';

import { agentRecord, dayAddress, serveAgents } from '../src/demo/upstreamPages.testkit';
import { expect, test as harness } from './support/test';
import { test } from './support/smallCenter';
import { nextVisiblePart, plotBox, readyTimeline, visiblePart } from './support/timelinePage';

const HOUR_MS = 3_600_000;
const dayStartMs = Date.parse('2026-03-10T00:00:00Z');
const wholeDay = 'from=2026-03-10&to=2026-03-10&tz=UTC';
/** The middle twelve hours of the day: there is room to move both ways. */
const middleOfDay = `${wholeDay}&at=2026-03-10T06:00:00Z/2026-03-10T18:00:00Z`;
const middle = { startMs: dayStartMs + 6 * HOUR_MS, endMs: dayStartMs + 18 * HOUR_MS };

type Part = { readonly startMs: number; readonly endMs: number };

/** The moment drawn at a share of the plot's width. */
function momentAt({ startMs, endMs }: Part, share: number): number {
  return startMs + share * (endMs - startMs);
}

/** How long one pixel lasts: nothing on the screen can be placed closer. */
async function pixelMs(page: Page, { startMs, endMs }: Part): Promise<number> {
  return (endMs - startMs) / (await plotBox(page)).width;
}

test('the wheel with Control zooms at the pointer', async ({ page, smallCenter }) => {
  await page.goto(`${smallCenter.address}/?${wholeDay}`);
  await readyTimeline(page);
  const plot = await plotBox(page);
  const whole = { startMs: dayStartMs, endMs: dayStartMs + 24 * HOUR_MS };
  expect(visiblePart(page)).toBeUndefined();

  await page.mouse.move(plot.x + plot.width / 4, plot.y + 20);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  const closer = await nextVisiblePart(page);
  expect(closer.endMs - closer.startMs).toBeLessThan(16 * HOUR_MS);
  expect(closer.endMs - closer.startMs).toBeGreaterThan(8 * HOUR_MS);
  // 06:00 was a quarter of the way across, and still is.
  const tolerance = await pixelMs(page, closer);
  expect(Math.abs(momentAt(closer, 0.25) - momentAt(whole, 0.25))).toBeLessThanOrEqual(tolerance);

  await page.mouse.wheel(0, 150);
  const wider = await nextVisiblePart(page, closer);
  expect(wider.endMs - wider.startMs).toBeGreaterThan(closer.endMs - closer.startMs);
  expect(Math.abs(momentAt(wider, 0.25) - momentAt(whole, 0.25))).toBeLessThanOrEqual(2 * tolerance);

  // All the way out is the whole day, which needs no word in the address.
  await page.mouse.wheel(0, 3000);
  await expect.poll(() => visiblePart(page)).toBeUndefined();
  await page.keyboard.up('Control');
});

test('the wheel with Shift moves in time and stops at the ends of the day', async ({ page, smallCenter }) => {
  await page.goto(`${smallCenter.address}/?${middleOfDay}`);
  await readyTimeline(page);
  const plot = await plotBox(page);
  await page.mouse.move(plot.x + 100, plot.y + 20);
  await page.keyboard.down('Shift');
  await page.mouse.wheel(0, 100);
  const later = await nextVisiblePart(page, middle);
  expect(later.endMs - later.startMs).toBe(12 * HOUR_MS);
  const tolerance = await pixelMs(page, middle);
  expect(Math.abs(later.startMs - middle.startMs - 100 * tolerance)).toBeLessThanOrEqual(tolerance);

  await page.mouse.wheel(0, -20_000);
  expect(await nextVisiblePart(page, later)).toEqual({
    startMs: dayStartMs,
    endMs: dayStartMs + 12 * HOUR_MS,
  });
  await page.keyboard.up('Shift');
});

test('dragging moves what is held along with the pointer, and selects nobody', async ({
  page,
  smallCenter,
}) => {
  await page.goto(`${smallCenter.address}/?${middleOfDay}`);
  await readyTimeline(page);
  const plot = await plotBox(page);
  await page.mouse.move(plot.x + 300, plot.y + 20);
  await page.mouse.down();
  await page.mouse.move(plot.x + 350, plot.y + 20, { steps: 5 });
  await page.mouse.move(plot.x + 420, plot.y + 20, { steps: 5 });
  // The address waits for the hand to let go.
  expect(visiblePart(page)).toEqual(middle);
  await page.mouse.up();
  const earlier = await nextVisiblePart(page, middle);
  const tolerance = await pixelMs(page, middle);
  expect(Math.abs(middle.startMs - earlier.startMs - 120 * tolerance)).toBeLessThanOrEqual(tolerance);
  await expect(page.getByRole('grid').locator(':focus')).toHaveCount(0);
});

harness.describe('with fingers', () => {
  harness.use({ hasTouch: true });

  harness('a pinch zooms and keeps under both fingers what they hold', async ({ page, center }) => {
    center.upstream.setFault(serveAgents([agentRecord(1)]));
    await page.goto(dayAddress(center));
    await readyTimeline(page);
    const plot = await plotBox(page);
    const whole = { startMs: dayStartMs, endMs: dayStartMs + 24 * HOUR_MS };
    const session = await page.context().newCDPSession(page);
    const y = plot.y + 60;
    const [left, right] = [plot.x + plot.width * 0.4, plot.x + plot.width * 0.6];
    const spreadLeft = plot.x + plot.width * 0.25;
    const spreadRight = plot.x + plot.width * 0.75;
    await touch(session, 'touchStart', [left, right], y);
    for (let step = 1; step <= 10; step += 1) {
      const part = step / 10;
      const fingers = [left + (spreadLeft - left) * part, right + (spreadRight - right) * part];
      await touch(session, 'touchMove', fingers, y);
    }
    await touch(session, 'touchEnd', [], y);

    const zoomed = await nextVisiblePart(page);
    // From a fifth of the width to a half of it: two and a half times closer, 9.6 h.
    const tolerance = 3 * (await pixelMs(page, whole));
    expect(Math.abs(momentAt(zoomed, 0.25) - momentAt(whole, 0.4))).toBeLessThanOrEqual(tolerance);
    expect(Math.abs(momentAt(zoomed, 0.75) - momentAt(whole, 0.6))).toBeLessThanOrEqual(tolerance);
  });
});

async function touch(
  session: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  xs: readonly number[],
  y: number,
): Promise<void> {
  await session.send('Input.dispatchTouchEvent', {
    type,
    touchPoints: xs.map((x, id) => ({ x, y, id })),
  });
}
