import { setTimeout } from 'node:timers/promises';

import type { Browser, CDPSession, Page } from 'playwright';

import { measureHeap } from '../page/heapUsage';
import { openPage } from '../page/measureSubject';
import type { ProbeRecord } from '../page/pageProbe';
import { mainThreadMs } from '../page/performGesture';
import { type LiveFigures, liveFigures, type LiveSample } from './liveFigures';
import type { LiveOptions } from './options';
import { traceWork } from './traceWork';

declare global {
  interface Window {
    liveLongTasks: ProbeRecord['longTasks'];
  }
}

const loadTimeoutMs = 120_000;
const minuteMs = 60_000;

/** Records only long tasks: the probe of the page benchmark also requests every frame, so no page with it is idle. */
function recordLongTasks(): void {
  window.liveLongTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      window.liveLongTasks.push({ startMs: startTime, durationMs: duration });
    }
  }).observe({ type: 'longtask', buffered: true });
}

/** CPU time of all pages in the browser, which has only one that does anything. */
async function pageProcessMs(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo
    .filter(({ type }) => type === 'renderer')
    .reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

async function waitForCompleteTimeline(page: Page): Promise<void> {
  const grid = page.getByRole('grid', { name: 'Agent status timeline' });
  await grid.and(page.locator('[aria-busy="false"]')).waitFor({ timeout: loadTimeoutMs });
}

/**
 * Opens the dashboard, leaves it alone, and reports what it costs. `onMinute` gets the samples so far after every
 * minute.
 */
export async function watchLivePage(
  browser: Browser,
  address: string,
  options: LiveOptions,
  onMinute: (samples: readonly LiveSample[]) => void,
): Promise<LiveFigures> {
  const { page, session } = await openPage(browser);
  const browserSession = await browser.newBrowserCDPSession();
  await page.addInitScript(recordLongTasks);
  await page.goto(address + options.path, { waitUntil: 'commit' });
  await waitForCompleteTimeline(page);
  await setTimeout(options.settleSeconds * 1000);

  const firstHeap = await measureHeap(session);
  let refreshCount = 0;
  page.on('response', (response) => {
    const { pathname, searchParams } = new URL(response.url());
    // A refresh requests the present day again; of a day before it in the range, there is a copy.
    if (pathname.endsWith('/agentstatusdetails') && searchParams.get('offset') === '0') refreshCount += 1;
  });
  const sample = async (): Promise<LiveSample> => ({
    mainThreadMs: await mainThreadMs(session),
    processMs: await pageProcessMs(browserSession),
    atMs: await page.evaluate(() => performance.now()),
  });
  const samples = [await sample()];
  const taskWorkMs: number[] = [];
  for (let minute = 1; minute <= options.minutes; minute += 1) {
    const pass = () => setTimeout(minuteMs);
    // Minute by minute, because a trace takes some 10 MB for each.
    if (options.isTraced) taskWorkMs.push(...(await traceWork(browser, page, pass)));
    else await pass();
    samples.push(await sample());
    onMinute(samples);
  }
  const longTasks = await page.evaluate(async () => {
    // Long tasks are reported late, when the browser is idle.
    await new Promise((resolve) => {
      requestIdleCallback(resolve, { timeout: 1000 });
    });
    return window.liveLongTasks;
  });
  const lastHeap = await measureHeap(session);
  return liveFigures({
    samples,
    longTasks,
    taskWorkMs: options.isTraced ? taskWorkMs : undefined,
    refreshCount,
    firstMegabytes: firstHeap.totalMegabytes,
    lastMegabytes: lastHeap.totalMegabytes,
  });
}
