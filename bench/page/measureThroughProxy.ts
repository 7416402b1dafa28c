import type { Browser } from 'playwright';

import { startServer } from '../../e2e/support/startServer';
import type { Crowd } from '../generatePage';
import { startCrowd } from '../startCrowd';
import { measureLoad } from './measureLoad';
import { openPage } from './measureSubject';
import { installProbe } from './pageProbe';

export type ProxyLoad = {
  readonly pageCount: number;
  /** From opening the page to its first rows on screen. */
  readonly firstRowsMs: number;
  /** From the first rows on screen to the arrival of the second page; negative if the rows came later. */
  readonly firstRowsBeforeSecondPageMs: number;
  readonly lastPageMs: number;
  /** From the arrival of the last page until the timeline is completely painted. */
  readonly allRowsAfterLastPageMs: number;
};

/** One cold run of the dashboard as it ships: our proxy with an empty cache in front of a slow upstream. */
export async function measureThroughProxy(
  browser: Browser,
  options: {
    readonly crowd: Crowd;
    readonly latencyMs: number;
    /** Path and query of the page. */
    readonly path: string;
    readonly timeoutMs: number;
  },
): Promise<ProxyLoad> {
  const upstream = await startCrowd(options.crowd, options.latencyMs);
  const server = await startServer(upstream.settings);
  try {
    const { page } = await openPage(browser);
    await page.addInitScript(installProbe, { isDashboard: true });
    await page.goto(server.address + options.path);
    const load = await measureLoad(page, {
      agentCount: options.crowd.agentCount,
      timeoutMs: options.timeoutMs,
    });
    const { firstRowsMs = Number.NaN, secondPageMs = Number.NaN } = load;
    return {
      pageCount: load.pageCount,
      firstRowsMs,
      firstRowsBeforeSecondPageMs: secondPageMs - firstRowsMs,
      lastPageMs: load.lastPageMs,
      allRowsAfterLastPageMs: load.paintedAfterLastPageMs,
    };
  } finally {
    await server.stop();
    await upstream.stop();
  }
}
