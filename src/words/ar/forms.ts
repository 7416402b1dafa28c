import type { PluralForms } from '../localeFormat';

/**
 * A counted noun: one and two bear the number in themselves, 3 to 10 take the plural, 11 to 99 the
 * accusative, nothing and whole hundreds the singular.
 */
export function counted(
  number: string,
  noun: {
    readonly one: string;
    readonly two: string;
    readonly few: string;
    readonly many: string;
    /** Singular. */
    readonly other: string;
  },
): PluralForms {
  return {
    zero: `${number} ${noun.other}`,
    one: noun.one,
    two: noun.two,
    few: `${number} ${noun.few}`,
    many: `${number} ${noun.many}`,
    other: `${number} ${noun.other}`,
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
export const spanForms = { one: 'فترة واحدة', two: 'فترتان', few: 'فترات', many: 'فترة', other: 'فترة' };
export const dayForms = { one: 'يوم واحد', two: 'يومان', few: 'أيام', many: 'يومًا', other: 'يوم' };
