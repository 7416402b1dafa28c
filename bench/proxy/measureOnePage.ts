import { median } from '../median';
import { askForPage } from './askForPage';
import { measureOpenLoop } from './measureOpenLoop';
import { startMeasuredServer } from './startMeasuredServer';
import { startMeteredUpstream } from './startMeteredUpstream';

/** 50 agents × 60 spans come to some 500 kB. */
const largePage = { agentCount: 50, spansPerAgent: 60 };
const finishedDay = '2026-03-10';
const COLD_CALLERS = 1000;
const MEMORY_REQUESTS = 100_000;
const megabytes = (bytes: number) => bytes / 1024 / 1024;

/** From the start of the process to its first answer that it is ready, in milliseconds: the median of five. */
export async function measureStart(): Promise<number> {
  const readyAfterMs: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const server = await startMeasuredServer({});
    readyAfterMs.push(server.readyAfterMs);
    await server.stop();
  }
  return median(readyAfterMs);
}

/** One server, one page of 500 kB: a thousand who come cold, then load at fixed rates, then its memory. */
export async function measureOnePage() {
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
  const cpuSecondsBefore = await server.metric('process_cpu_seconds_total');
  const memory = [];
  for (let asked = 0; asked <= MEMORY_REQUESTS; asked += 20_000) {
    memory.push({
      requests: asked,
      residentMegabytes: megabytes(await server.metric('process_resident_memory_bytes')),
    });
    if (asked < MEMORY_REQUESTS) await askMany(ask, 20_000);
  }
  const cpuSeconds = (await server.metric('process_cpu_seconds_total')) - cpuSecondsBefore;
  const eventLoopLagP99Ms = (await server.metric('nodejs_eventloop_lag_p99_seconds')) * 1000;
  await server.stop();
  await upstream.stop();
  // Time of the processor alone: unlike the clock's, it hardly hangs on what else the machine does.
  const cpuMsPerRequest = (cpuSeconds * 1000) / MEMORY_REQUESTS;
  return { cold: coldResult, loads, memory, cpuMsPerRequest, eventLoopLagP99Ms };
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
