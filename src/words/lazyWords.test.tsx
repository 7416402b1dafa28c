import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { LoadBoundary } from '../ui/Lazy';
import { bindWords } from './dictionary';
import { tablesEn } from './en/tables';
import { tablesEs } from './es/tables';
import { lazyWords } from './lazyWords';
import { localeFormatIn } from './localeFormat';
import { loadWords } from './loadWords';
import { type LocalizedWords, WordsContext } from './WordsContext';

type Fetch = () => Promise<{ tablesEn: typeof tablesEn }>;

const rendered = (useWords: ReturnType<typeof lazyWords<'tables'>>, spoken: LocalizedWords) => {
  const Caption = () => useWords().spansRegion;
  return renderToStaticMarkup(
    <WordsContext value={spoken}>
      <LoadBoundary loading="…">
        <Caption />
      </LoadBoundary>
    </WordsContext>,
  );
};

it('suspends until the words are here', async () => {
  const useWords = lazyWords('tables', async () => ({ tablesEn }));
  const spoken = await loadWords('en-GB');
  expect(rendered(useWords, spoken)).toContain('…');
  await useWords.load(spoken);
  expect(rendered(useWords, spoken)).toContain(tablesEn.spansRegion);
});

it('has the words of another language in the very render, since that came whole', async () => {
  const fetch = vi.fn<Fetch>();
  const useWords = lazyWords('tables', fetch);
  expect(rendered(useWords, await loadWords('es-MX'))).toContain(tablesEs.spansRegion);
  expect(loadWords('es')).not.toBeInstanceOf(Promise);
  expect(fetch).not.toHaveBeenCalled();
});

it('asks again after a failure', async () => {
  const fetch = vi
    .fn<Fetch>()
    .mockRejectedValueOnce(new TypeError('offline'))
    .mockResolvedValue({ tablesEn });
  const useWords = lazyWords('tables', fetch);
  const spoken = await loadWords('en');
  await expect(useWords.load(spoken)).rejects.toThrow('offline');
  useWords.preload('en');
  await vi.waitFor(() => expect(rendered(useWords, spoken)).toContain(tablesEn.spansRegion));
  expect(fetch).toHaveBeenCalledTimes(2);
});

it('gives the same words for the same dictionary', async () => {
  const dictionary = { greeting: 'Hello' };
  const { bind } = await loadWords('en-GB');
  expect(bind(dictionary)).toBe(bind(dictionary));
  expect(bind(dictionary)).toEqual(bindWords(dictionary, localeFormatIn('en', 'en-GB')));
});
