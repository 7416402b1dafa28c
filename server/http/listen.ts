import { once } from 'node:events';
import { type IncomingMessage, type RequestListener, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

import { getRequestListener } from '@hono/node-server';

import { connectionLimits, sendingLimits } from './connectionLimits';
import { Pacer } from './Pacer';

export type Fetch = (request: Request) => Response | Promise<Response>;

export type Listening = {
  readonly address: () => string;
  /** Accepts no more connections and waits for the requests under way. */
  readonly close: () => Promise<void>;
};

/** Serves over HTTP, and ends connections whose other side does not read. Rejects if it cannot listen. */
export async function listen(
  fetch: Fetch,
  host: string,
  port: number,
  limits: SendingLimits = sendingLimits,
): Promise<Listening> {
  const handle = getRequestListener(fetch, { hostname: host });
  const pacer = new Pacer();
  const server = createServer(
    connectionLimits,
    oneAfterAnother((incoming, outgoing) => void handle(incoming, outgoing), limits, pacer),
  );
  server.on('connection', pacer.noteConnection);
  const unused = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', ({ socket }: IncomingMessage) => unused.delete(socket));
  server.listen(port, host);
  await once(server, 'listening');
  return {
    address: () => addressOf(host, portOf(server.address())),
    close: async () => {
      // Idle connections are closed at once, and those with a request under way after it, not 75 s later.
      server.keepAliveTimeout = 1;
      const closed = new Promise((resolve) => server.close(resolve));
      // Browsers open connections in advance. Node counts one that never sent anything as busy, so `close`
      // would wait for it.
      for (const socket of unused) if (socket.bytesRead === 0) socket.destroy();
      await closed;
    },
  };
}

function addressOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}

type SendingLimits = { readonly [Name in keyof typeof sendingLimits]: number };

/** The requests of one connection: when the last reply has been sent, and how many wait for that. */
type Connection = { sent: Promise<void>; waiting: number };

/**
 * Node hands over all requests that a client has sent over a connection at once and keeps the replies until those
 * before are sent. Here each request begins when the reply before it is sent.
 */
function oneAfterAnother(handle: RequestListener, limits: SendingLimits, pacer: Pacer): RequestListener {
  const connections = new WeakMap<Socket, Connection>();
  const handleInTurn = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { socket } = incoming;
    const connection = connections.get(socket) ?? { sent: Promise.resolve(), waiting: 0 };
    connections.set(socket, connection);
    if (connection.waiting >= limits.mostPipelined) {
      socket.destroy();
      return;
    }
    const before = connection.sent;
    connection.sent = sentOrClosed(outgoing, socket);
    connection.waiting += 1;
    await before;
    connection.waiting -= 1;
    if (socket.destroyed) return;
    endIfStalled(outgoing, socket, limits);
    // A health check does not wait behind others, which is what it checks.
    if (isHealthCheck(incoming)) handle(incoming, outgoing);
    else pacer.start(() => handle(incoming, outgoing));
  };
  return (incoming, outgoing) => void handleInTurn(incoming, outgoing);
}

function isHealthCheck({ url }: IncomingMessage): boolean {
  return url === '/healthz' || url === '/readyz';
}

async function sentOrClosed(outgoing: ServerResponse, socket: Socket): Promise<void> {
  if (socket.destroyed) return;
  await new Promise<void>((resolve) => {
    const onEnd = () => {
      outgoing.off('close', onEnd);
      socket.off('close', onEnd);
      resolve();
    };
    outgoing.once('close', onEnd);
    // A response that waits for its turn does not learn that the connection was closed.
    socket.once('close', onEnd);
  });
}

/** Only while bytes wait to be sent: a request that waits for the upstream sends nothing for a while. */
function endIfStalled(
  outgoing: ServerResponse,
  socket: Socket,
  { stalledMs, longestReplyMs }: SendingLimits,
) {
  const endIfUnread = () => {
    if (socket.writableLength > 0) socket.destroy();
  };
  // Node restarts this time whenever the other side has taken some of the bytes.
  outgoing.setTimeout(stalledMs);
  outgoing.on('timeout', endIfUnread);
  const longest = setTimeout(endIfUnread, longestReplyMs).unref();
  outgoing.once('close', () => clearTimeout(longest));
}
