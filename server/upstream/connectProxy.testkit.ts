import type { HttpBindings } from '@hono/node-server';
import type { Duplex } from 'node:stream';

/** A request to open a way, as a proxy receives it. */
type Tunnel = { readonly target: string | undefined; readonly authorization: string | undefined };

export type ConnectProxy = {
  readonly origin: string;
  readonly tunnels: readonly Tunnel[];
  readonly close: () => void;
};

/** The part of Node's HTTP server used here; the test creates the server. */
type PlainServer = {
  on: (event: 'connect', listener: (request: HttpBindings['incoming'], socket: Duplex) => void) => unknown;
  listen: (port: number, host: string, onListening: () => void) => unknown;
  address: () => { readonly port: number } | string | null;
  close: () => unknown;
};

/** What a proxy replies that opens no way: a status; it closes the connection; or it says nothing. */
export type ProxyStatus = number | 'hang-up' | 'none';

/** Turns a plain server into a proxy on the loopback. `open` gets what leads to the other side, whatever its name. */
export async function startConnectProxy(
  server: PlainServer,
  behavior: { readonly open: () => Duplex } | { readonly status: ProxyStatus },
): Promise<ConnectProxy> {
  const tunnels: Tunnel[] = [];
  const sockets = new Set<Duplex>();
  server.on('connect', (request, socket) => {
    tunnels.push({ target: request.url, authorization: request.headers['proxy-authorization'] });
    sockets.add(socket.on('error', () => socket.destroy()));
    if ('open' in behavior) {
      const other = behavior.open();
      sockets.add(other.on('error', () => socket.destroy()));
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      socket.pipe(other).pipe(socket);
    } else if (behavior.status === 'hang-up') {
      socket.destroy();
    } else if (behavior.status !== 'none') {
      socket.end(`HTTP/1.1 ${behavior.status} No\r\nContent-Length: 0\r\n\r\n`);
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    tunnels,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
