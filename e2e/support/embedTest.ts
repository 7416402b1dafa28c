import type { Dashboard } from './hostWindow';
import { type Portal, settingsFor, startPortal } from './startPortal';
import { type RunningServer, startServer } from './startServer';
import { test as base } from './test';

export { expect } from './test';

declare global {
  // What `hostPage` leaves on its window for the tests.
  interface Window extends Dashboard {}
}

/** `test` with a portal of its own, and a dashboard that the portal may frame and gives tokens for. */
export const test = base.extend<{ readonly portal: Portal; readonly dashboard: RunningServer }>({
  portal: async ({}, provide) => {
    const portal = await startPortal();
    await provide(portal);
    await portal.stop();
  },
  dashboard: async ({ portal, context }, provide) => {
    const server = await startServer(settingsFor(portal));
    await provide(server);
    await Promise.all(context.pages().map((page) => page.close()));
    await server.stop();
  },
});
