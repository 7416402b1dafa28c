import { Suspense } from 'react';
import { assertNever } from '../../base/assertNever';
import type { ViewName } from '../../domain/filters';
import { LazyMainNotice } from '../notices/LazyNotices';
import { TimelineSkeleton } from '../notices/TimelineSkeleton';
import { useAgents, useAppearance, useFilters, useRows } from '../pipeline/contexts';
import { useNow } from '../pipeline/useNow';
import { LazySpanTable, LazyTimelineView, LazyTotalsTable } from './LazyViews';
import { StatusBar } from './StatusBar';

/** The view that is chosen, or why there is nothing to view. */
export function PageView() {
  const { view } = useFilters().filters;
  const { state } = useRows();
  // The timeline has a footer of its own.
  if (state.kind === 'rows' && view === 'timeline') return viewOf(view);
  return (
    <>
      {state.kind === 'first-load' && <TimelineSkeleton />}
      {state.kind !== 'first-load' && state.kind !== 'rows' && <LazyMainNotice state={state} />}
      {state.kind === 'rows' && <Suspense fallback={<TimelineSkeleton />}>{viewOf(view)}</Suspense>}
      <div className="flex min-h-10 shrink-0 items-center border-t border-hairline px-4">
        <StatusBar />
      </div>
    </>
  );
}

function viewOf(view: ViewName) {
  switch (view) {
    case 'timeline':
      return <LazyTimelineView />;
    case 'table':
      return <SpanTableView />;
    case 'totals':
      return <TotalsTableView />;
    default:
      return assertNever(view);
  }
}

/** What both tables are made from. */
function useTableProps() {
  const { catalog, palette, scheme, language } = useAppearance();
  const { timeRange } = useFilters();
  const { load } = useAgents();
  const { sortedRows } = useRows();
  const now = useNow();
  const isBusy = load.end.kind === 'open';
  return { rows: sortedRows, timeRange, catalog, palette, scheme, now, language, isBusy };
}

function SpanTableView() {
  const { filters } = useFilters();
  const { sorts, setSorts } = useRows();
  return (
    <LazySpanTable
      {...useTableProps()}
      statuses={filters.statuses}
      sort={sorts.spans}
      onSort={(spans) => setSorts({ ...sorts, spans })}
    />
  );
}

function TotalsTableView() {
  const { filters, setFilters } = useFilters();
  const { sorts, setSorts } = useRows();
  return (
    <LazyTotalsTable
      {...useTableProps()}
      detail={filters.totalsDetail}
      onDetail={(totalsDetail) => setFilters({ totalsDetail }, 'push')}
      sort={sorts.totals}
      onSort={(totals) => setSorts({ ...sorts, totals })}
    />
  );
}
