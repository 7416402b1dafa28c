import type { CDPSession, Page } from 'playwright/test';

import { agentRecord, dayAddress, serveAgents, spanRecord } from '../src/demo/upstreamPages.testkit';
import { expect, test as harness } from './support/test';
import { smallCenterNow } from '../src/demo/smallCenter.testkit';
import { test } from './support/smallCenter';
import { focusedCell, nextVisiblePart, plotBox, readyTimeline, visiblePart } from './support/timelinePage';

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

test('buttons do what gestures do, and rest where there is nothing to do', async ({ page, smallCenter }) => {
  await page.goto(`${smallCenter.address}/?${wholeDay}`);
  await readyTimeline(page);
  const tools = page.getByRole('toolbar', { name: 'Timeline' });
  const tool = (name: string) => tools.getByRole('button', { name, exact: true });
  for (const name of ['Earlier', 'Later', 'Zoom out', 'Show whole range']) {
    await expect(tool(name)).toHaveAttribute('aria-disabled', 'true');
  }

  await tool('Zoom in').click();
  const zoomed = await nextVisiblePart(page);
  // 24 h / 1.6 = 15 h around noon.
  expect(zoomed).toEqual({
    startMs: dayStartMs + 4.5 * HOUR_MS,
    endMs: dayStartMs + 19.5 * HOUR_MS,
  });
  await expect(tools.getByText('04:30:00 – 19:30:00')).toBeVisible();

  await tool('Later').click();
  // A fifth of 15 h.
  const later = await nextVisiblePart(page, zoomed);
  expect(later.startMs - zoomed.startMs).toBe(3 * HOUR_MS);
  await tool('Earlier').click();
  expect(await nextVisiblePart(page, later)).toEqual(zoomed);

  await tool('Show whole range').click();
  await expect.poll(() => visiblePart(page)).toBeUndefined();
  await expect(tool('Show whole range')).toBeFocused();
  await expect(tools.getByText('Whole range', { exact: true })).toBeVisible();
});

harness.describe('with fingers', () => {
  harness.use({ hasTouch: true });

  harness(
    'a pinch zooms and keeps under both fingers what they hold',
    async ({ page, startFakeUpstream, startServer }) => {
      const upstream = await startFakeUpstream({ chooseFault: serveAgents([agentRecord(1)]) });
      const server = await startServer(upstream.settings);
      await page.goto(dayAddress(server));
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
    },
  );
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

test('keys zoom, move and show the whole range', async ({ page, smallCenter }) => {
  await page.goto(`${smallCenter.address}/?${wholeDay}`);
  const grid = await readyTimeline(page);
  await grid.locator('[tabindex="0"]').focus();
  await page.keyboard.press('Home');
  await expect.poll(async () => (await focusedCell(page)).name).toMatch(/^No status reported, 00:00:00 – /);

  await page.keyboard.press('+');
  const zoomed = await nextVisiblePart(page);
  // Around the moment that the keyboard stands on, which is the start of the day.
  expect(zoomed).toEqual({ startMs: dayStartMs, endMs: dayStartMs + 15 * HOUR_MS });
  await page.keyboard.press('Shift+ArrowRight');
  const later = await nextVisiblePart(page, zoomed);
  expect(later).toEqual({ startMs: dayStartMs + 3 * HOUR_MS, endMs: dayStartMs + 18 * HOUR_MS });
  await page.keyboard.press('Shift+ArrowLeft');
  expect(await nextVisiblePart(page, later)).toEqual(zoomed);
  await page.keyboard.press('-');
  await expect.poll(() => visiblePart(page)).toBeUndefined();
  await page.keyboard.press('+');
  await nextVisiblePart(page);
  await page.keyboard.press('0');
  await expect.poll(() => visiblePart(page)).toBeUndefined();
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

harness(
  'the grid is one tab stop, walked with keys alone',
  async ({ page, startFakeUpstream, startServer }) => {
    const upstream = await startFakeUpstream({ chooseFault: serveAgents(walkers) });
    const server = await startServer(upstream.settings);
    await page.goto(dayAddress(server));
    const grid = await readyTimeline(page);
    await expect(grid.locator(':is(a, button, input):not([tabindex="-1"]), [tabindex="0"]')).toHaveCount(1);

    // From the control before it, one Tab leads in and one leads out.
    await page.getByRole('combobox', { name: 'Compare' }).focus();
    const expectFocus = async (agent: string, name: RegExp) => {
      await expect.poll(() => focusedCell(page)).toEqual({ agent, name: expect.stringMatching(name) });
    };
    await page.keyboard.press('Tab');
    await expectFocus('Agent 0001', /^No status reported, 11:00:00/);
    await page.keyboard.press('Tab');
    await expect(grid.locator(':focus')).toHaveCount(0);
    await page.keyboard.press('Shift+Tab');
    await expectFocus('Agent 0001', /^No status reported, 11:00:00/);

    await page.keyboard.press('ArrowLeft');
    await expectFocus('Agent 0001', /^AWAY · Lunch, 10:00:00 – 11:00:00, 1:00:00$/);
    await page.keyboard.press('ArrowLeft');
    await expectFocus('Agent 0001', /^BUSY · Call, 09:00:00 – 10:00:00, 1:00:00$/);
    await page.keyboard.press('ArrowRight');
    await expectFocus('Agent 0001', /^AWAY · Lunch/);
    await page.keyboard.press('Home');
    await expectFocus('Agent 0001', /^No status reported, 00:00:00 – 08:00:00/);
    await page.keyboard.press('ArrowLeft');
    await expectFocus('Agent 0001', /^No status reported, 00:00:00 – 08:00:00/);
    await page.keyboard.press('End');
    await expectFocus('Agent 0001', /^No status reported, 11:00:00/);
    await page.keyboard.press('ArrowRight');
    await expectFocus('Agent 0001', /^No status reported, 11:00:00/);

    // Up and Down keep the moment.
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowDown');
    await expectFocus('Agent 0002', /^AWAY · Lunch/);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expectFocus('Agent 0001', /^AWAY · Lunch/);

    await page.keyboard.press('PageDown');
    await expect.poll(async () => Number((await focusedCell(page)).agent.slice(-4))).toBeGreaterThan(10);
    await expect(grid.locator(':focus')).toBeInViewport();
    await page.keyboard.press('PageUp');
    await expectFocus('Agent 0001', /^AWAY · Lunch/);
    await page.keyboard.press('Control+End');
    await expectFocus('Agent 0060', /^AWAY · Lunch/);
    await expect(grid.locator(':focus')).toBeInViewport();
    await expect(grid.locator('[role=row]:has(:focus)')).toHaveAttribute('aria-rowindex', '60');
    await page.keyboard.press('Control+Home');
    await expectFocus('Agent 0001', /^AWAY · Lunch/);
    await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
  },
);

harness(
  'the focus stays while its row is scrolled away',
  async ({ page, startFakeUpstream, startServer }) => {
    const upstream = await startFakeUpstream({ chooseFault: serveAgents(walkers) });
    const server = await startServer(upstream.settings);
    await page.goto(dayAddress(server));
    const grid = await readyTimeline(page);
    await grid.locator('[tabindex="0"]').focus();
    await page.keyboard.press('ArrowLeft');
    const here = { agent: 'Agent 0001', name: 'AWAY · Lunch, 10:00:00 – 11:00:00, 1:00:00' };
    await expect.poll(() => focusedCell(page)).toEqual(here);

    const plot = await plotBox(page);
    await page.mouse.move(plot.x + 20, plot.y + 20);
    await page.mouse.wheel(0, 5000);
    await expect(grid.getByRole('rowheader', { name: /^Agent 0060/ })).toBeInViewport();
    await expect(grid.locator(':focus')).not.toBeInViewport();
    expect(await focusedCell(page)).toEqual(here);

    await page.keyboard.press('ArrowDown');
    await expect.poll(async () => (await focusedCell(page)).agent).toBe('Agent 0002');
    await expect(grid.locator(':focus')).toBeInViewport();
  },
);

test('the focus stays when newer data comes in by itself', async ({ page, smallCenter }) => {
  await page.clock.setFixedTime(smallCenterNow);
  await page.goto(`${smallCenter.address}/?tz=UTC`);
  const grid = await readyTimeline(page);
  await grid.locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  const here = { agent: 'Ben Busy', name: 'AVAILABLE · Ready, 08:00:00 – 14:00:00, 6:00:00' };
  await expect.poll(() => focusedCell(page)).toEqual(here);

  const before = smallCenter.requests.length;
  await page.clock.setFixedTime('2026-03-10T15:05:00Z');
  await expect.poll(() => smallCenter.requests.length).toBeGreaterThan(before);
  await expect(grid.getByRole('gridcell', { name: /^BUSY · NBK/ })).toHaveAccessibleName(/1:05:00$/);
  expect(await focusedCell(page)).toEqual(here);
});

test('the tooltip tells the whole span, and what the source states otherwise', async ({
  page,
  smallCenter,
}) => {
  await page.goto(`${smallCenter.address}/?from=2026-03-10&to=2026-03-10&tz=Asia/Kolkata&q=Ada`);
  await readyTimeline(page);
  const plot = await plotBox(page);
  // 09:40, in the middle of the twenty minutes of coaching.
  await page.mouse.move(plot.x + plot.width * ((9 + 40 / 60) / 24), plot.y + 10);
  const tooltip = page.getByRole('tooltip');
  await expect(tooltip).toContainText('Ada Autumn');
  await expect(tooltip).toContainText('A-1815');
  await expect(tooltip).toContainText('Busy');
  await expect(tooltip).toContainText('Coaching');
  await expect(tooltip.getByRole('definition')).toHaveText([
    '10 Mar 2026, 09:30:00 UTC+5:30',
    '10 Mar 2026, 09:50:00 UTC+5:30',
    '0:20:00 (20 min)',
    '0:30:00, according to the source',
  ]);
  await expect(tooltip).toContainText('Possible error: stated duration is 0:30:00, start to end is 0:20:00');

  // 12:00: nothing was reported.
  await page.mouse.move(plot.x + plot.width / 2, plot.y + 10);
  await expect(tooltip).toContainText('No status reported');
  await expect(tooltip.getByRole('definition')).toHaveText([
    '10 Mar 2026, 09:50:00 UTC+5:30',
    '11 Mar 2026, 00:00:00 UTC+5:30',
    '14:10:00',
  ]);
  await page.mouse.move(5, 5);
  await expect(tooltip).toHaveCount(0);
});

test('the tooltip of a status that began yesterday tells its true start, and Escape hides it', async ({
  page,
  smallCenter,
}) => {
  await page.goto(`${smallCenter.address}/?from=2026-11-01&to=2026-11-01&tz=America/New_York&q=Ada`);
  const grid = await readyTimeline(page);
  await grid.locator('[tabindex="0"]').focus();
  await page.keyboard.press('Home');
  const tooltip = page.getByRole('tooltip');
  await expect(tooltip.getByRole('definition')).toHaveText([
    '31 Oct 2026, 23:30:00 UTC−4',
    '1 Nov 2026, 01:45:15 UTC−4',
    '2:15:15 (2h 15m)',
  ]);
  await page.keyboard.press('Escape');
  await expect(tooltip).toHaveCount(0);
  await expect(grid.locator(':focus')).toHaveCount(1);

  // The second hour between one and two has the other offset.
  await page.keyboard.press('ArrowRight');
  await expect(tooltip.getByRole('definition')).toHaveText([
    '1 Nov 2026, 01:45:15 UTC−4',
    '1 Nov 2026, 01:20:20 UTC−5',
    '0:35:05 (35m 5s)',
  ]);
});

/** Every text that the axis paints from here on, in the order of painting. */
async function recordAxisTexts(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const texts: string[] = [];
    Object.assign(globalThis, { axisTexts: texts });
    // oxlint-disable-next-line typescript/unbound-method -- bound again wherever it is called, below
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
      // The axis is the only canvas of this height.
      if (this.canvas.clientHeight === 34) texts.push(text);
      return fillText.call(this, text, ...rest);
    };
  });
  return () =>
    page.evaluate(() => {
      const { axisTexts } = globalThis as unknown as { axisTexts: string[] };
      return axisTexts;
    });
}

const axes = [
  { zone: 'Asia/Kolkata', date: '2026-03-10', texts: ['Tue 10 Mar  UTC+5:30', '02:00', '22:00'] },
  { zone: 'Asia/Kathmandu', date: '2026-03-10', texts: ['Tue 10 Mar  UTC+5:45', '02:00', '22:00'] },
  {
    zone: 'America/New_York',
    date: '2026-11-01',
    texts: ['Sun 1 Nov  UTC−4', 'clock back 1 h', '02:00', '22:00'],
  },
  { zone: 'America/New_York', date: '2026-03-08', texts: ['Sun 8 Mar  UTC−5', 'clock forward 1 h'] },
  { zone: 'Australia/Lord_Howe', date: '2026-04-05', texts: ['Sun 5 Apr  UTC+11', 'clock back 30 min'] },
];

for (const { zone, date, texts } of axes) {
  test(`the axis of ${date} is in the viewer's zone, ${zone}`, async ({ page, smallCenter }) => {
    const axisTexts = await recordAxisTexts(page);
    await page.goto(`${smallCenter.address}/?from=${date}&to=${date}&tz=${zone}`);
    await readyTimeline(page);
    await expect.poll(axisTexts).toEqual(expect.arrayContaining(texts));
  });
}

harness(
  'only the rows in view are in the page, however many agents there are',
  async ({ page, startFakeUpstream, startServer }) => {
    const thousand = Array.from({ length: 1000 }, (_, index) => agentRecord(index + 1));
    const upstream = await startFakeUpstream({ chooseFault: serveAgents(thousand) });
    const server = await startServer(upstream.settings);
    await page.goto(dayAddress(server));
    const grid = await readyTimeline(page);
    await expect(grid).toHaveAttribute('aria-rowcount', '1000');
    await expect(page.getByText('1,000 agents, 20 pages').first()).toBeVisible();
    const elements = () => page.locator('body *').count();
    const rows = grid.getByRole('row');
    // A screen of 900 px holds 26 rows of 34 px at most, and a few stand ready on each side.
    expect(await rows.count()).toBeLessThanOrEqual(32);
    expect(await elements()).toBeLessThan(1200);

    // The last row is there once it is scrolled to, and the first has gone.
    const plot = await plotBox(page);
    await page.mouse.move(plot.x + 20, plot.y + 20);
    await page.mouse.wheel(0, 50_000);
    await expect(grid.getByRole('rowheader', { name: /^Agent 1000/ })).toBeInViewport();
    await expect(grid.getByRole('rowheader', { name: /^Agent 0003/ })).toHaveCount(0);
    expect(await rows.count()).toBeLessThanOrEqual(32);
    expect(await elements()).toBeLessThan(1200);
  },
);
