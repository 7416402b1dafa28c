import { expect, it } from 'vitest';
import { pageWords } from './english.testkit';
import { minutes, testWindow } from '../domain/testDay.testkit';
import { spokenVisibleWords, visibleWords } from './visibleWords';

const context = { window: testWindow, now: testWindow.interval.end, language: 'en-GB', words: pageWords };

it('tells what is visible, to be read and to be heard', () => {
  const part = minutes(480, 720);
  expect(visibleWords(part, context)).toBe('08:00:00 – 12:00:00');
  expect(spokenVisibleWords(part, context)).toBe('Showing 08:00:00 – 12:00:00, 4 h 00 m');
});

it('says so where that is all there is', () => {
  expect(visibleWords(undefined, context)).toBe('Whole range');
  expect(visibleWords(testWindow.interval, context)).toBe('Whole range');
  expect(spokenVisibleWords(testWindow.interval, context)).toBe('Showing the whole range, 1 d 0 h');
});
