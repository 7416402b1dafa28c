import { setTimeout } from 'node:timers/promises';

import { markdownTable } from '../markdownTable';
import { median } from '../median';
import { openPage } from '../page/measureSubject';
import { civilDate, pageSize } from '../page/pages/receivePages';
import { dashboardFolder, dashboardPath, workFolder } from '../page/paths';
import { prepareReplies } from '../page/prepareReplies';
import { type SizeName, sizes, spansPerAgent } from '../page/sizes';
import { startPageServer } from '../page/startPageServer';
import { withBrowser } from '../withBrowser';
import { writeResults } from '../writeResults';
import { type ChangeMeasurement, measureChange } from '../views/measureChange';
import { insightsButton, viewChanges } from './viewChanges';

const RUNS = 3;
const measuredSizes = ['M', 'XL'] as const satisfies readonly SizeName[];

/** The changes one after the other, in a new page. */
async function runOnce(address: string, minimum: number): Promise<Record<string, ChangeMeasurement>> {
  return withBrowser(async (browser) => {
    const { page } = await openPage(browser);
    await page.goto(`${address}${dashboardPath}`);
    await page.locator('[role=grid][aria-busy=false]').waitFor({ timeout: 120_000 });
    await page.getByRole('button', { name: insightsButton }).waitFor();
    const measured: Record<string, ChangeMeasurement> = {};
    // Work in idle time after the load must not be measured with the first change.
    await setTimeout(2000);
    for (const change of viewChanges(minimum)) measured[change.name] = await measureChange(page, change);
    return measured;
  });
}

/** Measures changes of view with the insights open: `npm run bench -- insights`. Takes a few minutes. */
export async function runInsightsBenchmark(): Promise<void> {
  const results: ({ readonly size: SizeName; readonly change: string } & ChangeMeasurement)[] = [];
  for (const size of measuredSizes) {
    const { agentCount } = sizes[size];
    const replies = prepareReplies({ agentCount, spansPerAgent }, civilDate, pageSize);
    const server = await startPageServer({ replies, latencyMs: 0, dashboardFolder, peersFolder: workFolder });
    const runs: Record<string, ChangeMeasurement>[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      runs.push(await runOnce(server.address, Math.round(agentCount / 2)));
    }
    await server.stop();
    for (const { name } of viewChanges(1)) {
      const found = runs.flatMap((run) => run[name] ?? []);
      results.push({
        size,
        change: name,
        doneMs: median(found.map(({ doneMs }) => doneMs)),
        longestTaskMs: median(found.map(({ longestTaskMs }) => longestTaskMs)),
      });
    }
  }
  const cells = (size: SizeName, change: string) => {
    const found = results.find((result) => result.size === size && result.change === change);
    return [found?.doneMs, found?.longestTaskMs].map((ms) => ms?.toFixed(0) ?? '');
  };
  console.log(
    markdownTable(
      ['change, ms', ...measuredSizes.flatMap((size) => [`${size} done`, `${size} longest task`])],
      viewChanges(1).map(({ name }) => [name, ...measuredSizes.flatMap((size) => cells(size, name))]),
    ),
  );
  writeResults('insights', { runCount: RUNS, changes: results });
}
