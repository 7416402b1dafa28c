import { expect, it } from 'vitest';
import { bindWords, type Dictionary } from './dictionary';
import { localeFormatIn } from './localeFormat';
import { markText } from './pseudo';
import { SLOT } from './slot';

const written = {
  plain: 'Refresh',
  agents: ({ count }: { count: number }, format) =>
    format.plural(count, { one: '1 agent', other: `${format.number(count)} agents` }),
  nested: { pin: ({ name }: { name: string }) => `Pin ${name}` },
} satisfies Dictionary;

it('asks for named values alone', () => {
  const words = bindWords(written, localeFormatIn('en', 'en-GB'));
  expect(words.plain).toBe('Refresh');
  expect(words.agents({ count: 1 })).toBe('1 agent');
  expect(words.agents({ count: 1250 })).toBe('1,250 agents');
  expect(words.nested.pin({ name: 'Ada' })).toBe('Pin Ada');
});

it('tells numbers as the reader’s own tag has them', () => {
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
  expect(localeFormatIn('ar', 'ar-EG').plural(2, { two: 'two', other: 'other' })).toBe('two');
});

it('marks every text of the pseudo-language, and leaves the place for an element bare', () => {
  const words = bindWords(written, localeFormatIn('en', 'en-XA'), markText);
  expect(words.plain).toBe('⟦Refresh⟧');
  expect(words.nested.pin({ name: SLOT })).toBe(`⟦Pin ⟧${SLOT}`);
});
