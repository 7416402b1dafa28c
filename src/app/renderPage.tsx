import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, startTransition, StrictMode } from 'react';
import type { Root } from 'react-dom/client';
import { ErrorBoundary } from './ErrorBoundary';
import { useAddressLanguage } from '../filters/address/useAddressFilters';
import { UiWordsProvider } from '../ui/uiWords';
import { usePageWords } from '../words/WordsContext';
import { WordsProvider } from '../words/WordsProvider';
import { preferredTag } from '../words/languages';
import { TimelineSkeleton } from './notices/TimelineSkeleton';

/** Renders the page within its providers; in a transition, so that pages of agents can arrive in between. */
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

/** Provides the words of the language in the address, or else of the browser's. */
function PageLanguage({ children }: { readonly children: ReactNode }) {
  const locale = useAddressLanguage(preferredTag(navigator.languages));
  return (
    <WordsProvider locale={locale} fallback={<TimelineSkeleton />}>
      <ControlWords>{children}</ControlWords>
    </WordsProvider>
  );
}

function ControlWords({ children }: { readonly children: ReactNode }) {
  return <UiWordsProvider value={usePageWords().ui}>{children}</UiWordsProvider>;
}
