import { assertNever } from '../../base/assertNever';
import { NO_STATUS } from '../../domain/filters';
import { NO_TEAM, type Team } from '../../domain/teams';
import type { AgentRow } from './agentRows';

/** What the agents under one heading share. */
export type RowGroup =
  | { readonly kind: 'pinned' }
  /** `primary` is `undefined` for agents without a current status. */
  | { readonly kind: 'status'; readonly primary: string | undefined }
  /** A status with its reason, which may be empty; `primary` is `undefined` for agents without a current status. */
  | { readonly kind: 'reason'; readonly primary: string | undefined; readonly secondary: string }
  /** A letter as `firstLetterIn` gives it; `undefined` for names that begin with none. */
  | { readonly kind: 'letter'; readonly letter: string | undefined }
  /** `undefined` for agents who are in no team. */
  | { readonly kind: 'team'; readonly team: Team | undefined }
  /** The agents of a selected insight. */
  | { readonly kind: 'top' }
  /** All other agents: while some are on top, or of none of the chosen teams. */
  | { readonly kind: 'rest' }
  /** Agents who arrived while the order was held. */
  | { readonly kind: 'arrived' };

/** Adjacent agents, under a heading unless `group` is `undefined`. */
export type RowSection = { readonly group: RowGroup | undefined; readonly rows: readonly AgentRow[] };

/**
 * What the address calls a group: the status, the status and the reason, the letter, the team's id, or what else it is;
 * `none` for agents without any. Groups of another kind may have the same one.
 */
export function rowGroupId(group: RowGroup): string {
  switch (group.kind) {
    case 'status':
      return group.primary ?? NO_STATUS;
    case 'reason':
      return group.primary === undefined ? NO_STATUS : `${group.primary}/${group.secondary}`;
    case 'letter':
      return group.letter ?? NO_STATUS;
    case 'team':
      return group.team?.id ?? NO_TEAM;
    case 'pinned':
    case 'arrived':
    case 'top':
    case 'rest':
      return group.kind;
    default:
      return assertNever(group);
  }
}

/** The key of a group, which no other kind of group has. It does not depend on the data. */
export function rowGroupKey(group: RowGroup): string {
  switch (group.kind) {
    case 'pinned':
    case 'arrived':
    case 'top':
    case 'rest':
      return group.kind;
    case 'status':
      return group.primary === undefined ? 'no status' : `status ${group.primary}`;
    case 'reason':
      return `reason ${rowGroupId(group)}`;
    case 'letter':
      return group.letter === undefined ? 'no letter' : `letter ${group.letter}`;
    case 'team':
      return group.team === undefined ? 'no team' : `team ${group.team.id}`;
    default:
      return assertNever(group);
  }
}

/** Whether a group can be folded. What is on top was asked for, and goes as a whole. */
export function isFoldable(group: RowGroup): boolean {
  return group.kind !== 'top';
}
