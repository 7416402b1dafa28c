import { median } from '../median';
import { requestPage } from './requestPage';
import { measureOpenLoop } from './measureOpenLoop';
import { startMeasuredServer } from './startMeasuredServer';
import { startMeteredUpstream } from './startMeteredUpstream';

/** 50 agents × 60 spans are some 500 kB. */
const largePage = { agentCount: 50, spansPerAgent: 60 };
const finishedDay = '2026-03-10';
const COLD_CALLERS = 1000;
const MEMORY_REQUESTS = 100_000;
const megabytes = (bytes: number) => bytes / 1024 / 1024;

/** From the start of the process until it replies that it is ready, in milliseconds: the median of five. */
export async function measureStart(): Promise<number> {
  const readyAfterMs: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const server = await startMeasuredServer({});
    readyAfterMs.push(server.readyAfterMs);
    await server.stop();
  }
  return median(readyAfterMs);
}

/** One server, one page of 500 kB: a thousand cold callers, then load at fixed rates, then its memory. */
export async function measureOnePage() {
  const upstream = await startMeteredUpstream({ crowd: largePage, latencyMs: 200, clockSpeed: 1 });
  const server = await startMeasuredServer(upstream.settings);
  const requestOnce = async () => requestPage({ address: server.address, date: finishedDay, offset: 0 });
  const cold = await Promise.all(Array.from({ length: COLD_CALLERS }, requestOnce));
  const coldResult = {
    callers: COLD_CALLERS,
    served: cold.filter(({ status }) => status === 200).length,
    upstreamCalls: upstream.callsAtMs.length,
    bytesOnTheWire: cold[0]?.bytes,
  };
  const loads = [];
  await measureOpenLoop(requestOnce, 300, 2);
  for (const requestsPerSecond of [300, 600, 1000]) {
    loads.push(await measureOpenLoop(requestOnce, requestsPerSecond, 10));
  }
  const cpuSecondsBefore = await server.metric('process_cpu_seconds_total');
  const memory = [];
  for (let requested = 0; requested <= MEMORY_REQUESTS; requested += 20_000) {
    memory.push({
      requests: requested,
      residentMegabytes: megabytes(await server.metric('process_resident_memory_bytes')),
    });
    if (requested < MEMORY_REQUESTS) await requestMany(requestOnce, 20_000);
  }
  const cpuSeconds = (await server.metric('process_cpu_seconds_total')) - cpuSecondsBefore;
  const eventLoopLagP99Ms = (await server.metric('nodejs_eventloop_lag_p99_seconds')) * 1000;
  await server.stop();
  await upstream.stop();
  // CPU time: unlike elapsed time, it hardly depends on other programs on the machine.
  const cpuMsPerRequest = (cpuSeconds * 1000) / MEMORY_REQUESTS;
  return { cold: coldResult, loads, memory, cpuMsPerRequest, eventLoopLagP99Ms };
}

async function requestMany(requestOnce: () => Promise<unknown>, count: number): Promise<void> {
  let requested = 0;
  const requestOneAfterAnother = async () => {
    while (requested < count) {
      requested += 1;
      await requestOnce();
    }
  };
  await Promise.all(Array.from({ length: 20 }, requestOneAfterAnother));
}
