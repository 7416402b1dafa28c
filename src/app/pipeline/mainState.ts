import type { AgentLoad } from '../../api/load/agentLoad';
import type { ApiError } from '../../api/apiError';
import type { IncompleteReason } from '../../api/load/pageChain';
import type { Filters } from '../../domain/filters';
import { isEmpty, type Interval } from '../../time/interval';

/**
 * What the view shows. Received data stays on screen, so every state but `rows` says why there is nothing
 * to show.
 */
export type MainState =
  /** The zone skipped this date: its range is empty. */
  | { readonly kind: 'no-such-day' }
  | { readonly kind: 'first-load' }
  | Extract<AgentLoad['activity'], { kind: 'waiting' }>
  | { readonly kind: 'offline' }
  | { readonly kind: 'failed'; readonly error: ApiError }
  /** There may be agents, but none can be shown: they were set aside, or the list broke off. */
  | {
      readonly kind: 'none-shown';
      readonly setAsideCount: number;
      /** `undefined` if the list is complete. */
      readonly incompleteReason: IncompleteReason | undefined;
    }
  /** The reader may see no agent at all, whatever the filters. */
  | { readonly kind: 'no-access' }
  /** The upstream has no agents, or none of the selected ones, or of the selected teams. */
  | { readonly kind: 'no-agents'; readonly picked: 'all' | 'agents' | 'teams' | 'both' }
  | { readonly kind: 'no-match' }
  | { readonly kind: 'rows' };

export function mainState(
  load: AgentLoad,
  context: {
    readonly timeRange: Interval;
    readonly shownCount: number;
    readonly filters: Pick<Filters, 'agents' | 'teams'>;
  },
): MainState {
  if (isEmpty(context.timeRange)) return { kind: 'no-such-day' };
  if (load.agents.length > 0) return context.shownCount > 0 ? { kind: 'rows' } : { kind: 'no-match' };
  if (load.activity.kind === 'waiting' || load.activity.kind === 'offline') return load.activity;
  const [failed] = load.failedPages;
  if (failed !== undefined && load.activity.kind === 'idle') return { kind: 'failed', error: failed.error };
  if (load.end.kind === 'open' || load.activity.kind === 'fetching') return { kind: 'first-load' };
  if (load.isAccessEmpty) return { kind: 'no-access' };
  const setAsideCount = load.notices.filter(({ kind }) => kind === 'agent-set-aside').length;
  const incompleteReason = load.end.kind === 'incomplete' ? load.end.reason : undefined;
  if (setAsideCount > 0 || incompleteReason !== undefined) {
    return { kind: 'none-shown', setAsideCount, incompleteReason };
  }
  const { agents, teams } = context.filters;
  if (teams.length > 0) return { kind: 'no-agents', picked: agents.length > 0 ? 'both' : 'teams' };
  return { kind: 'no-agents', picked: agents.length > 0 ? 'agents' : 'all' };
}
