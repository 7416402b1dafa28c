import { setTimeout } from 'node:timers/promises';

import type { CDPSession, Page } from 'playwright';

import { type Gesture, eventIntervalMs, restBeforeGestureMs } from './gesture';
import { type Smoothness, smoothnessBetween } from './smoothness';

type Point = { readonly xPx: number; readonly yPx: number };

/** The browser protocol's bits for pressed keys. */
const modifierBits = { none: 0, control: 2 } as const;

/**
 * The CPU time of the main thread since the page was opened: unlike elapsed time, it excludes other programs.
 * `openPage` sets the browser to count CPU time.
 */
export async function mainThreadMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value;
  if (seconds === undefined) throw new Error('The browser does not report how long its tasks took');
  return seconds * 1000;
}

/** The calls of a gesture, except those that begin and end it, which are not paced. */
function eventsOf(gesture: Gesture, at: Point) {
  const modifiers = modifierBits[gesture.key];
  if (gesture.kind === 'wheel') {
    return gesture.steps.map(({ xPx, yPx }) => ({
      type: 'mouseWheel' as const,
      x: at.xPx,
      y: at.yPx,
      deltaX: xPx,
      deltaY: yPx,
      modifiers,
    }));
  }
  let { xPx, yPx } = at;
  return gesture.steps.map((step) => {
    xPx += step.xPx;
    yPx += step.yPx;
    return { type: 'mouseMoved' as const, x: xPx, y: yPx, button: 'left' as const, buttons: 1, modifiers };
  });
}

/**
 * Performs a gesture over a point of the page once the page is idle, one event every 16 ms, however slowly the page
 * handles them.
 */
export async function performGesture(
  page: Page,
  session: CDPSession,
  gesture: Gesture,
  at: Point,
): Promise<Smoothness> {
  const events = eventsOf(gesture, at);
  const start = { x: at.xPx, y: at.yPx };
  const { x, y } = events.at(-1) ?? start;
  const button = { button: 'left' as const, clickCount: 1 };
  await setTimeout(restBeforeGestureMs);
  await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...start });
  if (gesture.kind === 'drag') {
    await session.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...start, ...button });
  }
  const startMs = await page.evaluate(() => performance.now());
  const workedBeforeMs = await mainThreadMs(session);
  const sent: Promise<unknown>[] = [];
  const sendingSinceMs = performance.now();
  for (const [index, event] of events.entries()) {
    sent.push(session.send('Input.dispatchMouseEvent', event));
    await setTimeout(Math.max(0, sendingSinceMs + (index + 1) * eventIntervalMs - performance.now()));
  }
  await Promise.all(sent);
  const workedAfterMs = await mainThreadMs(session);
  if (gesture.kind === 'drag') {
    await session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', x, y, ...button });
  }
  const { probe, endMs } = await page.evaluate(async () => {
    const measuredUntilMs = performance.now();
    // Long tasks are reported late, when the browser is idle.
    await new Promise((resolve) => {
      requestIdleCallback(resolve, { timeout: 1000 });
    });
    return { probe: window.benchmarkProbe, endMs: measuredUntilMs };
  });
  return smoothnessBetween(probe, { startMs, endMs, mainThreadMs: workedAfterMs - workedBeforeMs });
}
