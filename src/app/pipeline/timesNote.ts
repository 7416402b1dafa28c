import type { PublicConfig } from '../../contract/publicConfig';
import type { PageWords } from '../../words/en/page';

/** That the times shown may be wrong, in a few words; `undefined` if they are right. */
export function timesNote(
  { timestampsCheck: check }: Pick<PublicConfig, 'timestampsCheck'>,
  words: PageWords,
): string | undefined {
  return check === 'verified' ? undefined : words.timesNotes[check];
}
