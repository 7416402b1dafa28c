import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, onTestFinished } from 'vitest';

import {
  type FakeUpstream,
  type FakeUpstreamOptions,
  startFakeUpstream as startUpstream,
} from '../support/startFakeUpstream';
import { type RunningServer, startServer as startBuiltServer } from '../support/startServer';

/** Starts the built server with the given settings; it ends with the test. */
export async function startServer(settings?: Readonly<Record<string, string>>): Promise<RunningServer> {
  const server = await startBuiltServer(settings);
  onTestFinished(() => server.stop());
  return server;
}

/** Starts an upstream for the test; it ends with the test. */
export async function startFakeUpstream(options?: FakeUpstreamOptions): Promise<FakeUpstream> {
  const upstream = await startUpstream(options);
  onTestFinished(() => upstream.stop());
  return upstream;
}

/** The metrics of a server that was started with `METRICS_PORT`. */
export async function metricsOf(server: RunningServer): Promise<string> {
  await expect.poll(server.output).toContain('"msg":"metrics"');
  const address = /"address":"(http:[^"]+)"/.exec(server.output())?.[1] ?? '';
  return await (await fetch(`${address}/metrics`)).text();
}

/** A new folder, which is removed after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'agent-status-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}
