import { createSmallCenterHandlers, smallCenterAgents } from '../../src/demo/smallCenter.testkit';
import { type FakeUpstream, startFakeUpstream } from './startFakeUpstream';
import { startServer } from './startServer';
import { test as base } from './test';

export type SmallCenter = {
  /** The page's address, without a final slash. */
  readonly address: string;
  readonly requests: FakeUpstream['requests'];
};

/**
 * `test` with an upstream of the three agents above and a server in front of it. They are shared by the tests of a
 * worker, which run one after the other.
 */
export const test = base.extend<object, { readonly smallCenter: SmallCenter }>({
  smallCenter: [
    async ({}, provide) => {
      const upstream = await startFakeUpstream({ handlers: createSmallCenterHandlers(smallCenterAgents) });
      const server = await startServer(upstream.settings);
      await provide({ address: server.address, requests: upstream.requests });
      await server.stop();
      await upstream.stop();
    },
    { scope: 'worker' },
  ],
});
