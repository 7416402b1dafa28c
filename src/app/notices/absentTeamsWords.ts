import { quoteValues } from '../../filters/address/quoteValue';
import type { NoticesWords } from '../../words/en/notices';
import type { PageWords } from '../../words/en/page';

/** The most values that a notice lists; the rest is counted. */
export const MAX_NAMED = 10;

/** That no team has these ids. */
export function absentTeamsWords(ids: readonly string[], words: NoticesWords, page: PageWords): string {
  return words.absentTeams({ list: quoteValues(ids, page, MAX_NAMED), count: ids.length });
}
