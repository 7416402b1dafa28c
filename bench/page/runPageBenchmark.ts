import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { medianOfRuns } from '../medianOfRuns';
import { withBrowser } from '../withBrowser';
import { readResults, writeResults } from '../writeResults';
import { buildPeerPages, builtPeersFolder, peerFolders } from './buildPeerPages';
import { earlierResults, withNewResults } from './earlierResults';
import { type SubjectTask, measureEmptyPage, measureSubject } from './measureSubject';
import { measureThroughProxy } from './measureThroughProxy';
import { type PageBenchmarkOptions, optionsHelp, readPageOptions } from './options';
import { civilDate, pageSize } from './pages/receivePages';
import { dashboardFolder, dashboardPath, workFolder } from './paths';
import { type PageResults, type SubjectResult, numberAt } from './pageResults';
import { pageTables } from './pageTables';
import { prepareReplies } from './prepareReplies';
import { type SizeName, type SubjectName, sizes, spansPerAgent } from './sizes';
import { type PageServer, startPageServer } from './startPageServer';
import { evaluateTargets } from './targets';

const tablesFile = path.join(workFolder, 'tables.md');

const pathOf = (subject: SubjectName) =>
  subject === 'ours' ? dashboardPath : `/peers/${peerFolders[subject]}/`;

/** The figures of the README: what a supervisor of a large contact center waits for with a slow upstream. */
const proxyLoad = { crowd: { agentCount: 1000, spansPerAgent }, latencyMs: 100 };

/** Rows of 2 px show some 400 agents; a smaller contact center would leave the screen partly empty. */
const leastAgentsOfDense = 400;

/** vis-timeline takes minutes where the others take seconds, and differs by more than any noise. */
const runsOf = (subject: SubjectName, runCount: number) => (subject === 'vis-timeline' ? 1 : runCount);

function gzipKilobytes(scripts: readonly string[]): number {
  const bytes = scripts.map((address) => {
    const { pathname } = new URL(address);
    const file = pathname.startsWith('/peers/')
      ? path.join(builtPeersFolder, pathname.slice('/peers/'.length))
      : path.join(dashboardFolder, pathname);
    return gzipSync(readFileSync(file), { level: 9 }).length;
  });
  return bytes.reduce((sum, one) => sum + one, 0) / 1000;
}

async function measureRuns(
  subject: SubjectName,
  size: SizeName,
  server: PageServer,
  options: PageBenchmarkOptions,
): Promise<SubjectResult> {
  const runCount = runsOf(subject, options.runCount);
  const task: SubjectTask = {
    subject,
    address: server.address + pathOf(subject),
    agentCount: sizes[size].agentCount,
    hasWorker: options.hasWorker,
    timeoutMs: options.timeoutMs,
    isDenseMeasured: subject === 'ours' && sizes[size].agentCount >= leastAgentsOfDense,
  };
  const runs = [];
  let abortReason: string | undefined;
  for (let run = 1; run <= runCount; run += 1) {
    console.error(`${size}, ${subject}, run ${run} of ${runCount}`);
    const measured = await withBrowser(async (browser) => {
      const empty = await measureEmptyPage(browser, `${server.address}/empty`);
      return { empty, ...(await measureSubject(browser, task)) };
    });
    const { empty, scripts, abortReason: abortReasonNow, heap, ...figures } = measured;
    abortReason ??= abortReasonNow;
    runs.push({
      ...figures,
      heap,
      overEmptyMegabytes: heap === undefined ? undefined : heap.totalMegabytes - empty.totalMegabytes,
      scriptsGzipKilobytes: scripts.length > 0 ? gzipKilobytes(scripts) : undefined,
    });
  }
  const date = new Date().toISOString().slice(0, 10);
  return { subject, size, runCount, date, abortReason, medians: medianOfRuns(runs) };
}

async function measureSize(size: SizeName, options: PageBenchmarkOptions): Promise<SubjectResult[]> {
  const crowd = { ...sizes[size], spansPerAgent };
  const server = await startPageServer({
    replies: prepareReplies(crowd, civilDate, pageSize),
    latencyMs: options.latencyMs,
    dashboardFolder,
    peersFolder: builtPeersFolder,
  });
  try {
    const results: SubjectResult[] = [];
    for (const subject of options.subjects) results.push(await measureRuns(subject, size, server, options));
    return results;
  } finally {
    await server.stop();
  }
}

function hasAborted(subject: SubjectName, results: readonly SubjectResult[]): boolean {
  return results.some(
    (result) => result.subject === subject && numberAt(result.medians, 'load.paintedMs') === undefined,
  );
}

async function measureProxyRuns({
  runCount,
  timeoutMs,
}: PageBenchmarkOptions): Promise<PageResults['throughProxy']> {
  const runs = [];
  for (let run = 1; run <= runCount; run += 1) {
    console.error(`Through our proxy, run ${run} of ${runCount}`);
    const task = { ...proxyLoad, path: dashboardPath, timeoutMs };
    runs.push(await withBrowser((browser) => measureThroughProxy(browser, task)));
  }
  const { crowd, latencyMs } = proxyLoad;
  return { agentCount: crowd.agentCount, latencyMs, runCount, medians: medianOfRuns(runs) };
}

/**
 * Measures the built dashboard beside a bare page and two libraries, in one run and in a real browser.
 * Prints tables, keeps them in `bench/work/tables.md`, and writes `bench/results.json`.
 *
 * @throws {Error} with the available options if the command line is invalid.
 */
export async function runPageBenchmark(commandLine: readonly string[]): Promise<void> {
  if (commandLine.includes('--help')) {
    console.log(optionsHelp);
    return;
  }
  const options = readPageOptions(commandLine);
  await buildPeerPages(options.subjects);
  const measured: SubjectResult[] = [];
  for (const size of options.sizes) {
    // A page that did not finish a smaller size would only delay the others.
    const subjects = options.subjects.filter((subject) => !hasAborted(subject, measured));
    measured.push(...(await measureSize(size, { ...options, subjects })));
  }
  const earlier = earlierResults(readResults(), options);
  const comparison = withNewResults(earlier.comparison, measured);
  const results: PageResults = {
    latencyMs: options.latencyMs,
    hasWorker: options.hasWorker,
    agentsPerPage: pageSize,
    spansPerAgent,
    comparison,
    throughProxy: options.isProxyMeasured ? await measureProxyRuns(options) : earlier.throughProxy,
    targets: evaluateTargets(comparison),
  };
  const chromiumVersion = await withBrowser((browser) => Promise.resolve(browser.version()));
  writeResults('page', { chromium: chromiumVersion, ...results });
  const tables = pageTables(results);
  mkdirSync(path.dirname(tablesFile), { recursive: true });
  writeFileSync(tablesFile, `${tables}\n`);
  console.log(tables);
}
