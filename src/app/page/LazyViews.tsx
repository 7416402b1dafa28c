import type { SpanTableProps } from '../../insights/tables/SpanTable';
import type { TotalsTableProps } from '../../insights/tables/TotalsTable';
import { PreloadableModule, useNeededPart } from '../../ui/PreloadableModule';
import { TimelineSkeleton } from '../notices/TimelineSkeleton';

const lateTimeline = new PreloadableModule(() => import('./TimelineView'));
const lateSpans = new PreloadableModule(() => import('../../insights/tables/SpanTable'));
const lateTotals = new PreloadableModule(() => import('../../insights/tables/TotalsTable'));

/** Has the view that nearly everybody opens fetched beside the first agents, which it cannot be drawn without. */
export const preloadTimelineView = lateTimeline.want;

/** The timeline, there in the very render that brings the first agents. */
export function LazyTimelineView() {
  const part = useNeededPart(lateTimeline);
  return part === undefined ? <TimelineSkeleton /> : <part.TimelineView />;
}

/** The table of spans, fetched when it is first opened. */
export function LazySpanTable(props: SpanTableProps) {
  const part = useNeededPart(lateSpans);
  return part === undefined ? <TimelineSkeleton /> : <part.SpanTable {...props} />;
}

/** The table of totals, fetched when it is first opened. */
export function LazyTotalsTable(props: TotalsTableProps) {
  const part = useNeededPart(lateTotals);
  return part === undefined ? <TimelineSkeleton /> : <part.TotalsTable {...props} />;
}
