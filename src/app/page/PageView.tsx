import { Suspense } from 'react';
import { assertNever } from '../../base/assertNever';
import type { ViewName } from '../../domain/filters';
import { shownStatusesOf } from '../../domain/shownStatuses';
import { countedRange } from '../../domain/timeRange';
import { LazyMainNotice } from '../notices/LazyNotices';
import { TimelineSkeleton } from '../notices/TimelineSkeleton';
import { useAgents, useAppearance, useFilters, useRows } from '../pipeline/contexts';
import { useNow } from '../pipeline/useNow';
import { useTeamChoice } from '../pipeline/useTeamChoice';
import { PageLegend, useFilterBarFold } from './PageFilterBar';
import { StatusBar } from './StatusBar';
import { LazyModule } from '../../base/LazyModule';
import { Lazy } from '../../ui/Lazy';

const timelineView = new LazyModule(() => import('./TimelineView'));
const spanTable = new LazyModule(() => import('../../insights/tables/SpanTable'));
const totalsTable = new LazyModule(() => import('../../insights/tables/TotalsTable'));

/** Fetches the default view while the first agents load, so that it can render together with them. */
export const preloadTimelineView = timelineView.preload;

/** The selected view, or why there is nothing to show. */
export function PageView() {
  const { view } = useFilters().filters;
  const { state } = useRows();
  const fold = useFilterBarFold();
  // The timeline has its own footer.
  if (state.kind === 'rows' && view === 'timeline') return viewOf(view);
  return (
    <>
      {state.kind === 'first-load' && <TimelineSkeleton />}
      {state.kind !== 'first-load' && state.kind !== 'rows' && <LazyMainNotice state={state} />}
      {state.kind === 'rows' && <Suspense fallback={<TimelineSkeleton />}>{viewOf(view)}</Suspense>}
      <div className="flex min-h-10 shrink-0 items-center gap-x-4 border-t border-hairline px-4 short:min-h-8">
        <StatusBar />
        {fold !== undefined && <PageLegend fold={fold} />}
      </div>
    </>
  );
}

function viewOf(view: ViewName) {
  switch (view) {
    case 'timeline':
      return (
        <Lazy module={timelineView} loading={<TimelineSkeleton />}>
          {({ TimelineView }) => <TimelineView />}
        </Lazy>
      );
    case 'table':
      return <SpanTableView />;
    case 'totals':
      return <TotalsTableView />;
    default:
      return assertNever(view);
  }
}

/** The props that both tables share. */
function useTableProps() {
  const { catalog, palette, facts, scheme, language } = useAppearance();
  const { timeRange } = useFilters();
  const { load } = useAgents();
  const { sortedRows } = useRows();
  const now = useNow();
  const isBusy = load.end.kind === 'open';
  return { rows: sortedRows, timeRange, catalog, palette, facts, scheme, now, language, isBusy };
}

function SpanTableView() {
  const { filters } = useFilters();
  const { sorts, setSorts } = useRows();
  const props = useTableProps();
  return (
    <Lazy module={spanTable} loading={<TimelineSkeleton />}>
      {({ SpanTable }) => (
        <SpanTable
          {...props}
          {...shownStatusesOf(filters)}
          sort={sorts.spans}
          onSort={(spans) => setSorts({ ...sorts, spans })}
        />
      )}
    </Lazy>
  );
}

function TotalsTableView() {
  const { filters, setFilters } = useFilters();
  const { sorts, setSorts } = useRows();
  const props = useTableProps();
  const choice = useTeamChoice();
  return (
    <Lazy module={totalsTable} loading={<TimelineSkeleton />}>
      {({ TotalsTable }) => (
        <TotalsTable
          {...props}
          timeRange={countedRange(props.timeRange, props.now)}
          by={filters.totalsBy}
          onBy={(totalsBy) => setFilters({ totalsBy }, 'push')}
          choice={choice}
          detail={filters.totalsDetail}
          onDetail={(totalsDetail) => setFilters({ totalsDetail }, 'push')}
          sort={sorts.totals}
          onSort={(totals) => setSorts({ ...sorts, totals })}
        />
      )}
    </Lazy>
  );
}
