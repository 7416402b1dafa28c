import type { CDPSession, Locator, Page } from 'playwright/test';

import { expect, test as harness } from './support/test';
import { test } from './support/smallCenter';
import {
  focusedCell,
  nextVisiblePart,
  plotBox,
  readyTimeline,
  scrollerOf,
  visiblePart,
} from './support/timelinePage';
import { ZOOM_PER_WHEEL_CSS_PX } from '../src/timeline/gestures/wheelGestures';
import { agentRecord, dayAddress, serveAgents } from '../src/demo/upstreamPages.testkit';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const dayStartMs = Date.parse('2026-03-10T00:00:00Z');
const wholeDay = 'from=2026-03-10&to=2026-03-10&tz=UTC';
/** The middle twelve hours of the day: there is room to move both ways. */
const middleOfDay = `${wholeDay}&at=2026-03-10T06:00:00Z/2026-03-10T18:00:00Z`;
const middle = { startMs: dayStartMs + 6 * HOUR_MS, endMs: dayStartMs + 18 * HOUR_MS };

/** What tells one turn of a wheel. */
type Turn = Readonly<Partial<Record<'deltaX' | 'deltaY', number>>> & { readonly ctrlKey?: boolean };

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

const tools = (page: Page) => page.getByRole('toolbar', { name: 'Timeline' });
const tool = (page: Page, name: string) => tools(page).getByRole('button', { name, exact: true });
const overview = (page: Page) => page.getByTestId('overview');

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('it is not there');
  return box;
}

test('a wheel gesture keeps what it began with until it rests', async ({ page, smallCenter }) => {
  await page.goto(`${smallCenter.address}/?${middleOfDay}`);
  await readyTimeline(page);
  /** Turns of a wheel that follow each other at once, as those of a trackpad do. */
  const turn = (...turns: readonly Turn[]) =>
    page
      .locator('section[aria-label="Timeline"] [role=grid]')
      .evaluate(
        (grid, inits) =>
          inits.map(
            (init) =>
              !grid.dispatchEvent(
                new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: 700, ...init }),
              ),
          ),
        turns,
      );
  // What rolls on after a swipe does not zoom when Ctrl is pressed, nor scroll when the hand strays.
  expect(await turn({ deltaX: 40 }, { deltaX: 20, deltaY: 5, ctrlKey: true }, { deltaY: 30 })).toEqual([
    true,
    true,
    true,
  ]);
  const moved = await nextVisiblePart(page, middle);
  expect(moved.endMs - moved.startMs).toBe(12 * HOUR_MS);
  expect(moved.startMs).toBeGreaterThan(middle.startMs);

  // What zooms does not begin to scroll when Ctrl is let go.
  expect(await turn({ deltaY: -60, ctrlKey: true }, { deltaY: -60 })).toEqual([true, true]);
  const zoomed = await nextVisiblePart(page, moved);
  expect((zoomed.endMs - zoomed.startMs) / (12 * HOUR_MS)).toBeCloseTo(
    Math.exp(-120 * ZOOM_PER_WHEEL_CSS_PX),
    2,
  );

  // A plain wheel is the browser's, which scrolls the rows, or the page around a frame.
  expect(await turn({ deltaY: 60 })).toEqual([false]);
  const scroller = scrollerOf(page.getByRole('grid', { name: 'Agent status timeline' }));
  await expect(scroller).toHaveCSS('overscroll-behavior', 'contain auto');
  await expect(scroller).toHaveCSS('touch-action', 'pan-y');
});

test('a double click zooms to the span, or to the gap', async ({ page, smallCenter }) => {
  await page.goto(`${smallCenter.address}/?${wholeDay}&q=Ada`);
  await readyTimeline(page);
  // 04:00 to 04:20, with a tenth of ground on either side.
  const coaching = await placeOf(page, 4 + 10 / 60);
  await page.mouse.dblclick(coaching.x, coaching.y);
  const span = {
    startMs: dayStartMs + 3 * HOUR_MS + 58 * MINUTE_MS,
    endMs: dayStartMs + 4 * HOUR_MS + 22 * MINUTE_MS,
  };
  expect(await nextVisiblePart(page)).toEqual(span);

  await tool(page, 'Show whole range').click();
  await expect.poll(() => visiblePart(page)).toBeUndefined();
  // From 00:00 to 03:35:59 nothing was reported.
  const gap = await placeOf(page, 2);
  await page.mouse.dblclick(gap.x, gap.y);
  const zoomed = await nextVisiblePart(page);
  expect(zoomed.startMs).toBe(dayStartMs);
  expect(Math.round((zoomed.endMs - dayStartMs) / 1000)).toBe(Math.round(1.1 * (3 * 3600 + 35 * 60 + 59)));
});

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

test('Back goes where one was, by button and by key', async ({ page, smallCenter }) => {
  await page.goto(`${smallCenter.address}/?${wholeDay}`);
  const grid = await readyTimeline(page);
  await expect(tool(page, 'Back')).toHaveAttribute('aria-disabled', 'true');
  await tool(page, 'Zoom in').click();
  const first = await nextVisiblePart(page);
  await tool(page, 'Zoom in').click();
  const second = await nextVisiblePart(page, first);
  // A walk along the day is one step.
  await tool(page, 'Later').click();
  const later = await nextVisiblePart(page, second);
  await tool(page, 'Later').click();
  await nextVisiblePart(page, later);
  await tool(page, 'Back').click();
  await expect.poll(() => visiblePart(page)).toEqual(second);
  await grid.locator('[tabindex="0"]').focus();
  await page.keyboard.press('Backspace');
  await expect.poll(() => visiblePart(page)).toEqual(first);
  await page.keyboard.press('Backspace');
  await expect.poll(() => visiblePart(page)).toBeUndefined();
  await expect(tool(page, 'Back')).toHaveAttribute('aria-disabled', 'true');
  await expect(grid.locator(':focus')).toHaveCount(1);
});

test('? opens the help, and the focus returns', async ({ page, smallCenter }) => {
  await page.goto(`${smallCenter.address}/?${wholeDay}`);
  const grid = await readyTimeline(page);
  const help = page.getByRole('dialog', { name: 'Shortcuts and gestures' });
  await grid.locator('[tabindex="0"]').focus();
  await page.keyboard.press('End');
  const here = await focusedCell(page);
  await page.keyboard.press('?');
  await expect(help).toBeVisible();
  for (const words of ['Page Up', 'Backspace', 'Shift + drag', 'Double-tap', 'Drag an edge']) {
    await expect(help).toContainText(words);
  }
  await expect(help.getByText(/^Version \d+\.\d+\.\d+$/)).toHaveCount(1);
  // Its text scrolls by key, too.
  await expect(help.getByRole('button', { name: 'Done' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  await expect(help.getByText('Drag an edge')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
  await expect.poll(() => focusedCell(page)).toEqual(here);

  const button = tool(page, 'Shortcuts and gestures');
  await button.click();
  await help.getByRole('button', { name: 'Done' }).click();
  await expect(help).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('what is visible is said after a zoom, the focus not telling', async ({ page, smallCenter }) => {
  await page.goto(`${smallCenter.address}/?${wholeDay}`);
  const grid = await readyTimeline(page);
  const said = page.getByRole('status').filter({ hasText: /^Showing/ });
  await expect(said).toHaveCount(0);
  await grid.locator('[tabindex="0"]').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('+');
  await expect(said).toHaveText('Showing 00:00:00 – 15:00:00, 15h 00m');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(said).toHaveText('Showing 03:00:00 – 18:00:00, 15h 00m');
  // Of keys in a row only the last is told; walking with the focus tells for itself.
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('0');
  await expect(said).toHaveText('Showing the whole range, 1d 0h');
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => (await focusedCell(page)).agent).toBe('Ben Busy');
  await expect(said).toHaveText('Showing the whole range, 1d 0h');
});

test.describe('the tooltip', () => {
  test('lets a moving pointer through, and can be reached by one that rested', async ({
    page,
    smallCenter,
  }) => {
    await page.goto(`${smallCenter.address}/?${wholeDay}&q=Ada`);
    await readyTimeline(page);
    const tooltip = page.getByRole('tooltip');
    const { x, y } = await placeOf(page, 4 + 10 / 60);
    await page.mouse.move(x, y);
    await expect(tooltip).toContainText('Coaching');
    await expect(tooltip).toHaveCSS('pointer-events', 'auto');
    // Down into the tooltip, and about in it.
    await page.mouse.move(x + 10, y + 10);
    await page.mouse.move(x + 60, y + 60, { steps: 5 });
    await page.mouse.move(x + 120, y + 80);
    await expect(tooltip).toContainText('Coaching');
    // Out again over the plot: the pointer tells of what is there now, and of nothing beside it.
    await page.mouse.move((await placeOf(page, 12)).x, y, { steps: 3 });
    await expect(tooltip).toContainText('No status reported');
    await page.mouse.move(5, 5);
    await expect(tooltip).toHaveCount(0);
  });

  test('is hidden by Escape wherever the focus is, until it has something else to show', async ({
    page,
    smallCenter,
  }) => {
    await page.goto(`${smallCenter.address}/?${wholeDay}&q=Ada`);
    await readyTimeline(page);
    const tooltip = page.getByRole('tooltip');
    await page.getByRole('button', { name: 'Previous day' }).focus();
    const { x, y } = await placeOf(page, 4 + 10 / 60);
    await page.mouse.move(x, y);
    await expect(tooltip).toContainText('Coaching');
    await page.keyboard.press('Escape');
    await expect(tooltip).toHaveCount(0);
    await page.mouse.move(x + 2, y);
    await expect(tooltip).toHaveCount(0);
    await page.mouse.move((await placeOf(page, 12)).x, y);
    await expect(tooltip).toContainText('No status reported');
    await expect(page.getByRole('button', { name: 'Previous day' })).toBeFocused();
  });
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

  test('makes room for the rows where the screen is low or narrow', async ({ page, smallCenter }) => {
    await page.goto(`${smallCenter.address}/?${wholeDay}`);
    await readyTimeline(page);
    await expect(overview(page)).toBeVisible();
    await page.setViewportSize({ width: 1440, height: 500 });
    await expect(overview(page)).toHaveCount(0);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(overview(page)).toHaveCount(0);
    await page.setViewportSize({ width: 768, height: 1024 });
    await expect(overview(page)).toBeVisible();
  });
});

/** The canvases of the timeline: how many device pixels each has, and how many it is shown on. */
function canvasPixels(page: Page) {
  return page.locator('section[aria-label="Timeline"] canvas').evaluateAll((canvases) =>
    canvases.map((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) throw new TypeError('no canvas');
      const { width, height } = canvas.getBoundingClientRect();
      return {
        has: `${canvas.width}×${canvas.height}`,
        // Layout counts in 64ths of a pixel; what is painted keeps to whole ones.
        shown: `${Math.round(width * devicePixelRatio * 10) / 10}×${Math.round(height * devicePixelRatio * 10) / 10}`,
      };
    }),
  );
}

async function expectSharp(page: Page): Promise<void> {
  // Axis, rows and overview, which comes a little later.
  await expect.poll(async () => (await canvasPixels(page)).length).toBe(3);
  await expect
    .poll(async () => (await canvasPixels(page)).filter(({ has, shown }) => has !== shown))
    .toEqual([]);
}

for (const ratio of [1.25, 2]) {
  test.describe(`at ${ratio} device pixels`, () => {
    // A width that the ratio does not divide.
    test.use({ deviceScaleFactor: ratio, viewport: { width: 1439, height: 901 } });

    test('a canvas has a pixel for each of the screen’s, and bars end between two', async ({
      page,
      smallCenter,
    }) => {
      await page.goto(`${smallCenter.address}/?${wholeDay}&q=Ben`);
      await readyTimeline(page);
      await expectSharp(page);
      // Down through the upper lane of Ben's morning, where available is plain: ground, bar, ground; no mixtures.
      const colours = await page
        .locator('section[aria-label="Timeline"] canvas')
        .nth(1)
        .evaluate((canvas, dpr) => {
          if (!(canvas instanceof HTMLCanvasElement)) throw new TypeError('no canvas');
          const x = Math.round((canvas.width * 11) / 24) + 7;
          const data = canvas.getContext('2d')?.getImageData(x, 0, 1, Math.round(17.5 * dpr)).data ?? [];
          const seen = new Set<string>();
          for (let index = 0; index < data.length; index += 4)
            seen.add(data.slice(index, index + 3).join(' '));
          return [...seen];
        }, ratio);
      expect(colours).toHaveLength(2);
    });
  });
}

test('zoomed by the browser, everything is drawn sharp again', async ({ page, smallCenter }) => {
  await page.goto(`${smallCenter.address}/?${wholeDay}`);
  await readyTimeline(page);
  await expectSharp(page);
  const session = await page.context().newCDPSession(page);
  for (const zoom of [1.25, 1.5, 0.75, 1]) {
    // What a browser's zoom comes to: fewer and larger CSS pixels.
    await session.send('Emulation.setDeviceMetricsOverride', {
      width: Math.floor(1440 / zoom),
      height: Math.floor(900 / zoom),
      mobile: false,
      deviceScaleFactor: zoom,
    });
    await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBe(zoom);
    await expectSharp(page);
  }
});

test('canvases that lost what was drawn are painted again', async ({ page, smallCenter }) => {
  await page.goto(`${smallCenter.address}/?${wholeDay}`);
  await readyTimeline(page);
  const inked = () =>
    page.locator('section[aria-label="Timeline"] canvas').evaluateAll((canvases) =>
      canvases.map((canvas) => {
        if (!(canvas instanceof HTMLCanvasElement)) throw new TypeError('no canvas');
        const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        return data.some((value, index) => index % 4 !== 3 && value !== 0);
      }),
    );
  await expect.poll(inked).toEqual([true, true, true]);
  // What a browser does when the graphics process is gone: the canvas is blank, and then there again.
  await page.locator('section[aria-label="Timeline"] canvas').evaluateAll((canvases) => {
    for (const canvas of canvases) {
      if (!(canvas instanceof HTMLCanvasElement)) throw new TypeError('no canvas');
      canvas.dispatchEvent(new Event('contextlost', { cancelable: true }));
      canvas.getContext('2d')?.reset();
    }
  });
  expect(await inked()).toEqual([false, false, false]);
  await page.locator('section[aria-label="Timeline"] canvas').evaluateAll((canvases) => {
    for (const canvas of canvases) canvas.dispatchEvent(new Event('contextrestored'));
  });
  await expect.poll(inked).toEqual([true, true, true]);
});

harness.describe('with one finger', () => {
  harness.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  harness(
    'sideways moves in time, up moves the rows, two taps zoom',
    async ({ page, startFakeUpstream, startServer }) => {
      const agents = Array.from({ length: 40 }, (_, index) => agentRecord(index + 1));
      const upstream = await startFakeUpstream({ chooseFault: serveAgents(agents) });
      const server = await startServer(upstream.settings);
      await page.goto(dayAddress(server, 'at=2026-03-10T06:00:00Z/2026-03-10T18:00:00Z'));
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
    },
  );
});

test.describe('a tap', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('shows what is there, and a tap on the name opens the details', async ({ page, smallCenter }) => {
    await page.goto(`${smallCenter.address}/?${wholeDay}`);
    const grid = await readyTimeline(page);
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
