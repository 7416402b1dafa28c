import { Suspense } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { bindWords } from './dictionary';
import { lazyWords } from './lazyWords';
import { sayIn } from './say';
import { speak } from './speak';
import { WordsContext } from './WordsContext';

it('suspends until the words are here', async () => {
  const useWords = lazyWords({ en: async () => ({ greeting: 'Hello' }) });
  const Greeting = () => useWords().greeting;
  const render = () =>
    renderToStaticMarkup(
      <Suspense fallback="…">
        <Greeting />
      </Suspense>,
    );
  expect(render()).toContain('…');
  await useWords.preload('en');
  expect(render()).toContain('Hello');
});

it('speaks English where an area has no other words yet, and asks again after a failure', async () => {
  const load = vi
    .fn<() => Promise<{ greeting: string }>>()
    .mockRejectedValueOnce(new TypeError('offline'))
    .mockResolvedValue({ greeting: 'Hello' });
  const useWords = lazyWords({ en: load });
  const Greeting = () => useWords().greeting;
  await expect(useWords.preload('de')).rejects.toThrow('offline');
  await useWords.preload('de');
  const german = await speak('de-AT');
  expect(
    renderToStaticMarkup(
      <WordsContext value={german}>
        <Greeting />
      </WordsContext>,
    ),
  ).toBe('Hello');
});

it('gives the same words for the same dictionary', async () => {
  const dictionary = { greeting: 'Hello' };
  const { bind } = await speak('en-GB');
  expect(bind(dictionary)).toBe(bind(dictionary));
  expect(bind(dictionary)).toEqual(bindWords(dictionary, sayIn('en', 'en-GB')));
});
