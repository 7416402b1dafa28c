import type { StatusStyle } from '../../contract/publicConfig';
import { pageEn, type PageWords } from '../../words/en/page';

/**
 * Translates the default labels of statuses. Labels that the service has customized stay as they are in every
 * language.
 */
export function withLocalizedLabels(
  statuses: readonly StatusStyle[],
  { statusNames }: Pick<PageWords, 'statusNames'>,
): readonly StatusStyle[] {
  const names = new Map(Object.entries(statusNames));
  // The contract's default labels are the English names.
  const englishNames = new Map(Object.entries(pageEn.statusNames));
  return statuses.map((status) =>
    englishNames.get(status.code) === status.label
      ? { ...status, label: names.get(status.code) ?? status.label }
      : status,
  );
}
