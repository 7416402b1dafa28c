import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../examples/portal/start.mjs', import.meta.url));

/** Longer than two servers take to start on a slow machine; the build is fresh by then. */
const START_TIMEOUT_MS = 30_000;

export type RunningExample = {
  /** Of the portal. */
  readonly origin: string;
  /** Of the dashboard in it. */
  readonly dashboard: string;
  /** Stops it as Ctrl-C does; returns the exit code. */
  readonly stop: () => Promise<number | null>;
};

/**
 * Starts the example as `npm run example:portal` does, on free ports.
 *
 * @throws {Error} with its output if it does not start.
 */
export async function startExample(): Promise<RunningExample> {
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env['PATH'], PORTAL_PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  const [origin, dashboard] = await printedAddresses(child);
  return {
    origin,
    dashboard,
    stop: async () => {
      child.kill('SIGINT');
      await ended;
      return child.exitCode;
    },
  };
}

async function printedAddresses(child: ChildProcess): Promise<readonly [string, string]> {
  let output = '';
  return await new Promise((resolve, reject) => {
    const fail = (what: string) => reject(new Error(`The example ${what}. Its output:\n${output}`));
    const timer = setTimeout(() => {
      child.kill();
      fail('gave no address in time');
    }, START_TIMEOUT_MS);
    const listen = (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const [, origin, dashboard] = /Portal: (http:\S+) .*?(http:[^\s)]+)/.exec(output) ?? [];
      if (origin === undefined || dashboard === undefined) return;
      clearTimeout(timer);
      resolve([origin, dashboard]);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', () => {
      clearTimeout(timer);
      fail('ended');
    });
  });
}
