import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPage, readyTimeline, textsOf, timeline as grid } from '../app/page.testkit';
import {
  focusGrid,
  leaveRows,
  nextVisiblePart,
  plot,
  pointAtPlot,
  scroller,
  tool,
  visiblePart,
} from '../app/timelinePage.testkit';
import { createSmallCenterHandlers, smallCenterAgents } from '../demo/smallCenter.testkit';
import { ZOOM_PER_WHEEL_CSS_PX } from './gestures/wheelGestures';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const dayStartMs = Date.parse('2026-03-10T00:00:00Z');
const day = 'from=2026-03-10&to=2026-03-10&tz=UTC';
/** In the middle of Ada's twenty minutes of coaching. */
const coachingHour = 4 + 10 / 60;

const tooltip = page.getByRole('tooltip');
const definitions = () => textsOf(tooltip.getByRole('definition'));

/** Opens a page with a row for Ada alone, the pointer outside it. */
async function openAda(query = day): Promise<void> {
  await openPage(`${query}&q=Ada`, {
    handlers: createSmallCenterHandlers(smallCenterAgents),
    // After all days of these tests.
    now: '2026-12-01T00:00:00Z',
  });
  await readyTimeline();
  await leaveRows();
}

/** Where an hour of the day is in the first row. */
function placeOf(hour: number): { readonly x: number; readonly y: number } {
  return { x: (plot().element().getBoundingClientRect().width * hour) / 24, y: 10 };
}

async function pointAt(hour: number, awayCssPx: readonly [number, number] = [0, 0]): Promise<void> {
  const { x, y } = placeOf(hour);
  await pointAtPlot(x + awayCssPx[0], y + awayCssPx[1]);
}

test('the tooltip shows the whole span, and where the source states something else', async () => {
  await openAda('from=2026-03-10&to=2026-03-10&tz=Asia/Kolkata');
  // 09:40 in India.
  await pointAt(9 + 40 / 60);
  for (const words of ['Ada Autumn', 'A-1815', 'Busy', 'Coaching']) {
    await expect.element(tooltip).toHaveTextContent(words);
  }
  await expect
    .poll(definitions)
    .toEqual([
      '10 Mar 2026, 09:30:00 UTC+5:30',
      '10 Mar 2026, 09:50:00 UTC+5:30',
      '0:20:00 (20 min)',
      '0:30:00, according to the source',
    ]);
  await expect
    .element(tooltip)
    .toHaveTextContent('Possible error: stated duration is 0:30:00, start to end is 0:20:00');

  // 12:00: nothing was reported.
  await pointAt(12);
  await expect.element(tooltip).toHaveTextContent('No status reported');
  await expect
    .poll(definitions)
    .toEqual(['10 Mar 2026, 09:50:00 UTC+5:30', '11 Mar 2026, 00:00:00 UTC+5:30', '14:10:00']);
  await leaveRows();
  await expect.element(tooltip).not.toBeInTheDocument();
});

test('the tooltip of a status that began yesterday shows its true start, and Escape hides it', async () => {
  await openAda('from=2026-11-01&to=2026-11-01&tz=America/New_York');
  await focusGrid();
  await userEvent.keyboard('{Home}');
  await expect
    .poll(definitions)
    .toEqual(['31 Oct 2026, 23:30:00 UTC−4', '1 Nov 2026, 01:45:15 UTC−4', '2:15:15 (2h 15m)']);
  await userEvent.keyboard('{Escape}');
  await expect.element(tooltip).not.toBeInTheDocument();
  expect(grid.element().contains(document.activeElement)).toBe(true);

  // The second hour between one and two has the other offset.
  await userEvent.keyboard('{ArrowRight}');
  await expect
    .poll(definitions)
    .toEqual(['1 Nov 2026, 01:45:15 UTC−4', '1 Nov 2026, 01:20:20 UTC−5', '0:35:05 (35m 5s)']);
});

test('the tooltip lets a moving pointer through, and can be reached by one that rested', async () => {
  await openAda();
  await pointAt(coachingHour);
  await expect.element(tooltip).toHaveTextContent('Coaching');
  await expect.poll(() => getComputedStyle(tooltip.element()).pointerEvents).toBe('auto');
  // Down into the tooltip, and about in it.
  for (const cssPx of [10, 20, 30, 40, 50, 60]) await pointAt(coachingHour, [cssPx, cssPx]);
  await pointAt(coachingHour, [120, 80]);
  await expect.element(tooltip).toHaveTextContent('Coaching');
  // Out again over the plot: the tooltip shows what is there now, and nothing that lies beside it.
  const [from, to] = [placeOf(coachingHour).x + 120, placeOf(12).x];
  for (const share of [1 / 3, 2 / 3, 1]) await pointAtPlot(from + (to - from) * share, 10);
  await expect.element(tooltip).toHaveTextContent('No status reported');
  await leaveRows();
  await expect.element(tooltip).not.toBeInTheDocument();
});

test('the tooltip is hidden by Escape wherever the focus is, until there is something else to show', async () => {
  await openAda();
  const previousDay = page.getByRole('button', { name: 'Previous day' });
  (await previousDay.findElement()).focus();
  await pointAt(coachingHour);
  await expect.element(tooltip).toHaveTextContent('Coaching');
  await userEvent.keyboard('{Escape}');
  await expect.element(tooltip).not.toBeInTheDocument();
  await pointAt(coachingHour, [2, 0]);
  await expect.element(tooltip).not.toBeInTheDocument();
  await pointAt(12);
  await expect.element(tooltip).toHaveTextContent('No status reported');
  await expect.element(previousDay).toHaveFocus();
});

test('a double click zooms to the span, or to the gap', async () => {
  await openAda();
  // 04:00 to 04:20, with a tenth of its length on either side.
  await plot().dblClick({ position: placeOf(coachingHour), force: true });
  expect(await nextVisiblePart()).toEqual({
    startMs: dayStartMs + 3 * HOUR_MS + 58 * MINUTE_MS,
    endMs: dayStartMs + 4 * HOUR_MS + 22 * MINUTE_MS,
  });

  await tool('Show whole range').click();
  await expect.poll(visiblePart).toBeUndefined();
  // From 00:00 to 03:35:59 nothing was reported.
  await plot().dblClick({ position: placeOf(2), force: true });
  const zoomed = await nextVisiblePart();
  expect(zoomed.startMs).toBe(dayStartMs);
  expect(Math.round((zoomed.endMs - dayStartMs) / 1000)).toBe(Math.round(1.1 * (3 * 3600 + 35 * 60 + 59)));
});

test('a wheel gesture continues as what it began as until it rests', async () => {
  // The middle twelve hours of the day: there is room to move both ways.
  await openAda(`${day}&at=2026-03-10T06:00:00Z/2026-03-10T18:00:00Z`);
  const middle = visiblePart();
  /** Turns of a wheel that follow each other at once, as those of a trackpad do; says which the page handled. */
  const turn = (...turns: readonly WheelEventInit[]) =>
    turns.map(
      (init) =>
        !grid
          .element()
          .dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: 700, ...init })),
    );
  // What rolls on after a swipe does not zoom when Ctrl is pressed, nor scroll when the hand strays.
  expect(turn({ deltaX: 40 }, { deltaX: 20, deltaY: 5, ctrlKey: true }, { deltaY: 30 })).toEqual([
    true,
    true,
    true,
  ]);
  const moved = await nextVisiblePart(middle);
  expect(moved.endMs - moved.startMs).toBe(12 * HOUR_MS);
  expect(moved.startMs).toBeGreaterThan(middle?.startMs ?? Infinity);

  // What zooms does not begin to scroll when Ctrl is released.
  expect(turn({ deltaY: -60, ctrlKey: true }, { deltaY: -60 })).toEqual([true, true]);
  const zoomed = await nextVisiblePart(moved);
  expect((zoomed.endMs - zoomed.startMs) / (12 * HOUR_MS)).toBeCloseTo(
    Math.exp(-120 * ZOOM_PER_WHEEL_CSS_PX),
    2,
  );

  // A plain wheel is the browser's, which scrolls the rows, or the page around a frame.
  expect(turn({ deltaY: 60 })).toEqual([false]);
  const { overscrollBehavior, touchAction } = getComputedStyle(scroller());
  expect({ overscrollBehavior, touchAction }).toEqual({
    overscrollBehavior: 'contain auto',
    touchAction: 'pan-y',
  });
});
