import './styles.css';
import { QueryClient } from '@tanstack/react-query';
import { createRoot, type Root } from 'react-dom/client';
import { publicConfigQuery } from '../api/publicConfigQuery';
import { App } from './App';
import { preloadTimelineView } from './page/PageView';
import { startEarlyLoad } from './pipeline/loading';
import { renderPage } from './renderPage';

preloadTimelineView();
const client = new QueryClient();
const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no element #root');

/** The answer is on its way since the browser saw `index.html`; longer than this, the page says that it starts. */
const MAX_BLANK_MS = 150;

// A function, not the module itself: a module that waits shares nothing with parts that are loaded later,
// and the bundler would cut the page into forty files.
void start(createRoot(root));

/** The two imports are the start itself: made once, not shown by any component, and without them there is no page. */
async function start(reactRoot: Root): Promise<void> {
  // The static demo has no server: a service worker answers in its place. No other build carries it.
  if (import.meta.env.VITE_STATIC_DEMO) {
    const { startBrowserDemo } = await import('../demo/startBrowserDemo');
    await startBrowserDemo();
  }
  if (window.parent !== window) {
    const { startFramed } = await import('./embedding/FramedApp');
    startFramed(reactRoot, client);
    return;
  }
  await Promise.race([
    client.fetchQuery(publicConfigQuery).then(
      (config) => startEarlyLoad(client, config),
      // `App` asks again, and tells.
      () => {},
    ),
    new Promise((resolve) => {
      setTimeout(resolve, MAX_BLANK_MS);
    }),
  ]);
  renderPage(reactRoot, client, <App />);
}
