import type { HttpBindings } from '@hono/node-server';

type ReceivedCall = {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: HttpBindings['incoming']['headers'];
  readonly rawHeaderNames: readonly string[];
  readonly body: string;
};

/** How the test upstream responds to one call. */
export type Behavior = (response: HttpBindings['outgoing'], call: ReceivedCall) => void;

export type TestUpstream = {
  readonly origin: string;
  readonly calls: ReceivedCall[];
  /** One behavior for each coming call; the last one is repeated. Forgets the calls so far. */
  readonly behave: (...behaviors: readonly Behavior[]) => void;
  readonly close: () => Promise<void>;
};

/** The part of Node's HTTP server used here; the test creates the server. */
type PlainServer = {
  on: (
    event: 'request',
    listener: (request: HttpBindings['incoming'], response: HttpBindings['outgoing']) => void,
  ) => unknown;
  listen: (port: number, host: string, onListening: () => void) => unknown;
  address: () => { readonly port: number } | string | null;
  close: (onClosed: () => void) => unknown;
  closeAllConnections: () => void;
};

/** Turns a plain server into an upstream on the loopback that behaves as the test says. */
export async function startTestUpstream(server: PlainServer): Promise<TestUpstream> {
  const calls: ReceivedCall[] = [];
  let script: readonly Behavior[] = [];
  server.on('request', (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const call = {
        method: request.method,
        url: request.url,
        headers: request.headers,
        rawHeaderNames: request.rawHeaders.filter((_, index) => index % 2 === 0),
        body: Buffer.concat(chunks).toString('utf8'),
      };
      calls.push(call);
      (script[calls.length - 1] ?? script.at(-1))?.(response, call);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    calls,
    behave: (...behaviors) => {
      script = behaviors;
      calls.length = 0;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

export const goodReply = {
  hasMore: false,
  limit: 50,
  offset: 0,
  data: [{ userId: 'u-1', status: [], unknownField: { kept: true } }],
};

/** Responds with a status and a body: text unchanged, anything else as JSON. */
export function respondWith(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Behavior {
  return (response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body));
  };
}

export const succeed = respondWith(200, goodReply);
