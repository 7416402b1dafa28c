import type { PluralForms } from '../localeFormat';

/**
 * A counted noun, in a sentence: one and two bear the number in themselves, 3 to 10 take the plural, 11 to 99
 * the accusative, nothing and whole hundreds the singular (`other`).
 */
export function counted(
  noun: { readonly [Category in 'one' | 'two' | 'few' | 'many' | 'other']: string },
  sentence: (phrase: string) => string = (phrase) => phrase,
): PluralForms {
  return {
    zero: sentence(`{#count} ${noun.other}`),
    one: sentence(noun.one),
    two: sentence(noun.two),
    few: sentence(`{#count} ${noun.few}`),
    many: sentence(`{#count} ${noun.many}`),
    other: sentence(`{#count} ${noun.other}`),
  };
}

/** Where one thing reads otherwise than two or more. */
export function oneOrMore(one: string, more: string): PluralForms {
  return { zero: more, one, two: more, few: more, many: more, other: more };
}

export const agentForms = {
  one: 'وكيل واحد',
  two: 'وكيلان',
  few: 'وكلاء',
  many: 'وكيلًا',
  other: 'وكيل',
};
export const teamForms = { one: 'فريق واحد', two: 'فريقان', few: 'فرق', many: 'فريقًا', other: 'فريق' };
export const spanForms = { one: 'فترة واحدة', two: 'فترتان', few: 'فترات', many: 'فترة', other: 'فترة' };
export const dayForms = { one: 'يوم واحد', two: 'يومان', few: 'أيام', many: 'يومًا', other: 'يوم' };
