import { test as base } from 'playwright/test';

import { type PageGuard, guardPages } from './guardPages';
import { type FakeUpstream, type FakeUpstreamOptions, startFakeUpstream } from './startFakeUpstream';
import { type RunningServer, startServer } from './startServer';

export { expect } from 'playwright/test';

/** The built server before an upstream of 120 agents, which can be changed: `upstream.setFault(serveAgents(agents))`. */
type Center = {
  /** The page's address, without a final slash. */
  readonly address: string;
  readonly upstream: FakeUpstream;
};

type TestFixtures = {
  /**
   * Shared by the tests of a worker; each finds it as it was started. Where settings, budget or circuit breaker matter,
   * a test starts its own server.
   */
  readonly center: Center;
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
  readonly sharedCenter: Center;
  /** The built server as `npm start` runs it without settings: the demo. Shared; `page.goto('/')` is here. */
  readonly demoServer: RunningServer;
};

/** Called in each page before its own scripts; where a browser denies storage, the guide does not show itself. */
function markGuideSeen(): void {
  try {
    localStorage.setItem('agent-status-timeline.guide-seen', 'true');
  } catch {
    // Denied.
  }
}

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
  sharedCenter: [
    async ({}, provide) => {
      const upstream = await startFakeUpstream();
      const server = await startServer(upstream.settings);
      await provide({ address: server.address, upstream });
      await server.stop();
      await upstream.stop();
    },
    { scope: 'worker' },
  ],
  // The guide to the timeline shows itself to those who are new; a test of it removes this.
  context: async ({ context }, provide) => {
    await context.addInitScript(markGuideSeen);
    await provide(context);
  },
  center: async ({ sharedCenter, context }, provide) => {
    sharedCenter.upstream.reset();
    await provide(sharedCenter);
    // A page that is still open would send requests during the next test.
    await Promise.all(context.pages().map((page) => page.close()));
  },
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
