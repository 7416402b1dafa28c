import type { CDPSession, Locator, Page } from 'playwright/test';

import { expect, test as harness } from './support/test';
import { test } from './support/smallCenter';
import { nextVisiblePart, plotBox, readyTimeline, visiblePart } from './support/timelinePage';
import { agentRecord, dayAddress, serveAgents } from '../src/demo/upstreamPages.testkit';

const HOUR_MS = 3_600_000;
const dayStartMs = Date.parse('2026-03-10T00:00:00Z');
const wholeDay = 'from=2026-03-10&to=2026-03-10&tz=UTC';
/** The middle twelve hours of the day: there is room to move both ways. */
const middleOfDay = `${wholeDay}&at=2026-03-10T06:00:00Z/2026-03-10T18:00:00Z`;
const middle = { startMs: dayStartMs + 6 * HOUR_MS, endMs: dayStartMs + 18 * HOUR_MS };

type Part = { readonly startMs: number; readonly endMs: number };

/** Expects a visible part to within a few pixels of the whole day. */
async function expectPart(page: Page, part: Part, wanted: Part, pixels = 2): Promise<void> {
  const toleranceMs = (pixels * 24 * HOUR_MS) / (await plotBox(page)).width;
  expect(Math.abs(part.startMs - wanted.startMs), 'start').toBeLessThanOrEqual(toleranceMs);
  expect(Math.abs(part.endMs - wanted.endMs), 'end').toBeLessThanOrEqual(toleranceMs);
}

/** The place of an hour of the whole day, in the first row. */
async function placeOf(page: Page, hour: number): Promise<{ readonly x: number; readonly y: number }> {
  const plot = await plotBox(page);
  return { x: plot.x + (plot.width * hour) / 24, y: plot.y + 10 };
}

const tool = (page: Page, name: string) =>
  page.getByRole('toolbar', { name: 'Timeline' }).getByRole('button', { name, exact: true });
const overview = (page: Page) => page.getByTestId('overview');

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('it is not there');
  return box;
}

test('Shift and drag draw out a period and zoom to it, Escape gives it up', async ({ page, smallCenter }) => {
  await page.goto(`${smallCenter.address}/?${wholeDay}`);
  await readyTimeline(page);
  const [from, to] = [await placeOf(page, 9), await placeOf(page, 6)];
  const band = page.getByTestId('selection');
  await page.keyboard.down('Shift');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y + 40, { steps: 4 });
  await expect(band).toHaveText(/^(3h 00m|2h 59m)$/);
  const drawn = await boxOf(band);
  expect(Math.abs(drawn.x - to.x)).toBeLessThanOrEqual(2);
  expect(Math.abs(drawn.x + drawn.width - from.x)).toBeLessThanOrEqual(2);

  await page.keyboard.press('Escape');
  await expect(band).toHaveCount(0);
  await page.mouse.up();
  expect(visiblePart(page)).toBeUndefined();

  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y + 40, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(band).toHaveCount(0);
  const wanted = { startMs: dayStartMs + 6 * HOUR_MS, endMs: dayStartMs + 9 * HOUR_MS };
  await expectPart(page, await nextVisiblePart(page), wanted);
});

test('a button released where no event comes leaves no drag behind', async ({ page, smallCenter }) => {
  await page.goto(`${smallCenter.address}/?${middleOfDay}`);
  const grid = await readyTimeline(page);
  const plot = await plotBox(page);
  await page.mouse.move(plot.x + 300, plot.y + 20);
  await page.mouse.down();
  await page.mouse.move(plot.x + 350, plot.y + 20, { steps: 3 });
  // The button came up over another window: the next that is heard of the mouse is a move without it.
  const dispatch = (clientX: number) =>
    grid.evaluate((element, x) => {
      const init = {
        bubbles: true,
        pointerId: 1,
        pointerType: 'mouse',
        buttons: 0,
        clientX: x,
        clientY: 300,
      };
      element.dispatchEvent(new PointerEvent('pointermove', init));
    }, clientX);
  await dispatch(plot.x + 360);
  const dropped = await nextVisiblePart(page, middle);
  await dispatch(plot.x + 600);
  await page.mouse.up();
  await page.keyboard.press('Tab');
  expect(visiblePart(page)).toEqual(dropped);
});

test.describe('the overview', () => {
  test('moves, resizes and centres what is visible', async ({ page, smallCenter }) => {
    await page.goto(`${smallCenter.address}/?${middleOfDay}`);
    await readyTimeline(page);
    const strip = await boxOf(overview(page));
    const xOf = (hour: number) => strip.x + (strip.width * hour) / 24;
    const y = strip.y + strip.height / 2;
    const drag = async (fromHour: number, toHour: number) => {
      await page.mouse.move(xOf(fromHour), y);
      await page.mouse.down();
      await page.mouse.move(xOf(toHour), y, { steps: 5 });
      await page.mouse.up();
    };
    const hours = (start: number, end: number) => ({
      startMs: dayStartMs + start * HOUR_MS,
      endMs: dayStartMs + end * HOUR_MS,
    });
    const frame = await boxOf(page.getByTestId('overview-window'));
    expect(Math.abs(frame.x - xOf(6))).toBeLessThanOrEqual(1);
    expect(Math.abs(frame.x + frame.width - xOf(18))).toBeLessThanOrEqual(1);

    await drag(12, 10);
    const moved = await nextVisiblePart(page, middle);
    await expectPart(page, moved, hours(4, 16));
    expect(moved.endMs - moved.startMs).toBe(12 * HOUR_MS);
    await drag(4, 8);
    const narrower = await nextVisiblePart(page, moved);
    await expectPart(page, narrower, hours(8, 16));
    await drag(16, 12);
    const narrowest = await nextVisiblePart(page, narrower);
    await expectPart(page, narrowest, hours(8, 12));

    await page.mouse.click(xOf(20), y);
    const centred = await nextVisiblePart(page, narrowest);
    await expectPart(page, centred, hours(18, 22));
    // Past the end of the day it stops.
    await drag(20, 30);
    await expectPart(page, await nextVisiblePart(page, centred), hours(20, 24));

    await page.mouse.move(xOf(2), y);
    await expect(overview(page)).toHaveCSS('cursor', 'pointer');
    await tool(page, 'Show whole range').click();
    await expect.poll(() => visiblePart(page)).toBeUndefined();
    // All is visible, so there is nothing to move: a period is drawn out.
    await drag(3, 5);
    await expectPart(page, await nextVisiblePart(page), hours(3, 5));
  });

  test('draws who is in which status, and follows the pan frame by frame', async ({ page, smallCenter }) => {
    await page.goto(`${smallCenter.address}/?${wholeDay}`);
    await readyTimeline(page);
    const canvas = overview(page).locator('canvas');
    /** The colour at an hour, a little above the ground. */
    const colourAt = (hour: number) =>
      canvas.evaluate((element, at) => {
        if (!(element instanceof HTMLCanvasElement)) throw new TypeError('no canvas');
        const x = Math.floor((element.width * at) / 24);
        const pixel = element.getContext('2d')?.getImageData(x, element.height - 3, 1, 1).data;
        return [...(pixel ?? [])].slice(0, 3).join(' ');
      }, hour);
    const nobody = await colourAt(1);
    // Ben is available from 08:00 to 14:00, and busy from then on.
    await expect.poll(() => colourAt(11)).not.toBe(nobody);
    expect(await colourAt(16)).not.toBe(nobody);
    expect(await colourAt(16)).not.toBe(await colourAt(11));

    await tool(page, 'Zoom in').click();
    await nextVisiblePart(page);
    const before = await boxOf(page.getByTestId('overview-window'));
    const plot = await plotBox(page);
    await page.mouse.move(plot.x + 600, plot.y + 20);
    await page.mouse.down();
    await page.mouse.move(plot.x + 500, plot.y + 20, { steps: 4 });
    // The hand has not let go yet.
    await expect
      .poll(async () => (await boxOf(page.getByTestId('overview-window'))).x)
      .toBeGreaterThan(before.x + 30);
    await page.mouse.up();
  });
});

harness.describe('with one finger', () => {
  harness.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  harness('sideways moves in time, up moves the rows, two taps zoom', async ({ page, center }) => {
    const agents = Array.from({ length: 40 }, (_, index) => agentRecord(index + 1));
    center.upstream.setFault(serveAgents(agents));
    await page.goto(dayAddress(center, 'at=2026-03-10T06:00:00Z/2026-03-10T18:00:00Z'));
    const grid = await readyTimeline(page);
    const plot = await plotBox(page);
    const session = await page.context().newCDPSession(page);
    const y = plot.y + 200;

    await swipe(session, { x: 300, y }, { x: 105, y });
    const later = await nextVisiblePart(page, middle);
    expect(later.endMs - later.startMs).toBe(12 * HOUR_MS);
    // Half the width is half of what is visible.
    expect(Math.abs(later.startMs - middle.startMs - 6 * HOUR_MS)).toBeLessThan(HOUR_MS / 2);

    await swipe(session, { x: 200, y: y + 200 }, { x: 200, y: y - 200 });
    await expect(grid.getByRole('rowheader', { name: /^Agent 0001/ })).not.toBeInViewport();
    expect(visiblePart(page)).toEqual(later);

    // The day's only hour of work is out of view: what is tapped is the gap after it, from 09:00 on,
    // with a tenth of ground on its left and the end of the day on its right.
    await doubleTap(session, { x: 200, y: plot.y + 100 });
    const zoomed = await nextVisiblePart(page, later);
    expect(zoomed.startMs).toBe(dayStartMs + 7.5 * HOUR_MS);
    expect(zoomed.endMs).toBe(dayStartMs + 24 * HOUR_MS);
  });
});

test.describe('a tap', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('shows what is there, and a tap on the name opens the details', async ({ page, smallCenter }) => {
    await page.goto(`${smallCenter.address}/?${wholeDay}`);
    const grid = await readyTimeline(page);
    // What loads later, such as the page's tools, may move the rows: they are measured after that.
    await page.waitForLoadState('networkidle');
    const header = grid.getByRole('rowheader', { name: /^Ada Autumn/ });
    const box = await header.boundingBox();
    const plot = await plotBox(page);
    if (box === null) throw new Error('Ada has a row');
    await page.touchscreen.tap(plot.x + plot.width / 2, box.y + box.height + 8);
    const tooltip = page.getByRole('tooltip');
    await expect(tooltip).toContainText('Ada Autumn');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    // It stays until something else is touched.
    await page.touchscreen.tap(20, 20);
    await expect(tooltip).toHaveCount(0);

    await page.touchscreen.tap(box.x + 40, box.y + box.height / 2);
    await expect(page.getByRole('dialog', { name: 'Ada Autumn' })).toBeVisible();
  });
});

type Place = { readonly x: number; readonly y: number };

/** Two taps with the time of a finger between them, however slow the machine is. */
async function doubleTap(session: CDPSession, { x, y }: Place): Promise<void> {
  const startSeconds = Date.now() / 1000;
  for (const seconds of [0, 0.2]) {
    for (const type of ['touchStart', 'touchEnd'] as const) {
      await session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchStart' ? [{ x, y, id: 0 }] : [],
        timestamp: startSeconds + seconds + (type === 'touchStart' ? 0 : 0.05),
      });
    }
  }
}

/** Moves a finger along a line and lifts it. */
async function swipe(session: CDPSession, from: Place, to: Place): Promise<void> {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', places: readonly Place[]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: places.map((place) => ({ ...place, id: 0 })),
    });
  await touch('touchStart', [from]);
  for (let step = 1; step <= 10; step += 1) {
    const part = step / 10;
    await touch('touchMove', [{ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }]);
  }
  await touch('touchEnd', []);
}
