import type { ReactNode } from 'react';
import { useAddressLanguage } from '../filters/useAddressFilters';
import { UiWordsProvider } from '../ui/uiWords';
import { preferredTag } from '../words/languages';
import { usePageWords } from '../words/WordsContext';
import { WordsProvider } from '../words/WordsProvider';
import { TimelineSkeleton } from './TimelineSkeleton';

/** The tag of the reader's language, where the address asks for none: the best match of the browser's. */
export function browserLanguage(): string {
  return preferredTag(navigator.languages);
}

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
