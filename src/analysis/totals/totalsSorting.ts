import { assertNever } from '../../base/assertNever';
import type { StatusCatalog } from '../../domain/statusCatalog';
import { periodLengthMs, type Totals } from './totals';
import type { AgentTotalsRow } from './totalsReport';

/** The column that totals are sorted by. Statuses are identified by their codes, not by their labels. */
export type TotalsKey =
  | {
      readonly kind: 'agent' | 'no-status' | 'total' | 'logged-in' | 'first' | 'last' | 'changes' | 'longest';
    }
  | { readonly kind: 'primary'; readonly primary: string }
  | { readonly kind: 'status'; readonly statusCode: number };

export type TotalsSort = { readonly key: TotalsKey; readonly isDescending: boolean };

/**
 * The rows in another order; equal ones keep theirs, and those without a value come last in either direction.
 * Sorting by agent keeps or reverses the order, because the rows are already sorted as the user chose.
 */
export function sortTotals(
  rows: readonly AgentTotalsRow[],
  { key, isDescending }: TotalsSort,
  catalog: StatusCatalog,
): readonly AgentTotalsRow[] {
  if (key.kind === 'agent') return isDescending ? rows.toReversed() : rows;
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
    case 'agent':
      return undefined;
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
