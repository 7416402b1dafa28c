import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';

import * as v from 'valibot';

import { agentStatusRequestSchema, pagingQuerySchema } from '../../src/contract/agentStatusRequest';
import { scatter } from '../generatePage';
import { startClock } from './simulatedClock';
import { upstreamReply } from './upstreamReply';
import { fateOf, weatherAt } from './weather';

/** The limit of the vendor for an account. */
const ALLOWED_CALLS_PER_MINUTE = 60;

const optionsSchema = v.object({
  agentCount: v.number(),
  speed: v.number(),
  startMs: v.number(),
  /** The length of a cycle of bad and good times; without it, all are good. */
  weatherCycleMs: v.optional(v.number()),
});

export type UpstreamOptions = v.InferOutput<typeof optionsSchema>;

/** What the process sends: its port once, then a report whenever it gets a message. */
export const upstreamMessageSchema = v.variant('kind', [
  v.object({ kind: v.literal('listening'), port: v.number() }),
  v.object({
    kind: v.literal('report'),
    /** When each call arrived, milliseconds since the start. */
    callsAtMs: v.array(v.number()),
    /** Agents requested by each call. */
    agentsOfCalls: v.array(v.number()),
    refusals: v.number(),
  }),
]);

type UpstreamMessage = v.InferOutput<typeof upstreamMessageSchema>;

/** An upstream that counts the calls as they arrive and refuses more than 60 a minute. Ends with its parent. */
export async function serveUpstream(given: unknown): Promise<void> {
  const options = v.parse(optionsSchema, given);
  const clock = startClock(options.speed, options.startMs);
  const send = (message: UpstreamMessage) => process.send?.(message);
  const callsAtMs: number[] = [];
  const agentsOfCalls: number[] = [];
  let refusals = 0;

  async function reply(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const atMs = clock.elapsedMs();
    const number = callsAtMs.push(atMs);
    const { filter } = v.parse(agentStatusRequestSchema, await json(incoming));
    const query = new URL(incoming.url ?? '', 'http://127.0.0.1').searchParams;
    const paging = v.parse(pagingQuerySchema, Object.fromEntries(query));
    agentsOfCalls.push(filter.agents?.length ?? paging.limit);
    const isOverLimit =
      callsAtMs.slice(-ALLOWED_CALLS_PER_MINUTE - 1).filter((each) => each > atMs - 60_000).length >
      ALLOWED_CALLS_PER_MINUTE;
    const weather = isOverLimit ? 'limited' : weatherAt(atMs, options.weatherCycleMs);
    const fate = fateOf(weather, scatter(number, 1), scatter(number, 2));
    await setTimeout(fate.latencyMs / clock.speed);
    const page = () =>
      JSON.stringify(upstreamReply({ request: { filter }, paging }, options.agentCount, clock.nowMs()));
    const head = { 'content-type': 'application/json' };
    switch (fate.kind) {
      case 'page':
        outgoing.writeHead(200, head).end(page());
        break;
      case 'cut':
        outgoing.writeHead(200, head).end(page().slice(0, 1000));
        break;
      case 'refused':
        refusals += 1;
        outgoing.writeHead(429, { 'retry-after': '10' }).end();
        break;
      case 'gateway':
        outgoing.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
        break;
      case 'error':
        outgoing.writeHead(500, head).end('{"errors":[{"msg":"Internal error","code":500}]}');
        break;
      case 'reset':
        incoming.socket.destroy();
        break;
      case 'silence':
        break;
      default:
        fate.kind satisfies never;
    }
  }

  const server = createServer((incoming, outgoing) => {
    reply(incoming, outgoing).catch(() => outgoing.writeHead(400).end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The upstream has no port');
  process.on('message', () => send({ kind: 'report', callsAtMs, agentsOfCalls, refusals }));
  process.on('disconnect', () => process.exit());
  send({ kind: 'listening', port: bound.port });
}
