import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';

import { markdownTable } from '../markdownTable';
import { measureHeap } from '../page/heapUsage';
import { startMeasuredServer } from '../proxy/startMeasuredServer';
import { wholeNumber } from '../wholeNumber';
import { withBrowser } from '../withBrowser';
import { writeResults } from '../writeResults';

const dayMs = 24 * 3_600_000;
/** By the page's clock: pages were turned and refreshed, so that all code is loaded and every cache is in use. */
const settleMs = 3_600_000;

/** Makes the page's clock and timers run faster, like those of its server. */
function hurryClock(speed: number): void {
  const realNow = Date.now.bind(Date);
  const startMs = realNow();
  Date.now = () => Math.floor(startMs + (realNow() - startMs) * speed);
  const realTimeout = window.setTimeout.bind(window);
  const hurried = (work: TimerHandler, delayMs = 0) => realTimeout(work, delayMs / speed);
  Object.assign(window, { setTimeout: hurried });
}

/**
 * Leaves the wall display alone for a day, with the built server and its demo, and reports how its memory grows. The clocks
 * of both run faster. Takes `--speed` (120: a day takes 13 minutes) and `--agents` (100).
 */
export async function runWallDayBenchmark(commandLine: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...commandLine],
    options: { speed: { type: 'string', default: '120' }, agents: { type: 'string', default: '100' } },
  });
  const speed = wholeNumber('speed', values.speed, 1);
  const agentCount = wholeNumber('agents', values.agents, 1);
  const server = await startMeasuredServer({ DEMO_AGENTS: String(agentCount) }, speed);
  try {
    await withBrowser(async (browser) => {
      const context = await browser.newContext({
        viewport: { width: 1920, height: 1080 },
        timezoneId: 'UTC',
      });
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await page.addInitScript(hurryClock, speed);
      let refreshCount = 0;
      page.on('response', (response) => {
        if (new URL(response.url()).searchParams.get('offset') === '0') refreshCount += 1;
      });
      await page.goto(`${server.address}/?chrome=wall`);
      await page.locator('[data-wall-agent]').first().waitFor();
      await setTimeout(settleMs / speed);
      const samples = [await sample()];
      for (let quarter = 1; quarter <= 4; quarter += 1) {
        await setTimeout(dayMs / 4 / speed);
        samples.push(await sample());
        console.log(`${quarter * 6} hours: ${samples.at(-1)?.megabytes.toFixed(2)} MB`);
      }
      const figures = { speed, agentCount, refreshCount, samples };
      const rows = samples.map(({ megabytes, elementCount }, index) => [
        String(index * 6),
        megabytes.toFixed(2),
        String(elementCount),
      ]);
      console.log(`\n${markdownTable(['hours', 'MB', 'elements'], rows)}\n${refreshCount} refreshes`);
      writeResults('wall-day', figures);

      async function sample() {
        const { totalMegabytes } = await measureHeap(session);
        const elementCount = await page.locator('*').count();
        return { megabytes: totalMegabytes, elementCount };
      }
    });
  } finally {
    await server.stop();
  }
}
