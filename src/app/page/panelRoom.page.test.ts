import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createSmallCenterHandlers } from '../../demo/smallCenter.testkit';
import { openPage, parameter } from '../page.testkit';
import { focusGrid, nextVisiblePart, scroller, tool, visiblePart } from '../timelinePage.testkit';

const instantOf = (hour: number) => new Date(Date.UTC(2026, 2, 10, hour)).toISOString();

/** In another status with each hour of the day. */
const ann = {
  userId: 'u-ann',
  firstName: 'Ann',
  lastName: 'Lee',
  email: 'ann@example.com',
  spans: Array.from({ length: 24 }, (_, hour) => ({
    primary: hour % 2 === 0 ? 'AVAILABLE' : 'BUSY',
    secondary: `Hour ${hour}`,
    start: instantOf(hour),
    end: instantOf(hour + 1),
  })),
};
const day = 'from=2026-03-10&to=2026-03-10&tz=UTC&group=none';

async function openAnn(query: string, now = '2026-03-11T12:00:00Z'): Promise<void> {
  await openPage(query, { now, handlers: createSmallCenterHandlers([ann]), viewport: [1440, 900] });
  await expect.element(page.getByRole('grid').first()).toHaveAttribute('aria-busy', 'false');
  // The button that opens the insights comes after the page; it must not move what is measured.
  await expect.element(page.getByRole('button', { name: /^(Insights|رؤى)/ })).toBeVisible();
}

/** The place of the bars on the screen, in any language. */
function plotBox() {
  const { left, right } = scroller().getBoundingClientRect();
  return { left: left + 224, right, width: right - left - 224 };
}

/** Where a moment of the day is while all of it is visible. */
const placeOfHour = (hour: number) => plotBox().left + (plotBox().width * hour) / 24;

/** Clicks the first row at a place of the screen. */
async function clickRowAt(clientX: number): Promise<void> {
  const position = { x: clientX - scroller().getBoundingClientRect().left, y: 10 };
  await page.elementLocator(scroller()).click({ position, force: true });
}

/** The span that was clicked or focused: its cell lies exactly over its bar, cut to what is visible. */
function activeSpan() {
  const cell = document.querySelector('[role=gridcell][tabindex="0"]');
  const { left = -1, right = -1 } = cell?.getBoundingClientRect() ?? {};
  return { hour: /Hour (\d+)/.exec(cell?.getAttribute('aria-label') ?? '')?.[1], left, right };
}

/** Waits until the span of an hour is the active one, and within a pixel of a place. */
async function expectSpanAt(hour: number, left: number): Promise<void> {
  await expect
    .poll(() => {
      const span = activeSpan();
      return { hour: span.hour, isInPlace: Math.abs(span.left - left) < 1, left: span.left };
    })
    .toMatchObject({ hour: String(hour), isInPlace: true });
}

/** Waits until a panel has taken its room, or given it back. */
async function expectPanel(isOpen: boolean): Promise<void> {
  await expect.poll(() => scroller().clientWidth < 1200).toBe(isOpen);
}

/** Closes the panel by keyboard, once its content is here and has the focus. */
async function closePanel(): Promise<void> {
  await expect.poll(() => document.activeElement?.closest('aside')).toBeInstanceOf(HTMLElement);
  await userEvent.keyboard('{Escape}');
  await expectPanel(false);
}

test('opening details by a click on a bar keeps the time under the pointer in place, and closing too', async () => {
  await openAnn(day);
  const left = placeOfHour(7);
  await clickRowAt(placeOfHour(7.5));
  await expectPanel(true);
  await expectSpanAt(7, left);
  // At the same scale: an hour is as wide as before.
  const { width } = plotBox();
  expect(activeSpan().right - activeSpan().left).toBeCloseTo((width + 400) / 24, 0);
  // It is still the whole range that the address names.
  expect(parameter('at')).toBeNull();
  await closePanel();
  await expectSpanAt(7, left);
  expect(activeSpan().right).toBeCloseTo(placeOfHour(8), 0);
  expect(parameter('at')).toBeNull();
});

test('what the panel would cover comes back into view, by no more than that', async () => {
  await openAnn(day);
  const clickedX = placeOfHour(22.5);
  await clickRowAt(clickedX);
  await expectPanel(true);
  // The moment under the pointer is now 24 px from the edge, and the rest is moved as far.
  const edge = plotBox().right - 24;
  await expectSpanAt(22, edge - (plotBox().width + 400) / 48);
  await closePanel();
  await expectSpanAt(22, placeOfHour(22));
});

test('by keyboard the focused span stays in place, with details and with insights', async () => {
  await openAnn(day);
  await focusGrid();
  await userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}');
  const left = placeOfHour(2);
  await expectSpanAt(2, left);
  await userEvent.keyboard('{Enter}');
  await expectPanel(true);
  await expectSpanAt(2, left);
  await closePanel();
  await expectSpanAt(2, left);
  await page.getByRole('button', { name: /^Insights/ }).click();
  await expectPanel(true);
  await expectSpanAt(2, left);
  await closePanel();
  await expectSpanAt(2, left);
  // The last span would be covered.
  await focusGrid();
  await userEvent.keyboard('{End}{Enter}');
  await expectPanel(true);
  await expect.poll(() => activeSpan().hour).toBe('23');
  await expect.poll(() => Math.abs(activeSpan().right - plotBox().right) < 1).toBe(true);
  expect(activeSpan().right - activeSpan().left).toBeCloseTo((plotBox().width + 400) / 24, 0);
});

test('in a live range now stays visible beside details opened by a row’s header', async () => {
  await openAnn('last=8h&tz=UTC&group=none', '2026-03-10T20:30:00Z');
  const current = async () => {
    await expect.poll(() => activeSpan().hour).toBe('20');
    const { left, right } = activeSpan();
    return { width: right - left, toEdge: plotBox().right - right };
  };
  const before = await current();
  await page.getByRole('rowheader', { name: /^Ann/ }).click();
  await expectPanel(true);
  await expect.poll(async () => Math.round((await current()).width)).toBe(Math.round(before.width));
  expect((await current()).toEdge).toBeLessThanOrEqual(before.toEdge + 1);
  expect(parameter('at')).toBeNull();
  await closePanel();
  await expect.poll(async () => Math.round((await current()).toEdge)).toBe(Math.round(before.toEdge));
});

test('where the panel opens on the other side, the time stays in place as well', async () => {
  await openAnn(`${day}&lang=ar`);
  const left = placeOfHour(20);
  await clickRowAt(placeOfHour(20.5));
  await expectPanel(true);
  await expectSpanAt(20, left);
  await closePanel();
  await expectSpanAt(20, left);
});

test('a view that was moved beside the panel keeps its scale and place when the panel closes', async () => {
  await openAnn(`${day}&at=${instantOf(2)}/${instantOf(14)}`);
  await clickRowAt(plotBox().left + (plotBox().width * 5.5) / 12);
  await expectPanel(true);
  await expect.poll(() => activeSpan().hour).toBe('7');
  const before = visiblePart();
  await tool('Later').click();
  const moved = await nextVisiblePart(before);
  await expect.poll(() => activeSpan().left).toBeLessThan(plotBox().left + 400);
  const { left, right } = activeSpan();
  await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click();
  await expectPanel(false);
  const wider = await nextVisiblePart(moved);
  expect(wider.startMs).toBe(moved.startMs);
  await expectSpanAt(7, left);
  expect(activeSpan().right).toBeCloseTo(right, 0);
});
