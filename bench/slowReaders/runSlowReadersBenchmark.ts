import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';

import { SignJWT } from 'jose';

import { requestPage } from '../proxy/requestPage';
import { type MeasuredServer, startMeasuredServer } from '../proxy/startMeasuredServer';
import { startHeavyUpstream } from './startHeavyUpstream';
import { type Watch, type WatchedFigures, watchServer } from './watchServer';

const secret = 'only-for-this-benchmark-0123456789abcdef';
const [issuer, audience] = ['https://portal.example.com', 'agent-status'];
const date = '2026-03-10';

/** Longer than a connection that does not read may remain. */
const LONGEST_WAIT_MS = 45_000;

/** 50 agents with as many spans are pages of 7.1 MB and of 9.9 MB. */
const spans = { large: 953, largest: 1328 };

type Attack = {
  readonly name: string;
  readonly spansPerAgent: number;
  readonly run: (server: MeasuredServer, token: string, watch: Watch) => Promise<Record<string, number>>;
};

const attacks: readonly Attack[] = [
  neverReading('50 that never read', 50, 1),
  neverReading('200 that never read', 200, 1),
  neverReading('400 × 3 pipelined that never read', 400, 3),
  neverReading('200 that accept br and never read', 200, 1, 'br'),
  reading('200 prompt readers', 200, 'identity'),
  reading('200 prompt readers that accept br', 200, 'br'),
  { name: '30 pages at once of 9.9 MB', spansPerAgent: spans.largest, run: requestThirtyPages },
];

/**
 * Measures what clients that do not read, many at once, and the largest pages of the upstream cost the built server:
 * `npm run bench -- slow-readers`. With words, only the attacks whose name contains one of them. Needs Linux.
 */
export async function runSlowReadersBenchmark(words: readonly string[]): Promise<void> {
  const rows: Record<string, Record<string, number>> = {};
  for (const attack of attacks) {
    if (words.length > 0 && !words.some((word) => attack.name.includes(word))) continue;
    console.log(`${attack.name}…`);
    rows[attack.name] = rounded(await measure(attack));
  }
  console.table(rows);
}

async function measure({ spansPerAgent, run }: Attack): Promise<WatchedFigures & Record<string, number>> {
  const upstream = await startHeavyUpstream(spansPerAgent);
  const server = await startMeasuredServer({
    ...upstream.settings,
    ACCESS: 'token',
    ACCESS_SECRET: secret,
    ACCESS_ISSUER: issuer,
    ACCESS_AUDIENCE: audience,
    ACCESS_REQUESTS_PER_MINUTE: '6000',
  });
  const token = await new SignJWT({ agents: '*', sub: 'one-subject' })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setExpirationTime('10m')
    .sign(new TextEncoder().encode(secret));
  const watch = watchServer(server);
  const figures = await run(server, token, watch);
  const watched = await watch.end();
  await server.stop();
  await upstream.stop();
  return { ...figures, ...watched };
}

function neverReading(
  name: string,
  connections: number,
  requestsOnEach: number,
  encoding = 'identity',
): Attack {
  return {
    name,
    spansPerAgent: spans.large,
    run: async ({ address }, token, watch) => {
      await requestPage({ address, date, offset: 0, headers: { authorization: `Bearer ${token}` } });
      const { hostname, port } = new URL(address);
      const body = JSON.stringify({ filter: { dateFilter: { date, timeZoneOffSet: 0 } } });
      const request = [
        'POST /api/agentstatusdetails?limit=50&offset=0 HTTP/1.1',
        `Host: ${hostname}:${port}`,
        `Authorization: Bearer ${token}`,
        `Accept-Encoding: ${encoding}`,
        'Content-Type: application/json',
        `Content-Length: ${body.length}`,
        '',
        body,
      ].join('\r\n');
      const sockets = await Promise.all(
        Array.from({ length: connections }, async () => {
          const socket = connect(Number(port), hostname);
          socket.on('error', () => undefined);
          await once(socket, 'connect');
          socket.write(request.repeat(requestsOnEach));
          return socket;
        }),
      );
      const startMs = performance.now();
      do await setTimeout(500);
      while (watch.openConnections() > 2 && performance.now() - startMs < LONGEST_WAIT_MS);
      const seconds = (performance.now() - startMs) / 1000;
      const stillOpen = watch.openConnections();
      for (const socket of sockets) socket.destroy();
      return { seconds, stillOpen };
    },
  };
}

function reading(name: string, readers: number, encoding: string): Attack {
  return {
    name,
    spansPerAgent: spans.large,
    run: async ({ address }, token) => {
      const headers = { authorization: `Bearer ${token}`, 'accept-encoding': encoding };
      await requestPage({ address, date, offset: 0, headers: { ...headers, 'accept-encoding': 'br' } });
      return await requestTogether(readers, () => requestPage({ address, date, offset: 0, headers }));
    },
  };
}

async function requestThirtyPages({ address }: MeasuredServer, token: string) {
  const headers = { authorization: `Bearer ${token}` };
  return await requestTogether(30, (index) => requestPage({ address, date, offset: index * 50, headers }));
}

async function requestTogether(
  count: number,
  request: (index: number) => ReturnType<typeof requestPage>,
): Promise<Record<string, number>> {
  const startMs = performance.now();
  const replies = await Promise.all(
    Array.from({ length: count }, async (_, index) => request(index).catch(() => undefined)),
  );
  const served = replies.filter((reply) => reply?.status === 200).length;
  const toldToWait = replies.filter((reply) => reply?.status === 503).length;
  return { seconds: (performance.now() - startMs) / 1000, served, toldToWait };
}

function rounded(figures: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Math.round(value)]));
}
