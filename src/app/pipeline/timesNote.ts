import type { PublicConfig, TimestampsMode } from '../../contract/publicConfig';
import type { NoticesWords } from '../../words/en/notices';
import type { PageWords } from '../../words/en/page';

/** That the times shown may be wrong, in a few words; `undefined` if they are right. */
export function timesNote(
  { timestampsCheck: check }: Pick<PublicConfig, 'timestampsCheck'>,
  words: PageWords,
): string | undefined {
  return check === 'verified' ? undefined : words.timesNotes[check];
}

/** Why they may be wrong, and who can do something about it. */
export function timesExplanation(
  { timestamps: mode, timestampsCheck: check }: Pick<PublicConfig, 'timestamps' | 'timestampsCheck'>,
  { timesExplained, timesModes }: NoticesWords,
): string | undefined {
  if (check === 'verified') return undefined;
  if (check === 'unverified') return timesExplained.unverified({ mode: timesModes[mode] });
  const other: TimestampsMode = mode === 'utc' ? 'requested-offset' : 'utc';
  return timesExplained.contradicted({ set: timesModes[mode], sent: timesModes[other] });
}
