import type { Browser } from 'playwright';

import { startServer } from '../e2e/support/startServer';
import type { Crowd } from './generatePage';
import { type GestureResult, gestures, perform } from './gesture';
import { installProbe } from './pageProbe';
import { startCrowd } from './startCrowd';

/** A day that is over, so that nothing in it lies in the future, and without a change of clocks. */
const address = '/?from=2026-03-10&to=2026-03-10&tz=UTC';

/** Far above what is hoped for: it ends a run that would never end. */
const loadTimeoutMs = 180_000;

export type RunResult = {
  readonly pageCount: number;
  /** From opening the page to its first rows on screen. */
  readonly firstRowsMs: number;
  /** First rows on screen to the second page's arrival; negative where the rows came too late. */
  readonly firstRowsBeforeSecondPageMs: number;
  /** From opening the page to the last page's arrival. */
  readonly lastPageMs: number;
  /** From the last page's arrival to the timeline saying that all is painted. */
  readonly allRowsAfterLastPageMs: number;
  readonly loadLongTaskCount: number;
  readonly loadLongestTaskMs: number;
  readonly gestures: Readonly<Record<string, GestureResult>>;
  readonly heapMegabytes: number;
  readonly elementCount: number;
};

/**
 * One cold run: a server with an empty cache, a browser context with an empty one.
 *
 * @throws {Error} when the timeline does not get ready.
 */
export async function measureRun(browser: Browser, crowd: Crowd, latencyMs: number): Promise<RunResult> {
  const upstream = await startCrowd(crowd, latencyMs);
  const server = await startServer(upstream.settings);
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  try {
    const page = await context.newPage();
    await page.addInitScript(installProbe);
    await page.goto(server.address + address);
    await page.waitForFunction(() => window.benchmarkProbe.allRowsMs !== undefined, undefined, {
      timeout: loadTimeoutMs,
    });
    const load = await page.evaluate(() => ({
      ...window.benchmarkProbe,
      arrivalsMs: performance
        .getEntriesByType('resource')
        .filter((entry) => entry.name.includes('/agentstatusdetails'))
        .map((entry) => ('responseEnd' in entry ? Number(entry.responseEnd) : Number.NaN))
        .toSorted((left, right) => left - right),
    }));
    const { arrivalsMs, firstRowsMs = Number.NaN, allRowsMs = Number.NaN } = load;
    const loadTasksMs = load.longTasks.map(({ durationMs }) => durationMs);
    const session = await context.newCDPSession(page);
    const box = await page.getByRole('grid', { name: 'Agent status timeline' }).boundingBox();
    if (box === null) throw new Error('The timeline is not on screen');
    const at = { xPx: box.x + box.width * 0.6, yPx: Math.min(box.y + box.height * 0.5, 800) };
    await page.mouse.move(at.xPx, at.yPx);
    const gestureResults: Record<string, GestureResult> = {};
    for (const gesture of gestures) gestureResults[gesture.name] = await perform(page, session, gesture, at);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return {
      pageCount: arrivalsMs.length,
      firstRowsMs,
      firstRowsBeforeSecondPageMs: (arrivalsMs[1] ?? Number.NaN) - firstRowsMs,
      lastPageMs: arrivalsMs.at(-1) ?? Number.NaN,
      allRowsAfterLastPageMs: allRowsMs - (arrivalsMs.at(-1) ?? Number.NaN),
      loadLongTaskCount: loadTasksMs.length,
      loadLongestTaskMs: Math.max(0, ...loadTasksMs),
      gestures: gestureResults,
      heapMegabytes: usedSize / 1e6,
      elementCount: await page.locator('*').count(),
    };
  } finally {
    await context.close();
    await server.stop();
    await upstream.stop();
  }
}
