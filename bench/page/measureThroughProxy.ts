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
  /** First rows on screen to the second page's arrival; negative where the rows came too late. */
  readonly firstRowsBeforeSecondPageMs: number;
  readonly lastPageMs: number;
  /** From the last page's arrival to the timeline saying that all is painted. */
  readonly allRowsAfterLastPageMs: number;
};

/** One cold run of the dashboard as it ships: our proxy with an empty cache before a slow upstream. */
export async function measureThroughProxy(
  browser: Browser,
  options: {
    readonly crowd: Crowd;
    readonly latencyMs: number;
    /** Path and query of the page. */
    readonly path: string;
    readonly patienceMs: number;
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
      patienceMs: options.patienceMs,
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
