import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { text } from 'node:stream/consumers';

import { type RequestHandler, getResponse } from 'msw';

import { createDemoHandlers } from '../../src/demo/demoHandlers';
import type { ChooseFault, UpstreamRequest } from '../../src/demo/upstreamPages.testkit';

export type FakeUpstreamOptions = {
  /** The usual replies; by default a demo contact center of 120 agents on March 10, 2026, 15:00 UTC. */
  readonly handlers?: readonly RequestHandler[];
  readonly chooseFault?: ChooseFault;
};

export type FakeUpstream = {
  /** e.g. `http://127.0.0.1:41235`: a `KORE_HOST`. */
  readonly address: string;
  readonly requests: readonly UpstreamRequest[];
  /** Applies from now on; `undefined` restores the usual replies. */
  readonly setFault: (chooseFault: ChooseFault | undefined) => void;
  /**
   * The settings that point our server at this upstream, with fictitious credentials. The server caches nothing, so
   * that each test sees the current state of the upstream; tests of the cache override that.
   */
  readonly settings: Readonly<Record<string, string>>;
  /** Forgets the requests and restores the usual replies, for the next test. */
  readonly reset: () => void;
  readonly stop: () => Promise<void>;
};

/** The time of the fake upstream's clock unless a test has its own handlers. */
const fakeUpstreamNowMs = Date.UTC(2026, 2, 10, 15);

const defaultHandlers = () => createDemoHandlers({ nowMs: () => fakeUpstreamNowMs, agentCount: 120 });

/** Starts a real HTTP server on a free port of the loopback interface that behaves like the upstream. */
export async function startFakeUpstream(options: FakeUpstreamOptions = {}): Promise<FakeUpstream> {
  const handlers = [...(options.handlers ?? defaultHandlers())];
  const requests: UpstreamRequest[] = [];
  let { chooseFault } = options;

  async function reply(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const request: UpstreamRequest = {
      method: incoming.method ?? '',
      url: incoming.url ?? '',
      headers: incoming.headers,
      body: await text(incoming),
    };
    const fault = chooseFault?.(request, requests.length) ?? {};
    requests.push(request);
    await fault.until;
    if (fault.isHangUp === true) {
      incoming.socket.destroy();
      return;
    }
    if (fault.isDripping === true || fault.isCutShort === true) {
      outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': '100000' });
      outgoing.write('{"hasMore":', () => fault.isCutShort === true && outgoing.destroy());
      const timer = setInterval(() => outgoing.write(' '), 20);
      outgoing.on('close', () => clearInterval(timer));
      return;
    }
    if (fault.status !== undefined && fault.body !== undefined) {
      outgoing.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers });
      outgoing.end(fault.body);
      return;
    }
    const usual = await usualReply(handlers, request);
    outgoing.writeHead(fault.status ?? usual.status, {
      'content-type': usual.headers.get('content-type') ?? 'application/json',
      ...fault.headers,
    });
    outgoing.end(fault.body ?? (await usual.text()));
  }

  const server = createServer((incoming, outgoing) => {
    reply(incoming, outgoing).catch((error: unknown) =>
      outgoing.destroy(error instanceof Error ? error : undefined),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The fake upstream has no port');
  const address = `http://127.0.0.1:${bound.port}`;
  return {
    address,
    requests,
    setFault: (chosen) => {
      chooseFault = chosen;
    },
    reset: () => {
      requests.length = 0;
      ({ chooseFault } = options);
    },
    settings: {
      KORE_HOST: address,
      KORE_ACCOUNT_ID: 'account-of-the-test',
      KORE_STREAM_ID: 'st-of-the-test',
      KORE_CLIENT_ID: 'cs-of-the-test',
      KORE_CLIENT_SECRET: 'secret-of-the-test-and-of-nothing-else',
      KORE_CALLS_PER_MINUTE: '6000',
      CACHE_LIVE_SECONDS: '0',
      CACHE_FINISHED_SECONDS: '0',
      CACHE_STALE_SECONDS: '0',
    },
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function usualReply(handlers: RequestHandler[], request: UpstreamRequest): Promise<Response> {
  const { method, url, body } = request;
  const sent = new Request(new URL(url, 'http://127.0.0.1'), {
    method,
    headers: { 'content-type': 'application/json' },
    ...(method === 'GET' || method === 'HEAD' ? {} : { body }),
  });
  return (await getResponse(handlers, sent)) ?? new Response('{}', { status: 404 });
}
