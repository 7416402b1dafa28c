import type { Filters } from '../domain/filters';
import type { SwatchPattern } from '../ui/Swatch';

type Look = { readonly colour: string; readonly pattern: SwatchPattern };

/** A secondary status that can be selected. */
export type Reason = {
  /** As the upstream writes it. */
  readonly name: string;
  readonly label: string;
  /** `undefined` if it has none of its own. */
  readonly look: Look | undefined;
  /** How many agents are in it now, or were in a finished range. */
  readonly count: number;
  /** Whether it is known what it means. */
  readonly isMapped: boolean;
};

/** The reasons of one primary status. */
export type ReasonGroup = {
  readonly primary: string;
  readonly label: string;
  readonly look: Look;
  /** What its agents do, with counts, e.g. `51 work`; empty if that is not known. */
  readonly kinds: readonly string[];
  readonly reasons: readonly Reason[];
};

type Pair = { readonly primary: string; readonly name: string };
type ReasonFilters = Pick<Filters, 'now' | 'reasons' | 'folded'>;

/** Whether a reason is selected. Beside present statuses, one is of their reasons only. */
export function isReasonSelected({ now, reasons }: ReasonFilters, { primary, name }: Pair): boolean {
  return reasons.includes(name) && (now.length === 0 || now.includes(primary));
}

/**
 * The filters after a reason was selected or deselected. In a range that includes now they ask for who is in one of the
 * reasons now, as the counts say: `now` has their primary statuses, and what is asked for is not folded away.
 */
export function toggleReason(
  filters: ReasonFilters,
  {
    toggled,
    groups,
    isLive,
  }: { readonly toggled: Pair; readonly groups: readonly ReasonGroup[]; readonly isLive: boolean },
): Partial<ReasonFilters> {
  const isSame = ({ primary, name }: Pair) => primary === toggled.primary && name === toggled.name;
  if (!isLive) {
    const others = filters.reasons.filter((name) => name !== toggled.name);
    return { reasons: others.length < filters.reasons.length ? others : [...others, toggled.name] };
  }
  const selected = groups
    .flatMap(({ primary, reasons }) => reasons.map(({ name }): Pair => ({ primary, name })))
    .filter((pair) => isReasonSelected(filters, pair) !== isSame(pair));
  const now = [...new Set(selected.map(({ primary }) => primary))];
  return {
    now,
    reasons: [...new Set(selected.map(({ name }) => name))],
    folded: filters.folded?.filter((id) => !now.includes(id)),
  };
}

/** The filters without any reason, and without the present statuses that were asked for with them. */
export function withoutReasons(isLive: boolean): Partial<ReasonFilters> {
  return isLive ? { reasons: [], now: [] } : { reasons: [] };
}
