import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const builtServer = fileURLToPath(new URL('../../dist-server/main.js', import.meta.url));
const movableClock = new URL('./movableClock.mjs', import.meta.url).href;
const withoutDate = new URL('./withoutDate.mjs', import.meta.url).href;

/** Longer than a start takes on a slow machine (about 1 s), shorter than the timeout of a test. */
const startTimeoutMs = 15_000;

export type RunningServer = {
  /** e.g. `http://127.0.0.1:41234`, without a final slash. */
  readonly address: string;
  /** All output of the server so far, both streams. */
  readonly output: () => string;
  /** Kills the server at once, as if its machine failed. */
  readonly kill: () => Promise<void>;
  /** Stops the server gracefully and waits until it has ended. */
  readonly stop: () => Promise<void>;
  /** 0 after a stop in time; `null` while it runs. */
  readonly exitCode: () => number | null;
  /** Sets its clock ahead of the machine's. */
  readonly setClockAhead: (minutes: number) => Promise<void>;
};

/**
 * Starts the built server on a free port and waits until it accepts requests. It gets only the given settings, not
 * the environment of the tests, and does not date its replies: see `withoutDate.mjs`.
 *
 * @throws {Error} with the server's output if it ends or prints no address.
 */
export async function startServer(settings: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const child = spawn(process.execPath, ['--import', withoutDate, '--import', movableClock, builtServer], {
    env: { PATH: process.env['PATH'], PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  const address = await new Promise<string>((resolve, reject) => {
    const fail = (what: string) => reject(new Error(`The server ${what}. Its output:\n${output}`));
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      fail(`gave no address within ${startTimeoutMs} ms`);
    }, startTimeoutMs);
    const listen = (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const printed = /https?:\/\/[^\s"']+:\d+/.exec(output);
      if (printed === null) return;
      clearTimeout(timer);
      resolve(printed[0]);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', (error) => fail(`could not be started (${error.message})`));
    child.once('exit', (exitCode) => {
      clearTimeout(timer);
      fail(`ended with exit code ${exitCode}`);
    });
  });
  const setClockAhead = async (minutes: number) => {
    const isSet = once(child, 'message');
    child.send(minutes * 60_000);
    await isSet;
  };
  return { address, output: () => output, kill, stop, exitCode: () => child.exitCode, setClockAhead };
}
