import { type FrameLocator, type Locator, type Page, expect } from 'playwright/test';

import type { DashboardEvent, DashboardHandle } from '../../src/embed/host/embedTypes';
import {
  createSmallCenterHandlers,
  smallCenterAgents,
  smallCenterNow,
} from '../../src/demo/smallCenter.testkit';
import { type FakeUpstream, startFakeUpstream } from './startFakeUpstream';
import { hostPage, type Portal, settingsFor, startPortal } from './startPortal';
import { type RunningServer, startServer } from './startServer';
import { test as base } from './test';

export { expect } from './test';

declare global {
  // Set by `hostPage` for the tests.
  interface Window {
    readonly events: DashboardEvent[];
    readonly dashboard: DashboardHandle;
  }
}

type EmbeddedPage = {
  readonly frame: FrameLocator;
  readonly grid: Locator;
};

/** A portal on a separate site, and a dashboard that it may frame, before an upstream of Ada, Ben and Cleo. */
type EmbedServers = {
  readonly portal: Portal;
  readonly upstream: FakeUpstream;
  readonly dashboard: RunningServer;
};

type Fixtures = EmbedServers & {
  /** Opens a page of the portal that mounts the dashboard; its clock is fixed when Ben's call has lasted an hour. */
  readonly openPortal: (options?: string, style?: string) => Promise<EmbeddedPage>;
};

/** `test` with servers that the tests of a worker share: each test finds them as they were started. */
export const test = base.extend<Fixtures, { readonly embedServers: EmbedServers }>({
  embedServers: [
    async ({}, provide) => {
      const portal = await startPortal();
      const upstream = await startFakeUpstream({ handlers: createSmallCenterHandlers(smallCenterAgents) });
      const dashboard = await startServer({ ...upstream.settings, ...settingsFor(portal) });
      await provide({ portal, upstream, dashboard });
      await Promise.all([dashboard.stop(), upstream.stop(), portal.stop()]);
    },
    { scope: 'worker' },
  ],
  portal: async ({ embedServers: { portal } }, provide) => {
    portal.reset();
    await provide(portal);
  },
  upstream: async ({ embedServers: { upstream } }, provide) => {
    upstream.reset();
    await provide(upstream);
  },
  dashboard: async ({ embedServers: { dashboard }, context }, provide) => {
    await provide(dashboard);
    // A page that is still open would ask the servers during the next test.
    await Promise.all(context.pages().map((page) => page.close()));
  },
  openPortal: async ({ page, portal, dashboard }, provide) => {
    await provide(async (options, style) => {
      portal.serve('/', hostPage(dashboard.address, options, style));
      await page.clock.setFixedTime(smallCenterNow);
      await page.goto(portal.origin);
      const frame = page.frameLocator('iframe');
      return { frame, grid: frame.getByRole('grid', { name: 'Agent status timeline' }) };
    });
  },
});

/** The events of one type that the host has received so far. */
export async function eventsOf<Type extends DashboardEvent['type']>(
  page: Page,
  type: Type,
): Promise<Extract<DashboardEvent, { type: Type }>[]> {
  const events = await page.evaluate(() => globalThis.window.events);
  return events.filter((event): event is Extract<DashboardEvent, { type: Type }> => event.type === type);
}

/** Waits until the host has received the event. */
export async function expectEvent(page: Page, event: { readonly [field: string]: unknown }): Promise<void> {
  await expect
    .poll(async () => await page.evaluate(() => globalThis.window.events))
    .toContainEqual(expect.objectContaining(event));
}
