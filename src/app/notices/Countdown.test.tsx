import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { instantFromMs } from '../../time/instant';
import { pageWords } from '../../words/english.testkit';
import { Countdown, countdownWords } from './Countdown';

it.each([
  [12_000, '12s'],
  [11_001, '12s'],
  [1, '1s'],
  [0, '1s'],
  [-5000, '1s'],
  [90_000, '1m 30s'],
  [120_000, '2 min'],
  [120_001, '3 min'],
  [42.5 * 60_000, '43 min'],
  [3_600_000, '60 min'],
])('with %i ms left says %s', (leftMs, words) => {
  expect(
    countdownWords(instantFromMs(1_000_000 + leftMs), instantFromMs(1_000_000), pageWords.durations),
  ).toBe(words);
});

it('is not read out every second', () => {
  const markup = renderToStaticMarkup(<Countdown until={instantFromMs(5000)} />);
  expect(markup).toContain('aria-live="off"');
});
