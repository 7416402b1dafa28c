import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { json } from 'node:stream/consumers';

import * as v from 'valibot';

import { type Crowd, generatePage } from '../generatePage';

const requestSchema = v.object({ filter: v.object({ agents: v.optional(v.array(v.string())) }) });

type Paging = { readonly limit: number; readonly offset: number };

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

/**
 * An upstream that counts calls, refuses more than 60 a minute, and otherwise replies after `latencyMs`, with all
 * agents or with those asked for.
 */
export async function startMeteredUpstream(options: MeteredUpstreamOptions): Promise<MeteredUpstream> {
  const { crowd, latencyMs, clockSpeed } = options;
  const startMs = performance.now();
  const callsAtMs: number[] = [];
  let refusals = 0;
  const agents = new Map<string, string>();
  for (const agent of generatePage(crowd, '2026-03-10', { limit: crowd.agentCount, offset: 0 }).data) {
    agents.set(agent.email, JSON.stringify(agent));
  }
  const everyone = [...agents.values()];
  const pageOf = (wanted: readonly string[] | undefined, { limit, offset }: Paging) => {
    const list = wanted?.flatMap((email) => agents.get(email) ?? []) ?? everyone;
    const hasMore = list.length > offset + limit;
    return `{"hasMore":${hasMore},"limit":${limit},"offset":${offset},"data":[${list.slice(offset, offset + limit).join(',')}]}`;
  };
  async function reply(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const atMs = (performance.now() - startMs) * clockSpeed;
    callsAtMs.push(atMs);
    const { filter } = v.parse(requestSchema, await json(incoming));
    if (callsAtMs.filter((each) => each > atMs - 60_000).length > ALLOWED_CALLS_PER_MINUTE) {
      refusals += 1;
      outgoing.writeHead(429).end();
      return;
    }
    const { searchParams } = new URL(incoming.url ?? '', 'http://127.0.0.1');
    const paging = { limit: Number(searchParams.get('limit')), offset: Number(searchParams.get('offset')) };
    const page = pageOf(filter.agents, paging);
    setTimeout(
      () => outgoing.writeHead(200, { 'content-type': 'application/json' }).end(page),
      latencyMs / clockSpeed,
    );
  }
  const server = createServer((incoming, outgoing) => {
    reply(incoming, outgoing).catch(() => outgoing.destroy());
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
