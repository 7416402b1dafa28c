import { once } from 'node:events';
import { createServer } from 'node:http';

import { type Crowd, generatePage } from '../generatePage';

/** The limit of the vendor for an account. */
const ALLOWED_CALLS_PER_MINUTE = 60;

export type MeteredUpstream = {
  readonly settings: Readonly<Record<string, string>>;
  /** When each call came, milliseconds since the start, by the scaled clock. */
  readonly callsAtMs: readonly number[];
  readonly refusals: () => number;
  readonly stop: () => Promise<void>;
};

export type MeteredUpstreamOptions = {
  readonly crowd: Crowd;
  /** By the scaled clock. */
  readonly latencyMs: number;
  readonly clockSpeed: number;
};

/** An upstream that counts calls, refuses more than 60 a minute, and otherwise replies after `latencyMs`. */
export async function startMeteredUpstream(options: MeteredUpstreamOptions): Promise<MeteredUpstream> {
  const { crowd, latencyMs, clockSpeed } = options;
  const startMs = performance.now();
  const callsAtMs: number[] = [];
  let refusals = 0;
  const pages = new Map<number, string>();
  for (let offset = 0; offset < crowd.agentCount; offset += 50) {
    pages.set(offset, JSON.stringify(generatePage(crowd, '2026-03-10', { limit: 50, offset })));
  }
  const server = createServer((incoming, outgoing) => {
    const atMs = (performance.now() - startMs) * clockSpeed;
    callsAtMs.push(atMs);
    incoming.resume();
    if (callsAtMs.filter((each) => each > atMs - 60_000).length > ALLOWED_CALLS_PER_MINUTE) {
      refusals += 1;
      outgoing.writeHead(429).end();
      return;
    }
    const offset = Number(new URL(incoming.url ?? '', 'http://127.0.0.1').searchParams.get('offset'));
    const page = pages.get(offset) ?? JSON.stringify({ hasMore: false, limit: 50, offset, data: [] });
    setTimeout(
      () => outgoing.writeHead(200, { 'content-type': 'application/json' }).end(page),
      latencyMs / clockSpeed,
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The upstream has no port');
  return {
    settings: {
      KORE_HOST: `http://127.0.0.1:${bound.port}`,
      KORE_ACCOUNT_ID: 'account-of-the-benchmark',
      KORE_STREAM_ID: 'st-of-the-benchmark',
      KORE_CLIENT_ID: 'cs-of-the-benchmark',
      KORE_CLIENT_SECRET: 'secret-of-the-benchmark-and-of-nothing-else',
    },
    callsAtMs,
    refusals: () => refusals,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
