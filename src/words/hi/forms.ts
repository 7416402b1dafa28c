import type { PluralForms } from '../localeFormat';

/** Hindi counts nothing, too, as singular; so the singular says its number as well. */
export function forms(one: string, other: string): PluralForms {
  return { one, other };
}
