import { setupWorker } from 'msw/browser';
import { createDemoHandlers } from './demoHandlers';

/**
 * Answers the page's own requests from a synthetic contact centre inside the browser, for the static
 * demo, which has no server. Import it dynamically, so that a page with a server never loads it.
 * Resolves when requests are answered; rejects where service workers are not to be had (a cross-site
 * frame, an insecure address).
 */
export async function startBrowserDemo(): Promise<void> {
  const worker = setupWorker(...createDemoHandlers({ nowMs: () => Date.now() }));
  await worker.start({
    quiet: true,
    onUnhandledRequest: 'bypass',
    serviceWorker: { url: new URL('mockServiceWorker.js', document.baseURI).href },
  });
}
