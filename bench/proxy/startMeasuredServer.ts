import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const builtServer = fileURLToPath(new URL('../../dist-server/main.js', import.meta.url));
const scaledClock = fileURLToPath(new URL('./scaledClock.mjs', import.meta.url));
const taskset = '/usr/bin/taskset';

export type MeasuredServer = {
  readonly address: string;
  /** `taskset` and `env` become the process that they start, so this is the server's own. */
  readonly processId: number;
  /** From the start of its process until it replies that it is ready, in milliseconds. */
  readonly readyAfterMs: number;
  /** The value of one of its metrics; those with labels by their full name. */
  readonly metric: (name: string) => Promise<number>;
  readonly stop: () => Promise<void>;
  /** Ends it at once, as when its machine dies. */
  readonly kill: () => Promise<void>;
};

/** Starts the built server on one core, its clock `clockSpeed` times as fast, and waits until it is ready. */
export async function startMeasuredServer(
  settings: Readonly<Record<string, string>>,
  clockSpeed = 1,
): Promise<MeasuredServer> {
  const startedMs = performance.now();
  const command = [process.execPath, ...(clockSpeed === 1 ? [] : ['--import', scaledClock]), builtServer];
  // Without `taskset` the server cannot be pinned to one core; `env` just runs the command.
  const [program, ...args] = existsSync(taskset) ? [taskset, '-c', '0', ...command] : ['env', ...command];
  const child = spawn(program, args, {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      METRICS_PORT: '0',
      CLOCK_SPEED: String(clockSpeed),
      ...settings,
      LOG_LEVEL: 'info',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
  });
  let output = '';
  const addresses = await new Promise<{ readonly page: string; readonly metrics: string }>(
    (resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => {
        // The log continues, but only its beginning is needed.
        if (output.length > 10_000) return;
        output += chunk.toString('utf8');
        const page = /\): (http:\S+)/.exec(output)?.[1];
        const metrics = /"address":"(http:[^"]+)"/.exec(output)?.[1];
        if (page !== undefined && metrics !== undefined) resolve({ page, metrics });
      });
      void ended.then(() => reject(new Error(`The server ended. Its output:\n${output}`)));
    },
  );
  const ready = await fetch(`${addresses.page}/readyz`);
  if (!ready.ok) throw new Error('The server is not ready');
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal);
    await ended;
  };
  return {
    address: addresses.page,
    processId: child.pid ?? 0,
    readyAfterMs: performance.now() - startedMs,
    metric: async (name) => {
      const text = await (await fetch(`${addresses.metrics}/metrics`)).text();
      const line = text.split('\n').find((each) => each.startsWith(`${name} `));
      return Number(line?.slice(name.length) ?? Number.NaN);
    },
    stop: async () => end('SIGTERM'),
    kill: async () => end('SIGKILL'),
  };
}
