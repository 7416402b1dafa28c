import { cpus, loadavg } from 'node:os';

import { measureOnePage, measureStart } from './measureOnePage';
import { rounded, writeProxyResults } from './proxyResults';
import { type SimulationOptions, simulateSupervisors } from './simulateSupervisors';

const watched: SimulationOptions = { supervisors: 200, minutes: 10, clockSpeed: 4 };
const crowds: readonly SimulationOptions[] = [
  { supervisors: 1, minutes: 4, clockSpeed: 12 },
  { supervisors: 10, minutes: 4, clockSpeed: 12 },
  { supervisors: 100, minutes: 4, clockSpeed: 6 },
  { supervisors: 1000, minutes: 2, clockSpeed: 1 },
];

/**
 * Measures the built proxy as a separate process on one core, over real HTTP: `npm run bench -- proxy`.
 * Prints tables and writes `bench/proxyResults.json`. Takes some eight minutes.
 */
export async function runProxyBenchmarks(): Promise<void> {
  // Other programs on the machine lengthen every time that is measured here.
  const [loadAverage] = loadavg();
  console.log('Start, cold callers, load and memory…');
  const readyAfterMs = await measureStart();
  const onePage = await measureOnePage();
  console.log(`${watched.supervisors} supervisors for ${watched.minutes} minutes…`);
  const watching = await simulateSupervisors(watched);
  const perSupervisorMinute = [];
  for (const crowd of crowds) {
    console.log(`${crowd.supervisors} supervisors for ${crowd.minutes} minutes…`);
    perSupervisorMinute.push(await simulateSupervisors(crowd));
  }
  const results = {
    date: new Date().toISOString(),
    node: process.version,
    cores: cpus().length,
    processor: cpus()[0]?.model ?? 'unknown',
    loadAverage,
    readyAfterMs,
    ...onePage,
    watching,
    perSupervisorMinute,
  };
  writeProxyResults(results);
  printTables(results);
}

function printTable(rows: readonly object[]): void {
  console.table(
    rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, rounded(value)]))),
  );
}

function printTables(results: {
  readonly readyAfterMs: number;
  readonly cpuMsPerRequest: number;
  readonly cold: object;
  readonly loads: readonly object[];
  readonly memory: readonly object[];
  readonly watching: object;
  readonly perSupervisorMinute: readonly {
    readonly supervisors: number;
    readonly callsPerSupervisorMinute: number;
  }[];
}): void {
  console.log(`\nReady after ${Math.round(results.readyAfterMs)} ms (median of five starts).`);
  printTable([results.cold]);
  printTable(results.loads);
  console.log(`Processor time for one request: ${results.cpuMsPerRequest.toFixed(2)} ms`);
  printTable(results.memory);
  printTable([results.watching]);
  console.log('Upstream calls per supervisor-minute:');
  printTable(
    results.perSupervisorMinute.map(({ supervisors, callsPerSupervisorMinute }) => ({
      supervisors,
      callsPerSupervisorMinute,
    })),
  );
}
