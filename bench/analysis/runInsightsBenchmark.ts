import { setTimeout } from 'node:timers/promises';

import { markdownTable } from '../markdownTable';
import { median } from '../median';
import { openPage } from '../page/measureSubject';
import { civilDate, pageSize } from '../page/pages/receivePages';
import { dashboardFolder, dashboardPath, workFolder } from '../page/places';
import { prepareReplies } from '../page/prepareReplies';
import { type SizeName, sizes, spansPerAgent } from '../page/sizes';
import { startPageServer } from '../page/startPageServer';
import { withBrowser } from '../withBrowser';
import { writeResults } from '../writeResults';
import { type ChangeMeasurement, measureChange } from '../views/measureChange';
import { viewChanges } from './viewChanges';

const RUNS = 3;
const measuredSizes = ['M', 'XL'] as const satisfies readonly SizeName[];

/** The changes one after the other, in a page of its own. */
async function runOnce(address: string, floor: number): Promise<Record<string, ChangeMeasurement>> {
  return withBrowser(async (browser) => {
    const { page } = await openPage(browser);
    await page.goto(`${address}${dashboardPath}`);
    await page.locator('[role=grid][aria-busy=false]').waitFor({ timeout: 120_000 });
    await page.getByRole('button', { name: /^Answers/ }).waitFor();
    const measured: Record<string, ChangeMeasurement> = {};
    // What follows the load in idle time shall not be measured with the first change.
    await setTimeout(2000);
    for (const change of viewChanges(floor)) measured[change.name] = await measureChange(page, change);
    return measured;
  });
}

/** Measures what changes of view take with the answers open: `npm run bench -- answers`. A few minutes. */
export async function runAnswersBenchmark(): Promise<void> {
  const results: ({ readonly size: SizeName; readonly change: string } & ChangeMeasurement)[] = [];
  for (const size of measuredSizes) {
    const { agentCount } = sizes[size];
    const replies = prepareReplies({ agentCount, spansPerAgent }, civilDate, pageSize);
    const server = await startPageServer({ replies, latencyMs: 0, dashboardFolder, peersFolder: workFolder });
    const runs: Record<string, ChangeMeasurement>[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      runs.push(await runOnce(server.address, Math.round(agentCount / 3)));
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
  writeResults('answers', { runCount: RUNS, changes: results });
}
