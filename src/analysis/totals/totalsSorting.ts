import { assertNever } from '../../base/assertNever';
import type { StatusCatalog } from '../../domain/statusCatalog';
import { periodLengthMs, type Totals } from './totals';

/** The column that totals are sorted by. Statuses are identified by their codes, not by their labels. */
export type TotalsKey =
  | {
      /** `name`: of the agent or the team; `agents`: how many there are. */
      readonly kind:
        | 'name'
        | 'agents'
        | 'no-status'
        | 'total'
        | 'logged-in'
        | 'first'
        | 'last'
        | 'changes'
        | 'longest';
    }
  | { readonly kind: 'primary'; readonly primary: string }
  | { readonly kind: 'status'; readonly statusCode: number };

export type TotalsSort = { readonly key: TotalsKey; readonly isDescending: boolean };

/**
 * The rows in another order; equal ones keep theirs, and those without a value come last in either direction.
 * Sorting by name keeps or reverses the order: agents are already sorted as the user chose, and teams by name.
 */
export function sortTotals<Row extends Totals>(
  rows: readonly Row[],
  { key, isDescending }: TotalsSort,
  catalog: StatusCatalog,
): readonly Row[] {
  if (key.kind === 'name') return isDescending ? rows.toReversed() : rows;
  const direction = isDescending ? -1 : 1;
  return rows.toSorted((one, other) => {
    const value = totalsValue(one, key, catalog);
    const otherValue = totalsValue(other, key, catalog);
    if (value === undefined || otherValue === undefined) {
      return Number(value === undefined) - Number(otherValue === undefined);
    }
    return direction * (value - otherValue);
  });
}

/** The value in a column as a number: milliseconds, a moment or a count. `undefined` if there is none. */
export function totalsValue(totals: Totals, key: TotalsKey, catalog: StatusCatalog): number | undefined {
  switch (key.kind) {
    case 'name':
      return undefined;
    case 'agents':
      return totals.agentCount;
    case 'no-status':
      return totals.noStatusMs;
    case 'total':
      return totals.observedMs;
    case 'logged-in':
      return totals.loggedInMs;
    case 'first':
      return totals.first;
    case 'last':
      // An ongoing agent ends after all others.
      return totals.first === undefined ? undefined : (totals.last ?? Number.POSITIVE_INFINITY);
    case 'changes':
      return totals.changeCount;
    case 'longest':
      return totals.longest === undefined ? undefined : periodLengthMs(totals.longest);
    case 'primary':
      return totals.byPrimaryMs[catalog.primaryCodeOf(key.primary)] ?? 0;
    case 'status':
      return totals.byStatusMs[key.statusCode] ?? 0;
    default:
      return assertNever(key);
  }
}
