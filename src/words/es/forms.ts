import type { PluralForms } from '../localeFormat';

/** Spanish has a form of its own for whole millions, `1 000 000 de agentes`; the page counts no such thing. */
export function forms(one: string, other: string): PluralForms {
  return { one, many: other, other };
}
