import type { Status } from '../../domain/statusCatalog';
import type { StatusFacts, StatusMeaning } from '../../domain/statusFacts';
import type { Leaver } from './leavers';

/** Where somebody who left went, in the order of the lists. */
export const leaverKinds = ['breaks', 'work', 'offline', 'others'] as const;
export type LeaverKind = (typeof leaverKinds)[number];

/** A meaning without a kind says nothing about where somebody went: then the primary status does. */
const kindByMeaning: { readonly [Meaning in StatusMeaning]: LeaverKind | undefined } = {
  break: 'breaks',
  meal: 'breaks',
  available: 'work',
  work: 'work',
  training: 'work',
  meeting: 'work',
  'system-full': 'work',
  'missed-offer': undefined,
  login: undefined,
  offline: 'offline',
  other: undefined,
};

const kindByPrimary: ReadonlyMap<string, LeaverKind> = new Map([
  ['AWAY', 'breaks'],
  ['BUSY', 'work'],
  ['AVAILABLE', 'work'],
  ['OFFLINE', 'offline'],
]);

/** What an agent left for; no status at all counts as offline. */
export function leaverKind(status: Status | undefined, facts: StatusFacts): LeaverKind {
  if (status === undefined) return 'offline';
  const { meaning } = facts.of(status.primary, status.secondary);
  const meant = meaning === undefined ? undefined : kindByMeaning[meaning];
  return meant ?? kindByPrimary.get(status.primary) ?? 'others';
}

/** Leavers by what they left for, in the order in which they left; kinds without leavers are missing. */
export function leaversByKind(
  leavers: readonly Leaver[],
  kindOf: (leaver: Leaver) => LeaverKind,
): readonly { readonly kind: LeaverKind; readonly leavers: readonly Leaver[] }[] {
  return leaverKinds
    .map((kind) => ({ kind, leavers: leavers.filter((leaver) => kindOf(leaver) === kind) }))
    .filter((part) => part.leavers.length > 0);
}
