import './styles.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { ErrorBoundary } from './ErrorBoundary';
import { PageLanguage } from './PageLanguage';

const client = new QueryClient();
const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no element #root');

// The static demo has no server: a service worker answers in its place. No other build carries it.
if (import.meta.env.VITE_STATIC_DEMO) {
  const { startBrowserDemo } = await import('../demo/startBrowserDemo');
  await startBrowserDemo();
}

createRoot(root).render(
  <StrictMode>
    <PageLanguage>
      <ErrorBoundary>
        <QueryClientProvider client={client}>
          <App />
        </QueryClientProvider>
      </ErrorBoundary>
    </PageLanguage>
  </StrictMode>,
);
