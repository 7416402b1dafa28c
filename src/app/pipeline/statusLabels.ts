import type { StatusStyle } from '../../contract/publicConfig';
import { pageEn, type PageWords } from '../../words/en/page';

/**
 * The statuses by their names in the page's language. Where the service gives a status a name of its
 * own, that is what its people call it, whatever they speak.
 */
export function withLocalizedLabels(
  statuses: readonly StatusStyle[],
  { statusNames }: Pick<PageWords, 'statusNames'>,
): readonly StatusStyle[] {
  const names = new Map(Object.entries(statusNames));
  // The contract's own labels are the English names.
  const englishNames = new Map(Object.entries(pageEn.statusNames));
  return statuses.map((status) =>
    englishNames.get(status.code) === status.label
      ? { ...status, label: names.get(status.code) ?? status.label }
      : status,
  );
}
