import { type ReactNode, Suspense, useEffect } from 'react';
import { LoadBoundary } from '../../ui/LoadBoundary';
import { whenIdle } from '../../base/whenIdle';
import type { InsightsSideProps } from './InsightsSide';
import { useAgents } from '../pipeline/contexts';
import { PreloadableModule, usePreloadableModule } from '../../ui/PreloadableModule';
import type { StaffingProps } from './Staffing';

const lateControls = new PreloadableModule(() => import('./insightControls'));
const lateSide = new PreloadableModule(() => import('./InsightsSide'));
const lateStaffing = new PreloadableModule(() => import('./Staffing'));

/** The chart is as large as the pickers and not asked for as often: it comes after them. */
const chartWait = { afterMs: 1000, withinMs: 5000 } as const;

/** Waits for the texts, and keeps a failure to itself. */
function Late({ fallback, children }: { readonly fallback: ReactNode; readonly children: ReactNode }) {
  return (
    <LoadBoundary fallback={null}>
      <Suspense fallback={fallback}>{children}</Suspense>
    </LoadBoundary>
  );
}

/** Opens the lists of answers, and tells how many stretches need attention. Comes just after the page. */
export function LazyInsightsButton() {
  const controls = usePreloadableModule(lateControls);
  // Small, and soon asked for.
  useEffect(() => {
    if (controls !== undefined) lateSide.want();
  }, [controls]);
  const room = <span className="w-24" />;
  return <Late fallback={room}>{controls === undefined ? room : <controls.InsightsButton />}</Late>;
}

/** Shows and hides the staffing chart. */
export function LazyStaffingToggle() {
  const controls = usePreloadableModule(lateControls);
  const isLoading = useAgents().load.end.kind === 'open';
  useEffect(() => (isLoading ? undefined : whenIdle(lateStaffing.want, chartWait)), [isLoading]);
  const room = <span className="inline-block h-8 w-24" />;
  return (
    // Whoever is about to ask for it does not wait for that.
    <span onPointerEnter={lateStaffing.want} onFocus={lateStaffing.want}>
      <Late fallback={room}>{controls === undefined ? room : <controls.StaffingToggle />}</Late>
    </span>
  );
}

/** Says whose rows come first while a moment is examined. */
export function LazyLeaversBanner() {
  const controls = usePreloadableModule(lateControls);
  return <Late fallback={null}>{controls !== undefined && <controls.LeaversBanner />}</Late>;
}

/** The lists of answers beside the timeline. */
export function LazyInsightsSide(props: InsightsSideProps) {
  const side = usePreloadableModule(lateSide);
  const room = props.isSheet ? null : <div className="w-100 shrink-0 border-s border-hairline" />;
  return <Late fallback={room}>{side === undefined ? room : <side.InsightsSide {...props} />}</Late>;
}

/** The staffing chart above the rows. */
export function LazyStaffing(props: StaffingProps) {
  const staffing = usePreloadableModule(lateStaffing);
  const room = <div className="h-[89px] shrink-0 border-b border-hairline" />;
  return <Late fallback={room}>{staffing === undefined ? room : <staffing.Staffing {...props} />}</Late>;
}
