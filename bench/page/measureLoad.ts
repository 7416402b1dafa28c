import type { Page } from 'playwright';

import { longTasksBetween } from './smoothness';

/** How a page came to show everything; all from the start of its navigation, unless said otherwise. */
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
  /** Tasks over 50 ms until everything was painted, the start of the scripts included. */
  readonly wholeLoad: { readonly longTaskCount: number; readonly longestTaskMs: number };
  /** Addresses of the scripts that were loaded by then. */
  readonly scripts: readonly string[];
};

const replyPath = '/agentstatusdetails';

type Arrival = { readonly name: string; readonly endMs: number };

/**
 * Arrivals of pages with agents, in order. Pages past the end, asked for on trust, come last and hold
 * nothing: nobody waits for them.
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

/** Requests that a page's workers made, on the page's own clock. */
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
 * Waits until the probe has seen everything painted, and tells how it came about.
 *
 * @throws {Error} when no page came, or when it took longer than so many ms.
 */
export async function measureLoad(
  page: Page,
  { agentCount, patienceMs }: { readonly agentCount: number; readonly patienceMs: number },
): Promise<Load> {
  await page.waitForFunction(() => window.benchmarkProbe.paintedMs !== undefined, undefined, {
    timeout: patienceMs,
    polling: 100,
  });
  const { probe, resources } = await page.evaluate(async () => {
    // Long tasks are told late, when the browser has nothing better to do.
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
    // A script that was preloaded and one that a worker shares with the page are listed twice.
    scripts: [...new Set(resources.map(({ name }) => name).filter((name) => /\.js(?:$|\?)/.test(name)))],
  };
}
