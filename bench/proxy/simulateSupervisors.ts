import { LOOK_AHEAD_PAGES } from '../../src/api/load/pageChain';
import { refreshEveryMs } from '../../src/app/pipeline/useLiveRefresh';
import { priorityHeader, urgencies } from '../../src/contract/priority';
import { mostInAnyMinute } from '../mostInAnyMinute';
import { requestPage } from './requestPage';
import { startMeasuredServer } from './startMeasuredServer';
import { startMeteredUpstream } from './startMeteredUpstream';

const CALLS_PER_MINUTE = 48;
const AGENTS = 1000;
const PAGES = AGENTS / 50;
/** By the scaled clock; some ten times the usual latency. */
const UPSTREAM_LATENCY_MS = 1000;

export type SimulationOptions = {
  readonly supervisors: number;
  /** By the scaled clock. */
  readonly minutes: number;
  readonly clockSpeed: number;
};

export type SimulationResult = {
  readonly supervisors: number;
  readonly minutes: number;
  readonly requests: number;
  readonly upstreamCalls: number;
  readonly mostCallsInAMinute: number;
  readonly refusedByUpstream: number;
  /** Replies that requested a wait. */
  readonly waits: number;
  readonly failures: number;
  readonly requestsPerCall: number;
  readonly callsPerSupervisorMinute: number;
  readonly oldestSeconds: number;
};

/**
 * Supervisors who watch the same thousand agents live, each as the page does: first all pages, a few at a time, then
 * a refresh as often as the page itself decides. They start at moments spread over one refresh interval. Real HTTP to
 * and from the built server; only its clock runs faster.
 */
export async function simulateSupervisors(options: SimulationOptions): Promise<SimulationResult> {
  const { supervisors, minutes, clockSpeed } = options;
  const upstream = await startMeteredUpstream({
    crowd: { agentCount: AGENTS, spansPerAgent: 20 },
    latencyMs: UPSTREAM_LATENCY_MS,
    clockSpeed,
  });
  const server = await startMeasuredServer(
    { ...upstream.settings, KORE_CALLS_PER_MINUTE: String(CALLS_PER_MINUTE) },
    clockSpeed,
  );
  const startMs = performance.now();
  const scaledNowMs = () => (performance.now() - startMs) * clockSpeed;
  const wait = async (scaledMs: number) =>
    new Promise((resolve) => setTimeout(resolve, Math.max(0, scaledMs / clockSpeed)));
  const endMs = minutes * 60_000;
  const everyMs = refreshEveryMs(PAGES, CALLS_PER_MINUTE);
  /** The day that is today for the server throughout: its clock runs ahead by a few minutes at most. */
  const date = new Date(Date.now() + endMs).toISOString().slice(0, 10);
  const counts = { requests: 0, waits: 0, failures: 0, oldestSeconds: 0 };

  async function requestUntilServed(
    offset: number,
    headers: Readonly<Record<string, string>>,
  ): Promise<void> {
    while (scaledNowMs() < endMs) {
      counts.requests += 1;
      const reply = await requestPage({ address: server.address, date, offset, headers });
      if (reply.status === 200) {
        counts.oldestSeconds = Math.max(counts.oldestSeconds, reply.ageSeconds);
        return;
      }
      if (reply.status === 503) counts.waits += 1;
      else counts.failures += 1;
      await wait(Math.max(1, reply.retryAfterSeconds) * 1000);
    }
  }

  async function sweep(headers: Readonly<Record<string, string>>): Promise<void> {
    let next = 0;
    const requestOneAfterAnother = async () => {
      while (next < PAGES) {
        const offset = next * 50;
        next += 1;
        await requestUntilServed(offset, headers);
      }
    };
    await Promise.all(Array.from({ length: 1 + LOOK_AHEAD_PAGES }, requestOneAfterAnother));
  }

  async function watch(comesAtMs: number): Promise<void> {
    await wait(comesAtMs);
    await sweep({ priority: priorityHeader(urgencies.foreground) });
    while (scaledNowMs() < endMs) {
      await wait(everyMs);
      await sweep({ priority: priorityHeader(urgencies.refresh), 'cache-control': 'no-cache' });
    }
  }

  await Promise.all(
    Array.from({ length: supervisors }, async (_, index) => watch((index / supervisors) * everyMs)),
  );
  await server.stop();
  await upstream.stop();
  const { callsAtMs } = upstream;
  return {
    supervisors,
    minutes,
    ...counts,
    upstreamCalls: callsAtMs.length,
    mostCallsInAMinute: mostInAnyMinute(callsAtMs),
    refusedByUpstream: upstream.refusals(),
    requestsPerCall: counts.requests / callsAtMs.length,
    callsPerSupervisorMinute: callsAtMs.length / supervisors / minutes,
  };
}
