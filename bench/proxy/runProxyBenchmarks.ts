import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

import { median } from '../median';
import { askForPage } from './askForPage';
import { measureOpenLoop } from './measureOpenLoop';
import { type SimulationOptions, simulateSupervisors } from './simulateSupervisors';
import { startMeasuredServer } from './startMeasuredServer';
import { startMeteredUpstream } from './startMeteredUpstream';

const resultsFile = new URL('../proxyResults.json', import.meta.url);

/** 50 agents × 60 spans come to some 500 kB. */
const largePage = { agentCount: 50, spansPerAgent: 60 };
const finishedDay = '2026-03-10';
const COLD_CALLERS = 1000;
const MEMORY_REQUESTS = 100_000;
const megabytes = (bytes: number) => bytes / 1024 / 1024;

async function measureStart(): Promise<number> {
  const readyAfterMs: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const server = await startMeasuredServer({});
    readyAfterMs.push(server.readyAfterMs);
    await server.stop();
  }
  return median(readyAfterMs);
}

/** One server, one page of 500 kB: a thousand who come cold, then load at fixed rates, then its memory. */
async function measureOnePage() {
  const upstream = await startMeteredUpstream({ crowd: largePage, latencyMs: 200, clockSpeed: 1 });
  const server = await startMeasuredServer(upstream.settings);
  const ask = async () => askForPage({ address: server.address, date: finishedDay, offset: 0 });
  const cold = await Promise.all(Array.from({ length: COLD_CALLERS }, ask));
  const coldResult = {
    callers: COLD_CALLERS,
    answered: cold.filter(({ status }) => status === 200).length,
    upstreamCalls: upstream.callsAtMs.length,
    bytesOnTheWire: cold[0]?.bytes,
  };
  const loads = [];
  await measureOpenLoop(ask, 300, 2);
  for (const requestsPerSecond of [300, 600, 1000]) {
    loads.push(await measureOpenLoop(ask, requestsPerSecond, 10));
  }
  const memory = [];
  for (let asked = 0; asked <= MEMORY_REQUESTS; asked += 20_000) {
    memory.push({
      requests: asked,
      residentMegabytes: megabytes(await server.metric('process_resident_memory_bytes')),
    });
    if (asked < MEMORY_REQUESTS) await askMany(ask, 20_000);
  }
  const eventLoopLagP99Ms = (await server.metric('nodejs_eventloop_lag_p99_seconds')) * 1000;
  await server.stop();
  await upstream.stop();
  return { cold: coldResult, loads, memory, eventLoopLagP99Ms };
}

async function askMany(ask: () => Promise<unknown>, count: number): Promise<void> {
  let asked = 0;
  const askOnAndOn = async () => {
    while (asked < count) {
      asked += 1;
      await ask();
    }
  };
  await Promise.all(Array.from({ length: 20 }, askOnAndOn));
}

const watched: SimulationOptions = { supervisors: 200, minutes: 10, clockSpeed: 8 };
const crowds: readonly SimulationOptions[] = [
  { supervisors: 1, minutes: 4, clockSpeed: 12 },
  { supervisors: 10, minutes: 4, clockSpeed: 12 },
  { supervisors: 100, minutes: 4, clockSpeed: 8 },
  { supervisors: 1000, minutes: 4, clockSpeed: 2 },
];

/**
 * Measures the built proxy as a process of its own on one core, over real HTTP: `npm run bench -- proxy`.
 * Prints tables and writes `bench/proxyResults.json`. Takes some eight minutes.
 */
export async function runProxyBenchmarks(): Promise<void> {
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
    readyAfterMs,
    ...onePage,
    watching,
    perSupervisorMinute,
  };
  const roundNumbers = (_: string, value: unknown) => rounded(value);
  writeFileSync(resultsFile, `${JSON.stringify(results, roundNumbers, 2)}\n`);
  printTables(results);
}

/** Four digits: the others are noise. */
function rounded(value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(4)) : value;
}

function tell(rows: readonly object[]): void {
  console.table(
    rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, rounded(value)]))),
  );
}

function printTables(results: {
  readonly readyAfterMs: number;
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
  tell([results.cold]);
  tell(results.loads);
  tell(results.memory);
  tell([results.watching]);
  console.log('Upstream calls per supervisor-minute:');
  tell(
    results.perSupervisorMinute.map(({ supervisors, callsPerSupervisorMinute }) => ({
      supervisors,
      callsPerSupervisorMinute,
    })),
  );
}
