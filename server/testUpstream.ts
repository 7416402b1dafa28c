import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ReceivedCall = {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly rawHeaderNames: readonly string[];
  readonly body: string;
};

/** How the test upstream treats one call. */
export type Behaviour = (response: ServerResponse, call: ReceivedCall) => void;

export type TestUpstream = {
  readonly origin: string;
  readonly calls: ReceivedCall[];
  /** One behaviour for each call to come; the last stays. Forgets the calls so far. */
  readonly behave: (...behaviours: readonly Behaviour[]) => void;
  readonly close: () => Promise<void>;
};

/** A real HTTP server on the loopback that misbehaves as it is told. */
export async function startTestUpstream(): Promise<TestUpstream> {
  const calls: ReceivedCall[] = [];
  let script: readonly Behaviour[] = [];
  const server = createServer((request, response) => {
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
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo; // oxlint-disable-line typescript/no-unsafe-type-assertion -- as said
  return {
    origin: `http://127.0.0.1:${port}`,
    calls,
    behave: (...behaviours) => {
      script = behaviours;
      calls.length = 0;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
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

/** Answers with a status and a body: text as it is, anything else as JSON. */
export function answer(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Behaviour {
  return (response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body));
  };
}

export const succeed = answer(200, goodReply);
