import type { LongPeriod } from '../../analysis/insights/attention';

/** Names a long stretch: the same while it goes on and grows. */
export function attentionKey({ agent, primary, startMs }: LongPeriod): string {
  return `${agent.userId} ${primary} ${startMs}`;
}
