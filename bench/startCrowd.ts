import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';

import * as v from 'valibot';

import { type Crowd, generatePage } from './generatePage';

const requestSchema = v.object({
  filter: v.object({
    dateFilter: v.object({ date: v.optional(v.string()), startDate: v.optional(v.string()) }),
  }),
});

export type RunningCrowd = {
  /** The settings that point our server here. */
  readonly settings: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
};

/**
 * A local upstream that serves a generated crowd, each page after the given latency. The page is generated
 * before the wait, so that generating it does not affect what is measured.
 */
export async function startCrowd(crowd: Crowd, latencyMs: number): Promise<RunningCrowd> {
  async function reply(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { dateFilter } = v.parse(requestSchema, await json(incoming)).filter;
    const civilDate = (dateFilter.date ?? dateFilter.startDate ?? '').slice(0, 10);
    const query = new URL(incoming.url ?? '', 'http://127.0.0.1').searchParams;
    const [limit, offset] = [Number(query.get('limit') ?? 50), Number(query.get('offset') ?? 0)];
    const page = JSON.stringify(generatePage(crowd, civilDate, { limit, offset }));
    await setTimeout(latencyMs);
    outgoing.writeHead(200, { 'content-type': 'application/json' }).end(page);
  }
  const server = createServer((incoming, outgoing) => {
    reply(incoming, outgoing).catch(() => outgoing.writeHead(400).end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The local upstream has no port');
  return {
    settings: {
      KORE_HOST: `http://127.0.0.1:${bound.port}`,
      KORE_ACCOUNT_ID: 'account-of-the-benchmark',
      KORE_STREAM_ID: 'st-of-the-benchmark',
      KORE_CLIENT_ID: 'cs-of-the-benchmark',
      KORE_CLIENT_SECRET: 'secret-of-the-benchmark-and-of-nothing-else',
      // The server's maximum: the budget is not what is measured here.
      KORE_CALLS_PER_MINUTE: '6000',
      LOG_LEVEL: 'error',
    },
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
