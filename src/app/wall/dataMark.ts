import type { AgentLoad } from '../../api/load/agentLoad';
import type { Freshness } from '../pipeline/freshness';

/** Why the figures on the wall may not be those of now; `current`: they are. */
export type DataMark =
  | 'current'
  /** The browser has no network. */
  | 'offline'
  /** Updates fail, are put off, or are overdue. */
  | 'stale'
  /** Agents are still arriving. */
  | 'loading'
  /** Agents are missing. */
  | 'incomplete'
  /** The range does not include now. */
  | 'over';

/** What is to be said of the figures: the worst that applies. The wall never pauses updates. */
export function dataMarkOf(freshness: Freshness, { end }: Pick<AgentLoad, 'end'>): DataMark {
  if (freshness === 'offline' || freshness === 'stale') return freshness;
  if (end.kind === 'open') return 'loading';
  if (end.kind === 'incomplete') return 'incomplete';
  return freshness === 'finished' ? 'over' : 'current';
}

/** Whether the figures were true at an earlier moment, and may not be any more. */
export function isOutOfDate(mark: DataMark): mark is 'offline' | 'stale' {
  return mark === 'offline' || mark === 'stale';
}
