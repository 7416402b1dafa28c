import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isPluralForms, type Dictionary, type Entry } from './dictionary';
import { languages } from './languages';

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
    typeof value === 'string' || isPluralForms(value)
      ? [[`${path}${key}`, value]]
      : entriesOf(value, `${path}${key}.`),
  );
}

const textsOf = (entry: Entry) => (typeof entry === 'string' ? [entry] : Object.values(entry));

/** The names of an entry's values, those of numbers with `#`. Plural forms have a number to select by. */
const namesIn = (entry: Entry) =>
  new Set([
    ...textsOf(entry).flatMap((text) =>
      [...text.matchAll(/\{([#0]?)(\w+)\}/g)].map(([, mark = '', name = '']) => mark + name),
    ),
    ...(typeof entry === 'string' ? [] : ['#count']),
  ]);

/** Selected for whole millions only, which the page does not count: `1 000 000 de agentes`. */
const unused: { readonly [language: string]: readonly string[] } = { es: ['many'] };

describe.each(areas)('the dictionaries of %s', (area) => {
  it.each(languages)('have the same entries in %s, none of them empty', async (language) => {
    const english = new Map(entriesOf(await load('en', area)));
    const entries = entriesOf(await load(language, area));
    expect(entries.map(([path]) => path)).toEqual([...english.keys()]);
    for (const [path, entry] of entries) {
      const known = namesIn(english.get(path) ?? '');
      for (const name of namesIn(entry)) expect(known, path).toContain(name);
      for (const text of textsOf(entry)) {
        expect(text.trim(), path).not.toBe('');
        expect(text.replaceAll(/\{#?\w+\}/g, ''), path).not.toMatch(/[{}$]|undefined/);
      }
    }
  });

  it.each(languages)('have every plural form of %s, wherever they count', async (language) => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const categories = pluralCategories.filter((category) => !unused[language]?.includes(category));
    for (const [path, entry] of entriesOf(await load(language, area))) {
      if (typeof entry === 'string') continue;
      expect(Object.keys(entry).toSorted(), path).toEqual(categories.toSorted());
    }
  });
});
