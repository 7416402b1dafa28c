import { loadavg } from 'node:os';

import { startServer } from '../../e2e/support/startServer';
import { markdownTable } from '../markdownTable';
import { withBrowser } from '../withBrowser';
import { writeResults } from '../writeResults';
import { evaluateLiveTargets, type LiveSample } from './liveFigures';
import { readLiveOptions } from './options';
import { watchLivePage } from './watchLivePage';

function reportMinute(samples: readonly LiveSample[]): void {
  const [before, last] = samples.slice(-2);
  if (!before || !last) return;
  const percent = (100 * (last.mainThreadMs - before.mainThreadMs)) / (last.atMs - before.atMs);
  console.log(`minute ${samples.length - 1}: ${percent.toFixed(2)} % of a core`);
}

/**
 * Watches the dashboard in real time while nobody touches it, with the built server, its demo, and its default
 * budget: tasks over 50 ms, growth of memory, and CPU time. Takes `--minutes` (10; an hour is the figure that
 * counts), `--agents` (1000), `--query` of the address (`tz=UTC`), `--settle` seconds before the first figures (90),
 * and `--trace off`.
 */
export async function runLiveBenchmark(commandLine: readonly string[]): Promise<void> {
  const options = readLiveOptions(commandLine);
  const server = await startServer({ DEMO_AGENTS: String(options.agentCount), LOG_LEVEL: 'error' });
  try {
    const figures = await withBrowser((browser) =>
      watchLivePage(browser, server.address, options, reportMinute),
    );
    const targets = evaluateLiveTargets(figures);
    const { longTasks, ...numbers } = figures;
    const rows = Object.entries(numbers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value.toFixed(2)]],
    );
    console.log(`\n${markdownTable([`${options.agentCount} live agents`, 'value'], rows)}`);
    const targetRows = targets.map(({ name, limit, value, isMet }) => [
      name,
      `≤ ${limit}`,
      value.toFixed(2),
      isMet ? 'met' : 'MISSED',
    ]);
    console.log(`\n${markdownTable(['target', 'limit', 'value', ''], targetRows)}`);
    for (const { atSeconds, durationMs } of longTasks) {
      console.log(`A task of ${durationMs.toFixed(0)} ms after ${atSeconds.toFixed(1)} s`);
    }
    // By the clock, tasks take longer while other programs need the cores.
    const [loadAverage] = loadavg();
    writeResults('live', { ...options, loadAverage, ...figures, targets });
  } finally {
    await server.stop();
  }
}
