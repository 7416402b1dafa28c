import type { Page } from 'playwright';

import { longTasksBetween } from './smoothness';

/** The course of a page load; all times from the start of the navigation unless stated otherwise. */
export type Load = {
  readonly pageCount: number;
  readonly firstRowsMs: number | undefined;
  /** The second page's arrival. */
  readonly secondPageMs: number | undefined;
  readonly lastPageMs: number;
  readonly paintedMs: number;
  readonly paintedAfterLastPageMs: number;
  /** Tasks over 50 ms between the first page's arrival and the last one's. */
  readonly whileArriving: { readonly longTaskCount: number; readonly longestTaskMs: number };
  /** Tasks over 50 ms until everything was painted, including the start of the scripts. */
  readonly wholeLoad: { readonly longTaskCount: number; readonly longestTaskMs: number };
  /** Addresses of the scripts that were loaded by then. */
  readonly scripts: readonly string[];
};

const replyPath = '/agentstatusdetails';

type Arrival = { readonly name: string; readonly endMs: number };

/**
 * Arrivals of pages with agents, in order. Pages past the end, requested speculatively, are not counted: they are
 * empty, and nothing waits for them.
 */
export function arrivalsOf(resources: readonly Arrival[], agentCount: number): number[] {
  return resources
    .filter(({ name }) => {
      const url = new URL(name);
      return url.pathname.endsWith(replyPath) && Number(url.searchParams.get('offset')) < agentCount;
    })
    .map(({ endMs }) => endMs)
    .toSorted((left, right) => left - right);
}

/** Requests of a page's workers, on the page's own clock. */
async function resourcesOfWorkers(page: Page): Promise<Arrival[]> {
  const timeOriginMs = await page.evaluate(() => performance.timeOrigin);
  const arrivals = await Promise.all(
    page.workers().map((worker) =>
      worker.evaluate(
        (origin) =>
          performance.getEntriesByType('resource').map(({ name, startTime, duration }) => ({
            name,
            endMs: startTime + duration + performance.timeOrigin - origin,
          })),
        timeOriginMs,
      ),
    ),
  );
  return arrivals.flat();
}

/**
 * Waits until the probe has seen everything painted, and reports the course of the load.
 *
 * @throws {Error} if no page arrived, or if it took longer than `timeoutMs`.
 */
export async function measureLoad(
  page: Page,
  { agentCount, timeoutMs }: { readonly agentCount: number; readonly timeoutMs: number },
): Promise<Load> {
  await page.waitForFunction(() => window.benchmarkProbe.paintedMs !== undefined, undefined, {
    timeout: timeoutMs,
    polling: 100,
  });
  const { probe, resources } = await page.evaluate(async () => {
    // Long tasks are reported late, when the browser is idle.
    await new Promise((resolve) => {
      requestIdleCallback(resolve, { timeout: 1000 });
    });
    return {
      probe: { ...window.benchmarkProbe, frameMs: [], inputs: [] },
      resources: performance
        .getEntriesByType('resource')
        .map(({ name, startTime, duration }) => ({ name, endMs: startTime + duration })),
    };
  });
  const arrivalsMs = arrivalsOf([...resources, ...(await resourcesOfWorkers(page))], agentCount);
  const [firstPageMs, secondPageMs] = arrivalsMs;
  const lastPageMs = arrivalsMs.at(-1);
  const { firstRowsMs, paintedMs, longTasks } = probe;
  if (firstPageMs === undefined || lastPageMs === undefined || paintedMs === undefined) {
    throw new Error('The page was painted without a single page of agents');
  }
  return {
    pageCount: arrivalsMs.length,
    firstRowsMs,
    secondPageMs,
    lastPageMs,
    paintedMs,
    paintedAfterLastPageMs: paintedMs - lastPageMs,
    whileArriving: longTasksBetween(longTasks, firstPageMs, lastPageMs),
    wholeLoad: longTasksBetween(longTasks, 0, paintedMs),
    // A preloaded script, or one that a worker shares with the page, is listed twice.
    scripts: [...new Set(resources.map(({ name }) => name).filter((name) => /\.js(?:$|\?)/.test(name)))],
  };
}
