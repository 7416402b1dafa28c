import { once } from 'node:events';
import { type Socket, connect } from 'node:net';
import { setImmediate } from 'node:timers/promises';

import { afterAll, afterEach, expect, it } from 'vitest';

import { sendingLimits } from './connectionLimits';
import { type Fetch, type Listening, listen } from './listen';

// The server's library replaces them for its own speed; other tests in this process need those of Node.
const { Request: NodeRequest, Response: NodeResponse } = globalThis;
afterAll(() => {
  for (const [name, value] of [
    ['Request', NodeRequest],
    ['Response', NodeResponse],
  ] as const) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
});

let listening: Listening | undefined;
let client: Socket | undefined;
afterEach(async () => {
  client?.destroy();
  await listening?.close();
});

async function connectTo(fetch: Fetch, limits = {}): Promise<Socket> {
  listening = await listen(fetch, '127.0.0.1', 0, { ...sendingLimits, ...limits });
  client = connect(Number(new URL(listening.address()).port), '127.0.0.1');
  client.on('error', () => undefined);
  await once(client, 'connect');
  return client;
}

const requestFor = (path: string) => `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`;

const MEGABYTE = new Uint8Array(1024 * 1024);

/** Without end; counts what is asked of it, and says when it is given up. */
function endlessReply() {
  let pulled = 0;
  let onCancel: () => void = () => undefined;
  const canceled = new Promise<void>((resolve) => {
    onCancel = resolve;
  });
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(MEGABYTE);
      },
      cancel: () => onCancel(),
    },
    { highWaterMark: 0 },
  );
  return { response: new Response(body), pulled: () => pulled, canceled };
}

it('ends a connection that takes nothing, of which only as much was prepared as the sockets hold', async () => {
  const reply = endlessReply();
  const socket = await connectTo(() => reply.response, { stalledMs: 200 });
  socket.write(requestFor('/'));
  await reply.canceled;
  // A loopback connection holds some megabytes.
  expect(reply.pulled()).toBeGreaterThan(0);
  expect(reply.pulled()).toBeLessThan(64);
});

it('ends a reply that takes too long, though its reader takes a part now and then', async () => {
  const reply = endlessReply();
  const socket = await connectTo(() => reply.response, { longestReplyMs: 300 });
  socket.on('data', () => {
    socket.pause();
    setTimeout(() => socket.resume(), 20);
  });
  socket.write(requestFor('/'));
  await reply.canceled;
  expect(reply.pulled()).toBeGreaterThan(1);
});

it('leaves a request alone that waits for longer than a reply may stall', async () => {
  const socket = await connectTo(
    async () => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      return new Response('late');
    },
    { stalledMs: 20 },
  );
  socket.write(requestFor('/'));
  const [chunk] = (await once(socket, 'data')) as [Buffer];
  expect(chunk.toString()).toContain('200 OK');
});

it('begins a request when the reply before it on the connection was sent', async () => {
  const started: string[] = [];
  const releases: (() => void)[] = [];
  const socket = await connectTo(async ({ url }) => {
    const { pathname } = new URL(url);
    started.push(pathname);
    await new Promise<void>((resolve) => releases.push(resolve));
    return new Response(pathname);
  });
  let received = '';
  socket.on('data', (chunk: Buffer) => (received += chunk.toString()));
  // In one packet, so Node has read all of them when the first one starts.
  socket.write(requestFor('/1') + requestFor('/2') + requestFor('/3'));
  for (const path of ['/1', '/2', '/3']) {
    await expect.poll(() => started.at(-1)).toBe(path);
    await setImmediate();
    await setImmediate();
    expect(started.at(-1)).toBe(path);
    releases.at(-1)?.();
    await expect.poll(() => received).toContain(path);
  }
});

it('closes a connection with more requests in advance than any client needs', async () => {
  let count = 0;
  const socket = await connectTo(async () => {
    count += 1;
    return await new Promise<Response>(() => undefined);
  });
  socket.write(requestFor('/').repeat(sendingLimits.mostPipelined + 2));
  socket.resume();
  await once(socket, 'close');
  expect(count).toBeLessThanOrEqual(1);
});
