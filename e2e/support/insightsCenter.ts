import { insightsAgents } from '../../src/demo/insightsCenter.testkit';
import { createSmallCenterHandlers } from '../../src/demo/smallCenter.testkit';
import { startFakeUpstream } from './startFakeUpstream';
import { startServer } from './startServer';
import { test as base } from './test';

/** `test` with a separate server for these agents, shared by the tests of a worker. */
export const test = base.extend<object, { readonly insightsCenter: { readonly address: string } }>({
  insightsCenter: [
    async ({}, provide) => {
      const upstream = await startFakeUpstream({ handlers: createSmallCenterHandlers(insightsAgents) });
      const server = await startServer(upstream.settings);
      await provide({ address: server.address });
      await server.stop();
      await upstream.stop();
    },
    { scope: 'worker' },
  ],
});
