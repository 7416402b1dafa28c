import type { ReactNode } from 'react';
import { useAddressLanguage } from '../filters/address/useAddressFilters';
import { UiWordsProvider } from '../ui/uiWords';
import { usePageWords } from '../words/WordsContext';
import { WordsProvider } from '../words/WordsProvider';
import { browserLanguage } from './browser/browserLanguage';
import { TimelineSkeleton } from './notices/TimelineSkeleton';

/** Puts the page into the language that the address asks for, else the browser's. */
export function PageLanguage({ children }: { readonly children: ReactNode }) {
  const locale = useAddressLanguage(browserLanguage());
  return (
    <WordsProvider locale={locale} fallback={<TimelineSkeleton />}>
      <ControlWords>{children}</ControlWords>
    </WordsProvider>
  );
}

function ControlWords({ children }: { readonly children: ReactNode }) {
  return <UiWordsProvider value={usePageWords().ui}>{children}</UiWordsProvider>;
}
