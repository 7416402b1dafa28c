import type { SpanSort } from '../../analysis/shownSpanList';
import type { TotalsSort } from '../../analysis/totals/totalsSorting';

/** What each table is sorted by, kept while another view is open. */
export type TableSorts = { readonly spans: SpanSort; readonly totals: TotalsSort };

/** By agent: in the order that is chosen for all views. */
export const initialSorts: TableSorts = {
  spans: { key: 'agent', isDescending: false },
  totals: { key: { kind: 'agent' }, isDescending: false },
};
