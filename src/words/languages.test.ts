import { expect, it } from 'vitest';
import { directionOf, preferredTag, supportedLanguage, tagOf } from './languages';

it.each([
  ['de-AT', 'de'],
  ['ar', 'ar'],
  ['en-XA', 'en'],
  ['HI-in', 'hi'],
  ['fr-FR', undefined],
  ['dev', undefined],
  ['', undefined],
])('%s is spoken as %s', (tag, language) => {
  expect(supportedLanguage(tag)).toBe(language);
});

it('prefers the first of a reader’s languages that is spoken here', () => {
  expect(preferredTag(['fr-FR', 'de-AT', 'en'])).toBe('de-AT');
  expect(preferredTag(['fr-FR', 'it'])).toBe('en');
  expect(preferredTag([])).toBe('en');
});

it('keeps the country that a reader prefers a language by', () => {
  expect(tagOf('de', ['en-GB', 'de-AT'])).toBe('de-AT');
  expect(tagOf('ar', ['en-GB', 'de-AT'])).toBe('ar');
});

it('reads Arabic from right to left', () => {
  expect(directionOf('ar')).toBe('rtl');
  expect(directionOf('hi')).toBe('ltr');
});
