import { expect, it } from 'vitest';
import { bindWords, type Dictionary, SLOT } from './dictionary';
import { localeFormatIn } from './localeFormat';
import { markText } from './pseudo';

const written = {
  plain: 'Refresh',
  agents: { one: '1 agent', other: '{#count} agents' },
  nested: { pin: 'Pin {name}' },
  time: '{#hours}h {0minutes}m',
} as const satisfies Dictionary;

it('asks for named values alone', () => {
  const words = bindWords(written, localeFormatIn('en', 'en-GB'));
  expect(words.plain).toBe('Refresh');
  expect(words.agents({ count: 1 })).toBe('1 agent');
  expect(words.agents({ count: 1250 })).toBe('1,250 agents');
  expect(words.nested.pin({ name: 'Ada' })).toBe('Pin Ada');
  expect(words.time({ hours: 4, minutes: 5 })).toBe('4h 05m');
});

it('leaves what a value contains as it is', () => {
  const words = bindWords(written, localeFormatIn('en', 'en-GB'));
  expect(words.nested.pin({ name: '{name} $& {#count}' })).toBe('Pin {name} $& {#count}');
});

it('writes numbers in the user’s own locale', () => {
  expect(bindWords(written, localeFormatIn('en', 'en-IN')).agents({ count: 125_000 })).toBe(
    '1,25,000 agents',
  );
  expect(bindWords(written, localeFormatIn('en', 'de-DE')).agents({ count: 125_000 })).toBe('125.000 agents');
});

it('picks the form after the language of the words', () => {
  // In Hindi nothing is singular too.
  const forms = { one: 'one', other: 'other' };
  expect(localeFormatIn('hi', 'hi-IN').plural(0, forms)).toBe('one');
  expect(localeFormatIn('en', 'hi-IN').plural(0, forms)).toBe('other');
  expect(localeFormatIn('ar', 'ar-EG').plural(2, { ...forms, two: 'two' })).toBe('two');
});

it('marks every text of the pseudo-language, and leaves the place for an element bare', () => {
  const words = bindWords(written, localeFormatIn('en', 'en-XA'), markText);
  expect(words.plain).toBe('⟦Refresh⟧');
  expect(words.nested.pin({ name: SLOT })).toBe(`⟦Pin ⟧${SLOT}`);
});
