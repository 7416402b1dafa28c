import { setupWorker } from 'msw/browser';
import { createDemoHandlers } from './demoHandlers';

/**
 * Serves the page's requests from a synthetic contact center inside the browser, for the static demo, which has
 * no server. Import it dynamically, so that a page with a server never loads it. Resolves when it serves
 * requests; rejects if service workers are unavailable (in a cross-site frame, at an insecure address).
 */
export async function startBrowserDemo(): Promise<void> {
  const worker = setupWorker(...createDemoHandlers({ nowMs: () => Date.now() }));
  await worker.start({
    quiet: true,
    onUnhandledRequest: 'bypass',
    serviceWorker: { url: new URL('mockServiceWorker.js', document.baseURI).href },
  });
}
