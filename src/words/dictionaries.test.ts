import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Dictionary, Entry } from './dictionary';
import { languages } from './languages';
import { type PluralForms, localeFormatIn } from './localeFormat';

const folder = new URL('./', import.meta.url);
const areas = readdirSync(new URL('en/', folder))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replace('.ts', ''));

function isDictionary(value: unknown): value is Dictionary {
  return typeof value === 'object' && value !== null;
}

/** The one dictionary that an area's module holds. */
async function load(language: string, area: string): Promise<Dictionary> {
  const module: unknown = await import(`./${language}/${area}.ts`);
  const [dictionary] = isDictionary(module) ? Object.values(module).filter(isDictionary) : [];
  if (!isDictionary(dictionary)) throw new TypeError(`${language}/${area} holds no dictionary`);
  return dictionary;
}

/** Every entry by its path. */
function entriesOf(dictionary: Dictionary, path = ''): [string, Entry][] {
  return Object.entries(dictionary).flatMap(([key, value]): [string, Entry][] =>
    isDictionary(value) ? entriesOf(value, `${path}${key}.`) : [[`${path}${key}`, value]],
  );
}

const counts = [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000];

/** Named values that give the same for whatever is asked for. */
const valuesOf = (value: number) => new Proxy({}, { get: () => value }) as never;

/** What an entry says for some numbers, and the plural forms that it picks from. */
function sayings(language: (typeof languages)[number], entry: Entry) {
  const forms: PluralForms[] = [];
  const format = localeFormatIn(language, language);
  const recording = {
    ...format,
    plural: (count: number, given: PluralForms) => {
      forms.push(given);
      return format.plural(count, given);
    },
  };
  const texts =
    typeof entry === 'string' ? [entry] : counts.map((count) => entry(valuesOf(count), recording));
  return { texts, forms };
}

describe.each(areas)('the dictionaries of %s', (area) => {
  it.each(languages)('have the same entries in %s, none of them empty', async (language) => {
    const english = entriesOf(await load('en', area)).map(([path]) => path);
    const entries = entriesOf(await load(language, area));
    expect(entries.map(([path]) => path)).toEqual(english);
    for (const [path, entry] of entries) {
      for (const text of sayings(language, entry).texts) {
        expect(text.trim(), path).not.toBe('');
        expect(text, path).not.toMatch(/undefined|NaN|\[object/);
      }
    }
  });

  it.each(languages)('have every plural form of %s, wherever they count', async (language) => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    for (const [path, entry] of entriesOf(await load(language, area))) {
      for (const forms of sayings(language, entry).forms) {
        expect(Object.keys(forms).toSorted(), path).toEqual(categories);
      }
    }
  });
});
