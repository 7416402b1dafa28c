import { type Filters, type Grouping, NO_STATUS, type Sort } from './filters';

/** The order of rows unless another is chosen: in a range that includes now, who is longest in a status first. */
export function usualSort(includesNow: boolean): Sort {
  return { key: includesNow ? 'since' : 'name', isDescending: false };
}

/** What rows are grouped by unless something else is chosen. */
export function usualGrouping(includesNow: boolean): Grouping {
  return includesNow ? 'status' : 'none';
}

/** Who is not at work is folded, in a range that includes now. */
const USUALLY_FOLDED: readonly string[] = ['OFFLINE', NO_STATUS];

/**
 * The primary statuses whose groups are folded unless something else is chosen, `NO_STATUS` among them: none that `now`
 * asks for.
 */
export function usuallyFolded(
  { now, grouping }: Pick<Filters, 'now' | 'grouping'>,
  includesNow: boolean,
): readonly string[] {
  if (!includesNow || (grouping !== 'status' && grouping !== 'reason')) return [];
  return USUALLY_FOLDED.filter((id) => !now.includes(id));
}

/** The order of groups of a present status: who is away first, then who is busy, then who could take a contact. */
const URGENT_FIRST: readonly string[] = ['AWAY', 'BUSY', 'AVAILABLE'];
const LAST = 'OFFLINE';

/** Whether someone in this primary status is at work; `undefined` is no status. */
export function isAtWork(primary: string | undefined): boolean {
  return primary !== undefined && primary !== LAST;
}

/** Primary statuses as groups follow each other in a range that includes now; others as they are given. */
export function urgentFirst(statusOrder: readonly string[]): readonly string[] {
  const rank = (code: string) => {
    const place = URGENT_FIRST.indexOf(code);
    if (place !== -1) return place;
    return code === LAST ? URGENT_FIRST.length + 1 : URGENT_FIRST.length;
  };
  return statusOrder.toSorted((one, other) => rank(one) - rank(other));
}
