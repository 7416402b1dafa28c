import type { CDPSession, Page } from 'playwright';

import { percentile } from './median';

export type Gesture = {
  readonly name: string;
  /** The wheel's turns, in CSS pixels, one event each. */
  readonly turns: readonly { readonly deltaXPx: number; readonly deltaYPx: number }[];
  readonly key: 'none' | 'control' | 'shift';
};

/** How smooth the page was meanwhile; all in ms. */
export type GestureResult = {
  readonly frameGapP50Ms: number;
  readonly frameGapP95Ms: number;
  readonly frameGapMaxMs: number;
  readonly longTaskCount: number;
  /** 0 where there was no task over 50 ms. */
  readonly longestTaskMs: number;
};

/** The browser protocol's bits for keys held down. */
const modifierBits = { none: 0, control: 2, shift: 8 } as const;

/** A 60 Hz mouse wheel's pace. */
const eventIntervalMs = 16;

const repeated = (count: number, deltaYPx: number) =>
  Array.from({ length: count }, () => ({ deltaXPx: 0, deltaYPx }));

/**
 * In this order, because panning needs something to pan to: zoomed in by twenty turns and out by ten,
 * the timeline is wider than its window. Each gesture turns back on its way, so none runs into an end.
 */
export const gestures: readonly Gesture[] = [
  { name: 'scroll', key: 'none', turns: [...repeated(45, 120), ...repeated(15, -120)] },
  { name: 'zoom', key: 'control', turns: [...repeated(25, -60), ...repeated(15, 60)] },
  { name: 'pan', key: 'shift', turns: [...repeated(30, 90), ...repeated(30, -90)] },
];

/** Turns the wheel over a point of the page, one event every 16 ms however slowly the page takes them. */
export async function perform(
  page: Page,
  session: CDPSession,
  gesture: Gesture,
  at: { readonly xPx: number; readonly yPx: number },
): Promise<GestureResult> {
  const startMs = await page.evaluate(() => performance.now());
  const sent: Promise<unknown>[] = [];
  for (const { deltaXPx, deltaYPx } of gesture.turns) {
    sent.push(
      session.send('Input.dispatchMouseEvent', {
        type: 'mouseWheel',
        x: at.xPx,
        y: at.yPx,
        deltaX: deltaXPx,
        deltaY: deltaYPx,
        modifiers: modifierBits[gesture.key],
      }),
    );
    await new Promise((resolve) => {
      setTimeout(resolve, eventIntervalMs);
    });
  }
  await Promise.all(sent);
  const { frameMs, longTasks, endMs } = await page.evaluate(async () => {
    const measuredUntilMs = performance.now();
    // Long tasks are told late, when the browser has nothing better to do.
    await new Promise((resolve) => {
      requestIdleCallback(resolve, { timeout: 1000 });
    });
    return { ...window.benchmarkProbe, endMs: measuredUntilMs };
  });
  const frames = frameMs.filter((atMs) => atMs >= startMs && atMs <= endMs);
  const gapsMs = frames.slice(1).map((atMs, index) => atMs - (frames[index] ?? atMs));
  const tasksMs = longTasks.filter((task) => task.startMs >= startMs).map((task) => task.durationMs);
  return {
    frameGapP50Ms: percentile(gapsMs, 50),
    frameGapP95Ms: percentile(gapsMs, 95),
    frameGapMaxMs: percentile(gapsMs, 100),
    longTaskCount: tasksMs.length,
    longestTaskMs: Math.max(0, ...tasksMs),
  };
}
