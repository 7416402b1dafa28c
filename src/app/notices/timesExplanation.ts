import type { PublicConfig, TimestampsMode } from '../../contract/publicConfig';
import type { NoticesWords } from '../../words/en/notices';

/** Why the times shown may be wrong, and who can do something about it; `undefined` if they are right. */
export function timesExplanation(
  { timestamps: mode, timestampsCheck: check }: Pick<PublicConfig, 'timestamps' | 'timestampsCheck'>,
  { timesExplained, timesModes }: NoticesWords,
): string | undefined {
  if (check === 'verified') return undefined;
  if (check === 'unverified') return timesExplained.unverified({ mode: timesModes[mode] });
  const other: TimestampsMode = mode === 'utc' ? 'requested-offset' : 'utc';
  return timesExplained.contradicted({ set: timesModes[mode], sent: timesModes[other] });
}
