import { expect, it } from 'vitest';
import { pageWords } from './english.testkit';
import { minutes, testTimeRange } from '../domain/testDay.testkit';
import { ariaVisibleWords, visibleWords } from './visibleWords';

const context = {
  timeRange: testTimeRange,
  now: testTimeRange.interval.end,
  language: 'en-GB',
  words: pageWords,
};

it('tells what is visible, to be read and to be heard', () => {
  const part = minutes(480, 720);
  expect(visibleWords(part, context)).toBe('08:00:00 – 12:00:00');
  expect(ariaVisibleWords(part, context)).toBe('Showing 08:00:00 – 12:00:00, 4h 00m');
});

it('says so where that is all there is', () => {
  expect(visibleWords(undefined, context)).toBe('Whole range');
  expect(visibleWords(testTimeRange.interval, context)).toBe('Whole range');
  expect(ariaVisibleWords(testTimeRange.interval, context)).toBe('Showing the whole range, 1d 0h');
});
