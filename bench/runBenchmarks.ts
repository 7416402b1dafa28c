import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';

import { chromium } from 'playwright';

import { chromiumFlags, systemChromiumPath } from '../scripts/chromium.mjs';
import { initialAssets } from '../scripts/initialAssets.mjs';
import { type RunResult, measureRun } from './measureRun';
import { flatten, medianOfRuns } from './medianOfRuns';

const spansPerAgent = 90;
const resultsFile = new URL('./results.json', import.meta.url);

type Options = {
  readonly agentCounts: readonly number[];
  readonly runCount: number;
  readonly latencyMs: number;
};

function wholeNumber(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least) {
    throw new Error(`--${name} must be a whole number from ${least}, not "${text}"`);
  }
  return value;
}

/** @throws {Error} naming what was given and what is expected. */
function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      agents: { type: 'string', default: '1000' },
      runs: { type: 'string', default: '3' },
      latency: { type: 'string', default: '100' },
    },
  });
  return {
    agentCounts: values.agents.split(',').map((text) => wholeNumber('agents', text, 1)),
    runCount: wholeNumber('runs', values.runs, 1),
    latencyMs: wholeNumber('latency', values.latency, 0),
  };
}

function gzipKilobytes(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0) / 1000;
}

/** One decimal: the second one is noise. */
const rounded = (value: number) => Math.round(value * 10) / 10;

/**
 * Measures the built dashboard in a real browser, on as many sizes of contact centre as were asked for:
 * `npm run bench -- --agents 100,1000,5000,10000 --runs 3 --latency 100`. Prints a table and writes
 * `bench/results.json`.
 */
export async function runBenchmarks(): Promise<void> {
  const { agentCounts, runCount, latencyMs } = readOptions();
  const executablePath = systemChromiumPath();
  const browser = await chromium.launch({
    args: chromiumFlags,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  try {
    const sizes = [];
    for (const agentCount of agentCounts) {
      const runs: RunResult[] = [];
      for (let run = 1; run <= runCount; run += 1) {
        console.log(`${agentCount} agents × ${spansPerAgent} spans, run ${run} of ${runCount}`);
        runs.push(await measureRun(browser, { agentCount, spansPerAgent }, latencyMs));
      }
      sizes.push({ agentCount, spansPerAgent, medians: flatten(medianOfRuns(runs)), runs });
    }
    const assets = initialAssets();
    const results = {
      date: new Date().toISOString(),
      node: process.version,
      chromium: browser.version(),
      cores: cpus().length,
      processor: cpus()[0]?.model ?? 'unknown',
      upstreamLatencyMs: latencyMs,
      initialScriptsGzipKilobytes: gzipKilobytes(assets.scripts),
      initialStylesGzipKilobytes: gzipKilobytes(assets.styles),
      sizes,
    };
    const roundNumbers = (_: string, value: unknown) => (typeof value === 'number' ? rounded(value) : value);
    writeFileSync(resultsFile, `${JSON.stringify(results, roundNumbers, 2)}\n`);
    printTable(results);
  } finally {
    await browser.close();
  }
}

function printTable(results: {
  readonly initialScriptsGzipKilobytes: number;
  readonly initialStylesGzipKilobytes: number;
  readonly sizes: readonly {
    readonly agentCount: number;
    readonly medians: Readonly<Record<string, number>>;
  }[];
}): void {
  const names = Object.keys(results.sizes[0]?.medians ?? {});
  console.log(
    `\nFirst load: ${rounded(results.initialScriptsGzipKilobytes)} kB of JavaScript and ` +
      `${rounded(results.initialStylesGzipKilobytes)} kB of styles (gzip). Medians:`,
  );
  console.table(
    Object.fromEntries(
      names.map((name) => [
        name,
        Object.fromEntries(
          results.sizes.map((size) => [
            `${size.agentCount} agents`,
            rounded(size.medians[name] ?? Number.NaN),
          ]),
        ),
      ]),
    ),
  );
}
