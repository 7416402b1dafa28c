import { LazyModule } from '../../base/LazyModule';
import type { SpanTableProps } from '../../insights/tables/SpanTable';
import type { TotalsTableProps } from '../../insights/tables/TotalsTable';
import { Lazy } from '../../ui/Lazy';
import { TimelineSkeleton } from '../notices/TimelineSkeleton';

const timelineView = new LazyModule(() => import('./TimelineView'));
const spanTable = new LazyModule(() => import('../../insights/tables/SpanTable'));
const totalsTable = new LazyModule(() => import('../../insights/tables/TotalsTable'));

/** Has the view that nearly everybody opens fetched beside the first agents, which it cannot be drawn without. */
export const preloadTimelineView = timelineView.preload;

/** The timeline, there in the very render that brings the first agents. */
export function LazyTimelineView() {
  return (
    <Lazy module={timelineView} loading={<TimelineSkeleton />}>
      {({ TimelineView }) => <TimelineView />}
    </Lazy>
  );
}

/** The table of spans, fetched when it is first opened. */
export function LazySpanTable(props: SpanTableProps) {
  return (
    <Lazy module={spanTable} loading={<TimelineSkeleton />}>
      {({ SpanTable }) => <SpanTable {...props} />}
    </Lazy>
  );
}

/** The table of totals, fetched when it is first opened. */
export function LazyTotalsTable(props: TotalsTableProps) {
  return (
    <Lazy module={totalsTable} loading={<TimelineSkeleton />}>
      {({ TotalsTable }) => <TotalsTable {...props} />}
    </Lazy>
  );
}
