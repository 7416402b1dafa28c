import { assertNever } from '../../base/assertNever';

/** What the agents under one heading share. */
export type RowGroup =
  | { readonly kind: 'pinned' }
  /** `primary` is `undefined` for agents without a current status. */
  | { readonly kind: 'status'; readonly primary: string | undefined }
  /** A letter as `firstLetter` gives it; `undefined` for names that begin with none. */
  | { readonly kind: 'letter'; readonly letter: string | undefined }
  /** Those who had just left a status, at a moment that is looked into. */
  | { readonly kind: 'leavers' }
  /** Everybody else while some stand first. */
  | { readonly kind: 'rest' }
  /** Agents that came while the order was held still. */
  | { readonly kind: 'arrived' };

/** Names a group: the same for the same group of other data, so that a collapsed group stays so. */
export function rowGroupKey(group: RowGroup): string {
  switch (group.kind) {
    case 'pinned':
    case 'arrived':
    case 'leavers':
    case 'rest':
      return group.kind;
    case 'status':
      return group.primary === undefined ? 'no status' : `status ${group.primary}`;
    case 'letter':
      return group.letter === undefined ? 'no letter' : `letter ${group.letter}`;
    default:
      return assertNever(group);
  }
}
