import { test as base } from 'playwright/test';

import { type PageGuard, guardPages } from './guardPages';
import { type FakeUpstream, type FakeUpstreamOptions, startFakeUpstream } from './startFakeUpstream';
import { type RunningServer, startServer } from './startServer';

export { expect } from 'playwright/test';

type TestFixtures = {
  /** Starts the built server with the given settings; it ends with the test. */
  readonly startServer: (settings?: Readonly<Record<string, string>>) => Promise<RunningServer>;
  /** Starts a separate upstream for the test; it ends with the test. */
  readonly startFakeUpstream: (options?: FakeUpstreamOptions) => Promise<FakeUpstream>;
  /**
   * Fails the test if any of its pages has an error: uncaught, on the console (which reports violations of the
   * content security policy), or a request to another host. A test of a failure allows what it expects: `pageGuard.allow(/the server responded with a status of 502/)`.
   */
  readonly pageGuard: PageGuard;
};

type WorkerFixtures = {
  /** The built server as `npm start` runs it without settings: the demo. Shared; `page.goto('/')` is here. */
  readonly demoServer: RunningServer;
};

/** Playwright's `test` with our servers and our guards. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  demoServer: [
    async ({}, provide) => {
      const server = await startServer();
      await provide(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ demoServer }, provide) => provide(demoServer.address),
  startServer: async ({ context }, provide) => {
    const servers: RunningServer[] = [];
    await provide(async (settings) => {
      const server = await startServer(settings);
      servers.push(server);
      return server;
    });
    // A page that is still preloading would report errors once its server has ended.
    await Promise.all(context.pages().map((page) => page.close()));
    await Promise.all(servers.map((server) => server.stop()));
  },
  startFakeUpstream: async ({}, provide) => {
    const upstreams: FakeUpstream[] = [];
    await provide(async (options) => {
      const upstream = await startFakeUpstream(options);
      upstreams.push(upstream);
      return upstream;
    });
    await Promise.all(upstreams.map((upstream) => upstream.stop()));
  },
  pageGuard: [
    async ({ context }, provide) => {
      const guard = guardPages(context);
      await provide(guard);
      guard.expectNoErrors();
    },
    { auto: true },
  ],
});
