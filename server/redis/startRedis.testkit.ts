import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type Socket, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { freePort } from '../http/freePort.testkit';
import { type SharedRedis, connectRedis } from './sharedRedis';

/** Whether this machine has a Redis to start; `npm test` installs one if it can. */
export const hasRedis = spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;

export type TestRedis = {
  /** A `REDIS_URL`. */
  readonly url: string;
  /** Ends it at once, as when its machine dies. */
  readonly kill: () => Promise<void>;
  /** Starts it again on the same port: empty, as after a kill, or with the data that it saved when it was stopped. */
  readonly restart: (options?: { readonly keepsData: boolean }) => Promise<void>;
  /** It still accepts connections and commands, but replies to nothing. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  /** Replaces every value whose key matches the pattern with one text. */
  readonly overwriteAll: (pattern: string, text: string) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Starts a Redis for one test on a free port of the loopback. */
export async function startRedis(): Promise<TestRedis> {
  const folder = mkdtempSync(path.join(tmpdir(), 'agent-status-redis-'));
  const port = await freePort();
  let child = await spawnRedis(port, folder);
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    kill,
    restart: async ({ keepsData } = { keepsData: false }) => {
      if (keepsData) await shutDown(`redis://127.0.0.1:${port}`, child);
      await kill();
      child = await spawnRedis(port, folder);
      // Read when it starts; the next one may have to be empty.
      rmSync(path.join(folder, 'dump.rdb'), { force: true });
    },
    freeze: () => child.kill('SIGSTOP'),
    thaw: () => child.kill('SIGCONT'),
    overwriteAll: async (pattern, text) => {
      const { client, close } = await connectWhenUp(`redis://127.0.0.1:${port}`);
      for (const key of await client.keys(pattern)) await client.set(key, text);
      close();
    },
    stop: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Ends a Redis as a planned restart does, which saves its data. */
async function shutDown(url: string, child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  const { client, close } = await connectWhenUp(url);
  // The connection ends instead of a reply.
  client.shutdown('SAVE').catch(() => undefined);
  await gone;
  close();
}

async function spawnRedis(port: number, folder: string): Promise<ChildProcess> {
  const child = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('Ready to accept connections')) resolve();
    });
    child.once('exit', () => reject(new Error('redis-server did not start')));
  });
  return child;
}

/** A proxy in front of a Redis that delays each reply by so many milliseconds. */
export async function startSlowProxy(url: string, delayMs: number): Promise<Pick<TestRedis, 'url' | 'stop'>> {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(new URL(url).port), '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
    near.pipe(far);
    far.on('data', (chunk) => setTimeout(() => near.write(chunk), delayMs));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return {
    url: `redis://127.0.0.1:${address.port}`,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
}

/** A connection that is ready for commands. */
export async function connectWhenUp(url: string): Promise<SharedRedis> {
  const connection = connectRedis(url, { onLost: () => undefined, onBack: () => undefined });
  await once(connection.client, 'ready');
  return connection;
}
