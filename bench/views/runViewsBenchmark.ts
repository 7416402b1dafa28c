import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout } from 'node:timers/promises';

import { markdownTable } from '../markdownTable';
import { median } from '../median';
import { buildForProduction } from '../page/buildForProduction';
import { builtPeersFolder } from '../page/buildPeerPages';
import { measureLoad } from '../page/measureLoad';
import { openPage } from '../page/measureSubject';
import { readPageOptions } from '../page/options';
import { civilDate, pageSize } from '../page/pages/receivePages';
import { installProbe } from '../page/pageProbe';
import { dashboardPath, workFolder } from '../page/paths';
import { prepareReplies } from '../page/prepareReplies';
import { type SizeName, sizes, spansPerAgent } from '../page/sizes';
import { longTasksBetween } from '../page/smoothness';
import { startPageServer } from '../page/startPageServer';
import { withBrowser } from '../withBrowser';
import { writeResults } from '../writeResults';
import { measureChange } from './measureChange';
import { tableChanges } from './tableChanges';

const builtFolder = path.join(workFolder, 'views-dist');
const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

const refreshCount = 6;

type SizeResult = {
  readonly size: SizeName;
  /** By change: the median of the runs after the first, which also loads code. */
  readonly changesMs: Readonly<Record<string, number>>;
  readonly firstTimeMs: Readonly<Record<string, number>>;
  /** During six refreshes of a running day. */
  readonly liveLongTasks: number;
  readonly liveLongestTaskMs: number;
};

async function measureSize(size: SizeName, runCount: number, timeoutMs: number): Promise<SizeResult> {
  const crowd = { ...sizes[size], spansPerAgent };
  const server = await startPageServer({
    replies: prepareReplies(crowd, civilDate, pageSize),
    latencyMs: 0,
    dashboardFolder: builtFolder,
    peersFolder: builtPeersFolder,
  });
  try {
    return await withBrowser(async (browser) => {
      const { page } = await openPage(browser);
      await page.addInitScript(installProbe, { isDashboard: true });
      await page.goto(server.address + dashboardPath, { waitUntil: 'commit' });
      await measureLoad(page, { agentCount: crowd.agentCount, timeoutMs });
      await setTimeout(2000);
      const runs: Record<string, number>[] = [];
      for (let run = 0; run <= runCount; run += 1) {
        const taken: Record<string, number> = {};
        for (const change of tableChanges) {
          taken[change.name] = (await measureChange(page, change)).doneMs;
        }
        runs.push(taken);
      }
      const [firstTimeMs = {}, ...later] = runs;
      const changesMs = Object.fromEntries(
        tableChanges.map(({ name }) => [name, median(later.map((taken) => taken[name] ?? Number.NaN))]),
      );

      const live = await openPage(browser);
      await live.page.clock.setFixedTime(`${civilDate}T23:00:00Z`);
      await live.page.addInitScript(installProbe, { isDashboard: true });
      await live.page.goto(`${server.address}/?tz=UTC`, { waitUntil: 'commit' });
      const grid = live.page.getByRole('grid', { name: 'Agent status timeline' });
      await grid.and(live.page.locator('[aria-busy="false"]')).waitFor({ timeout: timeoutMs });
      await setTimeout(5000);
      const readTasks = () => live.page.evaluate(() => window.benchmarkProbe.longTasks);
      const before = (await readTasks()).length;
      for (let minute = 1; minute <= refreshCount; minute += 1) {
        const replied = live.page.waitForResponse(/agentstatusdetails/, { timeout: timeoutMs });
        await live.page.clock.setFixedTime(
          new Date(`${civilDate}T23:${String(minute * 8).padStart(2, '0')}:00Z`),
        );
        await replied;
        await setTimeout(4000);
      }
      const tasks = (await readTasks()).slice(before);
      const { longTaskCount, longestTaskMs } = longTasksBetween(tasks, 0, Number.POSITIVE_INFINITY);
      return { size, changesMs, firstTimeMs, liveLongTasks: longTaskCount, liveLongestTaskMs: longestTaskMs };
    });
  } finally {
    await server.stop();
  }
}

/**
 * Measures how long each change of view takes until it is painted, and the tasks over 50 ms while a running day is
 * refreshed. Takes the page benchmark's `--sizes`, `--runs` and `--timeout`.
 */
export async function runViewsBenchmark(commandLine: readonly string[]): Promise<void> {
  const options = readPageOptions(commandLine);
  await buildForProduction({
    root: projectFolder,
    configFile: path.join(projectFolder, 'vite.config.ts'),
    configLoader: 'runner',
    build: { outDir: builtFolder, emptyOutDir: true, sourcemap: false },
  });
  const results: SizeResult[] = [];
  for (const size of options.sizes) {
    results.push(await measureSize(size, options.runCount, options.timeoutMs));
  }
  const head = [
    'change, ms (first time)',
    ...results.map(({ size }) => sizes[size].agentCount.toLocaleString('en')),
  ];
  const rows = tableChanges.map(({ name }) => [
    name,
    ...results.map(
      ({ changesMs, firstTimeMs }) => `${changesMs[name]?.toFixed(0)} (${firstTimeMs[name]?.toFixed(0)})`,
    ),
  ]);
  rows.push([
    'live: tasks > 50 ms, longest',
    ...results.map(
      ({ liveLongTasks, liveLongestTaskMs }) => `${liveLongTasks}, ${liveLongestTaskMs.toFixed(0)}`,
    ),
  ]);
  console.log(markdownTable(head, rows));
  writeResults('views', { runs: options.runCount, sizes: results });
}
