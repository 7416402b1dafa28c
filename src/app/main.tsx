import './styles.css';
import { QueryClient } from '@tanstack/react-query';
import { createRoot, type Root } from 'react-dom/client';
import { publicConfigQuery } from '../api/publicConfigQuery';
import { App } from './App';
import { displayTokenIn } from '../filters/address/displayToken';
import { preloadTimelineView } from './page/PageView';
import { startEarlyLoad } from './pipeline/loading';
import { renderPage } from './renderPage';
import { isSignInNeeded, mayComeFromSignIn } from './signIn/signInState';

preloadTimelineView();
const client = new QueryClient();
const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no element #root');

/** `index.html` requests the configuration early; if it takes longer than this, the skeleton is shown. */
const MAX_BLANK_MS = 150;

// A function and not top-level await, with which the bundler would split the page into 40 files.
void start(createRoot(root));

async function start(reactRoot: Root): Promise<void> {
  // The static demo has a service worker instead of a server. Other builds do not contain it.
  if (import.meta.env.VITE_STATIC_DEMO) {
    const { startBrowserDemo } = await import('../demo/startBrowserDemo');
    await startBrowserDemo();
  }
  if (window.parent !== window) {
    const { startFramed } = await import('./embedding/FramedApp');
    startFramed(reactRoot, client);
    return;
  }
  if (mayComeFromSignIn()) {
    const { arriveFromSignIn } = await import('./signIn/signIn');
    arriveFromSignIn();
  }
  if (displayTokenIn(location.href) !== undefined) {
    const { startDisplay } = await import('./display/display');
    startDisplay();
  }
  await Promise.race([
    client.fetchQuery(publicConfigQuery).then(
      (config) => (isSignInNeeded(config) ? undefined : startEarlyLoad(client, config)),
      // `App` requests it again, and reports the error.
      () => {},
    ),
    new Promise((resolve) => {
      setTimeout(resolve, MAX_BLANK_MS);
    }),
  ]);
  renderPage(reactRoot, client, <App />);
}
