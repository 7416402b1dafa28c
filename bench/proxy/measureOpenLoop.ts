import { percentile } from '../median';

export type OpenLoopResult = {
  readonly requestsPerSecond: number;
  readonly seconds: number;
  readonly failures: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly longestMs: number;
};

/**
 * Sends requests at fixed moments, whether or not earlier ones have a response, and measures each from the moment at
 * which it was due: so a server that stops for a second is charged for all requests of that second.
 */
export async function measureOpenLoop(
  send: () => Promise<{ readonly status: number }>,
  requestsPerSecond: number,
  seconds: number,
): Promise<OpenLoopResult> {
  const total = requestsPerSecond * seconds;
  const startMs = performance.now();
  const durationsMs: number[] = [];
  let failures = 0;
  const underWay: Promise<void>[] = [];
  async function measure(dueMs: number): Promise<void> {
    try {
      const { status } = await send();
      if (status === 200) durationsMs.push(performance.now() - dueMs);
      else failures += 1;
    } catch {
      failures += 1;
    }
  }
  for (let sent = 0; sent < total;) {
    const dueCount = Math.min(
      total,
      Math.floor(((performance.now() - startMs) / 1000) * requestsPerSecond) + 1,
    );
    for (; sent < dueCount; sent += 1) {
      const dueMs = startMs + (sent / requestsPerSecond) * 1000;
      underWay.push(measure(dueMs));
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(underWay);
  return {
    requestsPerSecond,
    seconds,
    failures,
    p50Ms: percentile(durationsMs, 50),
    p99Ms: percentile(durationsMs, 99),
    longestMs: percentile(durationsMs, 100),
  };
}
