import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, onTestFinished, test } from 'vitest';

import { freePort } from '../../server/http/freePort.testkit';

const builtServer = fileURLToPath(new URL('../../dist-server/main.js', import.meta.url));
const throwOnSignal = 'process.on("SIGUSR2", () => { throw new Error("secret") })';

/** The server with a standard output that nobody reads (`pipe`) or that is this file. */
async function startUnread(stdout: 'pipe' | number) {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(throwOnSignal)}`, builtServer],
    {
      env: { PATH: process.env['PATH'], PORT: String(port), LOG_LEVEL: 'debug' },
      stdio: ['ignore', stdout, 'ignore'],
    },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'exit').then(([exitCode]: unknown[]) => exitCode);
  const isHealthy = async () =>
    await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(10_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(isHealthy).toBe(true);
  const end = async (signal: 'SIGTERM' | 'SIGUSR2'): Promise<unknown> => {
    child.kill(signal);
    return await ended;
  };
  return { isHealthy, end, output: child.stdout };
}

/** Logs about a quarter of a megabyte at `debug`: more than a pipe or a socket holds. */
async function logMuch(isHealthy: () => Promise<boolean>): Promise<void> {
  for (let sent = 0; sent < 2500; sent += 50) {
    const answers = await Promise.all(Array.from({ length: 50 }, isHealthy));
    expect(answers).not.toContain(false);
  }
}

test.each([
  ['SIGTERM', 'a stop', 0],
  ['SIGUSR2', 'a fatal error', 1],
] as const)(
  'a log that nobody reads stops neither requests nor, with %s, %s',
  async (signal, _, exitCode) => {
    const { isHealthy, end, output } = await startUnread('pipe');
    await logMuch(isHealthy);
    expect(output?.readableFlowing).toBeNull();
    expect(await end(signal)).toBe(exitCode);
  },
);

// Linux has this file: every write to it fails as on a full disk.
test.skipIf(!existsSync('/dev/full')).each([
  ['SIGTERM', 'a stop', 0],
  ['SIGUSR2', 'a fatal error', 1],
] as const)('a full disk stops neither requests nor, with %s, %s', async (signal, _, exitCode) => {
  const full = openSync('/dev/full', 'w');
  onTestFinished(() => closeSync(full));
  const { isHealthy, end } = await startUnread(full);
  await logMuch(isHealthy);
  expect(await end(signal)).toBe(exitCode);
});
