import { onTestFinished } from 'vitest';

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
