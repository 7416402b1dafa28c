import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, startTransition, StrictMode } from 'react';
import type { Root } from 'react-dom/client';
import { ErrorBoundary } from './ErrorBoundary';
import { PageLanguage } from './PageLanguage';

/** Renders the page within what every part of it needs; in slices, between which pages of agents are taken in. */
export function renderPage(root: Root, client: QueryClient, page: ReactNode): void {
  startTransition(() =>
    root.render(
      <StrictMode>
        <PageLanguage>
          <ErrorBoundary>
            <QueryClientProvider client={client}>{page}</QueryClientProvider>
          </ErrorBoundary>
        </PageLanguage>
      </StrictMode>,
    ),
  );
}
